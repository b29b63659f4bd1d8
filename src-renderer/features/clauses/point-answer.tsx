import { Button, Input, Text, UnstyledButton } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { clausesText } from "../../text/clauses.ts";
import { RichTextView } from "../../ui/rich-text-view.tsx";
import { RichText } from "../../ui/rich-text.tsx";
import type { AnswerEditor } from "./use-answer.ts";
import classes from "./point-card.module.css";

type Props = { readonly pointId: string; readonly value: string; readonly editor: AnswerEditor };

const text = clausesText.point;

/** To read until someone wants to write, so that a clause with many points opens at once. */
export const PointAnswer = ({ pointId, value, editor }: Props) => {
  const [writing, setWriting] = useState(false);
  if (writing)
    return (
      <RichText
        label={text.answer}
        value={value}
        onSave={(answer) => editor.save({ answer })}
        issue={editor.issues["answer"]}
        focusAtOnce
      />
    );
  if (value === "")
    return (
      <UnstyledButton className={classes.write} aria-label={text.writeOf(pointId)} onClick={() => setWriting(true)}>
        <Text component="span" size="sm" c="dimmed">
          {text.write}
        </Text>
      </UnstyledButton>
    );
  return (
    <div>
      <div className={classes.answerHead}>
        <Input.Label component="div">{text.answer}</Input.Label>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPencil size={14} aria-hidden />}
          aria-label={text.editOf(pointId)}
          onClick={() => setWriting(true)}
        >
          {text.edit}
        </Button>
      </div>
      <div className={classes.read} onDoubleClick={() => setWriting(true)}>
        <RichTextView value={value} />
      </div>
    </div>
  );
};
