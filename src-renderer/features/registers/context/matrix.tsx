import { Switch, Text } from "@mantine/core";
import { useRef, useState, type KeyboardEvent } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { overloadedRoles, PARTS, weaknessesOf } from "../../../../src-shared/domain/responsibility.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { contextText } from "../../../text/context.ts";
import { ToneBadge } from "../../../ui/badges.tsx";
import { useCatalogue } from "../../../ui/catalogue.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { useReadOnly } from "../../../ui/workspace.ts";
import { clauseGroups, controlGroups, keyOf, type Part } from "../audits/parts.ts";
import classes from "./context.module.css";

const text = contextText.raci;
const KEYS = new Set<string>(PARTS.map(({ id }) => id));
type PartId = (typeof PARTS)[number]["id"];

/** Roles against clauses and controls, worked by keyboard: what each role does, and where nobody or too many answer. */
export const ResponsibilityMatrix = () => {
  const catalogue = useCatalogue();
  const { data: roles = [] } = useQuery(contract.registers.list, { register: "roles" });
  const { data: shares = [] } = useQuery(contract.responsibilities.list, {});
  const set = useCommand(contract.responsibilities.set);
  const readOnly = useReadOnly();
  const [weakOnly, setWeakOnly] = useState(false);
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const cells = useRef(new Map<string, HTMLElement>());
  const groups = [...clauseGroups(catalogue), ...controlGroups(catalogue)];
  const parts = groups.flatMap((group) => group.parts);
  // Of two weaknesses the first is the one to mend.
  const weak = new Map(
    weaknessesOf(parts, shares)
      .toReversed()
      .map((one) => [`${one.kind} ${one.targetId}`, one.what]),
  );
  const shown = weakOnly ? parts.filter((part) => weak.has(keyOf(part))) : parts;
  const order = new Map(shown.map((part, index) => [keyOf(part), index]));
  const shareOf = new Map(shares.map((share) => [`${share.kind} ${share.targetId} ${share.roleId}`, share.part]));
  const nameOf = (roleId: string): string => String(roles.find(({ id }) => id === roleId)?.values["title"] ?? "");
  if (roles.length === 0) return <Text size="sm">{text.noRoles}</Text>;
  const focus = (row: number, column: number): void => {
    const next = [
      Math.max(0, Math.min(shown.length - 1, row)),
      Math.max(0, Math.min(roles.length - 1, column)),
    ] as const;
    setAt(next);
    cells.current.get(next.join())?.focus();
  };
  const onKey = (event: KeyboardEvent, part: Part, roleId: string, row: number, column: number): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowUp: () => focus(row - 1, column),
      ArrowDown: () => focus(row + 1, column),
      ArrowLeft: () => focus(row, column - 1),
      ArrowRight: () => focus(row, column + 1),
      Home: () => focus(row, 0),
      End: () => focus(row, roles.length - 1),
    };
    const move = moves[event.key];
    const letter = event.key.toUpperCase();
    const clears = event.key === "Delete" || event.key === "Backspace";
    if (move) move();
    else if (!readOnly && (KEYS.has(letter) || clears))
      void set.send({
        roleId,
        target: { kind: part.kind, id: part.id },
        part: clears ? "" : (letter as PartId),
      });
    else return;
    event.preventDefault();
  };
  const cell = (part: Part, roleId: string, column: number) => {
    const row = order.get(keyOf(part))!;
    const value = shareOf.get(`${keyOf(part)} ${roleId}`) ?? "";
    return (
      <td
        key={roleId}
        className={classes.share}
        data-part={value || undefined}
        tabIndex={at[0] === row && at[1] === column ? 0 : -1}
        aria-label={text.cell(part.id, nameOf(roleId), value)}
        ref={(element) => {
          if (element) cells.current.set(`${row},${column}`, element);
          else cells.current.delete(`${row},${column}`);
        }}
        onFocus={() => setAt([row, column])}
        onKeyDown={(event) => onKey(event, part, roleId, row, column)}
        onClick={(event) => event.currentTarget.focus()}
      >
        {value}
      </td>
    );
  };
  const gaps = [...weak.values()].filter((what) => what !== "several-accountable").length;
  return (
    <div>
      <Text size="sm" mb={4}>
        {text.intro}
      </Text>
      <Text size="sm" mb={4} role="status">
        {text.gaps(gaps, parts.length)}
      </Text>
      {overloadedRoles(shares).map(({ roleId, count }) => (
        <Text size="sm" key={roleId}>
          {text.overload(nameOf(roleId), count)}
        </Text>
      ))}
      <Switch
        size="xs"
        my="xs"
        label={text.weakOnly}
        checked={weakOnly}
        onChange={(event) => setWeakOnly(event.currentTarget.checked)}
      />
      <ErrorNote error={set.error} onClose={set.clear} />
      <div className={classes.matrix}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA in HTML allows "grid" for a table whose cells are worked by keys */}
        <table role="grid" aria-label={text.table} aria-readonly={readOnly || undefined}>
          <thead>
            <tr>
              <th scope="col">{text.part}</th>
              {roles.map(({ id, values }) => (
                <th scope="col" key={id}>
                  {String(values["title"])}
                </th>
              ))}
              <th scope="col">{text.sound}</th>
            </tr>
          </thead>
          {groups.map((group) => {
            const mine = group.parts.filter((part) => order.has(keyOf(part)));
            return mine.length === 0 ? null : (
              <tbody key={group.id}>
                <tr>
                  <th scope="rowgroup" colSpan={roles.length + 2} className={classes.chapter}>
                    {group.id} {group.title}
                  </th>
                </tr>
                {mine.map((part) => {
                  const what = weak.get(keyOf(part));
                  return (
                    <tr key={part.id}>
                      <th scope="row" title={part.title}>
                        {part.id} {part.title}
                      </th>
                      {roles.map(({ id }, column) => cell(part, id, column))}
                      <td>{what ? <ToneBadge tone="attention">{text.weak[what]}</ToneBadge> : null}</td>
                    </tr>
                  );
                })}
              </tbody>
            );
          })}
        </table>
      </div>
    </div>
  );
};
