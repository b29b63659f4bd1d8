import { Button, Group, List, Stack, Text, Title } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { DECISIONS } from "../../../src-shared/domain/assessment/words.ts";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import { useRoute } from "../../app/route.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { assessmentsText } from "../../text/assessments.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { AutosaveDate, AutosaveMultiSelect, AutosaveSelect, AutosaveText, PersonSelect } from "../../ui/fields.tsx";
import { formatDay } from "../../ui/format.ts";
import { AutosaveNumber } from "../../ui/number-field.tsx";
import { FieldPair } from "../../ui/record-form.tsx";
import { StaleNote } from "../../ui/stale-note.tsx";
import { usePeople } from "../../ui/use-people.ts";
import { useRecordEditor } from "../../ui/use-record.ts";
import type { Whole } from "./assessment.ts";

const text = assessmentsText.decide;
type Patch = InputOf<typeof contract.assessments.update>["patch"];

/** Who writes, reviews and approves, until when, what is decided, and what the public reads. */
export const Decide = ({ assessment }: { readonly assessment: Whole }) => {
  const people = usePeople();
  const go = useRoute((state) => state.go);
  const command = useCommand(contract.assessments.update);
  const toAction = useCommand(contract.assessments.toAction);
  const editor = useRecordEditor<Patch>({
    key: `assessment:${assessment.id}`,
    revision: assessment.revision,
    send: (revision, patch) => command.send({ id: assessment.id, revision, patch }),
  });
  const { save, issues } = editor;
  const content = !assessment.can.edit;
  const decide = !assessment.can.decide;
  return (
    <Stack gap="md">
      <Title order={2} size="h5">
        {text.title}
      </Title>
      <StaleNote editor={editor} />
      <AutosaveText
        label={text.name}
        maxLength={300}
        value={assessment.title}
        disabled={content}
        issue={issues["title"]}
        onSave={(title) => save({ title })}
      />
      <FieldPair>
        <PersonSelect
          label={text.author}
          value={assessment.authorId}
          disabled={content}
          issue={issues["authorId"]}
          onSave={(authorId) => save({ authorId })}
        />
        <PersonSelect
          label={text.approver}
          value={assessment.approverId}
          disabled={decide}
          issue={issues["approverId"]}
          onSave={(approverId) => save({ approverId })}
        />
      </FieldPair>
      <AutosaveMultiSelect
        label={text.reviewers}
        value={assessment.reviewerIds}
        data={[...people].map(([value, label]) => ({ value, label }))}
        disabled={decide}
        issue={issues["reviewerIds"]}
        onSave={(reviewerIds) => save({ reviewerIds })}
      />
      <FieldPair>
        <AutosaveDate
          label={text.due}
          value={assessment.dueDate}
          disabled={decide}
          issue={issues["dueDate"]}
          onSave={(dueDate) => save({ dueDate })}
        />
        <AutosaveDate
          label={text.next}
          value={assessment.nextReviewDate}
          disabled={decide}
          issue={issues["nextReviewDate"]}
          onSave={(nextReviewDate) => save({ nextReviewDate })}
        />
      </FieldPair>
      <AutosaveNumber
        label={text.interval}
        value={assessment.intervalMonths}
        disabled={decide}
        issue={issues["intervalMonths"]}
        onSave={(months) => save({ intervalMonths: months ?? 12 })}
      />
      <AutosaveText
        label={text.conclusion}
        multiline
        value={assessment.conclusion}
        disabled={content}
        issue={issues["conclusion"]}
        onSave={(conclusion) => save({ conclusion })}
      />
      <AutosaveSelect
        label={text.decision}
        value={assessment.decision}
        data={DECISIONS.map(({ id, label }) => ({ value: id, label }))}
        clearable
        disabled={decide}
        issue={issues["decision"]}
        onSave={(decision) => save({ decision: DECISIONS.find(({ id }) => id === decision)?.id ?? "" })}
      />
      {assessment.decision === "approve-with-conditions" || assessment.conditions !== "" ? (
        <>
          <AutosaveText
            label={text.conditions}
            description={text.conditionsHint}
            multiline
            value={assessment.conditions}
            disabled={decide}
            issue={issues["conditions"]}
            onSave={(conditions) => save({ conditions })}
          />
          {assessment.conditions.trim() === "" || decide ? null : (
            <Group>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() =>
                  void toAction.send({
                    id: assessment.id,
                    itemId: null,
                    title: assessment.conditions.split("\n")[0]!.slice(0, 200),
                    description: assessment.conditions,
                    ownerId: assessment.authorId,
                    dueDate: assessment.dueDate,
                  })
                }
              >
                {text.conditionAction}
              </Button>
            </Group>
          )}
          <ErrorNote error={toAction.error} onClose={toAction.clear} />
        </>
      ) : null}
      <AutosaveText
        label={text.summary}
        description={text.summaryHint}
        multiline
        value={assessment.publicSummary}
        disabled={content}
        issue={issues["publicSummary"]}
        onSave={(publicSummary) => save({ publicSummary })}
      />
      {assessment.actions.length === 0 ? null : (
        <div>
          <Text size="sm" fw={600}>
            {text.actions}
          </Text>
          {assessment.actions.map((action) => (
            <Button key={action.id} size="compact-sm" variant="subtle" onClick={() => go("actions", action.id)}>
              {`${action.ref} ${action.title}${action.dueDate === "" ? "" : ` · ${formatDay(action.dueDate)}`}`}
            </Button>
          ))}
        </div>
      )}
      {assessment.fria.standing === "not-asked" ? null : (
        <div>
          <Text size="sm" fw={600}>
            {text.fria}
          </Text>
          <Text size="xs" c="dimmed">{`${assessment.fria.when} ${text.friaStands[assessment.fria.standing]}`}</Text>
          <List size="sm">
            {assessment.fria.elements.map(({ ref, asks, answered }) => (
              <List.Item key={ref}>{`${ref} ${asks}: ${answered ? text.friaDone : text.friaOpen}`}</List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
};
