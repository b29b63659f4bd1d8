import { NativeSelect, Table, Text } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { DIMENSIONS, type Assessment } from "../../../src-shared/domain/risk/types.ts";
import { labelOf, SOA_DECISIONS, SOA_STATUSES } from "../../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { ratingText } from "../../text/risk-rating.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { goToRecord } from "../../ui/link-target.ts";
import { useReadOnly } from "../../ui/workspace.ts";
import type { RiskStanding } from "./risk.ts";
import classes from "./risks.module.css";

const text = ratingText.effects;
const MOST_STEPS = 5;
const STEPS = Array.from({ length: MOST_STEPS + 1 }, (_, steps) => ({
  value: String(steps),
  label: steps === 0 ? text.none : `−${steps}`,
}));

type Control = RiskStanding["controls"][number];
type Props = {
  readonly riskId: string;
  readonly standing: RiskStanding;
  readonly inherent: Assessment;
  /** A person set a current level by hand. */
  readonly overruled: boolean;
};

const stateWords = ({ decision, status }: Control): string => {
  if (decision === "excluded") return labelOf(SOA_DECISIONS, decision);
  return status === "effective" ? text.effective : labelOf(SOA_STATUSES, status);
};

/** The sum of the steps that count, in words. */
const sumWords = ({ controls }: RiskStanding): string => {
  const counting = controls.filter(({ counts }) => counts);
  const sum = (of: "likelihoodSteps" | "consequenceSteps"): number =>
    counting.reduce((total, control) => total + control[of], 0);
  return text.sum(counting.length, controls.length, sum("likelihoodSteps"), sum("consequenceSteps"));
};

/** What each treating control is expected to do, and whether it counts in the current level: the reason for that level. */
export const ControlEffects = ({ riskId, standing, inherent, overruled }: Props) => {
  const set = useCommand(contract.risks.setEffect);
  const readOnly = useReadOnly();
  const { controls } = standing;
  const steps = (control: Control, field: "likelihoodSteps" | "consequenceSteps", label: string) =>
    readOnly ? (
      STEPS[control[field]]?.label
    ) : (
      <NativeSelect
        size="xs"
        aria-label={text.field(control.ref, label)}
        data={STEPS}
        value={String(control[field])}
        disabled={set.busy}
        onChange={(event) =>
          void set.send({
            riskId,
            controlId: control.controlId,
            revision: control.revision,
            patch: { [field]: Number(event.currentTarget.value) },
          })
        }
      />
    );
  return (
    <section aria-label={text.title} className={classes.why}>
      <Text size="sm" fw={600}>
        {text.title}
      </Text>
      <Text size="xs" c="dimmed">
        {text.rule}
      </Text>
      {controls.length === 0 ? (
        <Text size="sm" mt={4}>
          {text.empty}
        </Text>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={4} mt={4} fz="xs" className={classes.effects}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={64}>{text.control}</Table.Th>
              <Table.Th>{text.state}</Table.Th>
              <Table.Th w={86}>{text.likelihood}</Table.Th>
              <Table.Th w={98}>{text.consequence}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {controls.map((control) => (
              <Table.Tr key={control.controlId}>
                <Table.Td>
                  <button
                    type="button"
                    className={classes.link}
                    title={control.title}
                    onClick={() => goToRecord("control", control.controlId)}
                  >
                    {control.ref}
                  </button>
                </Table.Td>
                <Table.Td>
                  <Text size="xs" fw={500}>
                    {stateWords(control)}
                  </Text>
                  <Text size="xs">{control.counts ? text.counts : text.waits}</Text>
                </Table.Td>
                <Table.Td>{steps(control, "likelihoodSteps", text.likelihood)}</Table.Td>
                <Table.Td>{steps(control, "consequenceSteps", text.consequence)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="sm" mt={4}>
        {inherent.likelihood === null && DIMENSIONS.every((dimension) => inherent[dimension] === null)
          ? text.noInherent
          : sumWords(standing)}
        {overruled ? ` ${text.overruled}` : ""}
      </Text>
      <ErrorNote error={set.error} onClose={set.clear} />
    </section>
  );
};
