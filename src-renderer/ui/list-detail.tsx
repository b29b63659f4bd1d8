import { ActionIcon, Group, Title } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef, type ReactNode } from "react";
import { uiText } from "../text/ui.ts";
import classes from "./list-detail.module.css";

type Props = {
  readonly list: ReactNode;
  /** The editor of the open record; null leaves the list its whole width. */
  readonly detail: ReactNode | null;
  readonly detailLabel: string;
  readonly onClose: () => void;
};

/** A list with the editor of the open record beside it, never over it. Esc in the editor closes it. */
export const ListDetail = ({ list, detail, detailLabel, onClose }: Props) => {
  const section = useRef<HTMLElement>(null);
  const isOpen = detail !== null;
  useEffect(() => {
    const element = section.current;
    if (!isOpen || !element) return;
    const escape = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    element.addEventListener("keydown", escape);
    return () => element.removeEventListener("keydown", escape);
  }, [isOpen, onClose]);
  return (
    <div className={classes.split} data-open={detail !== null || undefined}>
      <div className={classes.list}>{list}</div>
      {detail === null ? null : (
        <section ref={section} className={classes.detail} aria-label={detailLabel}>
          <Group justify="space-between" wrap="nowrap" align="flex-start" mb="sm">
            <Title order={2} size="h4">
              {detailLabel}
            </Title>
            <ActionIcon variant="subtle" color="gray" aria-label={uiText.detail.close} onClick={onClose}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
          {detail}
        </section>
      )}
    </div>
  );
};
