import { useRef } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { registerOf, type RegisterId } from "../../../src-shared/domain/registers/all.ts";
import { registerWorkflow } from "../../../src-shared/domain/registers/workflows.ts";
import { movesFrom } from "../../../src-shared/domain/workflow.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { registersText } from "../../text/registers.ts";
import { useRoute } from "../../app/route.ts";
import { RecordActions } from "../../ui/record-actions.tsx";
import { FieldPair, RecordForm, RecordSection } from "../../ui/record-form.tsx";
import { RemoveDialog } from "../../ui/remove-dialog.tsx";
import { useRecordEditor, type RecordEditor } from "../../ui/use-record.ts";
import { extrasOf } from "./extras.ts";
import { fieldsOf, type Choice, type FieldEntry, type Row, type Value } from "./register.ts";
import { RegisterField } from "./register-field.tsx";

type Props = { readonly register: RegisterId; readonly row: Row };
type Patch = Readonly<Record<string, Value>>;

const text = registersText.remove;
const WIDE = new Set(["title", "text", "choices", "people", "line"]);

/** Fields that stand side by side: short ones in pairs, long ones alone, in the order of the description. */
export const inPairs = (fields: readonly FieldEntry[]): readonly (readonly FieldEntry[])[] => {
  const lines: FieldEntry[][] = [];
  for (const entry of fields) {
    const last = lines.at(-1);
    const wide = WIDE.has(entry[1].kind);
    if (!wide && last?.length === 1 && !WIDE.has(last[0]![1].kind)) last.push(entry);
    else lines.push([entry]);
  }
  return lines;
};

/** The state a record is in and those it can go to; undefined where its states follow each other freely. */
const nextStates = (register: RegisterId, now: string): readonly Choice[] | undefined => {
  const workflow = registerWorkflow(register);
  if (!workflow || now === "") return undefined;
  const next = new Set([now, ...movesFrom(workflow, now).map(({ to }) => to)]);
  return workflow.states.filter(({ id }) => next.has(id)).map(({ id, label }) => ({ value: id, label }));
};

/**
 * A value that is refused because of another field waits for it: the state "not taken on" is saved together with its reason,
 * as soon as that is written.
 */
const useWaiting = (save: RecordEditor<Patch>["save"]): RecordEditor<Patch>["save"] => {
  const waiting = useRef<Patch>({});
  return async (patch) => {
    const result = await save({ ...waiting.current, ...patch });
    if (result.ok) waiting.current = {};
    else {
      const blamed = result.error.issues.map(({ path }) => path.split(".")[1] ?? "");
      const elsewhere = blamed.length > 0 && blamed.every((name) => !(name in patch));
      if (elsewhere) waiting.current = { ...waiting.current, ...patch };
    }
    return result;
  };
};

/** One record of a register; each field saves itself. */
export const RegisterEditor = ({ register, row }: Props) => {
  const update = useCommand(contract.registers.update);
  const { one } = registerOf(register);
  const editor = useRecordEditor<Patch>({
    key: `${register}:${row.id}`,
    revision: row.revision,
    send: (revision, patch) => update.send({ register, id: row.id, revision, patch }),
  });
  const save = useWaiting(editor.save);
  const { Below } = extrasOf(register);
  const field = ([name, described]: FieldEntry) => (
    <RegisterField
      key={name}
      field={described}
      value={row.values[name]}
      issue={editor.issues[name]}
      ownId={row.id}
      offered={name === "status" ? nextStates(register, String(row.values["status"] ?? "")) : undefined}
      onSave={(value) => save({ [name]: value })}
    />
  );
  return (
    <RecordForm
      editor={editor}
      footer={
        <RemoveDialog
          record={{ ...row, register }}
          command={contract.registers.remove}
          putBack={contract.registers.putBack}
          label={text.action(one)}
          question={({ ref, values }) => ({
            title: text.title(`${ref} ${String(values["title"])}`),
            body: text.body,
            confirm: text.confirm,
          })}
          onRemoved={() => useRoute.getState().go("registers", register)}
        />
      }
    >
      <RecordSection>
        {inPairs(fieldsOf(register)).map((line) =>
          line.length === 2 ? <FieldPair key={line[0]![0]}>{line.map(field)}</FieldPair> : field(line[0]!),
        )}
      </RecordSection>
      {Below ? <Below row={row} /> : null}
      <RecordSection>
        <RecordActions source={{ kind: register, id: row.id }} />
      </RecordSection>
    </RecordForm>
  );
};
