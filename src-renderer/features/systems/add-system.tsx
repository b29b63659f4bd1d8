import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { systemsText } from "../../text/systems.ts";
import { AddDialog } from "../../ui/add-dialog.tsx";

const text = systemsText.add;

/** Adds a system with its name only, and opens it. */
export const AddSystem = () => {
  const go = useRoute((state) => state.go);
  return (
    <AddDialog
      label={text.open}
      submit={text.submit}
      command={contract.systems.create}
      fields={[{ name: "name", label: text.name, hint: text.hint, required: true }]}
      input={({ name }) => ({ name })}
      onAdded={({ id }) => go("systems", id)}
    />
  );
};
