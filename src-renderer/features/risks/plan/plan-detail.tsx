import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { labelOf, TREATMENTS } from "../../../../src-shared/domain/vocabulary.ts";
import { useRoute } from "../../../app/route.ts";
import { planText } from "../../../text/treatment.ts";
import { StatusBadge } from "../../../ui/badges.tsx";
import { formatDay } from "../../../ui/format.ts";
import { RecordActions } from "../../../ui/record-actions.tsx";
import { useRisksView } from "../use-risks-view.ts";
import { AddControl } from "./add-control.tsx";
import type { Treated, TreatedControl } from "./plan-model.ts";
import classes from "./plan.module.css";
import { SoaEffectNote } from "./soa-effect-note.tsx";

const ControlRow = ({ control }: { readonly control: TreatedControl }) => (
  <li className={classes.control}>
    <div className={classes.controlHead}>
      <span className={classes.controlName}>
        <b>{control.ref}</b> {control.title}
      </span>
      {control.decision === "included" ? (
        <StatusBadge status={control.status} />
      ) : (
        <StatusBadge
          status={control.decision}
          {...(control.decision === "" ? { label: planText.controls.undecided } : {})}
        />
      )}
    </div>
    <SoaEffectNote control={control} effect={control.effect} />
  </li>
);

/** What is done about one risk: option and words, controls as the statement has them, actions, and who accepted what remains. */
export const PlanDetail = ({ risk }: { readonly risk: Treated }) => {
  const openRisk = (): void => {
    useRisksView.getState().show("register");
    useRoute.getState().go("risks", risk.id);
  };
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {risk.treatment === "" ? planText.columns.noOption : labelOf(TREATMENTS, risk.treatment)}
        </Text>
        <Button size="xs" variant="default" onClick={openRisk}>
          {planText.openRisk}
        </Button>
      </Group>
      {risk.treatmentPlan === "" ? null : (
        <Text size="sm" style={{ whiteSpace: "pre-line" }}>
          {risk.treatmentPlan}
        </Text>
      )}
      <section aria-label={planText.controls.title}>
        <Title order={3} size="h6">
          {planText.controls.title}
        </Title>
        {risk.controls.length === 0 ? (
          <Text size="sm" c="dimmed">
            {planText.controls.none}
          </Text>
        ) : (
          <ul className={classes.plainList}>
            {risk.controls.map((control) => (
              <ControlRow key={control.id} control={control} />
            ))}
          </ul>
        )}
        <Group mt={8}>
          <AddControl riskId={risk.id} />
        </Group>
      </section>
      <RecordActions source={{ kind: "risk", id: risk.id }} />
      <section aria-label={planText.acceptance.title}>
        <Title order={3} size="h6">
          {planText.acceptance.title}
        </Title>
        <Text size="sm">
          {risk.accepted
            ? planText.acceptance.accepted(
                risk.accepted.personName,
                risk.accepted.personRole,
                formatDay(risk.accepted.on),
              )
            : planText.acceptance.open}
        </Text>
      </section>
    </Stack>
  );
};
