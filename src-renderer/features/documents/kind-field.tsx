import { Autocomplete } from "@mantine/core";
import { documentsText } from "../../text/documents.ts";
import type { OnSave } from "../../ui/autosave.ts";
import { fieldError } from "../../ui/field-error.ts";
import { useAutosave } from "../../ui/use-autosave.ts";

type Props = { readonly value: string; readonly onSave: OnSave<string>; readonly issue?: string | undefined };

/** Usual kinds are proposed; every organisation has its own names, so any other is taken as well. */
export const KindField = ({ value, onSave, issue }: Props) => {
  const field = useAutosave({ value, onSave });
  return (
    <Autocomplete
      label={documentsText.fields.kind}
      description={documentsText.fields.kindHint}
      data={[...documentsText.kinds]}
      maxLength={60}
      value={field.view.value}
      error={fieldError(field.view, issue)}
      onChange={field.change}
      onOptionSubmit={field.choose}
      onFocus={field.focus}
      onBlur={field.blur}
    />
  );
};
