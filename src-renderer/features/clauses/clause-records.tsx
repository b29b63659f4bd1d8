import { Button, Group, Title } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { REGISTERS } from "../../../src-shared/domain/registers/all.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { appText } from "../../text/app.ts";
import { contextText } from "../../text/context.ts";
import { useRoute, type Place } from "../../app/route.ts";

const text = contextText.records;
const nav = appText.nav;

/** Places of their own that hold what a clause asks for. */
const PLACES: readonly { readonly clauses: readonly string[]; readonly place: Place; readonly label: string }[] = [
  { clauses: ["4.1", "4.3"], place: "systems", label: nav.systems },
  { clauses: ["6.1.1", "6.1.2", "6.1.3", "8.2", "8.3"], place: "risks", label: nav.risks },
  { clauses: ["6.1.4", "8.4"], place: "assessments", label: nav.assessments },
  { clauses: ["6.1.3"], place: "soa", label: nav.soa },
  { clauses: ["5.2", "7.5.1", "7.5.2", "7.5.3"], place: "documents", label: nav.documents },
  { clauses: ["6.1.3", "10.2", "9.3.3"], place: "actions", label: nav.actions },
];

/** The registers and places that hold the records of a clause, with how many there are. */
export const ClauseRecords = ({ clauseId }: { readonly clauseId: string }) => {
  const { data = [] } = useQuery(contract.registers.overview, {});
  const go = useRoute((state) => state.go);
  const registers = REGISTERS.filter(
    ({ clause, alsoClauses = [] }) => clause === clauseId || alsoClauses.includes(clauseId),
  );
  const places = PLACES.filter(({ clauses }) => clauses.includes(clauseId));
  if (registers.length + places.length === 0) return null;
  const counts = new Map(data.map((one) => [one.register, one]));
  return (
    <section aria-label={text.title}>
      <Title order={3} size="h6" mb={6}>
        {text.title}
      </Title>
      <Group gap="xs">
        {registers.map(({ id, title }) => {
          const count = counts.get(id);
          const words = count ? text.count(count.total) : "";
          const overdue = count && count.overdue > 0 ? `, ${text.overdue(count.overdue)}` : "";
          return (
            <Button key={id} size="xs" variant="default" onClick={() => go("registers", id)}>
              {`${title}: ${words}${overdue}`}
            </Button>
          );
        })}
        {places.map(({ place, label }) => (
          <Button key={place} size="xs" variant="default" onClick={() => go(place)}>
            {label}
          </Button>
        ))}
      </Group>
    </section>
  );
};
