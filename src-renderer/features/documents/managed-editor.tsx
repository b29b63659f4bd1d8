import { Button, Group, Skeleton, Text } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { documentsText } from "../../text/documents.ts";
import { confirm } from "../../ui/confirm.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { AutosaveDate, AutosaveMultiSelect, AutosaveText, PersonSelect } from "../../ui/fields.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { AutosaveNumber } from "../../ui/number-field.tsx";
import { FieldPair, HistoryToggle, RecordForm, RecordSection } from "../../ui/record-form.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import { RichTextView } from "../../ui/rich-text-view.tsx";
import { usePeople } from "../../ui/use-people.ts";
import { useRecordEditor } from "../../ui/use-record.ts";
import { useReadOnly } from "../../ui/workspace.ts";
import { savedRevision, type DocumentPatch } from "./document.ts";
import classes from "./documents.module.css";
import { KindField } from "./kind-field.tsx";
import { PolicyPoints } from "./policy-points.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RemoveDocument } from "./remove-document.tsx";
import { StateBadge } from "./state-badge.tsx";
import { DriftNote, Versions, type WholeDocument } from "./versions.tsx";

const text = documentsText.fields;
const words = documentsText.state;

type Act = "submit" | "send-back" | "begin" | "retire" | "restore";

/** The state of the document and what can be done with it now. */
const Steps = ({ document }: { readonly document: WholeDocument }) => {
  const move = useCommand(contract.documents.move);
  const readOnly = useReadOnly();
  const [publishing, setPublishing] = useState(false);
  const { id, revision, state } = document;
  const go = async (act: Act): Promise<void> => {
    await move.send({ id, revision: await savedRevision(id, revision), act });
  };
  const retire = async (): Promise<void> => {
    const sure = await confirm({ title: words.retireTitle, body: words.retireBody, confirmLabel: words.retireConfirm });
    if (sure) await go("retire");
  };
  const button = (label: string, run: () => void, first = false) => (
    <Button size="xs" variant={first ? "filled" : "default"} loading={move.busy} onClick={run}>
      {label}
    </Button>
  );
  return (
    <>
      <Group gap="xs">
        <StateBadge document={document} />
        {readOnly ? null : (
          <>
            {state === "draft" ? button(words.submit, () => void go("submit"), true) : null}
            {state === "in-review" ? button(words.publish, () => setPublishing(true), true) : null}
            {state === "in-review" ? button(words.back, () => void go("send-back")) : null}
            {state === "approved" ? button(words.begin, () => void go("begin"), true) : null}
            {state === "retired" ? button(words.restore, () => void go("restore")) : null}
            {state === "approved" || state === "draft" ? button(words.retire, () => void retire()) : null}
          </>
        )}
      </Group>
      <ErrorNote error={move.error} onClose={move.clear} />
      {publishing ? (
        <PublishDialog
          id={id}
          revision={revision}
          next={document.nextVersion}
          summary={document.changeSummary}
          onClose={() => setPublishing(false)}
        />
      ) : null}
    </>
  );
};

const ManagedForm = ({ document }: { readonly document: WholeDocument }) => {
  const update = useCommand(contract.documents.update);
  const people = usePeople();
  const editor = useRecordEditor<DocumentPatch>({
    key: `document:${document.id}`,
    revision: document.revision,
    send: (revision, patch) => update.send({ id: document.id, revision, patch }),
  });
  const { save, issues } = editor;
  const line = (name: "title" | "classification" | "retention" | "distribution", label: string, hint?: string) => (
    <AutosaveText
      label={label}
      maxLength={name === "distribution" ? 1000 : 300}
      value={document[name]}
      issue={issues[name]}
      onSave={(value) => save({ [name]: value })}
      {...(hint !== undefined && { description: hint })}
    />
  );
  const person = (name: "ownerId" | "authorId", label: string) => (
    <PersonSelect
      label={label}
      value={document[name]}
      issue={issues[name]}
      onSave={(value) => save({ [name]: value })}
    />
  );
  const draft = document.state === "draft";
  return (
    <RecordForm
      editor={editor}
      footer={
        <>
          <HistoryToggle table="document" rowId={document.id} />
          {document.versions.length === 0 ? <RemoveDocument document={document} /> : null}
        </>
      }
    >
      <Steps document={document} />
      <DriftNote document={document} />
      {line("title", text.title)}
      <RecordSection>
        {draft ? (
          <RichText
            label={documentsText.more.text}
            pictures
            value={document.body}
            issue={issues["body"]}
            onSave={(body) => save({ body })}
          />
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {words.locked}
            </Text>
            <div className={classes.text}>
              <RichTextView value={document.body} />
            </div>
          </>
        )}
      </RecordSection>
      <RecordSection title={documentsText.more.versions}>
        <Versions document={document} />
      </RecordSection>
      {document.kind === "Policy" ? <PolicyPoints documentId={document.id} /> : null}
      <RecordSection title={documentsText.more.control}>
        <FieldPair>
          <KindField value={document.kind} issue={issues["kind"]} onSave={(kind) => save({ kind })} />
          {line("classification", text.classification)}
        </FieldPair>
        <FieldPair>
          {person("ownerId", text.owner)}
          {person("authorId", text.author)}
        </FieldPair>
        <AutosaveMultiSelect
          label={text.reviewers}
          value={document.reviewerIds}
          data={[...people].map(([value, label]) => ({ value, label }))}
          issue={issues["reviewerIds"]}
          onSave={(reviewerIds) => save({ reviewerIds })}
        />
        <FieldPair>
          <AutosaveNumber
            label={text.reviewMonths}
            value={document.reviewMonths}
            issue={issues["reviewMonths"]}
            onSave={(reviewMonths) => save({ reviewMonths })}
          />
          <AutosaveDate
            label={text.reviewDate}
            value={document.reviewDate}
            issue={issues["reviewDate"]}
            onSave={(reviewDate) => save({ reviewDate })}
          />
        </FieldPair>
        {line("retention", text.retention, text.retentionHint)}
        {line("distribution", text.distribution, text.distributionHint)}
      </RecordSection>
      <RecordSection>
        <LinksPanel kind="document" id={document.id} />
      </RecordSection>
    </RecordForm>
  );
};

/** A document that is written here: its state, its text, its versions, and its control block. */
export const ManagedEditor = ({ id }: { readonly id: string }) => {
  const { data, error } = useQuery(contract.documents.read, { id });
  if (!data) return error ? <ErrorNote error={error} /> : <Skeleton height={320} />;
  return <ManagedForm document={data} />;
};
