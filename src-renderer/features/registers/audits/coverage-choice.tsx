import { Button, Checkbox, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { auditsText } from "../../../text/audits.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { useReadOnly } from "../../../ui/workspace.ts";
import classes from "./audits.module.css";
import { groupName, keyOf, type AuditGroup } from "./parts.ts";

const text = auditsText.coverage;

const GroupChoice = ({
  group,
  chosen,
  onChange,
}: {
  readonly group: AuditGroup;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (next: ReadonlySet<string>) => void;
}) => {
  const { parts } = group;
  const name = groupName(group);
  const keys = parts.map(keyOf);
  const count = keys.filter((key) => chosen.has(key)).length;
  const set = (some: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const key of some)
      if (on) next.add(key);
      else next.delete(key);
    onChange(next);
  };
  return (
    <div className={classes.group}>
      <Checkbox
        size="sm"
        fw={600}
        label={name}
        aria-label={text.all(name)}
        checked={count === keys.length}
        indeterminate={count > 0 && count < keys.length}
        onChange={(event) => set(keys, event.currentTarget.checked)}
      />
      <div className={classes.parts}>
        {parts.map((part) => (
          <Checkbox
            key={part.id}
            size="xs"
            label={`${part.ref} ${part.title}${part.excluded ? text.excluded : ""}`}
            checked={chosen.has(keyOf(part))}
            onChange={(event) => set([keyOf(part)], event.currentTarget.checked)}
          />
        ))}
      </div>
    </div>
  );
};

const Dialog = ({
  auditId,
  covered,
  onClose,
}: {
  readonly auditId: string;
  readonly covered: ReadonlySet<string>;
  readonly onClose: () => void;
}) => {
  const { data: groups = [] } = useQuery(contract.audits.parts, {});
  const [chosen, setChosen] = useState(covered);
  const cover = useCommand(contract.audits.cover);
  const save = async (): Promise<void> => {
    const targets = [...chosen].map((key) => {
      const [kind, id] = key.split(" ") as ["clause" | "control", string];
      return { kind, id };
    });
    const result = await cover.send({ auditId, targets });
    if (result.ok) onClose();
  };
  const column = (title: string, groups: readonly AuditGroup[]) => (
    <section aria-label={title}>
      <Title order={3} size="h6" mb="xs">
        {title}
      </Title>
      {groups.map((group) => (
        <GroupChoice key={group.id} group={group} chosen={chosen} onChange={setChosen} />
      ))}
    </section>
  );
  return (
    <Modal opened onClose={onClose} title={text.dialog} size="min(1000px, 94vw)" closeOnClickOutside={false}>
      <Stack gap="sm">
        <ErrorNote error={cover.error} onClose={cover.clear} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
        <div className={classes.columns} tabIndex={0} role="group" aria-label={text.dialog}>
          {column(
            text.clauses,
            groups.filter(({ parts }) => parts[0]?.kind === "clause"),
          )}
          {column(
            text.controls,
            groups.filter(({ parts }) => parts[0]?.kind === "control"),
          )}
        </div>
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button size="xs" loading={cover.busy} onClick={() => void save()}>
            {text.save(chosen.size)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};

/** Which clauses and controls an audit covers. */
export const CoverageChoice = ({ auditId, locked }: { readonly auditId: string; readonly locked: boolean }) => {
  const { data } = useQuery(contract.audits.coverage, {});
  const { data: groups = [] } = useQuery(contract.audits.parts, {});
  const refs = new Map(groups.flatMap(({ parts }) => parts.map((part) => [keyOf(part), part.ref] as const)));
  const [opened, setOpened] = useState(false);
  const readOnly = useReadOnly();
  const mine = (data ?? []).filter((one) => one.auditId === auditId);
  const count = (kind: "clause" | "control"): number => mine.filter((one) => one.kind === kind).length;
  return (
    <>
      <Text size="sm">
        {mine.length === 0 ? text.none : text.said(count("clause"), count("control"))}
        {mine.length === 0 ? "" : `: ${mine.map((one) => refs.get(keyOf(one)) ?? "").join(", ")}`}
      </Text>
      {readOnly || locked ? null : (
        <Group>
          <Button size="xs" variant="default" onClick={() => setOpened(true)}>
            {text.choose}
          </Button>
        </Group>
      )}
      {opened ? <Dialog auditId={auditId} covered={new Set(mine.map(keyOf))} onClose={() => setOpened(false)} /> : null}
    </>
  );
};
