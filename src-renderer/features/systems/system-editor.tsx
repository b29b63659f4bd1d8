import { contract } from "../../../src-shared/contract/index.ts";
import { AUTONOMY_LEVELS, LIFE_CYCLE_STAGES } from "../../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { systemsText } from "../../text/systems.ts";
import { AutosaveSelect, AutosaveText, PersonSelect } from "../../ui/fields.tsx";
import { FieldPair, RecordForm, RecordSection } from "../../ui/record-form.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { ActClass } from "./act-class.tsx";
import { RemoveSystem } from "./remove-system.tsx";
import { RolesField } from "./roles-field.tsx";
import type { System, SystemPatch } from "./system.ts";

const { fields: label, sections } = systemsText;
const choices = (list: readonly { readonly id: string; readonly label: string }[]) =>
  list.map(({ id, label }) => ({ value: id, label }));
const STAGES = choices(LIFE_CYCLE_STAGES);
const AUTONOMY = choices(AUTONOMY_LEVELS);

/** Everything about one AI system; each field saves itself. */
export const SystemEditor = ({ system }: { readonly system: System }) => {
  const update = useCommand(contract.systems.update);
  const editor = useRecordEditor<SystemPatch>({
    key: `system:${system.id}`,
    revision: system.revision,
    send: (revision, patch) => update.send({ id: system.id, revision, patch }),
  });
  const { save, issues } = editor;
  const words = (name: "purpose" | "intendedUse" | "peopleAffected" | "data" | "suppliers") => (
    <AutosaveText
      label={label[name]}
      description={label[`${name}Hint`]}
      multiline
      maxLength={10_000}
      value={system[name]}
      issue={issues[name]}
      onSave={(value) => save({ [name]: value })}
    />
  );
  return (
    <RecordForm editor={editor} footer={<RemoveSystem system={system} />}>
      <RecordSection title={sections.what}>
        <AutosaveText
          label={label.name}
          maxLength={300}
          value={system.name}
          issue={issues["name"]}
          onSave={(name) => save({ name })}
        />
        <FieldPair>
          <PersonSelect
            label={label.owner}
            description={label.ownerHint}
            value={system.ownerId}
            issue={issues["ownerId"]}
            onSave={(ownerId) => save({ ownerId })}
          />
          <AutosaveSelect
            label={label.lifeCycleStage}
            description={label.lifeCycleStageHint}
            value={system.lifeCycleStage}
            data={STAGES}
            clearable
            issue={issues["lifeCycleStage"]}
            onSave={(stage) => save({ lifeCycleStage: stage })}
          />
        </FieldPair>
        {words("purpose")}
        {words("intendedUse")}
      </RecordSection>
      <RecordSection title={sections.who}>
        <RolesField value={system.roles} issue={issues["roles"]} onSave={(roles) => save({ roles })} />
        {words("peopleAffected")}
      </RecordSection>
      <RecordSection title={sections.how}>
        {words("data")}
        {words("suppliers")}
        <AutosaveSelect
          label={label.autonomy}
          description={label.autonomyHint}
          value={system.autonomy}
          data={AUTONOMY}
          clearable
          issue={issues["autonomy"]}
          onSave={(autonomy) => save({ autonomy })}
        />
      </RecordSection>
      <RecordSection title={sections.act}>
        <ActClass system={system} issues={issues} save={save} />
      </RecordSection>
      <RecordSection title={sections.notes}>
        <AutosaveText
          label={label.externalId}
          description={label.externalIdHint}
          maxLength={200}
          value={system.externalId}
          issue={issues["externalId"]}
          onSave={(externalId) => save({ externalId })}
        />
        <AutosaveText
          label={label.notes}
          multiline
          maxLength={20_000}
          value={system.notes}
          issue={issues["notes"]}
          onSave={(notes) => save({ notes })}
        />
      </RecordSection>
    </RecordForm>
  );
};
