import { Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { DIMENSIONS } from "../../../src-shared/domain/assessment/words.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { assessmentsText } from "../../text/assessments.ts";
import { AddDialog } from "../../ui/add-dialog.tsx";
import { ToneBadge } from "../../ui/badges.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { AutosaveMultiSelect, AutosaveSelect, AutosaveText } from "../../ui/fields.tsx";
import { StaleNote } from "../../ui/stale-note.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import { useReadOnly } from "../../ui/workspace.ts";
import { impactsOf, newImpactIn, type Question, type Whole } from "./assessment.ts";
import classes from "./assessments.module.css";
import { Comments } from "./comments.tsx";
import { ImpactCard } from "./impact-card.tsx";

const text = assessmentsText.question;

type Props = { readonly assessment: Whole; readonly section: Whole["sections"][number] };

/** One section: its questions, and the impacts that belong to it. */
export const SectionPart = ({ assessment, section }: Props) => {
  const readOnly = useReadOnly() || !assessment.can.edit || assessment.can.answer.length > 0;
  const confirm = useCommand(contract.assessments.confirmSection);
  const impacts = impactsOf(section.id, assessment.impacts);
  const fresh = newImpactIn(section.id);
  const carried = section.questions.some((question) => question.carried) || impacts.some((impact) => impact.carried);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} size="h5">
            {section.title}
          </Title>
          <Text size="sm" c="dimmed">
            {section.purpose}
          </Text>
        </div>
        {carried && !readOnly ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => void confirm.send({ id: assessment.id, sectionId: section.id })}
          >
            {text.confirm}
          </Button>
        ) : null}
      </Group>
      <ErrorNote error={confirm.error} onClose={confirm.clear} />
      {section.questions.map((question) => (
        <QuestionCard key={question.id} assessment={assessment} question={question} readOnly={readOnly} />
      ))}
      {impacts.map((impact) => (
        <ImpactCard key={impact.id} assessment={assessment} impact={impact} readOnly={readOnly} />
      ))}
      {fresh === null || readOnly ? null : (
        <Group>
          <AddDialog
            label={assessmentsText.impact.add}
            submit={assessmentsText.impact.add}
            command={contract.assessments.addItem}
            fields={[
              {
                name: "title",
                label: assessmentsText.impact.addTitle,
                hint: assessmentsText.impact.addHint,
                required: true,
              },
              {
                name: "dimension",
                label: assessmentsText.impact.addTo,
                kind: "choice",
                initial: fresh.dimension,
                data: DIMENSIONS.map(({ id, label }) => ({ value: id, label })),
              },
            ]}
            input={({ title, dimension }) => ({
              assessmentId: assessment.id,
              fields: {
                title,
                kind: fresh.kind,
                relevant: "yes" as const,
                dimension: DIMENSIONS.find(({ id }) => id === dimension)?.id ?? fresh.dimension,
              },
            })}
            onAdded={() => undefined}
          />
        </Group>
      )}
    </Stack>
  );
};

type CardProps = { readonly assessment: Whole; readonly question: Question; readonly readOnly: boolean };

const QuestionCard = ({ assessment, question, readOnly }: CardProps) => {
  const answer = useCommand(contract.assessments.answer);
  const [excusing, setExcusing] = useState(question.notApplicable !== "");
  const editor = useRecordEditor<{ answer?: string; notApplicable?: string }>({
    key: `answer:${assessment.id}:${question.id}`,
    revision: question.revision,
    send: (revision, patch) => answer.send({ id: assessment.id, questionId: question.id, revision, patch }),
  });
  const open = assessment.openPoints.some(({ target }) => target === question.id);
  const hints = [
    question.because,
    question.refs.length === 0 ? "" : question.refs.join("; "),
    question.fria.length === 0 ? "" : `Art. ${question.fria.join(", ")}`,
  ].filter((hint) => hint !== "");
  return (
    <div className={classes.card} data-open={open || undefined}>
      <Stack gap={6}>
        <StaleNote editor={editor} />
        {question.carried ? (
          <div>
            <ToneBadge tone="partly">{text.carried}</ToneBadge>
          </div>
        ) : null}
        <Answer
          question={question}
          readOnly={readOnly}
          save={editor.save}
          issue={editor.issues["answer"]}
          hint={hints.join(" · ")}
        />
        {question.suggestion !== "" && question.answer === "" && !readOnly ? (
          <Group>
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => void editor.save({ answer: question.suggestion })}
            >
              {text.takeOver}
            </Anchor>
          </Group>
        ) : null}
        {question.derived ? null : excusing ? (
          <AutosaveText
            label={text.notApplicable}
            value={question.notApplicable}
            disabled={readOnly}
            issue={editor.issues["notApplicable"]}
            onSave={(notApplicable) => editor.save({ notApplicable })}
          />
        ) : readOnly || question.answer !== "" ? null : (
          <Group>
            <Anchor component="button" type="button" size="xs" onClick={() => setExcusing(true)}>
              {text.markNot}
            </Anchor>
          </Group>
        )}
        <Comments assessment={assessment} target={question.id} />
      </Stack>
    </div>
  );
};

type AnswerProps = {
  readonly question: Question;
  readonly readOnly: boolean;
  readonly save: (patch: { answer: string }) => Promise<unknown>;
  readonly issue: string | undefined;
  readonly hint: string;
};

const Answer = ({ question, readOnly, save, issue, hint }: AnswerProps) => {
  const shared = { label: question.text, description: hint, disabled: readOnly, issue };
  if (question.derived)
    return (
      <div>
        <Text size="sm" fw={600}>
          {question.text}
        </Text>
        <Text size="xs" c="dimmed">{`${text.derived}${hint === "" ? "" : ` · ${hint}`}`}</Text>
        <Text size="sm" style={{ whiteSpace: "pre-line" }}>
          {question.derivedAnswer === "" ? text.nothing : question.derivedAnswer}
        </Text>
      </div>
    );
  const data = (question.options ?? []).map((option) => ({ value: option, label: option }));
  if (question.type === "choice" && data.length > 0)
    return (
      <AutosaveSelect {...shared} value={question.answer} data={data} clearable onSave={(answer) => save({ answer })} />
    );
  if (question.type === "multi" && data.length > 0)
    return (
      <AutosaveMultiSelect
        {...shared}
        value={question.answer === "" ? [] : question.answer.split("\n")}
        data={data}
        onSave={(chosen) => save({ answer: chosen.join("\n") })}
      />
    );
  return (
    <AutosaveText
      {...shared}
      multiline
      maxLength={20_000}
      value={question.answer}
      onSave={(answer) => save({ answer })}
    />
  );
};
