import { ActionIcon, Group, Tooltip, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { uiText } from "../text/ui.ts";
import classes from "./links-panel.module.css";

type Props = {
  readonly link: { readonly ref: string; readonly title: string };
  readonly onOpen: () => void;
  readonly onRemove: (() => void) | undefined;
};

export const LinkRow = ({ link, onOpen, onRemove }: Props) => {
  const name = `${link.ref} ${link.title}`.trim();
  return (
    <Group gap={4} wrap="nowrap" className={classes.row}>
      <UnstyledButton className={classes.target} title={name} onClick={onOpen}>
        <span className={classes.ref}>{link.ref}</span>
        <span className={classes.title}>{link.title}</span>
      </UnstyledButton>
      {onRemove ? (
        <Tooltip label={uiText.links.remove(link.ref)}>
          <ActionIcon size={24} variant="subtle" color="gray" aria-label={uiText.links.remove(name)} onClick={onRemove}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </Group>
  );
};
