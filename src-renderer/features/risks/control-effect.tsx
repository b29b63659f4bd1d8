import { Group, NativeSelect } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { soaEffect } from "../../../src-shared/domain/treatment/soa-effect.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { planText } from "../../text/treatment.ts";
import { StatusBadge } from "../../ui/badges.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import { SoaEffectNote } from "./plan/soa-effect-note.tsx";

const text = planText.what;
const STEPS = [0, 1, 2, 3, 4, 5].map((steps) => ({ value: String(steps), label: text.steps(steps) }));
/** Whether the reason "R" is named there is said on the plan's page; here only what stops the control from counting. */
const NAMED = ["R"] as const;

type Props = { readonly riskId: string; readonly controlId: string };

/** Under a treating control: how it stands in the statement, what it does to this risk, and where the statement says otherwise. */
export const ControlEffect = ({ riskId, controlId }: Props) => {
  const { data } = useQuery(contract.risks.standing, { id: riskId });
  const set = useCommand(contract.risks.setEffect);
  const readOnly = useReadOnly();
  const control = data?.controls.find((one) => one.controlId === controlId);
  if (!control) return null;
  const { ref, revision, decision, status } = control;
  const steps = (name: "likelihoodSteps" | "consequenceSteps", label: string) => (
    <NativeSelect
      size="xs"
      w={130}
      aria-label={`${text.label(ref)}: ${label.toLowerCase()}`}
      disabled={readOnly || set.busy}
      value={String(control[name])}
      data={STEPS.map(({ value, label: words }) => ({ value, label: `${label}: ${words}` }))}
      onChange={(event) =>
        void set.send({ riskId, controlId, revision, patch: { [name]: Number(event.currentTarget.value) } })
      }
    />
  );
  return (
    <div style={{ margin: "0 0 8px 4px" }}>
      <Group gap={8}>
        {decision === "included" ? (
          <StatusBadge status={status} />
        ) : (
          <StatusBadge status={decision} {...(decision === "" ? { label: planText.controls.undecided } : {})} />
        )}
        {steps("likelihoodSteps", text.likelihood)}
        {steps("consequenceSteps", text.consequence)}
      </Group>
      <SoaEffectNote control={{ id: controlId, ref }} effect={soaEffect({ decision, reasonCodes: NAMED })} />
      <ErrorNote error={set.error} onClose={set.clear} />
    </div>
  );
};
