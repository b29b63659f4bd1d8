import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { risksText } from "../../text/risks.ts";
import { AddDialog } from "../../ui/add-dialog.tsx";

const text = risksText.add;

/** Adds a risk with its title only, and opens it. */
export const AddRisk = () => {
  const go = useRoute((state) => state.go);
  return (
    <AddDialog
      label={risksText.actions.add}
      submit={text.submit}
      command={contract.risks.create}
      fields={[{ name: "title", label: text.title, hint: text.hint, required: true }]}
      input={({ title }) => ({ title })}
      onAdded={({ id }) => go("risks", id)}
    />
  );
};
