import { Select } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { useQuery } from "../ipc/use-query.ts";
import { uiText } from "../text/ui.ts";
import type { OnSave } from "./autosave.ts";
import { fieldError } from "./field-error.ts";
import { PersonForm } from "./person-form.tsx";
import { useReading } from "./use-reading.ts";
import { useAutosave } from "./use-autosave.ts";

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly onSave: OnSave<string | null>;
  readonly issue?: string | undefined;
  readonly description?: string;
  readonly disabled?: boolean;
  readonly clearable?: boolean;
};

const ADD = "\u0000add";
const text = uiText.person;

/** Chooses a person of the workspace, or adds one. People who left stay shown where they are named already. */
export const PersonSelect = ({ label, value, onSave, issue, description, disabled, clearable = true }: Props) => {
  const { data: people = [] } = useQuery(contract.people.list, {});
  const reading = useReading(disabled);
  const field = useAutosave<string | null>({ value, onSave });
  const [adding, setAdding] = useState(false);
  const shown = field.view.value;
  const options = people
    .filter((person) => person.active || person.id === shown)
    .map((person) => ({ value: person.id, label: person.active ? person.name : text.inactive(person.name) }));
  return (
    <>
      <Select
        label={label}
        description={description}
        {...reading}
        placeholder={text.placeholder}
        data={[...options, { value: ADD, label: text.add }]}
        value={shown}
        error={fieldError(field.view, issue)}
        clearable={clearable && shown !== null}
        allowDeselect={false}
        searchable
        filter={({ options: all, search }) =>
          all.filter(
            (option) =>
              "value" in option &&
              (option.value === ADD || option.label.toLowerCase().includes(search.trim().toLowerCase())),
          )
        }
        onChange={(next) => (next === ADD ? setAdding(true) : field.choose(next))}
      />
      <PersonForm opened={adding} onClose={() => setAdding(false)} onAdded={field.choose} />
    </>
  );
};
