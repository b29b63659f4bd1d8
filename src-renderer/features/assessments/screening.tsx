import { Button, Group, Radio, Select, Stack, Text, Textarea, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import {
  DEPTHS,
  SCREENING_ANSWERS,
  wordOf,
  type Depth,
  type ScreeningAnswer,
} from "../../../src-shared/domain/assessment/words.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { assessmentsText } from "../../text/assessments.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import type { Whole } from "./assessment.ts";
import { ScreeningSignature } from "./screening-signature.tsx";
import classes from "./assessments.module.css";

const text = assessmentsText.screening;
type Asked = Whole["screening"]["questions"][number];

/** The twelve questions, the rule's result in words, and the way to another depth with a reason. */
export const Screening = ({ assessment }: { readonly assessment: Whole }) => {
  const readOnly = useReadOnly() || !assessment.can.edit;
  const command = useCommand(contract.assessments.saveScreening);
  const [depth, setDepth] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const { screening } = assessment;
  // One after the other: a second click must not meet the revision of the first. Answers are merged, never replaced.
  const queue = useRef(Promise.resolve(assessment.revision));
  const send = (patch: {
    answers?: Record<string, ScreeningAnswer>;
    notes?: Record<string, string>;
    overrule?: { depth: Depth; reason: string } | null;
  }): void => {
    const read = assessment.revision;
    queue.current = queue.current.then(async (last) => {
      const revision = Math.max(last, read);
      const sent = await command.send({ id: assessment.id, revision, ...patch });
      return sent.ok ? sent.value.revision : revision;
    });
  };
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h5">
          {text.title}
        </Title>
        <Text size="sm" c="dimmed">
          {text.hint}
        </Text>
      </div>
      <ErrorNote error={command.error} onClose={command.clear} />
      {screening.questions.map((question, index) => (
        <ScreeningQuestion
          key={question.id}
          question={question}
          number={index + 1}
          readOnly={readOnly}
          onAnswer={(answer) => send({ answers: { [question.id]: answer } })}
          onNote={(note) => send({ notes: { [question.id]: note } })}
        />
      ))}
      <div className={classes.card} aria-live="polite">
        <Title order={3} size="h6" mb={4}>
          {text.result}
        </Title>
        <Stack gap={6} align="flex-start">
          <ToneBadge tone={assessment.depth === "full" ? "high" : assessment.depth === "light" ? "moderate" : "info"}>
            {assessment.depth === "" ? text.points(screening.points) : wordOf(DEPTHS, assessment.depth)}
          </ToneBadge>
          <Text size="sm">{screening.words}</Text>
          <Text size="xs" c="dimmed">
            {screening.rule}
          </Text>
          {assessment.depthReason === "" ? null : <Text size="sm">{text.overruled(assessment.depthReason)}</Text>}
        </Stack>
      </div>
      {readOnly || screening.ruleDepth === "" ? null : (
        <div className={classes.card}>
          <Title order={3} size="h6" mb={4}>
            {text.overrule}
          </Title>
          <Stack gap="xs">
            <Select
              label={text.depth}
              data={DEPTHS.map(({ id, label }) => ({ value: id, label }))}
              value={depth ?? assessment.depth}
              onChange={setDepth}
              allowDeselect={false}
            />
            <Textarea
              label={text.reason}
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group>
              <Button
                size="xs"
                disabled={depth === null || reason.trim() === ""}
                onClick={() => send({ overrule: { depth: depth as Depth, reason } })}
              >
                {text.apply}
              </Button>
              {assessment.depthReason === "" ? null : (
                <Button size="xs" variant="default" onClick={() => send({ overrule: null })}>
                  {text.undo}
                </Button>
              )}
            </Group>
          </Stack>
        </div>
      )}
      <ScreeningSignature assessment={assessment} />
    </Stack>
  );
};

type QuestionProps = {
  readonly question: Asked;
  readonly number: number;
  readonly readOnly: boolean;
  readonly onAnswer: (answer: ScreeningAnswer) => void;
  readonly onNote: (note: string) => void;
};

const ScreeningQuestion = ({ question, number, readOnly, onAnswer, onNote }: QuestionProps) => {
  const [note, setNote] = useState(question.note);
  // What was clicked shows at once; the record follows.
  const [chosen, setChosen] = useState<string>(question.answer);
  return (
    <div className={classes.card} data-open={question.answer === "" || undefined}>
      <Radio.Group
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          onAnswer(value as ScreeningAnswer);
        }}
        label={`${number}. ${question.text}`}
        description={question.hardTrigger ? text.hard : undefined}
        readOnly={readOnly}
      >
        <Group gap="lg" mt={6}>
          {SCREENING_ANSWERS.map(({ id, label }) => (
            <Radio key={id} value={id} label={label} size="xs" disabled={readOnly} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        mt={6}
        size="xs"
        autosize
        minRows={1}
        aria-label={text.noteOf(number)}
        placeholder={text.note}
        maxLength={2000}
        readOnly={readOnly}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => note !== question.note && onNote(note)}
      />
    </div>
  );
};
