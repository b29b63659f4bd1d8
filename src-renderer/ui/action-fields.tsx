import { contract } from "../../src-shared/contract/index.ts";
import { ACTION_STATUSES } from "../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../ipc/use-command.ts";
import { actionsText } from "../text/actions.ts";
import type { Action, ActionPatch } from "./action-parts.tsx";
import { AutosaveDate, AutosaveSelect, AutosaveText, PersonSelect } from "./fields.tsx";
import { AutosaveNumber } from "./number-field.tsx";
import { FieldPair } from "./record-form.tsx";
import { useRecordEditor, type RecordEditor } from "./use-record.ts";
import { useWorkspace } from "./workspace.ts";

const text = actionsText.fields;
const STATUSES = ACTION_STATUSES.map(({ id, label }) => ({ value: id, label }));

/** Saves the fields of one action; shared by its own page and by the records it comes from. */
export const useActionEditor = (action: Action): RecordEditor<ActionPatch> => {
  const update = useCommand(contract.actions.update);
  return useRecordEditor<ActionPatch>({
    key: `action:${action.id}`,
    revision: action.revision,
    send: (revision, patch) => update.send({ id: action.id, revision, patch }),
  });
};

type Props = { readonly action: Action; readonly editor: RecordEditor<ActionPatch> };

/** Everything a person says about an action. */
export const ActionFields = ({ action, editor: { save, issues } }: Props) => {
  const { currency } = useWorkspace();
  const words = (name: "description" | "result") => (
    <AutosaveText
      label={text[name]}
      description={text[`${name}Hint`]}
      multiline
      maxLength={10_000}
      value={action[name]}
      issue={issues[name]}
      onSave={(value) => save({ [name]: value })}
    />
  );
  const day = (name: "startDate" | "dueDate", label: string) => (
    <AutosaveDate label={label} value={action[name]} issue={issues[name]} onSave={(value) => save({ [name]: value })} />
  );
  return (
    <>
      <AutosaveText
        label={text.title}
        maxLength={300}
        value={action.title}
        issue={issues["title"]}
        onSave={(title) => save({ title })}
      />
      <FieldPair>
        <PersonSelect
          label={text.owner}
          value={action.ownerId}
          issue={issues["ownerId"]}
          onSave={(ownerId) => save({ ownerId })}
        />
        <AutosaveSelect
          label={text.status}
          value={action.status}
          data={STATUSES}
          issue={issues["status"]}
          onSave={(status) => save({ status: status as NonNullable<ActionPatch["status"]> })}
        />
      </FieldPair>
      <FieldPair>
        {day("startDate", text.start)}
        {day("dueDate", text.due)}
      </FieldPair>
      <FieldPair>
        <AutosaveNumber
          label={text.cost(currency)}
          description={text.costHint}
          value={action.cost}
          issue={issues["cost"]}
          onSave={(cost) => save({ cost })}
        />
        {action.status === "done" ? (
          <AutosaveDate
            label={text.done}
            description={text.doneHint}
            value={action.doneOn}
            issue={issues["doneOn"]}
            onSave={(doneOn) => save({ doneOn })}
          />
        ) : null}
      </FieldPair>
      {words("description")}
      {words("result")}
    </>
  );
};
