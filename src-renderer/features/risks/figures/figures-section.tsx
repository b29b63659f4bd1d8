import { Button, NativeSelect, NumberInput, Stack, Text, Textarea } from "@mantine/core";
import { IconChartHistogram } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { SHAPES, type PointGroup, type Shape } from "../../../../src-shared/domain/simulation/estimate.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { figuresText as text } from "../../../text/figures.ts";
import { RecordSection } from "../../../ui/record-form.tsx";
import { RemoveDialog } from "../../../ui/remove-dialog.tsx";
import { StaleNote } from "../../../ui/stale-note.tsx";
import { useReading } from "../../../ui/use-reading.ts";
import { useWorkspace } from "../../../ui/workspace.ts";
import { shownNumber, type NumberField } from "./draft.ts";
import classes from "./figures.module.css";
import { DECIMAL, GROUP } from "./number-format.ts";
import { PointsLine } from "./points-line.tsx";
import { RiskResult } from "./risk-result.tsx";
import { useEstimate } from "./use-estimate.ts";
import { useFigures } from "./use-figures.ts";

type Props = { readonly risk: { readonly id: string; readonly ref: string } };

const fieldName = (field: string, currency: string): string => {
  if (field === "basis") return text.basis;
  const group = field.replace(/(Low|Mode|High)$/, "") as PointGroup;
  const point = /(Low|Mode|High)$/.exec(field)?.[0] as "Low";
  const name = text.groups[group];
  return `${typeof name === "string" ? name : name(currency)}: ${text.points[point].toLowerCase()}`;
};

const EstimateForm = ({ risk }: Props) => {
  const { currency } = useWorkspace();
  const reading = useReading(undefined);
  const { saved, typed, state, editor, change, flush } = useEstimate(risk.id);
  const estimate = saved ?? null;
  const shape = typed.shape ?? estimate?.shape ?? "pert";
  const blur = (): void => void flush();
  const line = (group: PointGroup, stage: string) => (
    <PointsLine
      group={group}
      stage={stage}
      currency={currency}
      shape={shape}
      value={(field) => shownNumber(typed, estimate, field)}
      issues={state.issues}
      onChange={(field: NumberField, value) => change({ [field]: value })}
      onBlur={blur}
    />
  );
  const dirty = Object.keys(typed).length > 0;
  const note = !dirty
    ? null
    : Object.keys(state.issues).length > 0
      ? text.broken
      : state.missing.length > 0
        ? text.missing(state.missing.map((field) => fieldName(field, currency)))
        : null;
  return (
    <Stack gap="sm">
      <StaleNote editor={editor} />
      <div role="group" aria-label={text.before} className={classes["group"]}>
        <Text size="sm" fw={600} mb={4}>
          {text.before}
        </Text>
        {line("frequency", text.before)}
        <Text size="xs" c="dimmed" mb={8}>
          {text.frequencyHint}
        </Text>
        {line("loss", text.before)}
        <Text size="xs" c="dimmed">
          {text.lossHint}
        </Text>
      </div>
      <div role="group" aria-label={text.after} className={classes["group"]}>
        <Text size="sm" fw={600}>
          {text.after}
        </Text>
        <Text size="xs" c="dimmed" mb={4}>
          {text.afterHint}
        </Text>
        {line("treatedFrequency", text.after)}
        {line("treatedLoss", text.after)}
        <NumberInput
          size="xs"
          hideControls
          label={text.cost(currency)}
          description={text.costHint}
          decimalSeparator={DECIMAL}
          thousandSeparator={GROUP}
          {...reading}
          value={shownNumber(typed, estimate, "treatmentCost")}
          error={state.issues["treatmentCost"]}
          onChange={(treatmentCost) => change({ treatmentCost })}
          onBlur={blur}
        />
      </div>
      <Textarea
        label={text.basis}
        description={text.basisHint}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        withAsterisk
        {...reading}
        value={typed.basis ?? estimate?.basis ?? ""}
        error={state.issues["basis"]}
        onChange={(event) => change({ basis: event.currentTarget.value })}
        onBlur={blur}
      />
      <NativeSelect
        size="xs"
        label={text.shape}
        description={text.shapeHint}
        disabled={reading.readOnly}
        value={shape}
        data={SHAPES.map(({ id, label }) => ({ value: id, label }))}
        onChange={(event) => {
          change({ shape: event.currentTarget.value as Shape });
          blur();
        }}
      />
      {note === null ? null : (
        <Text size="sm" fw={600} role="status">
          {note}
        </Text>
      )}
      {estimate ? <RiskResult riskId={risk.id} revision={estimate.revision} currency={currency} /> : null}
      {estimate ? (
        <RemoveDialog
          record={{ ...estimate, ref: risk.ref }}
          command={contract.estimates.remove}
          label={text.remove}
          question={({ ref }) => ({ title: text.removeTitle(ref), body: text.removeBody, confirm: text.removeConfirm })}
          onRemoved={() => useFigures.getState().keep(risk.id, null)}
        />
      ) : null}
    </Stack>
  );
};

/** The risk in figures, for those who want them: three points each, and at once what they mean. */
export const FiguresSection = ({ risk }: Props) => {
  const { readOnly } = useWorkspace();
  const { data: saved } = useQuery(contract.estimates.read, { riskId: risk.id });
  const typed = useFigures((state) => state.typed[risk.id] !== undefined);
  const [begun, setBegun] = useState(false);
  if (saved === undefined) return null;
  return (
    <RecordSection title={text.section}>
      <Text size="xs" c="dimmed">
        {text.intro}
      </Text>
      {saved || begun || typed ? (
        <EstimateForm risk={risk} />
      ) : readOnly ? null : (
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconChartHistogram size={16} aria-hidden />}
            onClick={() => setBegun(true)}
          >
            {text.start}
          </Button>
        </div>
      )}
    </RecordSection>
  );
};
