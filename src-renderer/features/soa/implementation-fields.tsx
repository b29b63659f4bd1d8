import { Anchor, Group, Radio } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { goToRecord } from "../../ui/link-target.ts";
import { SOA_STATUSES } from "../../../src-shared/domain/vocabulary.ts";
import { soaText } from "../../text/soa.ts";
import { fieldError } from "../../ui/field-error.ts";
import { AutosaveDate, AutosaveSelect, AutosaveText, PersonSelect } from "../../ui/fields.tsx";
import { useAutosave } from "../../ui/use-autosave.ts";
import type { Editing } from "./editing.ts";
import { Section } from "./section.tsx";
import type { EntryPatch, SoaRow } from "./sheet-model.ts";
import classes from "./soa.module.css";
import { SystemsField } from "./systems-field.tsx";

type Props = Editing & {
  /** Where Annex B speaks about this control; empty for an own control. */ readonly guidanceRef: string;
};

const text = soaText.editor;
const STATUSES = SOA_STATUSES.map(({ id, label }) => ({ value: id, label }));
const CHOICES = ["", "yes", "no"] as const;
const NONE = "none";

const Guidance = ({ row, issues, save, guidanceRef }: Props) => {
  const field = useAutosave<SoaRow["guidance"]>({ value: row.guidance, onSave: (guidance) => save({ guidance }) });
  const value = field.view.value;
  return (
    <>
      <Radio.Group
        label={text.guidance}
        description={text.guidanceHint(guidanceRef)}
        value={value === "" ? NONE : value}
        error={fieldError(field.view, issues["guidance"])}
        onChange={(next) => field.choose(CHOICES.find((known) => known === next) ?? "")}
      >
        <Group gap="lg" mt={8}>
          {CHOICES.map((choice) => (
            <Radio key={choice} size="xs" value={choice === "" ? NONE : choice} label={text.guidanceChoices[choice]} />
          ))}
        </Group>
      </Radio.Group>
      {value === "" ? null : (
        <AutosaveText
          label={text.guidanceRemark}
          description={text.guidanceRemarkHint}
          multiline
          maxLength={2000}
          value={row.guidanceRemark}
          issue={issues["guidanceRemark"]}
          onSave={(guidanceRemark) => save({ guidanceRemark })}
        />
      )}
    </>
  );
};

/** The supplier that carries the control out, chosen from the register. */
const Provider = ({ row, issues, save }: Props) => {
  const { data: suppliers } = useQuery(contract.links.candidates, { kind: "suppliers" });
  const { supplierId } = row;
  return (
    <div>
      <AutosaveSelect
        label={text.supplier}
        description={suppliers?.length === 0 ? text.supplierNone : text.supplierHint}
        placeholder={text.supplierOpen}
        value={supplierId ?? ""}
        data={(suppliers ?? []).map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
        issue={issues["supplierId"]}
        clearable
        onSave={(next) => save({ supplierId: next === "" ? null : next })}
      />
      {supplierId === null ? null : (
        <Anchor component="button" type="button" size="xs" onClick={() => goToRecord("suppliers", supplierId)}>
          {text.supplierGo}
        </Anchor>
      )}
    </div>
  );
};

/** How far an included control is in place, who answers for it and where it holds. */
export const ImplementationFields = (props: Props) => {
  const { row, issues, save, guidanceRef } = props;
  return (
    <Section title={text.implementation}>
      <AutosaveText
        label={text.description}
        description={text.descriptionHint}
        multiline
        maxLength={10_000}
        value={row.description}
        issue={issues["description"]}
        onSave={(description) => save({ description })}
      />
      <Provider {...props} />
      <AutosaveText
        label={text.inheritedFrom}
        description={text.inheritedFromHint}
        maxLength={300}
        value={row.inheritedFrom}
        issue={issues["inheritedFrom"]}
        onSave={(inheritedFrom) => save({ inheritedFrom })}
      />
      <div className={classes.pair}>
        <AutosaveSelect
          label={text.status}
          value={row.status}
          data={STATUSES}
          issue={issues["status"]}
          onSave={(status) => save({ status: status as EntryPatch["status"] })}
        />
        <AutosaveDate
          label={text.dueDate}
          value={row.dueDate}
          issue={issues["dueDate"]}
          onSave={(dueDate) => save({ dueDate })}
        />
        <PersonSelect
          label={text.owner}
          value={row.ownerId}
          issue={issues["ownerId"]}
          onSave={(ownerId) => save({ ownerId })}
        />
      </div>
      <SystemsField row={row} issues={issues} save={save} />
      {guidanceRef === "" ? null : <Guidance {...props} />}
    </Section>
  );
};
