import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { evidenceText } from "../../text/evidence.ts";
import { AutosaveText } from "../../ui/fields.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { HistoryToggle, RecordForm, RecordSection } from "../../ui/record-form.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { EvidenceFile } from "./evidence-file.tsx";
import type { Evidence, EvidencePatch } from "./evidence.ts";
import { RemoveEvidence } from "./remove-evidence.tsx";

const text = evidenceText.fields;

/** One piece of evidence: what it shows, what it is tied to, and the file itself. */
export const EvidenceEditor = ({ evidence }: { readonly evidence: Evidence }) => {
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
      <RecordSection>
        <LinksPanel kind="evidence" id={evidence.id} />
      </RecordSection>
      <EvidenceFile evidence={evidence} />
    </RecordForm>
  );
};
