import { Text } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { LINK_KINDS, type LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { useRoute } from "../../app/route.ts";
import { actionsText } from "../../text/actions.ts";
import { ActionFields, useActionEditor } from "../../ui/action-fields.tsx";
import type { Action } from "../../ui/action-parts.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { goToRecord } from "../../ui/link-target.ts";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { HistoryToggle, RecordForm, RecordSection } from "../../ui/record-form.tsx";
import { RemoveDialog } from "../../ui/remove-dialog.tsx";
import { sourceWords } from "./action-columns.tsx";

const text = actionsText.remove;

const Source = ({ source }: Pick<Action, "source">) => {
  if (source === null)
    return (
      <Text size="sm" c="dimmed">
        {actionsText.source.alone}
      </Text>
    );
  if (source.gone || !(LINK_KINDS as readonly string[]).includes(source.kind))
    return <Text size="sm">{sourceWords({ source })}</Text>;
  return <LinkRow link={source} onOpen={() => goToRecord(source.kind as LinkKind, source.id)} onRemove={undefined} />;
};

/** One action; each field saves itself. */
export const ActionEditor = ({ action }: { readonly action: Action }) => {
  const editor = useActionEditor(action);
  return (
    <RecordForm
      editor={editor}
      footer={
        <>
          <HistoryToggle table="action" rowId={action.id} />
          <RemoveDialog
            record={action}
            command={contract.actions.remove}
            putBack={contract.actions.putBack}
            label={text.action}
            question={({ ref, title }) => ({ title: text.title(ref, title), body: text.body, confirm: text.confirm })}
            onRemoved={() => useRoute.getState().go("actions", null)}
          />
        </>
      }
    >
      <RecordSection title={actionsText.source.title}>
        <Source source={action.source} />
      </RecordSection>
      <RecordSection>
        <ActionFields action={action} editor={editor} />
      </RecordSection>
      <RecordSection>
        <LinksPanel kind="action" id={action.id} />
      </RecordSection>
    </RecordForm>
  );
};
