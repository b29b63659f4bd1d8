import { Button, Text } from "@mantine/core";
import { scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import {
  STAGES,
  type Assessment,
  type Criteria,
  type Part,
  type Stage,
} from "../../../src-shared/domain/risk/types.ts";
import { DIMENSION_WORDS, assessmentText as text } from "../../text/risk-assessment.ts";
import { ratingText } from "../../text/risk-rating.ts";
import { ToneBadge, bandTone } from "../../ui/badges.tsx";
import { LevelPicker } from "./level-picker.tsx";
import type { Risk, RiskPatch } from "./risk.ts";
import { FloorMark } from "./risk-badge.tsx";
import risks from "./risks.module.css";
import classes from "./stage-grid.module.css";
import { levelsOf, nameOf } from "./stage-column.tsx";
import { dimensionOf } from "./stage-model.ts";

type Props = {
  readonly risk: Risk;
  readonly criteria: Criteria;
  readonly parts: readonly Part[];
  readonly assessment: (stage: Stage) => Assessment;
  readonly derived: (part: Part) => number | null;
  readonly issues: Readonly<Record<string, string>>;
  readonly whyAt: Stage | null;
  readonly onWhy: (stage: Stage) => void;
  readonly onHold: (patch: RiskPatch) => boolean;
  readonly save: (patch: RiskPatch) => Promise<unknown>;
};

/** The four stages side by side: likelihood and areas down, stages across, the score that follows below each. */
export const StageGrid = (props: Props) => {
  const { risk, criteria, parts, assessment, derived, issues, whyAt, onWhy, onHold, save } = props;
  return (
    <table className={classes.grid} aria-label={ratingText.grid}>
      <thead>
        <tr>
          <td aria-hidden />
          {STAGES.map((stage) => (
            <th key={stage} scope="col" title={ratingText.stageHints[stage]}>
              {text.stages[stage]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{part === "Likelihood" ? text.likelihood : DIMENSION_WORDS[dimensionOf(part)]}</th>
            {STAGES.map((stage) => {
              const name = `${stage}${part}` as const;
              return (
                <td key={stage}>
                  <LevelPicker
                    ariaLabel={text.picker(text.stages[stage], nameOf(part))}
                    levels={levelsOf(part, criteria)}
                    value={risk[name]}
                    derived={stage === "current" ? derived(part) : null}
                    issue={issues[name]}
                    onHold={(level) => onHold({ [name]: level })}
                    onSave={(level) => save({ [name]: level })}
                  />
                </td>
              );
            })}
          </tr>
        ))}
        <tr className={classes.scores}>
          <th scope="row">{text.score}</th>
          {STAGES.map((stage) => {
            const scored = scoreRisk(assessment(stage), criteria);
            return (
              <td key={stage}>
                {scored ? (
                  <>
                    <span className={risks.rated}>
                      <ToneBadge tone={bandTone(scored.band.id)}>{scored.score}</ToneBadge>
                      <FloorMark band={scored.band.id} score={scored.score} criteria={criteria} />
                    </span>
                    <Text size="xs">{scored.band.name}</Text>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      px={4}
                      aria-expanded={whyAt === stage}
                      aria-label={text.picker(text.stages[stage], text.why)}
                      onClick={() => onWhy(stage)}
                    >
                      {ratingText.whyShort}
                    </Button>
                  </>
                ) : (
                  <Text size="xs" c="dimmed">
                    {ratingText.noScore}
                  </Text>
                )}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
};
