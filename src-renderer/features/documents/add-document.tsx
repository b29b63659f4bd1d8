import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { documentsText } from "../../text/documents.ts";
import { AddDialog } from "../../ui/add-dialog.tsx";

const text = documentsText.add;

/** Registers a document with its title only, and opens it. */
export const AddDocument = () => {
  const go = useRoute((state) => state.go);
  return (
    <AddDialog
      label={text.open}
      submit={text.submit}
      command={contract.documents.create}
      fields={[{ name: "title", label: text.title, hint: text.hint, required: true }]}
      input={({ title }) => ({ title })}
      onAdded={({ id }) => go("documents", id)}
    />
  );
};
