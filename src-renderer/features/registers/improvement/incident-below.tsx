import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertOctagon } from "@tabler/icons-react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { incidentClock } from "../../../../src-shared/domain/improvement/incident-clock.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { improvementText } from "../../../text/improvement.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { formatDay } from "../../../ui/format.ts";
import { goToRecord } from "../../../ui/link-target.ts";
import { RecordSection } from "../../../ui/record-form.tsx";
import { today } from "../../../ui/today.ts";
import { useReadOnly } from "../../../ui/workspace.ts";
import type { Row } from "../register.ts";

const text = improvementText.incident;

const clockWords = (row: Row): string => {
  const said = (name: string): string => String(row.values[name] ?? "");
  const clock = incidentClock(
    {
      occurredOn: said("occurredOn"),
      noticedOn: said("noticedOn"),
      reportable: said("reportable"),
      reportedOn: said("reportedOn"),
      told: said("told"),
    },
    today(),
  );
  const untold = clock.untold ? ` ${text.untold}` : "";
  if (clock.state === "not-needed") return `${text.notNeeded}${untold}`;
  if (clock.days === null) return `${text.noDay}${untold}`;
  if (clock.state === "reported") return `${text.reported(clock.days)}${untold}`;
  const running = said("reportable") === "yes" ? text.running : text.undecided;
  return `${running(clock.days, formatDay(clock.since))}${untold}`;
};

/** Below an incident: since when it is known, and the nonconformity that was made from it. */
export const IncidentBelow = ({ row }: { readonly row: Row }) => {
  const { data: all = [] } = useQuery(contract.registers.list, { register: "nonconformities" });
  const { data: systems = [] } = useQuery(contract.systems.list, {});
  const make = useCommand(contract.improvement.fromIncident);
  const readOnly = useReadOnly();
  const made = all.find(({ values }) => values["incidentId"] === row.id);
  const highRisk = systems.find(({ id }) => id === row.values["systemId"])?.aiActClass === "high-risk";
  const create = async (): Promise<void> => {
    const result = await make.send({ incidentId: row.id });
    if (result.ok) goToRecord("nonconformities", result.value.id);
  };
  return (
    <RecordSection title={text.clock}>
      <Text size="sm">{clockWords(row)}</Text>
      {highRisk ? (
        <Alert variant="default" p="xs">
          <Text size="sm">{text.act}</Text>
        </Alert>
      ) : null}
      <Text size="sm">{made ? text.made : text.hint}</Text>
      <ErrorNote error={make.error} onClose={make.clear} />
      <Group>
        {made ? (
          <Button size="xs" variant="default" onClick={() => goToRecord("nonconformities", made.id)}>
            {text.open(made.ref)}
          </Button>
        ) : readOnly ? null : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconAlertOctagon size={16} aria-hidden />}
            loading={make.busy}
            onClick={() => void create()}
          >
            {text.make}
          </Button>
        )}
      </Group>
    </RecordSection>
  );
};
