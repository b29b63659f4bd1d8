import { Text, UnstyledButton } from "@mantine/core";
import { contract } from "../../../../src-shared/contract/index.ts";
import { reachOf, type Reach } from "../../../../src-shared/domain/awareness.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { contextText } from "../../../text/context.ts";
import { ToneBadge } from "../../../ui/badges.tsx";
import { DataTable, type Column } from "../../../ui/data-table.tsx";
import { formatDay } from "../../../ui/format.ts";
import { goToRecord } from "../../../ui/link-target.ts";
import { today } from "../../../ui/today.ts";
import type { Row } from "../register.ts";

const text = contextText.awareness;
const TONE = { never: "attention", "long-ago": "partly", reached: "implemented" } as const;

type Line = Reach & { readonly person: string; readonly role: string };

const COLUMNS: readonly Column<Line>[] = [
  { id: "person", header: text.person, value: (row) => row.person, width: 180 },
  { id: "role", header: text.role, value: (row) => row.role, width: 180 },
  {
    id: "state",
    header: text.state,
    value: (row) => text.states[row.state],
    render: (row) => <ToneBadge tone={TONE[row.state]}>{text.states[row.state]}</ToneBadge>,
    width: 190,
  },
  {
    id: "day",
    header: text.day,
    value: (row) => row.last?.heldOn ?? "",
    render: (row) => (row.last ? formatDay(row.last.heldOn) : ""),
    width: 110,
  },
  {
    id: "last",
    header: text.last,
    value: (row) => row.last?.title ?? "",
    render: (row) =>
      row.last ? (
        <UnstyledButton td="underline" fz="sm" onClick={() => goToRecord("awareness", row.last!.id)}>
          {row.last.title}
        </UnstyledButton>
      ) : (
        ""
      ),
    width: 260,
  },
  { id: "missed", header: text.missed, value: (row) => row.missed, width: 90, align: "right" },
];

const NONE: readonly Row[] = [];
const words = (value: Row["values"][string] | undefined): string => (typeof value === "string" ? value : "");
const many = (value: Row["values"][string] | undefined): readonly string[] => (Array.isArray(value) ? value : []);

/** Who took part in which campaign last, and who in none. */
export const AwarenessReach = () => {
  const { data: campaigns = NONE } = useQuery(contract.registers.list, { register: "awareness" });
  const { data: people = [] } = useQuery(contract.people.list, {});
  const active = people.filter((person) => person.active);
  const byId = new Map(active.map((person) => [person.id, person]));
  const rows = reachOf(
    active.map(({ id }) => id),
    campaigns.map(({ id, values }) => ({
      id,
      title: words(values["title"]),
      status: words(values["status"]),
      heldOn: words(values["heldOn"]),
      invited: many(values["invited"]),
      attended: many(values["attended"]),
    })),
    today(),
  ).map((reach): Line => ({
    ...reach,
    person: byId.get(reach.personId)?.name ?? "",
    role: byId.get(reach.personId)?.role ?? "",
  }));
  const count = (state: Reach["state"]): number => rows.filter((row) => row.state === state).length;
  return (
    <>
      <Text size="sm" mb="sm" role="status">
        {text.intro(count("never"), count("long-ago"), rows.length)}
      </Text>
      <DataTable
        label={text.tab}
        rows={rows}
        columns={COLUMNS}
        rowId={(row) => row.personId}
        empty={null}
        storageKey="awareness-reach"
      />
    </>
  );
};
