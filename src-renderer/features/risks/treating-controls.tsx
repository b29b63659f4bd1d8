import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { treatmentText as text } from "../../text/risk-assessment.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ControlEffect } from "./control-effect.tsx";
import { LinkedRecords, type Linked } from "./linked-records.tsx";
import { AddControl } from "./plan/add-control.tsx";
import classes from "./risks.module.css";

type Props = {
  readonly riskId: string;
  readonly catalogueId: string;
  readonly links: Linked;
  readonly onRemove: (link: Linked[number]) => void;
};

/** The controls that treat the risk, and those the library suggests for it: one click links one. */
export const TreatingControls = ({ riskId, catalogueId, links, onRemove }: Props) => {
  const catalogue = useCatalogue();
  const add = useCommand(contract.links.add);
  const linked = new Set(links.filter((link) => link.kind === "control").map((link) => link.id));
  const suggested = (catalogue.riskById.get(catalogueId)?.suggestedControls ?? []).filter((id) => !linked.has(id));
  const link = (id: string) => add.send({ from: { kind: "risk", id: riskId }, to: { kind: "control", id } });
  const linkAll = async (): Promise<void> => {
    for (const id of suggested) if (!(await link(id)).ok) return;
  };
  return (
    <Stack gap={8} align="stretch">
      <div>
        <Text size="sm" fw={500}>
          {text.controls}
        </Text>
        <Text size="xs" c="dimmed">
          {text.controlsHint}
        </Text>
      </div>
      <LinkedRecords
        riskId={riskId}
        kind="control"
        links={links}
        empty={text.noControls}
        onRemove={onRemove}
        renderBelow={(id) => <ControlEffect riskId={riskId} controlId={id} />}
      />
      <AddControl riskId={riskId} />
      {suggested.length > 0 ? (
        <div>
          <Group justify="space-between" gap="xs">
            <Text size="xs" fw={600} c="dimmed">
              {text.suggested}
            </Text>
            {suggested.length > 1 ? (
              <Button size="compact-xs" variant="subtle" disabled={add.busy} onClick={() => void linkAll()}>
                {text.linkAll(suggested.length)}
              </Button>
            ) : null}
          </Group>
          {suggested.map((id) => (
            <div key={id} className={classes.row}>
              <Button
                size="compact-sm"
                variant="default"
                disabled={add.busy}
                aria-label={text.link(id)}
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => void link(id)}
              >
                {id}
              </Button>
              <Text size="sm" className={classes.clip} title={catalogue.controlById.get(id)?.title}>
                {catalogue.controlById.get(id)?.title}
              </Text>
            </div>
          ))}
        </div>
      ) : null}
      <ErrorNote error={add.error} onClose={add.clear} />
    </Stack>
  );
};
