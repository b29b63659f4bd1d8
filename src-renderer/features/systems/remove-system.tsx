import { Button, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { systemsText } from "../../text/systems.ts";
import { confirm } from "../../ui/confirm.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { flushAll } from "../../ui/flush.ts";
import type { System } from "./system.ts";

const text = systemsText.remove;

/** Removes the system after asking; what was typed before is saved first, so that the trail holds the last words. */
export const RemoveSystem = ({ system }: { readonly system: System }) => {
  const remove = useCommand(contract.systems.remove);
  const links = useQuery(contract.links.of, { kind: "system", id: system.id });
  const newest = useRef(system);
  useEffect(() => {
    newest.current = system;
  }, [system]);
  const ask = async (): Promise<void> => {
    await flushAll();
    const sure = await confirm({
      title: text.title(system.name),
      body: text.body(links.data?.length ?? 0),
      confirmLabel: text.confirm,
      danger: true,
    });
    if (!sure) return;
    const result = await remove.send({ id: system.id, revision: newest.current.revision });
    if (result.ok) useRoute.getState().go("systems", null);
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
