import { Button, Group, Stack } from "@mantine/core";
import { contract } from "../../../../src-shared/contract/index.ts";
import { POINT_RESULTS } from "../../../../src-shared/domain/audit/checklist.ts";
import { FINDING_GRADES } from "../../../../src-shared/domain/registers/audit.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { auditsText } from "../../../text/audits.ts";
import { AddDialog } from "../../../ui/add-dialog.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { AutosaveSelect, AutosaveText, PersonSelect } from "../../../ui/fields.tsx";
import { goToRecord } from "../../../ui/link-target.ts";
import { FieldPair, RecordForm } from "../../../ui/record-form.tsx";
import { useRecordEditor } from "../../../ui/use-record.ts";
import { useReadOnly } from "../../../ui/workspace.ts";
import type { Point } from "./checklist.tsx";

type Patch = Partial<Pick<Point, "question" | "notes" | "samples" | "result" | "auditorId">>;

const text = auditsText.checklist;
const RESULTS = POINT_RESULTS.map(({ id, label }) => ({ value: id, label }));
const GRADES = FINDING_GRADES.map(({ id, label }) => ({ value: id, label }));

/** One point of the checklist; each field saves itself, and a finding can be raised from it. */
export const PointForm = ({ point }: { readonly point: Point }) => {
  const answer = useCommand(contract.audits.answer);
  const remove = useCommand(contract.audits.removePoint);
  const readOnly = useReadOnly();
  const editor = useRecordEditor<Patch>({
    key: `audit-point:${point.id}`,
    revision: point.revision,
    send: (revision, patch) => answer.send({ id: point.id, revision, patch }),
  });
  const { save, issues } = editor;
  return (
    <RecordForm editor={editor}>
      <Stack gap="sm">
        {point.targetKind === "own" ? (
          <AutosaveText
            label={text.question}
            multiline
            maxLength={2000}
            value={point.question}
            issue={issues["question"]}
            onSave={(question) => save({ question })}
          />
        ) : null}
        <FieldPair>
          <AutosaveSelect
            label={text.result}
            value={point.result}
            data={RESULTS}
            clearable
            issue={issues["result"]}
            onSave={(result) => save({ result })}
          />
          <PersonSelect
            label={text.auditor}
            value={point.auditorId}
            issue={issues["auditorId"]}
            onSave={(auditorId) => save({ auditorId })}
          />
        </FieldPair>
        <AutosaveText
          label={text.notes}
          multiline
          maxLength={10_000}
          value={point.notes}
          issue={issues["notes"]}
          onSave={(notes) => save({ notes })}
        />
        <AutosaveText
          label={text.samples}
          description={text.samplesHint}
          multiline
          maxLength={10_000}
          value={point.samples}
          issue={issues["samples"]}
          onSave={(samples) => save({ samples })}
        />
        <ErrorNote error={remove.error} onClose={remove.clear} />
        <Group gap="xs">
          <AddDialog
            label={text.raise}
            submit={text.raiseSubmit}
            variant="default"
            command={contract.audits.raise}
            fields={[
              { name: "title", label: text.findingTitle, hint: text.findingHint, required: true },
              { name: "grade", label: text.grade, kind: "choice", data: GRADES, required: true },
            ]}
            input={({ title, grade }) => ({
              pointId: point.id,
              title,
              grade,
            })}
            onAdded={({ id }) => goToRecord("findings", id)}
          />
          {readOnly ? null : (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              loading={remove.busy}
              onClick={() => void remove.send({ id: point.id, revision: point.revision })}
            >
              {text.remove}
            </Button>
          )}
        </Group>
      </Stack>
    </RecordForm>
  );
};
