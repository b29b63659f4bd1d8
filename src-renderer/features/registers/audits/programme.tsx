import { Group, Select, Switch, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import {
  CYCLE_YEARS,
  cycleStart,
  inCycle,
  programmeOf,
  type CellState,
  type PartState,
  type ProgrammeRow,
} from "../../../../src-shared/domain/audit/programme.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { auditsText } from "../../../text/audits.ts";
import { ToneBadge } from "../../../ui/badges.tsx";
import { goToRecord } from "../../../ui/link-target.ts";
import { today } from "../../../ui/today.ts";
import classes from "./audits.module.css";
import { groupName, type AuditPart } from "./parts.ts";

const text = auditsText.programme;
const TONES = { done: "implemented", planned: "planned", never: "attention", "left-out": "attention" } as const;
const WORDS = { done: text.done, planned: text.planned, never: text.never, "left-out": text.leftOut } as const;
const NAMED = 24;

const StateBadge = ({ state }: { readonly state: CellState | PartState }) => (
  <ToneBadge tone={TONES[state]}>{WORDS[state]}</ToneBadge>
);

/** The gaps by name, as many as are read at a glance. */
const named = (gaps: readonly ProgrammeRow<AuditPart>[]): string =>
  gaps
    .slice(0, NAMED)
    .map(({ part }) => part.ref)
    .join(", ") + (gaps.length > NAMED ? text.more(gaps.length - NAMED) : "");

/** Which audit of the cycle covers which clause and control, and what none covers. */
export const Programme = () => {
  const { data: records = [] } = useQuery(contract.registers.list, { register: "audits" });
  const { data: coverage = [] } = useQuery(contract.audits.coverage, {});
  const { data: groups = [] } = useQuery(contract.audits.parts, {});
  const [chosen, setChosen] = useState<number | null>(null);
  const [gapsOnly, setGapsOnly] = useState(false);
  const audits = records.map(({ id, ref, values }) => ({
    id,
    ref,
    title: String(values["title"]),
    status: String(values["status"]),
    year: Number(values["year"] ?? String(values["plannedFrom"]).slice(0, 4)),
  }));
  const thisYear = Number(today().slice(0, 4));
  const own = audits.map(({ year }) => year).filter((year) => year > 0);
  const start = chosen ?? cycleStart(own, thisYear);
  const shown = inCycle(audits, start);
  const years = [...new Set([start, cycleStart(own, thisYear), thisYear, ...own])].toSorted((a, b) => a - b);
  const all = groups
    .map((group) => ({
      ...group,
      rows: programmeOf(
        group.parts.filter(({ excluded }) => !excluded),
        shown,
        coverage,
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rows = all.flatMap((group) => group.rows);
  const count = (state: PartState): number => rows.filter((row) => row.state === state).length;
  const visible = gapsOnly
    ? all
        .map((group) => ({ ...group, rows: group.rows.filter(({ state }) => state === "never") }))
        .filter((group) => group.rows.length > 0)
    : all;
  return (
    <div>
      <Group gap="md" mb="sm" align="flex-end">
        <Select
          size="xs"
          label={text.years}
          w={160}
          allowDeselect={false}
          data={years.map((year) => ({ value: String(year), label: text.year(year, year + CYCLE_YEARS - 1) }))}
          value={String(start)}
          onChange={(next) => setChosen(next === null ? null : Number(next))}
        />
        <Switch
          size="xs"
          label={text.gapsOnly}
          checked={gapsOnly}
          onChange={(event) => setGapsOnly(event.currentTarget.checked)}
        />
      </Group>
      <Text size="sm" role="status" title={text.rule}>
        {shown.length === 0 ? `${text.none} ` : ""}
        {text.intro(count("done"), count("planned"), count("never"))}{" "}
        {count("never") === 0 || shown.length === 0
          ? ""
          : text.gaps(named(rows.filter(({ state }) => state === "never")))}
      </Text>
      <Text size="xs" c="dimmed" mb="sm">
        {text.rule}
      </Text>
      {visible.length === 0 ? (
        <Text size="sm">{text.noGaps}</Text>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard
        <section className={classes.programme} tabIndex={0} aria-label={text.table}>
          <table aria-label={text.table}>
            <thead>
              <tr>
                <th scope="col">{text.part}</th>
                <th scope="col">{text.state}</th>
                {shown.map(({ id, ref, title, year }) => (
                  <th scope="col" key={id} title={title}>
                    <UnstyledButton className={classes.audit} onClick={() => goToRecord("audits", id)}>
                      {ref} {year}
                    </UnstyledButton>
                  </th>
                ))}
              </tr>
            </thead>
            {visible.map((group) => (
              <tbody key={group.id}>
                <tr className={classes.chapter}>
                  <th scope="rowgroup" colSpan={shown.length + 2}>
                    {groupName(group)}
                  </th>
                </tr>
                {group.rows.map(({ part, cells, state }) => (
                  <tr key={`${part.kind} ${part.id}`}>
                    <th scope="row" title={part.title}>
                      {part.ref} {part.title}
                    </th>
                    <td>
                      <StateBadge state={state} />
                    </td>
                    {cells.map((cell, at) => (
                      <td key={shown[at]!.id}>{cell === null ? text.empty : <StateBadge state={cell} />}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </section>
      )}
    </div>
  );
};
