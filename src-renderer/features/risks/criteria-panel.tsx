import { Button, List, Stack, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconArrowLeft } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { checkCriteria } from "../../../src-shared/domain/risk/check-criteria.ts";
import { checkRemap } from "../../../src-shared/domain/risk/compare-criteria.ts";
import { FLOOR_BAND } from "../../../src-shared/domain/risk/score.ts";
import { DIMENSIONS, type Criteria } from "../../../src-shared/domain/risk/types.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { DIMENSION_WORDS, criteriaText as text } from "../../text/risk-assessment.ts";
import { risksText } from "../../text/risks.ts";
import { ApprovalPanel } from "../../ui/approval/approval-panel.tsx";
import { Page } from "../../ui/page.tsx";
import { BandTable } from "./band-table.tsx";
import { CriteriaChanges } from "./criteria-changes.tsx";
import { addLevel, editImpact, editLikelihood, removeLevel, sameCriteria, sendable } from "./criteria-draft.ts";
import { CriteriaFooter } from "./criteria-footer.tsx";
import { CriteriaVersions } from "./criteria-versions.tsx";
import { HeatGrid } from "./heat-grid.tsx";
import mapClasses from "./heat-map.module.css";
import { LinesEditor } from "./lines-editor.tsx";
import type { CriteriaInForce } from "./risk.ts";
import classes from "./risks.module.css";
import { RuleEditor } from "./rule-editor.tsx";
import { ScaleTable } from "./scale-table.tsx";
import { useCriteriaDraft } from "./use-criteria-draft.ts";

type Props = { readonly inForce: CriteriaInForce; readonly onBack: () => void };

const LIKELIHOOD_COLUMNS = [
  { id: "name", header: text.name },
  { id: "anchor", header: text.anchor },
];
const IMPACT_COLUMNS = [
  { id: "name", header: text.name },
  ...DIMENSIONS.map((id) => ({ id, header: DIMENSION_WORDS[id] })),
];
/** Keys come quicker than the register is scored again. */
const PAUSE = 300;

/**
 * The criteria by which every risk is judged. They change by decision, not by keystroke: edits are a draft that shows what
 * it would do, and one command puts it into force, because half-edited scales would score the whole register wrongly.
 */
export const CriteriaPanel = ({ inForce, onBack }: Props) => {
  const { draft, remap, edit, move } = useCriteriaDraft();
  const criteria: Criteria = draft ?? inForce;
  const isDraft = draft !== null && !sameCriteria(draft, inForce);
  const problems = [...checkCriteria(criteria), ...(remap === null ? [] : checkRemap(remap, inForce, criteria))];
  const issues = new Map(problems.map(({ path, message }) => [path, message]));
  const change = (next: Criteria): void => edit(next, inForce.revision);
  const floor = criteria.bands.find(({ id }) => id === FLOOR_BAND)?.name ?? null;
  const usable = isDraft && problems.length === 0;
  const [asked] = useDebouncedValue(usable ? { criteria: sendable(criteria), remap } : null, PAUSE);
  const { data: preview } = useQuery(
    contract.risks.previewCriteria,
    usable && asked !== null
      ? {
          criteria: asked.criteria,
          remap: asked.remap && { likelihood: [...asked.remap.likelihood], impact: [...asked.remap.impact] },
        }
      : null,
  );
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
        <RuleEditor criteria={criteria} issues={issues} onChange={change} />
        <BandTable criteria={criteria} issues={issues} onChange={change} />
        <LinesEditor criteria={criteria} issues={issues} onChange={change} />
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
        {usable ? (
          <CriteriaChanges preview={preview} before={inForce} after={criteria} remap={remap} onRemap={move} />
        ) : null}
        <CriteriaVersions />
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
      <CriteriaFooter
        inForce={inForce}
        criteria={criteria}
        isDraft={isDraft}
        problems={problems.length}
        blocked={preview === undefined || preview.lost.length > 0}
        onChange={change}
      />
    </Page>
  );
};
