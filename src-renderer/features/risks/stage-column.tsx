import { Button, Stack, Text } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconCopy } from "@tabler/icons-react";
import { useState, type CSSProperties } from "react";
import { scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import type { Assessment, Criteria, Part, Stage } from "../../../src-shared/domain/risk/types.ts";
import { CONFIDENCES } from "../../../src-shared/domain/vocabulary.ts";
import { DIMENSION_WORDS, assessmentText as text } from "../../text/risk-assessment.ts";
import { ratingText } from "../../text/risk-rating.ts";
import { AutosaveSelect, AutosaveText } from "../../ui/fields.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import { appetiteWords } from "./appetite-words.ts";
import { LevelPicker, type Choice } from "./level-picker.tsx";
import type { Risk, RiskPatch } from "./risk.ts";
import { RiskBadge } from "./risk-badge.tsx";
import classes from "./risks.module.css";
import { dimensionOf } from "./stage-model.ts";

export type StageProps = {
  readonly risk: Risk;
  readonly criteria: Criteria;
  readonly stage: Stage;
  readonly parts: readonly Part[];
  readonly assessment: Assessment;
  /** The level that follows from the controls, where the stage has one. */
  readonly derived: (part: Part) => number | null;
  readonly issues: Readonly<Record<string, string>>;
  readonly whyOpen: boolean;
  readonly onWhy: () => void;
  readonly onHold: (patch: RiskPatch) => boolean;
  readonly save: (patch: RiskPatch) => Promise<unknown>;
  /** Fills an empty stage: what the button says and what it sets. */
  readonly fill: { readonly label: string; readonly patch: RiskPatch } | null;
};

/** "Low: an estimate …" as a short name and what it means. */
const CONFIDENCE = CONFIDENCES.map(({ id, label }) => {
  const [name = "", meaning = ""] = label.split(": ");
  return { value: id, label: name, hint: meaning };
});

export const levelsOf = (part: Part, { likelihood, impact }: Criteria): readonly Choice[] =>
  part === "Likelihood"
    ? likelihood
    : impact.map((level) => ({ value: level.value, name: level.name, anchor: level[dimensionOf(part)] }));

export const nameOf = (part: Part): string =>
  part === "Likelihood" ? text.likelihood : text.consequence(dimensionOf(part));

const StageScore = ({ assessment, criteria, stage, whyOpen, onWhy }: StageProps) => {
  const scored = scoreRisk(assessment, criteria);
  const Chevron = whyOpen ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap={4} align="flex-start" className={classes.score}>
      <RiskBadge band={scored?.band.id ?? ""} score={scored?.score ?? null} criteria={criteria} />
      {scored ? (
        <>
          <Text size="xs">{appetiteWords(scored, criteria)}</Text>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={whyOpen}
            aria-label={text.picker(text.stages[stage], text.why)}
            leftSection={<Chevron size={14} aria-hidden />}
            onClick={onWhy}
          >
            {text.why}
          </Button>
        </>
      ) : (
        <Text size="xs" c="dimmed">
          {stage === "target" ? ratingText.noTarget : text.missing}
        </Text>
      )}
    </Stack>
  );
};

type ReasonProps = Pick<StageProps, "risk" | "stage" | "issues" | "save"> & {
  /** The button says which stage it is about. */
  readonly named?: boolean;
};

/** Confidence and rationale stay folded until one of them says something. */
export const StageReason = ({ risk, stage, issues, save, named = false }: ReasonProps) => {
  const [confidence, rationale] = [risk[`${stage}Confidence`], risk[`${stage}Rationale`]];
  const [opened, setOpened] = useState(false);
  const readOnly = useReadOnly();
  const issue = issues[`${stage}Rationale`];
  if (!opened && confidence === "" && rationale === "" && issue === undefined)
    return readOnly ? (
      <div />
    ) : (
      <div>
        <Button
          size="compact-xs"
          variant="subtle"
          classNames={{ root: classes.words, label: classes.wordsLabel }}
          aria-label={text.picker(text.stages[stage], ratingText.addReason)}
          onClick={() => setOpened(true)}
        >
          {named ? text.picker(text.stages[stage], ratingText.addReason) : ratingText.addReason}
        </Button>
      </div>
    );
  return (
    <Stack gap={8}>
      <AutosaveSelect
        label={ratingText.confidence(text.stages[stage])}
        value={confidence}
        data={CONFIDENCE}
        clearable
        issue={issues[`${stage}Confidence`]}
        onSave={(value) => save({ [`${stage}Confidence`]: value })}
      />
      <AutosaveText
        label={ratingText.rationale(text.stages[stage])}
        multiline
        maxLength={10_000}
        value={rationale}
        issue={issue}
        onSave={(value) => save({ [`${stage}Rationale`]: value })}
      />
    </Stack>
  );
};

/** One stage: its levels, the score that follows, how sure it is and why. */
export const StageColumn = (props: StageProps) => {
  const { risk, criteria, stage, parts, derived, issues, onHold, save, fill } = props;
  return (
    <div
      role="group"
      aria-label={text.stages[stage]}
      className={classes.stage}
      style={{ "--stage-rows": parts.length + 4 } as CSSProperties}
    >
      <div>
        <Text size="sm" fw={600}>
          {text.stages[stage]}
        </Text>
        <Text size="xs" c="dimmed">
          {ratingText.stageHints[stage]}
        </Text>
      </div>
      {parts.map((part) => {
        const name = `${stage}${part}` as const;
        return (
          <LevelPicker
            key={name}
            label={part === "Likelihood" ? text.likelihood : DIMENSION_WORDS[dimensionOf(part)]}
            ariaLabel={text.picker(text.stages[stage], nameOf(part))}
            levels={levelsOf(part, criteria)}
            value={risk[name]}
            derived={stage === "current" ? derived(part) : null}
            issue={issues[name]}
            onHold={(level) => onHold({ [name]: level })}
            onSave={(level) => save({ [name]: level })}
          />
        );
      })}
      <StageScore {...props} />
      <StageReason {...props} />
      {fill ? (
        <div>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => void save(fill.patch)}
          >
            {fill.label}
          </Button>
        </div>
      ) : (
        <div />
      )}
    </div>
  );
};
