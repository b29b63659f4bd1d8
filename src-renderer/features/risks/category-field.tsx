import { Autocomplete } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { risksText } from "../../text/risks.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { fieldError } from "../../ui/field-error.ts";
import { useAutosave } from "../../ui/use-autosave.ts";

type Props = {
  readonly value: string;
  readonly issue: string | undefined;
  readonly onSave: (category: string) => Promise<unknown>;
};

/** A category in the organisation's own words; those in use and those of the library are proposed. */
export const CategoryField = ({ value, issue, onSave }: Props) => {
  const catalogue = useCatalogue();
  const { data: risks } = useQuery(contract.risks.list, {});
  const field = useAutosave({ value, onSave });
  const known = new Set(
    [...(risks ?? []).map((risk) => risk.category), ...catalogue.risks.map((risk) => risk.category)].filter(
      (category) => category !== "",
    ),
  );
  return (
    <Autocomplete
      label={risksText.fields.category}
      maxLength={120}
      data={[...known].sort((a, b) => a.localeCompare(b))}
      value={field.view.value}
      error={fieldError(field.view, issue)}
      onChange={field.change}
      onOptionSubmit={field.choose}
      onFocus={field.focus}
      onBlur={field.blur}
      comboboxProps={{ shadow: "md" }}
      limit={30}
    />
  );
};
