import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { documentsText } from "../../text/documents.ts";
import { AddDialog } from "../../ui/add-dialog.tsx";

const text = documentsText.write;

/** Begins a document that is written here, with the outline of a template or an empty page. */
export const WriteDocument = () => {
  const go = useRoute((state) => state.go);
  const { data: templates = [] } = useQuery(contract.documents.templates, {});
  return (
    <AddDialog
      label={text.open}
      submit={text.submit}
      variant="default"
      command={contract.documents.create}
      fields={[
        { name: "title", label: text.title, required: true },
        {
          name: "templateId",
          label: text.template,
          hint: text.hint,
          kind: "choice",
          data: templates.map(({ id, title }) => ({ value: id, label: title })),
        },
      ]}
      input={({ title, templateId }) => ({
        title,
        form: "managed" as const,
        ...(templateId === "" ? {} : { templateId }),
        ...(templateId === "DT-POLICY" && { kind: "Policy" }),
      })}
      onAdded={({ id }) => go("documents", id)}
    />
  );
};
