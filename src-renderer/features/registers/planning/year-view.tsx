import { Group, Select, Text, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleMinus } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { isOverdue } from "../../../../src-shared/domain/registers/due.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { planningText as text } from "../../../text/measuring.ts";
import { ToneBadge } from "../../../ui/badges.tsx";
import { formatDay } from "../../../ui/format.ts";
import { goToRecord } from "../../../ui/link-target.ts";
import { today } from "../../../ui/today.ts";
import type { Row } from "../register.ts";
import { PlanDialog } from "./plan-dialog.tsx";
import classes from "./planning.module.css";

const MONTHS = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2026, index, 1)).toLocaleDateString(undefined, { month: "short", timeZone: "UTC" }),
);
const CLAUSES: Readonly<Record<string, string>> = { risk: "8.2", treatment: "8.3", impact: "8.4", control: "8.1" };

const DONE = { tone: "implemented", icon: IconCircleCheck, words: text.done } as const;
const SKIPPED = { tone: "excluded", icon: IconCircleMinus, words: text.skipped } as const;
const OVERDUE = { tone: "attention", icon: IconAlertTriangle, words: text.overdue } as const;
const PLANNED = { tone: "planned", icon: IconCircle, words: text.planned } as const;
const STATES = [PLANNED, OVERDUE, DONE, SKIPPED];

const monthOf = ({ values }: Row): number => Number(String(values["plannedOn"]).slice(5, 7)) - 1;

const Mark = ({ row, day }: { readonly row: Row; readonly day: string }) => {
  const { values, id } = row;
  const status = String(values["status"]);
  const late = isOverdue("occurrences", values, day);
  const { tone, icon, words } = status === "done" ? DONE : status === "skipped" ? SKIPPED : late ? OVERDUE : PLANNED;
  const clause = CLAUSES[String(values["kind"])] ?? "";
  return (
    <UnstyledButton
      className={classes["one"]}
      title={`${words}: ${row.ref} ${String(values["title"])}, ${formatDay(String(values["plannedOn"]))}`}
      aria-label={`${clause} ${words}: ${row.ref} ${String(values["title"])}`.trim()}
      onClick={() => goToRecord("occurrences", id)}
    >
      <ToneBadge tone={tone} icon={icon}>
        {clause === "" ? words : clause}
      </ToneBadge>
    </UnstyledButton>
  );
};

/** A year of reassessments and checks: what is planned for which AI system in which month, and what became of it. */
export const YearView = () => {
  const { data: rows = [] } = useQuery(contract.registers.list, { register: "occurrences" });
  const { data: systems = [] } = useQuery(contract.links.names, { kinds: ["system"] });
  const day = today();
  const thisYear = Number(day.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const shown = rows.filter(({ values }) => String(values["plannedOn"]).startsWith(`${year}-`));
  const subjects = [
    ...systems.map(({ id, ref, title }) => ({ id: id as string | null, name: `${ref} ${title}` })),
    { id: null, name: text.whole },
  ].filter(({ id }) => shown.some(({ values }) => (values["systemId"] ?? null) === id));
  const count = (fits: (row: Row) => boolean): number => shown.filter(fits).length;
  return (
    <div>
      <Group gap="md" mb="sm" align="flex-end">
        <Select
          size="xs"
          label={text.year}
          w={110}
          allowDeselect={false}
          data={[thisYear - 1, thisYear, thisYear + 1, thisYear + 2].map(String)}
          value={String(year)}
          onChange={(next) => setYear(Number(next ?? thisYear))}
        />
        <PlanDialog year={year} />
      </Group>
      <Text size="sm" mb="sm" role="status">
        {text.intro(
          shown.length,
          count(({ values }) => values["status"] === "done"),
          count(({ values }) => isOverdue("occurrences", values, day)),
        )}
      </Text>
      {shown.length === 0 ? null : (
        <Group gap="xs" mb="xs">
          {STATES.map(({ tone, icon, words }) => (
            <ToneBadge key={words} tone={tone} icon={icon}>
              {words}
            </ToneBadge>
          ))}
        </Group>
      )}
      {shown.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard
        <section className={classes["scroll"]} tabIndex={0} aria-label={text.table}>
          <table className={classes["year"]} aria-label={text.table}>
            <thead>
              <tr>
                <th scope="col">{text.subject}</th>
                {MONTHS.map((month) => (
                  <th scope="col" key={month}>
                    {month}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {subjects.map((subject) => (
                <tr key={subject.id ?? ""}>
                  <th scope="row">{subject.name}</th>
                  {MONTHS.map((month, index) => (
                    <td key={month}>
                      {shown
                        .filter((row) => (row.values["systemId"] ?? null) === subject.id && monthOf(row) === index)
                        .map((row) => (
                          <Mark key={row.id} row={row} day={day} />
                        ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
};
