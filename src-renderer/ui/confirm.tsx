import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { uiText } from "../text/ui.ts";

type Question = {
  readonly title: string;
  readonly body: string;
  readonly confirmLabel: string;
  readonly danger?: boolean;
};

/** Asks before something that cannot be taken back by typing. Esc and closing mean no. */
export const confirm = ({ title, body, confirmLabel, danger = false }: Question): Promise<boolean> =>
  new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: <Text size="sm">{body}</Text>,
      labels: { confirm: confirmLabel, cancel: uiText.confirm.cancel },
      confirmProps: danger ? { color: "red" } : {},
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
