import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { risksText } from "../../text/risks.ts";
import { RemoveDialog } from "../../ui/remove-dialog.tsx";
import type { Risk } from "./risk.ts";

const text = risksText.remove;

export const RemoveRisk = ({ risk }: { readonly risk: Risk }) => (
  <RemoveDialog
    record={risk}
    command={contract.risks.remove}
    putBack={contract.risks.putBack}
    label={text.action}
    question={({ ref }) => ({ title: text.title(ref), body: text.body, confirm: text.confirm })}
    onRemoved={() => useRoute.getState().go("risks", null)}
  />
);
