import { Group, Text } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { documentsText } from "../../text/documents.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import { AutosaveDate, AutosaveText, PersonSelect } from "../../ui/fields.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { FieldPair, HistoryToggle, RecordForm, RecordSection } from "../../ui/record-form.tsx";
import { today } from "../../ui/today.ts";
import { useRecordEditor } from "../../ui/use-record.ts";
import { isReviewOverdue, type DocumentPatch, type RegisteredDocument } from "./document.ts";
import { KindField } from "./kind-field.tsx";
import { RemoveDocument } from "./remove-document.tsx";

const text = documentsText.fields;

/** One entry of the register; each field saves itself. */
export const DocumentEditor = ({ document }: { readonly document: RegisteredDocument }) => {
  const update = useCommand(contract.documents.update);
  const editor = useRecordEditor<DocumentPatch>({
    key: `document:${document.id}`,
    revision: document.revision,
    send: (revision, patch) => update.send({ id: document.id, revision, patch }),
  });
  const { save, issues } = editor;
  return (
    <RecordForm
      editor={editor}
      footer={
        <>
          <HistoryToggle table="document" rowId={document.id} />
          <RemoveDocument document={document} />
        </>
      }
    >
      {isReviewOverdue(document, today()) ? (
        <Group>
          <ToneBadge tone="attention" icon={IconClockExclamation}>
            {documentsText.overdue}
          </ToneBadge>
        </Group>
      ) : null}
      <AutosaveText
        label={text.title}
        maxLength={300}
        value={document.title}
        issue={issues["title"]}
        onSave={(title) => save({ title })}
      />
      <FieldPair>
        <KindField value={document.kind} issue={issues["kind"]} onSave={(kind) => save({ kind })} />
        <AutosaveText
          label={text.version}
          description={text.versionHint}
          maxLength={40}
          value={document.version}
          issue={issues["version"]}
          onSave={(version) => save({ version })}
        />
      </FieldPair>
      <AutosaveText
        label={text.location}
        description={text.locationHint}
        maxLength={1000}
        value={document.location}
        issue={issues["location"]}
        onSave={(location) => save({ location })}
      />
      <FieldPair>
        <PersonSelect
          label={text.owner}
          description={text.ownerHint}
          value={document.ownerId}
          issue={issues["ownerId"]}
          onSave={(ownerId) => save({ ownerId })}
        />
        <AutosaveDate
          label={text.reviewDate}
          description={text.reviewDateHint}
          value={document.reviewDate}
          issue={issues["reviewDate"]}
          onSave={(reviewDate) => save({ reviewDate })}
        />
      </FieldPair>
      <RecordSection title={text.file}>
        <Text size="sm" c="dimmed">
          {text.fileHint}
        </Text>
        <LinksPanel kind="document" id={document.id} />
      </RecordSection>
    </RecordForm>
  );
};
