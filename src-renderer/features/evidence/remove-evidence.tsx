import { Button, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { evidenceText } from "../../text/evidence.ts";
import { confirm } from "../../ui/confirm.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { flushAll } from "../../ui/flush.ts";
import type { Evidence } from "./evidence.ts";

const text = evidenceText.remove;

/** Removes the evidence after asking; what was typed before is saved first, so that the trail holds the last words. */
export const RemoveEvidence = ({ evidence }: { readonly evidence: Evidence }) => {
  const remove = useCommand(contract.evidence.remove);
  const newest = useRef(evidence);
  useEffect(() => {
    newest.current = evidence;
  }, [evidence]);
  const ask = async (): Promise<void> => {
    await flushAll();
    const { id, ref, title, linkCount } = newest.current;
    if (
      !(await confirm({
        title: text.title(ref, title),
        body: text.body(linkCount),
        confirmLabel: text.confirm,
        danger: true,
      }))
    )
      return;
    const result = await remove.send({ id, revision: newest.current.revision });
    if (result.ok) useRoute.getState().go("evidence", null);
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
