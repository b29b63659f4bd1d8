import { TREATMENTS } from "../../../src-shared/domain/vocabulary.ts";
import { treatmentText } from "../../text/risk-assessment.ts";
import { risksText } from "../../text/risks.ts";
import { AutosaveSelect, AutosaveText } from "../../ui/fields.tsx";
import { RecordActions } from "../../ui/record-actions.tsx";
import { RecordSection } from "../../ui/record-form.tsx";
import type { RecordEditor } from "../../ui/use-record.ts";
import type { Linked } from "./linked-records.tsx";
import type { Risk, RiskPatch } from "./risk.ts";
import { TreatingControls } from "./treating-controls.tsx";

const { fields: label, sections } = risksText;
const TREATMENT = TREATMENTS.map(({ id, label: words }) => ({ value: id, label: words }));

type Props = {
  readonly risk: Risk;
  readonly editor: RecordEditor<RiskPatch>;
  readonly links: Linked;
  readonly onRemoveLink: (link: Linked[number]) => void;
};

/** What is done about a risk (6.1.3): the option, the controls, the actions with owner, date and cost, and the plan in words. */
export const TreatmentSection = ({ risk, editor: { save, issues }, links, onRemoveLink }: Props) => (
  <RecordSection title={sections.treatment}>
    <AutosaveSelect
      label={label.treatment}
      description={treatmentText.explain[risk.treatment] ?? treatmentText.none}
      value={risk.treatment}
      data={TREATMENT}
      clearable
      issue={issues["treatment"]}
      onSave={(treatment) => save({ treatment: treatment as NonNullable<RiskPatch["treatment"]> })}
    />
    <TreatingControls riskId={risk.id} catalogueId={risk.catalogueId} links={links} onRemove={onRemoveLink} />
    <RecordActions source={{ kind: "risk", id: risk.id }} />
    <AutosaveText
      label={label.treatmentPlan}
      description={label.treatmentPlanHint}
      multiline
      maxLength={10_000}
      value={risk.treatmentPlan}
      issue={issues["treatmentPlan"]}
      onSave={(treatmentPlan) => save({ treatmentPlan })}
    />
  </RecordSection>
);
