import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { evidenceText } from "../../text/evidence.ts";
import { AutosaveDate, AutosaveText, PersonSelect } from "../../ui/fields.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { FieldPair, HistoryToggle, RecordForm, RecordSection } from "../../ui/record-form.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { EvidenceFile } from "./evidence-file.tsx";
import type { Evidence, EvidencePatch } from "./evidence.ts";
import { Passages, type Quote } from "./passages.tsx";
import { Preview, usePreview } from "./preview.tsx";
import { Revisions } from "./revisions.tsx";
import { RemoveEvidence } from "./remove-evidence.tsx";

const text = evidenceText.fields;

/** One piece of evidence: what it shows, what it is tied to, and the file itself. */
export const EvidenceEditor = ({
  evidence,
  all,
}: {
  readonly evidence: Evidence;
  readonly all: readonly Evidence[];
}) => {
  const [quote, setQuote] = useState<Quote | null>(null);
  const preview = usePreview(evidence.id);
  const update = useCommand(contract.evidence.update);
  const editor = useRecordEditor<EvidencePatch>({
    key: `evidence:${evidence.id}`,
    revision: evidence.revision,
    send: (revision, patch) => update.send({ id: evidence.id, revision, patch }),
  });
  const { save, issues } = editor;
  return (
    <RecordForm
      editor={editor}
      footer={
        <>
          <HistoryToggle table="evidence" rowId={evidence.id} />
          <RemoveEvidence evidence={evidence} />
        </>
      }
    >
      <AutosaveText
        label={text.title}
        description={text.titleHint}
        maxLength={300}
        value={evidence.title}
        issue={issues["title"]}
        onSave={(title) => save({ title })}
      />
      <AutosaveText
        label={text.description}
        description={text.descriptionHint}
        multiline
        maxLength={10_000}
        value={evidence.description}
        issue={issues["description"]}
        onSave={(description) => save({ description })}
      />
      <FieldPair>
        <AutosaveDate
          label={text.periodFrom}
          value={evidence.periodFrom}
          issue={issues["periodFrom"]}
          onSave={(periodFrom) => save({ periodFrom })}
        />
        <AutosaveDate
          label={text.periodTo}
          value={evidence.periodTo}
          issue={issues["periodTo"]}
          onSave={(periodTo) => save({ periodTo })}
        />
      </FieldPair>
      <FieldPair>
        <AutosaveDate
          label={text.expiresOn}
          description={text.expiresHint}
          value={evidence.expiresOn}
          issue={issues["expiresOn"]}
          onSave={(expiresOn) => save({ expiresOn })}
        />
        <PersonSelect
          label={text.owner}
          description={text.ownerHint}
          value={evidence.ownerId}
          issue={issues["ownerId"]}
          onSave={(ownerId) => save({ ownerId })}
        />
      </FieldPair>
      <Preview evidence={evidence} preview={preview} onQuote={setQuote} />
      <Passages
        evidence={evidence}
        quote={quote}
        onQuote={setQuote}
        onShow={({ page, quote: words }) => void preview.show({ page: page ?? 1, words })}
      />
      <Revisions evidence={evidence} all={all} />
      <RecordSection>
        <LinksPanel kind="evidence" id={evidence.id} />
      </RecordSection>
      <EvidenceFile evidence={evidence} />
    </RecordForm>
  );
};
