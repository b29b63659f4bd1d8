import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { assessmentOf, scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import { PARTS, STAGES, type Criteria, type Stage } from "../../../src-shared/domain/risk/types.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { DIMENSION_WORDS, assessmentText as text } from "../../text/risk-assessment.ts";
import { ratingText } from "../../text/risk-rating.ts";
import { useReadOnly } from "../../ui/workspace.ts";
import { ControlEffects } from "./control-effects.tsx";
import { RatingHistory } from "./rating-history.tsx";
import { ReasonForm } from "./reason-form.tsx";
import type { Risk, RiskPatch, RiskStanding } from "./risk.ts";
import classes from "./risks.module.css";
import { ScoreWhy } from "./score-why.tsx";
import { StageColumn, StageReason } from "./stage-column.tsx";
import { StageGrid } from "./stage-grid.tsx";
import {
  assessmentAt,
  derivedLevel,
  foldedAreas,
  missingReason,
  shownParts,
  usesAllStages,
  type MissingReason,
} from "./stage-model.ts";

type Props = {
  readonly risk: Risk;
  readonly criteria: Criteria;
  readonly issues: Readonly<Record<string, string>>;
  readonly save: (patch: RiskPatch) => Promise<unknown>;
};

const FIRST_STAGES: readonly Stage[] = ["inherent", "residual"];

const isOpen = (risk: Risk, stage: Stage): boolean => PARTS.every((part) => risk[`${stage}${part}`] === null);

/** What an empty stage can start from: residual from inherent, target from what the planned controls would leave. */
const fillOf = (risk: Risk, stage: Stage, standing: RiskStanding | undefined) => {
  if (!isOpen(risk, stage) || isOpen(risk, "inherent")) return null;
  if (stage === "residual")
    return {
      label: text.copy,
      patch: Object.fromEntries(PARTS.map((part) => [`residual${part}`, risk[`inherent${part}`]])) as RiskPatch,
    };
  if (stage !== "target" || !standing) return null;
  return {
    label: ratingText.takeTarget,
    patch: Object.fromEntries(
      PARTS.map((part) => [`target${part}`, derivedLevel("target", part, standing)]),
    ) as RiskPatch,
  };
};

/** The stages of the assessment side by side, each with its score and the reason for it. */
export const Assessment = ({ risk, criteria, issues, save }: Props) => {
  const { data: standing } = useQuery(contract.risks.standing, { id: risk.id });
  const readOnly = useReadOnly();
  const [why, setWhy] = useState<Stage | null>(null);
  const [allStages, setAllStages] = useState<boolean | null>(null);
  const [allAreas, setAllAreas] = useState(false);
  const [held, setHeld] = useState<{ readonly patch: RiskPatch; readonly missing: MissingReason } | null>(null);
  const wide = allStages ?? usesAllStages(risk, standing);
  const stages = wide ? STAGES : FIRST_STAGES;
  const parts = shownParts(risk, allAreas);
  const folded = allAreas ? [] : foldedAreas(risk);
  const whyAt = why !== null && stages.includes(why) ? why : null;
  const whyAssessment = whyAt === null ? null : assessmentAt(risk, whyAt, standing);
  const whyScored = whyAssessment === null ? null : scoreRisk(whyAssessment, criteria);
  const fills = readOnly ? [] : STAGES.flatMap((stage) => fillOf(risk, stage, standing) ?? []);
  const hold = (patch: RiskPatch): boolean => {
    const missing = missingReason(risk, patch, criteria);
    setHeld(missing === null ? null : { patch, missing });
    return missing !== null;
  };
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {wide ? ratingText.intro : text.intro}
      </Text>
      {wide ? (
        <>
          <StageGrid
            risk={risk}
            criteria={criteria}
            parts={parts}
            assessment={(stage) => assessmentAt(risk, stage, standing)}
            derived={(part) => derivedLevel("current", part, standing)}
            issues={issues}
            whyAt={whyAt}
            onWhy={(stage) => setWhy(whyAt === stage ? null : stage)}
            onHold={hold}
            save={save}
          />
          <Text size="xs" c="dimmed">
            {ratingText.derivedHint}
          </Text>
        </>
      ) : (
        <div className={classes.stages}>
          {FIRST_STAGES.map((stage) => (
            <StageColumn
              key={stage}
              risk={risk}
              criteria={criteria}
              stage={stage}
              parts={parts}
              assessment={assessmentAt(risk, stage, standing)}
              derived={(part) => derivedLevel(stage, part, standing)}
              issues={issues}
              whyOpen={whyAt === stage}
              onWhy={() => setWhy(whyAt === stage ? null : stage)}
              onHold={hold}
              save={save}
              fill={fillOf(risk, stage, standing)}
            />
          ))}
        </div>
      )}
      {held ? (
        <ReasonForm
          key={held.missing.stage}
          why={`${text.stages[held.missing.stage]}: ${held.missing.message}.`}
          onCancel={() => setHeld(null)}
          onSave={async (reason) => {
            await save({ ...held.patch, [`${held.missing.stage}Rationale`]: reason });
            setHeld(null);
          }}
        />
      ) : null}
      {whyAt !== null && whyScored && whyAssessment ? (
        <section aria-label={text.picker(text.stages[whyAt], text.why)}>
          <ScoreWhy assessment={whyAssessment} scored={whyScored} criteria={criteria} />
        </section>
      ) : null}
      {wide
        ? STAGES.map((stage) => <StageReason key={stage} risk={risk} stage={stage} issues={issues} save={save} named />)
        : null}
      <Group gap="xs">
        {wide
          ? fills.map((fill) => (
              <Button
                key={fill.label}
                size="compact-xs"
                variant="default"
                leftSection={<IconCopy size={14} aria-hidden />}
                onClick={() => void save(fill.patch)}
              >
                {fill.label}
              </Button>
            ))
          : null}
        <Button size="compact-xs" variant="subtle" aria-expanded={wide} onClick={() => setAllStages(!wide)}>
          {wide ? ratingText.twoStages : ratingText.allStages}
        </Button>
        {folded.length > 0 ? (
          <Button size="compact-xs" variant="subtle" aria-expanded={false} onClick={() => setAllAreas(true)}>
            {ratingText.moreAreas(folded.map((dimension) => DIMENSION_WORDS[dimension].toLowerCase()).join(", "))}
          </Button>
        ) : null}
      </Group>
      {wide && standing ? (
        <ControlEffects
          riskId={risk.id}
          standing={standing}
          inherent={assessmentOf(risk, "inherent")}
          overruled={!isOpen(risk, "current")}
        />
      ) : null}
      <RatingHistory id={risk.id} criteria={criteria} />
    </Stack>
  );
};
