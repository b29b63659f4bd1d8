import { Button, Group, List, NumberInput, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconArrowLeft, IconCheck } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { checkCriteria, highestScore } from "../../../src-shared/domain/risk/check-criteria.ts";
import { DEFAULT_CRITERIA } from "../../../src-shared/domain/risk/default-criteria.ts";
import { isAboveAppetite } from "../../../src-shared/domain/risk/score.ts";
import { DIMENSIONS, type Criteria } from "../../../src-shared/domain/risk/types.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { DIMENSION_WORDS, criteriaText as text } from "../../text/risk-assessment.ts";
import { risksText } from "../../text/risks.ts";
import { ApprovalPanel } from "../../ui/approval/approval-panel.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Page } from "../../ui/page.tsx";
import { BandTable } from "./band-table.tsx";
import { addLevel, editImpact, editLikelihood, removeLevel, sameCriteria } from "./criteria-draft.ts";
import { HeatGrid } from "./heat-grid.tsx";
import mapClasses from "./heat-map.module.css";
import { scoreNow, type CriteriaInForce, type ListedRisk } from "./risk.ts";
import classes from "./risks.module.css";
import { ScaleTable } from "./scale-table.tsx";
import { useCriteriaDraft } from "./use-criteria-draft.ts";

type Props = { readonly inForce: CriteriaInForce; readonly risks: readonly ListedRisk[]; readonly onBack: () => void };

const LIKELIHOOD_COLUMNS = [
  { id: "name", header: text.name },
  { id: "anchor", header: text.anchor },
];
const IMPACT_COLUMNS = [
  { id: "name", header: text.name },
  ...DIMENSIONS.map((id) => ({ id, header: DIMENSION_WORDS[id] })),
];

const aboveWith = (risks: readonly ListedRisk[], appetite: number): number =>
  risks.filter((risk) => isAboveAppetite(scoreNow(risk), appetite)).length;

const sendable = ({ matrix, likelihood, impact, bands, ...rest }: Criteria) => ({
  ...rest,
  matrix: matrix.map((row) => [...row]),
  likelihood: [...likelihood],
  impact: [...impact],
  bands: [...bands],
});

/**
 * The criteria by which every risk is judged. They change by decision, not by keystroke: edits are a draft that shows its
 * effect, and one command puts it into force, because half-edited scales would score the whole register wrongly.
 */
export const CriteriaPanel = ({ inForce, risks, onBack }: Props) => {
  const { draft, revision, edit, rebase, drop } = useCriteriaDraft();
  const set = useCommand(contract.risks.setCriteria);
  const criteria: Criteria = draft ?? inForce;
  const isDraft = draft !== null && !sameCriteria(draft, inForce);
  const problems = checkCriteria(criteria);
  const issues = new Map(problems.map(({ path, message }) => [path, message]));
  const change = (next: Criteria): void => edit(next, inForce.revision);
  const highest = highestScore(criteria);
  const floor = criteria.bands.find(({ id }) => id === "high")?.name ?? null;
  const apply = async (): Promise<void> => {
    const result = await set.send({ revision, criteria: sendable(criteria), note: text.applied, remap: null });
    if (!result.ok) {
      if (result.error.code === "STALE_REVISION") rebase(inForce.revision);
      return;
    }
    drop();
    notifications.show({ message: text.applied });
  };
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      actions={
        <Button size="xs" variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {risksText.actions.back}
        </Button>
      }
    >
      <Stack gap="lg" className={classes.criteria}>
        <section aria-label={text.rule}>
          <Title order={2} size="h5" mb={4}>
            {text.rule}
          </Title>
          <List size="sm">
            {text.rules(floor).map((rule) => (
              <List.Item key={rule}>{rule}</List.Item>
            ))}
          </List>
        </section>
        <ScaleTable
          title={text.likelihood}
          list="likelihood"
          columns={LIKELIHOOD_COLUMNS}
          levels={criteria.likelihood}
          issues={issues}
          onEdit={(index, column, value) => change(editLikelihood(criteria, index, { [column]: value }))}
          onAdd={() => change(addLevel(criteria, "likelihood"))}
          onRemove={() => change(removeLevel(criteria, "likelihood"))}
        />
        <ScaleTable
          title={text.impact}
          list="impact"
          columns={IMPACT_COLUMNS}
          levels={criteria.impact}
          issues={issues}
          onEdit={(index, column, value) => change(editImpact(criteria, index, { [column]: value }))}
          onAdd={() => change(addLevel(criteria, "impact"))}
          onRemove={() => change(removeLevel(criteria, "impact"))}
        />
        <BandTable criteria={criteria} issues={issues} onChange={change} />
        <section aria-label={text.appetite}>
          <Title order={2} size="h5" mb={4}>
            {text.appetite}
          </Title>
          <NumberInput
            aria-label={text.appetite}
            description={text.appetiteHint(highest)}
            maw={420}
            size="xs"
            min={0}
            max={highest}
            allowDecimal={false}
            value={criteria.appetite}
            error={issues.get("appetite")}
            onChange={(next) => change({ ...criteria, appetite: Number(next) })}
          />
        </section>
        <section aria-label={text.matrix} className={classes.preview}>
          <Title order={2} size="h5" mb={4}>
            {text.matrix}
          </Title>
          <HeatGrid
            criteria={criteria}
            label={text.matrix}
            renderCell={({ score, band }) => <span className={mapClasses.plain}>{`${score} ${band?.name ?? ""}`}</span>}
          />
        </section>
        <section aria-label={text.approval}>
          <Title order={2} size="h5" mb={4}>
            {text.approval}
          </Title>
          {isDraft ? (
            <Text size="sm">{text.approvalDraft}</Text>
          ) : (
            <ApprovalPanel kind="risk-criteria" id={inForce.id} />
          )}
        </section>
      </Stack>
      <div className={classes.footer}>
        <ErrorNote error={set.error} onClose={set.clear} />
        <Group justify="space-between" gap="xs">
          <Text size="sm" role="status">
            {!isDraft
              ? text.inForce
              : problems.length > 0
                ? text.broken(problems.length)
                : `${text.draft} ${text.effect(aboveWith(risks, inForce.appetite), aboveWith(risks, criteria.appetite))}`}
          </Text>
          <Group gap="xs">
            <Button
              size="xs"
              variant="subtle"
              disabled={sameCriteria(criteria, DEFAULT_CRITERIA)}
              onClick={() => change(DEFAULT_CRITERIA)}
            >
              {text.defaults}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={!isDraft}
              onClick={() => {
                drop();
                set.clear();
              }}
            >
              {text.discard}
            </Button>
            <Button
              size="xs"
              leftSection={<IconCheck size={16} aria-hidden />}
              disabled={!isDraft || problems.length > 0}
              loading={set.busy}
              onClick={() => void apply()}
            >
              {text.apply}
            </Button>
          </Group>
        </Group>
      </div>
    </Page>
  );
};
