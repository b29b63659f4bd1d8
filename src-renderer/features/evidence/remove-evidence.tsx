import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { evidenceText } from "../../text/evidence.ts";
import { RemoveDialog } from "../../ui/remove-dialog.tsx";
import type { Evidence } from "./evidence.ts";

const text = evidenceText.remove;

export const RemoveEvidence = ({ evidence }: { readonly evidence: Evidence }) => (
  <RemoveDialog
    record={evidence}
    command={contract.evidence.remove}
    putBack={contract.evidence.putBack}
    label={text.action}
    question={({ ref, title, linkCount }) => ({
      title: text.title(ref, title),
      body: text.body(linkCount),
      confirm: text.confirm,
    })}
    onRemoved={() => useRoute.getState().go("evidence", null)}
  />
);
