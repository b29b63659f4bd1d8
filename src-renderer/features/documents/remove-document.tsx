import { Button, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { documentsText } from "../../text/documents.ts";
import { confirm } from "../../ui/confirm.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { flushAll } from "../../ui/flush.ts";
import type { RegisteredDocument } from "./document.ts";

const text = documentsText.remove;

/** Removes the document from the register after asking; what was typed before is saved first. */
export const RemoveDocument = ({ document }: { readonly document: RegisteredDocument }) => {
  const remove = useCommand(contract.documents.remove);
  const links = useQuery(contract.links.of, { kind: "document", id: document.id });
  const newest = useRef(document);
  useEffect(() => {
    newest.current = document;
  }, [document]);
  const ask = async (): Promise<void> => {
    await flushAll();
    const { id, ref, title } = newest.current;
    if (
      !(await confirm({
        title: text.title(ref, title),
        body: text.body(links.data?.length ?? 0),
        confirmLabel: text.confirm,
        danger: true,
      }))
    )
      return;
    const result = await remove.send({ id, revision: newest.current.revision });
    if (result.ok) useRoute.getState().go("documents", null);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        size="xs"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => void ask()}
      >
        {text.action}
      </Button>
      <ErrorNote error={remove.error} onClose={remove.clear} />
    </Stack>
  );
};
