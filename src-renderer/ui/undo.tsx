/**
 * Undo in the notification after something was done, and with Ctrl+Z where nobody is typing. Taking back is an ordinary
 * command: the trail holds both what was done and that it was taken back.
 *
 *     offerUndo(text.removed, () => sendCommand(contract.risks.putBack, { id }));
 */
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Result } from "../../src-shared/ipc/result.ts";
import { uiText } from "../text/ui.ts";

type Undo = () => Promise<Result<unknown, string>>;

const ID = "undo";
const DONE = "undone";
/** How long the offer stands; a pointer over it keeps it. */
const STANDS = 12_000;
const text = uiText.undo;

let offered: Undo | null = null;

/** Another workspace is open, or the offer was taken: there is nothing to take back any more. */
export const forgetUndo = (): void => {
  offered = null;
  notifications.hide(ID);
};

/** Takes back what was offered last; false where nothing is offered. */
export const undoLast = (): boolean => {
  const undo = offered;
  if (undo === null) return false;
  forgetUndo();
  const run = async (): Promise<void> => {
    const result = await undo();
    notifications.hide(DONE);
    notifications.show({
      id: DONE,
      ...(result.ok
        ? { message: text.done, autoClose: 4000 }
        : { color: "red", title: text.failed, message: result.error.message, autoClose: false }),
    });
  };
  void run();
  return true;
};

/** Says what was done, and offers for some seconds to take it back. */
export const offerUndo = (message: string, undo: Undo): void => {
  forgetUndo();
  offered = undo;
  notifications.show({
    id: ID,
    autoClose: STANDS,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="default" onClick={() => undoLast()}>
          {text.action}
        </Button>
      </Group>
    ),
    onClose: () => {
      if (offered === undo) offered = null;
    },
  });
};
