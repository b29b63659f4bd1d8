import { Text, UnstyledButton } from "@mantine/core";
import { contract } from "../../../../src-shared/contract/index.ts";
import { competenceMatrix } from "../../../../src-shared/domain/competence.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { contextText } from "../../../text/context.ts";
import { ToneBadge } from "../../../ui/badges.tsx";
import { DataTable, type Column } from "../../../ui/data-table.tsx";
import { goToRecord } from "../../../ui/link-target.ts";
import { today } from "../../../ui/today.ts";
import { usePeople } from "../../../ui/use-people.ts";
import type { Row } from "../register.ts";

const text = contextText.competence;

type Line = {
  readonly id: string;
  readonly person: string;
  readonly competence: string;
  readonly needed: number;
  readonly reached: number;
  readonly state: string;
  readonly gap: boolean;
  readonly shownId: string | null;
};

const COLUMNS: readonly Column<Line>[] = [
  { id: "person", header: text.person, value: (row) => row.person, width: 180 },
  { id: "competence", header: text.competence, value: (row) => row.competence, width: 280 },
  { id: "needed", header: text.needed, value: (row) => row.needed, width: 90, align: "right" },
  { id: "reached", header: text.reached, value: (row) => row.reached, width: 90, align: "right" },
  {
    id: "state",
    header: text.state,
    value: (row) => row.state,
    render: (row) => <ToneBadge tone={row.gap ? "attention" : "implemented"}>{row.state}</ToneBadge>,
    width: 160,
  },
  {
    id: "open",
    header: text.proof,
    value: (row) => (row.shownId === null ? text.none : text.open),
    render: (row) =>
      row.shownId === null ? (
        text.none
      ) : (
        <UnstyledButton td="underline" fz="sm" onClick={() => goToRecord("competences", row.shownId!)}>
          {text.open}
        </UnstyledButton>
      ),
    width: 140,
  },
];

const NONE: readonly Row[] = [];
const orNull = (value: Row["values"][string] | undefined): string | null => (typeof value === "string" ? value : null);
const words = (value: Row["values"][string] | undefined): string => (typeof value === "string" ? value : "");

/** What the roles of each person need against what the person has shown. */
export const CompetenceMatrix = () => {
  const { data: needs = NONE } = useQuery(contract.registers.list, { register: "competence-needs" });
  const { data: shown = NONE } = useQuery(contract.registers.list, { register: "competences" });
  const { data: roles = NONE } = useQuery(contract.registers.list, { register: "roles" });
  const people = usePeople();
  const cells = competenceMatrix(
    needs.map(({ id, values }) => ({
      id,
      title: words(values["title"]),
      roleId: orNull(values["roleId"]),
      level: words(values["level"]),
    })),
    shown.map(({ id, values }) => ({
      id,
      title: words(values["title"]),
      personId: orNull(values["personId"]),
      level: words(values["level"]),
      validUntil: words(values["validUntil"]),
    })),
    roles.map(({ id, values }) => ({ roleId: id, holders: values["holders"] as readonly string[] })),
    today(),
  );
  const rows = cells.map((cell): Line => ({
    id: `${cell.personId} ${cell.need.id}`,
    person: people.get(cell.personId) ?? "",
    competence: cell.need.title,
    needed: cell.needed,
    reached: cell.reached,
    state: cell.gap ? (cell.expired ? text.expired : text.gap) : text.met,
    gap: cell.gap,
    shownId: cell.shownId,
  }));
  return (
    <>
      <Text size="sm" mb="sm">
        {rows.length === 0 ? text.empty : text.intro(rows.filter(({ gap }) => gap).length, rows.length)}
      </Text>
      <DataTable
        label={text.tab}
        rows={rows}
        columns={COLUMNS}
        rowId={(row) => row.id}
        empty={null}
        storageKey="competence-matrix"
      />
    </>
  );
};
