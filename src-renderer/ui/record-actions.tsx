/**
 * The actions of one record, inside its editor: each with owner and date, its fields behind one click, and one line to add another.
 *
 *     <RecordActions source={{ kind: "risk", id: risk.id }} />
 */
import { ActionIcon, Button, Group, Stack, Text, TextInput, Tooltip } from "@mantine/core";
import { IconCheck, IconChevronDown, IconChevronRight, IconExternalLink, IconPlus } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { isOpenAction } from "../../src-shared/domain/actions/check-action.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../ipc/use-command.ts";
import { useQuery } from "../ipc/use-query.ts";
import { actionsText } from "../text/actions.ts";
import { ActionFields, useActionEditor } from "./action-fields.tsx";
import { ActionBadge, DueDay, formatCost, type Action } from "./action-parts.tsx";
import { ErrorNote } from "./error-note.tsx";
import { formatDay } from "./format.ts";
import { goToRecord } from "./link-target.ts";
import classes from "./record-actions.module.css";
import { StaleNote } from "./stale-note.tsx";
import { today } from "./today.ts";
import { usePeople } from "./use-people.ts";
import { useReadOnly, useWorkspace } from "./workspace.ts";

const text = actionsText.ofRecord;

const ActionRow = ({ action }: { readonly action: Action }) => {
  const [open, setOpen] = useState(false);
  const editor = useActionEditor(action);
  const people = usePeople();
  const readOnly = useReadOnly();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const when =
    action.status === "done" ? (
      text.done(formatDay(action.doneOn))
    ) : action.dueDate === "" ? (
      text.noDate
    ) : (
      <DueDay action={action} day={today()} />
    );
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <ActionIcon
          size={26}
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-label={text.edit(action.ref)}
          onClick={() => setOpen(!open)}
        >
          <Chevron size={16} aria-hidden />
        </ActionIcon>
        <div className={classes.words}>
          <Text size="sm" className={classes.title}>
            <span className={classes.ref}>{action.ref}</span> {action.title}
          </Text>
          <Group gap={8} className={classes.facts}>
            <ActionBadge status={action.status} />
            <span>{people.get(action.ownerId ?? "") ?? text.nobody}</span>
            <span>{when}</span>
          </Group>
        </div>
        {isOpenAction(action) && !readOnly ? (
          <Tooltip label={text.markDone(action.ref)}>
            <ActionIcon
              size={26}
              variant="default"
              aria-label={text.markDone(action.ref)}
              onClick={() => void editor.save({ status: "done" })}
            >
              <IconCheck size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
        <Tooltip label={text.whole}>
          <ActionIcon
            size={26}
            variant="subtle"
            color="gray"
            aria-label={`${text.whole}: ${action.ref}`}
            onClick={() => goToRecord("action", action.id)}
          >
            <IconExternalLink size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {open ? (
        <Stack gap="xs" className={classes.fields}>
          <StaleNote editor={editor} />
          <ActionFields action={action} editor={editor} />
        </Stack>
      ) : null}
    </li>
  );
};

type Props = { readonly source: { readonly kind: LinkKind; readonly id: string } };

const AddLine = ({ source }: Props) => {
  const [title, setTitle] = useState("");
  const { send, error, busy, clear } = useCommand(contract.actions.create);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (title.trim() === "" || busy) return;
    const result = await send({ title, source });
    if (result.ok) setTitle("");
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          aria-label={actionsText.add.title}
          placeholder={actionsText.add.title}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button
          size="xs"
          type="submit"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          loading={busy}
          disabled={title.trim() === ""}
        >
          {actionsText.add.open}
        </Button>
      </Group>
      <ErrorNote error={error} onClose={clear} />
    </form>
  );
};

export const RecordActions = ({ source }: Props) => {
  const { data: all, error } = useQuery(contract.actions.list, {});
  const { currency } = useWorkspace();
  const readOnly = useReadOnly();
  const mine = (all ?? []).filter((action) => action.source?.kind === source.kind && action.source.id === source.id);
  const cost = mine.reduce((sum, action) => sum + (action.status === "cancelled" ? 0 : (action.cost ?? 0)), 0);
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>
        {text.title}
      </Text>
      <ErrorNote error={error} />
      {mine.length > 0 ? (
        <ul className={classes.list}>
          {mine.map((action) => (
            <ActionRow key={action.id} action={action} />
          ))}
        </ul>
      ) : all ? (
        <Text size="sm" c="dimmed">
          {text.none}
        </Text>
      ) : null}
      {cost > 0 ? (
        <Text size="xs" c="dimmed">
          {text.sum(formatCost(cost, currency))}
        </Text>
      ) : null}
      {readOnly ? null : <AddLine source={source} />}
    </Stack>
  );
};
