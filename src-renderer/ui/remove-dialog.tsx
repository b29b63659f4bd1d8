/**
 * "Remove …": a button that asks first, saying in words what goes and what stays. What was typed before is saved, so that the
 * trail holds the last words; a record that was changed elsewhere meanwhile is refused and stays.
 *
 *     <RemoveDialog
 *       record={action}
 *       command={contract.actions.remove}
 *       label={text.remove.action}
 *       question={({ ref, title }) => ({ title: text.remove.title(ref, title), body: text.remove.body, confirm: text.remove.confirm })}
 *       putBack={contract.actions.putBack}
 *       onRemoved={() => go("actions", null)}
 *     />
 *
 * `putBack`, where the register has one (see records/put-back.ts of the main process), is offered as "Undo" for some seconds.
 * The question is asked of the record as it stands when the button is pressed. In a workspace that is open for reading only the
 * button is not there.
 */
import { Button, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { RegisterId } from "../../src-shared/domain/registers/all.ts";
import type { CommandDef, InputOf } from "../../src-shared/ipc/define.ts";
import { sendCommand } from "../ipc/send-command.ts";
import { useCommand } from "../ipc/use-command.ts";
import { uiText } from "../text/ui.ts";
import { confirm } from "./confirm.tsx";
import { ErrorNote } from "./error-note.tsx";
import { flushAll } from "./flush.ts";
import { offerUndo } from "./undo.tsx";
import { useReadOnly } from "./workspace.ts";

type Removable = {
  readonly id: string;
  readonly revision: number;
  readonly ref?: string;
  /** Which register it is in, where one command serves many. */
  readonly register?: RegisterId;
};
/** The title of the question, what removing means, and the words of the button that does it. */
export type RemoveQuestion = { readonly title: string; readonly body: string; readonly confirm: string };

/** A command that removes one record by id and revision, and one that takes it back by id. */
type RemoveCommand<D extends CommandDef> =
  { id: string; revision: number; register: RegisterId } extends InputOf<D> ? D : never;
type PutBackCommand<D extends CommandDef> = { id: string; register: RegisterId } extends InputOf<D> ? D : never;

type Props<D extends CommandDef, B extends CommandDef, R extends Removable> = {
  readonly record: R;
  readonly command: RemoveCommand<D>;
  readonly label: string;
  readonly question: (record: R) => RemoveQuestion;
  readonly putBack?: PutBackCommand<B>;
  readonly onRemoved: (record: R) => void;
};

export const RemoveDialog = <D extends CommandDef, B extends CommandDef, R extends Removable>({
  record,
  command,
  label,
  question,
  putBack,
  onRemoved,
}: Props<D, B, R>) => {
  const remove = useCommand<CommandDef>(command);
  const readOnly = useReadOnly();
  const newest = useRef(record);
  const words = useRef(question);
  useEffect(() => {
    newest.current = record;
    words.current = question;
  }, [record, question]);
  if (readOnly) return null;
  const ask = async (): Promise<void> => {
    await flushAll();
    const { title, body, confirm: confirmLabel } = words.current(newest.current);
    if (!(await confirm({ title, body, confirmLabel, danger: true }))) return;
    const { id, revision, register } = newest.current;
    const which = register === undefined ? { id } : { register, id };
    const result = await remove.send({ ...which, revision });
    if (!result.ok) return;
    onRemoved(newest.current);
    if (putBack)
      offerUndo(uiText.undo.removed(newest.current.ref ?? ""), () => sendCommand<CommandDef>(putBack, which));
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
        {label}
      </Button>
      <ErrorNote error={remove.error} onClose={remove.clear} />
    </Stack>
  );
};
