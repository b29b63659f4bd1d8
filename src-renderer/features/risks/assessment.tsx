import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconChevronDown, IconChevronRight, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { assessmentOf, scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import { checkLevels } from "../../../src-shared/domain/risk/check-levels.ts";
import type { Criteria, Dimension } from "../../../src-shared/domain/risk/types.ts";
import { DIMENSION_WORDS, assessmentText as text } from "../../text/risk-assessment.ts";
import { appetiteWords } from "./appetite-words.ts";
import { LevelPicker, type Choice } from "./level-picker.tsx";
import type { Risk, RiskPatch, Stage } from "./risk.ts";
import { RiskBadge } from "./risk-badge.tsx";
import classes from "./risks.module.css";
import { ScoreWhy } from "./score-why.tsx";

type Props = {
  readonly risk: Risk;
  readonly criteria: Criteria;
  readonly issues: Readonly<Record<string, string>>;
  readonly save: (patch: RiskPatch) => Promise<unknown>;
};
type Part = "Likelihood" | "Organisation" | "Individuals" | "Societies";

const STAGES: readonly Stage[] = ["inherent", "residual"];
const PARTS: readonly Part[] = ["Likelihood", "Organisation", "Individuals", "Societies"];

const levelsOf = (part: Part, { likelihood, impact }: Criteria): readonly Choice[] =>
  part === "Likelihood"
    ? likelihood
    : impact.map((level) => ({ value: level.value, name: level.name, anchor: level[part.toLowerCase() as Dimension] }));

const nameOf = (part: Part): string =>
  part === "Likelihood" ? text.likelihood : text.consequence(part.toLowerCase() as Dimension);

const StageScore = ({
  risk,
  criteria,
  stage,
  open,
  onToggle,
}: Omit<Props, "issues" | "save"> & {
  readonly stage: Stage;
  readonly open: boolean;
  readonly onToggle: () => void;
}) => {
  const scored = scoreRisk(assessmentOf(risk, stage), criteria);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap={4} align="flex-start" className={classes.score}>
      <RiskBadge band={scored?.band.id ?? ""} score={scored?.score ?? null} criteria={criteria} />
      {scored ? (
        <>
          <Text size="xs">{appetiteWords(scored, criteria)}</Text>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={open}
            aria-label={text.picker(text.stages[stage], text.why)}
            leftSection={<Chevron size={14} aria-hidden />}
            onClick={onToggle}
          >
            {text.why}
          </Button>
        </>
      ) : (
        <Text size="xs" c="dimmed">
          {text.missing}
        </Text>
      )}
    </Stack>
  );
};

/** The inherent and the residual assessment side by side, each with its score and the reason for it. */
export const Assessment = ({ risk, criteria, issues, save }: Props) => {
  const [why, setWhy] = useState<Stage | null>(null);
  const whyScored = why === null ? null : scoreRisk(assessmentOf(risk, why), criteria);
  const warnings = checkLevels(risk, criteria).filter(({ severity }) => severity === "warning");
  const residualOpen = PARTS.every((part) => risk[`residual${part}`] === null);
  const inherentOpen = PARTS.every((part) => risk[`inherent${part}`] === null);
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {text.intro}
      </Text>
      <div className={classes.stages}>
        {STAGES.map((stage) => (
          <div key={stage} role="group" aria-label={text.stages[stage]} className={classes.stage}>
            <Text size="sm" fw={600}>
              {text.stages[stage]}
            </Text>
            {PARTS.map((part) => {
              const name = `${stage}${part}` as const;
              return (
                <LevelPicker
                  key={name}
                  label={part === "Likelihood" ? text.likelihood : DIMENSION_WORDS[part.toLowerCase() as Dimension]}
                  ariaLabel={text.picker(text.stages[stage], nameOf(part))}
                  levels={levelsOf(part, criteria)}
                  value={risk[name]}
                  issue={issues[name]}
                  onSave={(level) => save({ [name]: level })}
                />
              );
            })}
            <StageScore
              risk={risk}
              criteria={criteria}
              stage={stage}
              open={why === stage}
              onToggle={() => setWhy(why === stage ? null : stage)}
            />
            {stage === "residual" && residualOpen && !inherentOpen ? (
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<IconCopy size={14} aria-hidden />}
                onClick={() =>
                  void save(Object.fromEntries(PARTS.map((part) => [`residual${part}`, risk[`inherent${part}`]])))
                }
              >
                {text.copy}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      {why !== null && whyScored ? (
        <section aria-label={text.picker(text.stages[why], text.why)}>
          <ScoreWhy assessment={assessmentOf(risk, why)} scored={whyScored} criteria={criteria} />
        </section>
      ) : null}
      {warnings.length > 0 ? (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {text.aboveInherent}
        </Alert>
      ) : null}
    </Stack>
  );
};
