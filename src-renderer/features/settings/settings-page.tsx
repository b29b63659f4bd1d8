import { Stack } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { settingsText as text } from "../../text/settings.ts";
import { Page } from "../../ui/page.tsx";
import { StaleNote } from "../../ui/stale-note.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { useWorkspace } from "../../ui/workspace.ts";
import { Appearance } from "./appearance.tsx";
import { DocumentLookSettings } from "./document-look.tsx";
import { KeySettings } from "./key-settings.tsx";
import { PeopleSettings } from "./people-settings.tsx";
import { WorkspaceFile } from "./workspace-file.tsx";
import { AnnexAReading, ApprovalRule, DocumentSettings, OrganisationSettings } from "./workspace-settings.tsx";

type Patch = InputOf<typeof contract.workspace.update>["patch"];

export const SettingsPage = () => {
  const workspace = useWorkspace();
  const { send } = useCommand(contract.workspace.update);
  const editor = useRecordEditor<Patch>({
    key: `workspace:${workspace.id}`,
    revision: workspace.revision,
    send: (revision, patch) => send({ revision, patch }),
  });
  return (
    <Page title={text.title} subtitle={text.subtitle}>
      <Stack gap="xl" maw={760}>
        <StaleNote editor={editor} />
        <OrganisationSettings editor={editor} workspace={workspace} />
        <AnnexAReading editor={editor} workspace={workspace} />
        <DocumentSettings editor={editor} workspace={workspace} />
        <DocumentLookSettings editor={editor} workspace={workspace} />
        <ApprovalRule editor={editor} workspace={workspace} />
        <PeopleSettings personId={workspace.personId} readOnly={workspace.readOnly} />
        <KeySettings personId={workspace.personId} readOnly={workspace.readOnly} />
        <Appearance />
        <WorkspaceFile workspace={workspace} />
      </Stack>
    </Page>
  );
};
