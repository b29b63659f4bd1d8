import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconCopy, IconFolder, IconFolderOpen, IconX } from "@tabler/icons-react";
import { appText } from "../text/app.ts";
import type { OpenWorkspace } from "../ui/workspace.ts";
import classes from "./shell.module.css";
import { closeWorkspace, duplicateWorkspace, openOther, showFolder } from "./workspace-jobs.ts";

const text = appText.top;

export const WorkspaceMenu = ({ workspace }: { readonly workspace: OpenWorkspace }) => (
  <Menu position="bottom-start" width={260}>
    <Menu.Target>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        c="var(--mantine-color-text)"
        className={classes.organisation}
        rightSection={<IconChevronDown size={14} aria-hidden />}
        title={`${workspace.organisation} — ${workspace.fileName}`}
      >
        {workspace.organisation}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>{workspace.fileName}</Menu.Label>
      <Menu.Item leftSection={<IconFolderOpen size={16} aria-hidden />} onClick={() => void openOther()}>
        {text.openOther}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void duplicateWorkspace()}>
        {text.duplicate}
      </Menu.Item>
      <Menu.Item leftSection={<IconFolder size={16} aria-hidden />} onClick={() => void showFolder(workspace.folder)}>
        {text.showFolder}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconX size={16} aria-hidden />} onClick={() => void closeWorkspace()}>
        {text.close}
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
