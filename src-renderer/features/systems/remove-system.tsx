import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { systemsText } from "../../text/systems.ts";
import { RemoveDialog } from "../../ui/remove-dialog.tsx";
import type { System } from "./system.ts";

const text = systemsText.remove;

export const RemoveSystem = ({ system }: { readonly system: System }) => {
  const links = useQuery(contract.links.of, { kind: "system", id: system.id });
  return (
    <RemoveDialog
      record={system}
      command={contract.systems.remove}
      putBack={contract.systems.putBack}
      label={text.action}
      question={({ name }) => ({
        title: text.title(name),
        body: text.body(links.data?.length ?? 0),
        confirm: text.confirm,
      })}
      onRemoved={() => useRoute.getState().go("systems", null)}
    />
  );
};
