import { Button, Group, Title } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { HOLDERS } from "../../../src-shared/domain/clauses/holders.ts";
import { REGISTERS } from "../../../src-shared/domain/registers/all.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { appText } from "../../text/app.ts";
import { contextText } from "../../text/context.ts";
import { useRoute } from "../../app/route.ts";

const text = contextText.records;
const nav = appText.nav;

/** The registers and places that hold the records of a clause, with how many there are. */
export const ClauseRecords = ({ clauseId }: { readonly clauseId: string }) => {
  const { data = [] } = useQuery(contract.registers.overview, {});
  const go = useRoute((state) => state.go);
  const registers = REGISTERS.filter(
    ({ clause, alsoClauses = [] }) => clause === clauseId || alsoClauses.includes(clauseId),
  );
  const places = HOLDERS.filter(({ clauses }) => clauses.includes(clauseId));
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
        {places.map(({ place }) => (
          <Button key={place} size="xs" variant="default" onClick={() => go(place)}>
            {nav[place]}
          </Button>
        ))}
      </Group>
    </section>
  );
};
