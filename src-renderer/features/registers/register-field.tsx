import { Switch } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import type { Field } from "../../../src-shared/domain/registers/register.ts";
import { isLinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { AutosaveDate, AutosaveMultiSelect, AutosaveSelect, AutosaveText, PersonSelect } from "../../ui/fields.tsx";
import { AutosaveNumber } from "../../ui/number-field.tsx";
import { useReading } from "../../ui/use-reading.ts";
import { usePeople } from "../../ui/use-people.ts";
import type { Choice, Value } from "./register.ts";

type Props = {
  readonly field: Field;
  readonly value: Value | undefined;
  readonly issue: string | undefined;
  readonly onSave: (value: Value) => void | Promise<unknown>;
  /** The record that is edited, which cannot point at itself. */
  readonly ownId: string;
  /** What a choice can become now, where its states follow each other; all its terms without. */
  readonly offered?: readonly Choice[] | undefined;
};

const textOf = (value: Value | undefined): string => (typeof value === "string" ? value : "");
const listOf = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value : []);

const RecordField = ({
  field,
  value,
  issue,
  onSave,
  ownId,
}: Props & { readonly field: Field & { kind: "record" } }) => {
  const { data = [] } = useQuery(contract.links.candidates, isLinkKind(field.of) ? { kind: field.of } : null);
  const options = data
    .filter(({ id }) => id !== ownId)
    .map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }));
  return (
    <AutosaveSelect
      label={field.label}
      description={field.hint}
      value={textOf(value)}
      data={options}
      clearable
      issue={issue}
      onSave={(next) => onSave(next === "" ? null : next)}
    />
  );
};

const PeopleField = ({ field, value, issue, onSave }: Props) => {
  const people = usePeople();
  return (
    <AutosaveMultiSelect
      label={field.label}
      description={field.hint}
      value={listOf(value)}
      data={[...people].map(([id, label]) => ({ value: id, label }))}
      issue={issue}
      onSave={onSave}
    />
  );
};

const FlagField = ({ field, value, onSave }: Props) => {
  const { readOnly } = useReading(undefined);
  return (
    <Switch
      label={field.label}
      description={field.hint}
      checked={value === true}
      disabled={readOnly}
      onChange={(event) => void onSave(event.currentTarget.checked)}
    />
  );
};

/** One field of a register's record, as its kind asks; saves itself. */
export const RegisterField = (props: Props) => {
  const { field, value, issue, onSave, offered } = props;
  const common = { label: field.label, description: field.hint, issue };
  switch (field.kind) {
    case "title":
    case "line":
    case "text":
      return (
        <AutosaveText
          {...common}
          value={textOf(value)}
          multiline={field.kind === "text"}
          maxLength={field.kind === "text" ? 10_000 : field.kind === "line" ? 500 : 300}
          onSave={onSave}
        />
      );
    case "choice":
      return (
        <AutosaveSelect
          {...common}
          value={textOf(value)}
          data={offered ?? field.terms.map(({ id, label }) => ({ value: id, label }))}
          clearable={offered === undefined}
          onSave={onSave}
        />
      );
    case "choices":
      return (
        <AutosaveMultiSelect
          {...common}
          value={listOf(value)}
          data={field.terms.map(({ id, label }) => ({ value: id, label }))}
          onSave={onSave}
        />
      );
    case "day":
      return <AutosaveDate {...common} value={textOf(value)} onSave={onSave} />;
    case "number":
      return <AutosaveNumber {...common} value={typeof value === "number" ? value : null} onSave={onSave} />;
    case "person":
      return <PersonSelect {...common} value={textOf(value) === "" ? null : textOf(value)} onSave={onSave} />;
    case "people":
      return <PeopleField {...props} />;
    case "record":
      return <RecordField {...props} field={field} />;
    case "flag":
      return <FlagField {...props} />;
  }
};
