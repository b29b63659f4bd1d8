import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { documentsText } from "../../text/documents.ts";
import { RemoveDialog } from "../../ui/remove-dialog.tsx";
import type { RegisteredDocument } from "./document.ts";

const text = documentsText.remove;

export const RemoveDocument = ({ document }: { readonly document: RegisteredDocument }) => {
  const links = useQuery(contract.links.of, { kind: "document", id: document.id });
  return (
    <RemoveDialog
      record={document}
      command={contract.documents.remove}
      putBack={contract.documents.putBack}
      label={text.action}
      question={({ ref, title }) => ({
        title: text.title(ref, title),
        body: text.body(links.data?.length ?? 0),
        confirm: text.confirm,
      })}
      onRemoved={() => useRoute.getState().go("documents", null)}
    />
  );
};
