import { Button, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { risksText } from "../../text/risks.ts";
import { confirm } from "../../ui/confirm.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { flushAll } from "../../ui/flush.ts";
import type { Risk } from "./risk.ts";

const text = risksText.remove;

/** Removes the risk after asking; what was typed before is saved first, so that the trail holds the last words. */
export const RemoveRisk = ({ risk }: { readonly risk: Risk }) => {
  const remove = useCommand(contract.risks.remove);
  const newest = useRef(risk);
  useEffect(() => {
    newest.current = risk;
  }, [risk]);
  const ask = async (): Promise<void> => {
    await flushAll();
    const sure = await confirm({
      title: text.title(risk.ref),
      body: text.body,
      confirmLabel: text.confirm,
      danger: true,
    });
    if (!sure) return;
    const result = await remove.send({ id: risk.id, revision: newest.current.revision });
    if (result.ok) useRoute.getState().go("risks", null);
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
