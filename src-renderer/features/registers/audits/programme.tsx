import { Group, Select, Switch, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { auditsText } from "../../../text/audits.ts";
import { ToneBadge } from "../../../ui/badges.tsx";
import { useCatalogue } from "../../../ui/catalogue.ts";
import { goToRecord } from "../../../ui/link-target.ts";
import { today } from "../../../ui/today.ts";
import type { Row } from "../register.ts";
import classes from "./audits.module.css";
import { clauseGroups, controlGroups, keyOf, type PartGroup } from "./parts.ts";

const text = auditsText.programme;
const CYCLE = 3;
const DONE = new Set(["reported", "follow-up", "closed"]);
const yearOf = ({ values }: Row): number => Number(values["year"] ?? String(values["plannedFrom"]).slice(0, 4));

/** Which audit of the cycle covers which clause and control, and what none covers. */
export const Programme = () => {
  const catalogue = useCatalogue();
  const { data: audits = [] } = useQuery(contract.registers.list, { register: "audits" });
  const { data: coverage = [] } = useQuery(contract.audits.coverage, {});
  const { data: soa } = useQuery(contract.soa.sheet, {});
  const thisYear = Number(today().slice(0, 4));
  const [from, setFrom] = useState(thisYear);
  const [gapsOnly, setGapsOnly] = useState(false);
  const to = from + CYCLE - 1;
  const shown = audits.filter((audit) => yearOf(audit) >= from && yearOf(audit) <= to);
  const covered = new Map<string, Set<string>>();
  for (const one of coverage) {
    const key = keyOf(one);
    covered.set(key, (covered.get(key) ?? new Set()).add(one.auditId));
  }
  const excluded = new Set(
    (soa?.rows ?? []).filter(({ decision }) => decision === "excluded").map(({ controlId }) => controlId),
  );
  const groups: readonly PartGroup[] = [
    ...clauseGroups(catalogue),
    ...controlGroups(catalogue).map((group) => ({
      ...group,
      parts: group.parts.filter(({ id }) => !excluded.has(id)),
    })),
  ];
  const parts = groups.flatMap((group) => group.parts);
  const isCovered = (part: (typeof parts)[number]): boolean =>
    shown.some(({ id }) => covered.get(keyOf(part))?.has(id));
  const count = parts.filter(isCovered).length;
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, ...audits.map(yearOf)])]
    .filter((year) => year > 0)
    .toSorted((a, b) => a - b);
  const visible = groups
    .map((group) => ({ ...group, parts: gapsOnly ? group.parts.filter((part) => !isCovered(part)) : group.parts }))
    .filter((group) => group.parts.length > 0);
  return (
    <div>
      <Group gap="md" mb="sm" align="flex-end">
        <Select
          size="xs"
          label={text.years}
          w={160}
          allowDeselect={false}
          data={years.map((year) => ({ value: String(year), label: text.year(year, year + CYCLE - 1) }))}
          value={String(from)}
          onChange={(next) => setFrom(Number(next ?? thisYear))}
        />
        <Switch
          size="xs"
          label={text.gapsOnly}
          checked={gapsOnly}
          onChange={(event) => setGapsOnly(event.currentTarget.checked)}
        />
      </Group>
      <Text size="sm" mb="sm" role="status">
        {shown.length === 0 ? text.none : text.intro(count, parts.length)}
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
                {shown.map(({ id, ref, values }) => (
                  <th scope="col" key={id} title={String(values["title"])}>
                    <UnstyledButton className={classes.audit} onClick={() => goToRecord("audits", id)}>
                      {ref} {yearOf({ values } as Row)}
                    </UnstyledButton>
                  </th>
                ))}
              </tr>
            </thead>
            {visible.map((group) => (
              <tbody key={group.id}>
                <tr className={classes.chapter}>
                  <th scope="rowgroup" colSpan={shown.length + 2}>
                    {group.id} {group.title}
                  </th>
                </tr>
                {group.parts.map((part) => (
                  <tr key={part.id}>
                    <th scope="row" title={part.title}>
                      {part.id} {part.title}
                    </th>
                    <td>{isCovered(part) ? null : <ToneBadge tone="attention">{text.never}</ToneBadge>}</td>
                    {shown.map(({ id, values }) => (
                      <td key={id}>
                        {covered.get(keyOf(part))?.has(id) === true ? (
                          DONE.has(String(values["status"])) ? (
                            <ToneBadge tone="implemented">{text.done}</ToneBadge>
                          ) : (
                            <ToneBadge tone="planned">{text.planned}</ToneBadge>
                          )
                        ) : (
                          text.empty
                        )}
                      </td>
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
