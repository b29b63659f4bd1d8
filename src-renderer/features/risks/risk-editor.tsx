import { Text } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { treatmentText } from "../../text/risk-assessment.ts";
import { risksText } from "../../text/risks.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { ApprovalPanel } from "../../ui/approval/approval-panel.tsx";
import { LockedRecord } from "../../ui/approval/locked-record.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { AutosaveMultiSelect, AutosaveText, PersonSelect } from "../../ui/fields.tsx";
import { FieldPair, RecordForm, RecordSection } from "../../ui/record-form.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { Assessment } from "./assessment.tsx";
import { CategoryField } from "./category-field.tsx";
import { FiguresSection } from "./figures/figures-section.tsx";
import { DuplicateHint } from "./duplicate-hint.tsx";
import { LinkedRecords, type Linked } from "./linked-records.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { RemoveRisk } from "./remove-risk.tsx";
import type { Risk, RiskPatch } from "./risk.ts";
import { TreatmentSection } from "./treatment-section.tsx";

const { fields: label, sections } = risksText;

type Props = { readonly risk: Risk; readonly criteria: Criteria };

/** Everything about one risk; each field saves itself. */
const RiskForm = ({ risk, criteria }: Props) => {
  const catalogue = useCatalogue();
  const update = useCommand(contract.risks.update);
  const unlink = useCommand(contract.links.remove);
  const { data: links = [] } = useQuery(contract.links.of, { kind: "risk", id: risk.id });
  const editor = useRecordEditor<RiskPatch>({
    key: `risk:${risk.id}`,
    revision: risk.revision,
    send: (revision, patch) => update.send({ id: risk.id, revision, patch }),
  });
  const { save, issues } = editor;
  const removeLink = (link: Linked[number]): void => void unlink.send({ id: link.linkId, revision: link.linkRevision });
  const words = (name: "description" | "cause" | "rationale") => (
    <AutosaveText
      label={label[name]}
      description={label[`${name}Hint`]}
      multiline
      maxLength={10_000}
      value={risk[name]}
      issue={issues[name]}
      onSave={(value) => save({ [name]: value })}
    />
  );
  return (
    <RecordForm editor={editor} footer={<RemoveRisk risk={risk} />}>
      <ErrorNote error={unlink.error} onClose={unlink.clear} />
      <RecordSection title={sections.what}>
        {risk.catalogueId === "" ? null : (
          <Text size="xs" c="dimmed">
            {risksText.library.from(risk.catalogueId)}
          </Text>
        )}
        <AutosaveText
          label={label.title}
          maxLength={300}
          value={risk.title}
          issue={issues["title"]}
          onSave={(title) => save({ title })}
        />
        <DuplicateHint risk={risk} />
        {words("description")}
        {words("cause")}
        <FieldPair>
          <CategoryField value={risk.category} issue={issues["category"]} onSave={(category) => save({ category })} />
          <AutosaveText
            label={label.externalId}
            maxLength={200}
            value={risk.externalId}
            issue={issues["externalId"]}
            onSave={(externalId) => save({ externalId })}
          />
        </FieldPair>
        <AutosaveMultiSelect
          label={label.sources}
          description={label.sourcesHint}
          placeholder={label.sourcesPlaceholder}
          value={risk.sources}
          data={catalogue.riskSources.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
          issue={issues["sources"]}
          onSave={(sources) => save({ sources })}
        />
        <AutosaveMultiSelect
          label={label.objectives}
          description={label.objectivesHint}
          placeholder={label.objectivesPlaceholder}
          value={risk.objectives}
          data={catalogue.objectives.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
          issue={issues["objectives"]}
          onSave={(objectives) => save({ objectives })}
        />
      </RecordSection>
      <RecordSection title={sections.systems}>
        <LinkedRecords
          riskId={risk.id}
          kind="system"
          links={links}
          empty={treatmentText.noSystems}
          onRemove={removeLink}
        />
      </RecordSection>
      <RecordSection title={sections.assessment}>
        <Assessment risk={risk} criteria={criteria} issues={issues} save={save} />
        {words("rationale")}
      </RecordSection>
      <TreatmentSection risk={risk} editor={editor} links={links} onRemoveLink={removeLink} />
      <FiguresSection key={risk.id} risk={risk} />
      <RecordSection title={sections.follow}>
        <PersonSelect
          label={label.owner}
          description={label.ownerHint}
          value={risk.ownerId}
          issue={issues["ownerId"]}
          onSave={(ownerId) => save({ ownerId })}
        />
        <ReviewPanel risk={risk} issues={issues} save={save} />
      </RecordSection>
      <RecordSection title={sections.approval}>
        <ApprovalPanel kind="risk" id={risk.id} />
      </RecordSection>
    </RecordForm>
  );
};

export const RiskEditor = ({ id, criteria }: { readonly id: string; readonly criteria: Criteria }) => {
  const { data: risk, error } = useQuery(contract.risks.read, { id });
  if (error) return <ErrorNote error={error} />;
  return risk ? (
    <LockedRecord kind="risk" id={risk.id}>
      <RiskForm risk={risk} criteria={criteria} />
    </LockedRecord>
  ) : null;
};
