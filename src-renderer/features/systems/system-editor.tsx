import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { AUTONOMY_LEVELS, LIFE_CYCLE_STAGES } from "../../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { systemsText } from "../../text/systems.ts";
import { AutosaveSelect, AutosaveText, PersonSelect } from "../../ui/fields.tsx";
import { StaleNote } from "../../ui/stale-note.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { ActClass } from "./act-class.tsx";
import { RemoveSystem } from "./remove-system.tsx";
import { RolesField } from "./roles-field.tsx";
import type { System, SystemPatch } from "./system.ts";
import classes from "./systems.module.css";

const { fields: label, sections } = systemsText;
const choices = (list: readonly { readonly id: string; readonly label: string }[]) =>
  list.map(({ id, label }) => ({ value: id, label }));
const STAGES = choices(LIFE_CYCLE_STAGES);
const AUTONOMY = choices(AUTONOMY_LEVELS);

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={classes.section}>
    <Title order={3} size="h6" mb="xs">
      {title}
    </Title>
    <Stack gap="sm">{children}</Stack>
  </section>
);

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
    <Stack gap="md">
      <StaleNote editor={editor} />
      <Section title={sections.what}>
        <AutosaveText
          label={label.name}
          maxLength={300}
          value={system.name}
          issue={issues["name"]}
          onSave={(name) => save({ name })}
        />
        <div className={classes.pair}>
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
        </div>
        {words("purpose")}
        {words("intendedUse")}
      </Section>
      <Section title={sections.who}>
        <RolesField value={system.roles} issue={issues["roles"]} onSave={(roles) => save({ roles })} />
        {words("peopleAffected")}
      </Section>
      <Section title={sections.how}>
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
      </Section>
      <Section title={sections.act}>
        <ActClass system={system} issues={issues} save={save} />
      </Section>
      <Section title={sections.notes}>
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
        <RemoveSystem system={system} />
      </Section>
    </Stack>
  );
};
