import { Button, Stack } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { trailText as text } from "../../text/trail.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { useReadOnly } from "../../ui/workspace.ts";

type Change = { readonly table: string; readonly rowId: string; readonly kind: string };
type PutBack = (typeof WAYS)[keyof typeof WAYS]["command"];

/** The commands that remove one record, with the table of that record and the command that takes it back. */
const WAYS = {
  "systems.remove": { table: "system", command: contract.systems.putBack },
  "risks.remove": { table: "risk", command: contract.risks.putBack },
  "documents.remove": { table: "document", command: contract.documents.putBack },
  "evidence.remove": { table: "evidence", command: contract.evidence.putBack },
  "actions.remove": { table: "action", command: contract.actions.putBack },
  "soa.removeControl": { table: "own_control", command: contract.soa.putBackControl },
} as const;

const wayOf = (command: string) => (Object.hasOwn(WAYS, command) ? WAYS[command as keyof typeof WAYS] : undefined);

const PutBackButton = ({ command, id }: { readonly command: PutBack; readonly id: string }) => {
  const putBack = useCommand(command as typeof contract.systems.putBack);
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        loading={putBack.busy}
        onClick={() => void putBack.send({ id })}
      >
        {text.putBack}
      </Button>
      <ErrorNote error={putBack.error} onClose={putBack.clear} />
    </Stack>
  );
};

/** For an entry that removed a record: the way to have it again, long after the offer to undo has gone. */
export const PutBackRemoval = ({
  command,
  changes,
}: {
  readonly command: string;
  readonly changes: readonly Change[];
}) => {
  const readOnly = useReadOnly();
  const way = wayOf(command);
  const removed = changes.find(({ table, kind }) => table === way?.table && kind === "deleted");
  return way && removed && !readOnly ? <PutBackButton command={way.command} id={removed.rowId} /> : null;
};
