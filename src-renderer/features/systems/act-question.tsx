import { Anchor, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { ActAnswer } from "../../../src-shared/domain/ai-act/classify.ts";
import type { ActStep } from "../../../src-shared/domain/ai-act/reason.ts";
import { systemsText } from "../../text/systems.ts";
import classes from "./act-path.module.css";

type Props = {
  readonly step: ActStep & { readonly help: string };
  readonly answer: ActAnswer;
  readonly note: string;
  readonly readOnly: boolean;
  readonly onAnswer: (answer: ActAnswer) => void;
  readonly onNote: (note: string) => void;
};

const text = systemsText.act.path;
const ANSWERS = ["yes", "no", "unknown"] as const;

/** One question of the decision path with its article, its three answers and the facts behind the answer. */
export const ActQuestion = ({ step, answer, note, readOnly, onAnswer, onNote }: Props) => {
  const [noting, setNoting] = useState(note !== "");
  const [typed, setTyped] = useState(note);
  return (
    <div className={classes.question} data-answer={answer}>
      <Radio.Group
        value={answer}
        onChange={(value) => onAnswer(value)}
        label={
          <>
            <Text span size="xs" c="dimmed" className={classes.cite}>
              {step.cite}
            </Text>
            <span className={classes.words}>{step.question}</span>
          </>
        }
        description={step.help === "" ? undefined : step.help}
        readOnly={readOnly}
      >
        <Group gap="lg" mt={6}>
          {ANSWERS.map((value) => (
            <Radio key={value} value={value} label={text.answers[value]} size="xs" disabled={readOnly} />
          ))}
          {noting || readOnly ? null : (
            <Anchor component="button" type="button" size="xs" onClick={() => setNoting(true)}>
              {text.addNote}
            </Anchor>
          )}
        </Group>
      </Radio.Group>
      <Stack gap={4} mt={4}>
        {answer === "yes" ? (
          <Text size="xs" c="dimmed">
            {`${text.means}: ${step.yes}`}
          </Text>
        ) : null}
        {noting ? (
          <Textarea
            size="xs"
            autosize
            minRows={1}
            aria-label={`${text.note}: ${step.cite}`}
            placeholder={text.noteHint}
            maxLength={2000}
            value={typed}
            readOnly={readOnly}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => typed !== note && onNote(typed)}
          />
        ) : null}
      </Stack>
    </div>
  );
};
