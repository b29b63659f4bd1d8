import { Button, Group, Text } from "@mantine/core";
import { closeWorkspace, duplicateWorkspace, showFolder } from "../../app/workspace-jobs.ts";
import { settingsText } from "../../text/settings.ts";
import type { OpenWorkspace } from "../../ui/workspace.ts";
import { Section } from "./section.tsx";

const text = settingsText.file;

export const WorkspaceFile = ({ workspace }: { readonly workspace: OpenWorkspace }) => (
  <Section title={text.title} hint={text.hint}>
    <Text size="sm">{text.where(workspace.fileName, workspace.folder)}</Text>
    <Group gap="xs">
      <Button variant="default" onClick={() => void duplicateWorkspace()}>
        {text.duplicate}
      </Button>
      <Button variant="default" onClick={() => void showFolder(workspace.folder)}>
        {text.show}
      </Button>
      <Button variant="default" onClick={() => void closeWorkspace()}>
        {text.close}
      </Button>
    </Group>
  </Section>
);
