import { Anchor, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { assessmentsText } from "../../text/assessments.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatDay } from "../../ui/format.ts";
import { usePeople } from "../../ui/use-people.ts";
import { useReadOnly } from "../../ui/workspace.ts";
import type { Remark, Whole } from "./assessment.ts";
import classes from "./assessments.module.css";

const text = assessmentsText.comment;

type Props = {
  readonly assessment: Whole;
  /** A question's, impact's or section's id; "" for the whole. */
  readonly target: string;
  /** Shows the field at once instead of behind a word. */
  readonly always?: boolean;
};

/** What reviewers said of one thing, and the way to say more. */
export const Comments = ({ assessment, target, always = false }: Props) => {
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(always);
  const [body, setBody] = useState("");
  const add = useCommand(contract.assessments.comment);
  const comments = assessment.comments.filter((comment) => comment.target === target);
  const closed = ["approved", "monitoring", "superseded"].includes(assessment.status);
  if (!open && comments.length === 0 && (readOnly || closed)) return null;
  const send = async (): Promise<void> => {
    if ((await add.send({ id: assessment.id, target, body })).ok) setBody("");
  };
  return (
    <Stack gap={6}>
      {comments.map((comment) => (
        <OneComment key={comment.id} comment={comment} readOnly={readOnly || closed} />
      ))}
      {readOnly || closed ? null : open ? (
        <>
          <Textarea
            size="xs"
            autosize
            minRows={1}
            aria-label={text.write}
            placeholder={text.write}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
          <ErrorNote error={add.error} onClose={add.clear} />
          <Group>
            <Button size="compact-xs" variant="default" disabled={body.trim() === ""} onClick={() => void send()}>
              {text.send}
            </Button>
          </Group>
        </>
      ) : (
        <Group>
          <Anchor component="button" type="button" size="xs" onClick={() => setOpen(true)}>
            {assessmentsText.question.comments(0)}
          </Anchor>
        </Group>
      )}
    </Stack>
  );
};

const OneComment = ({ comment, readOnly }: { readonly comment: Remark; readonly readOnly: boolean }) => {
  const people = usePeople();
  const resolve = useCommand(contract.assessments.resolveComment);
  const done = comment.resolvedOn !== "";
  const name = (comment.personId && people.get(comment.personId)) ?? text.unknown;
  return (
    <div className={classes.comment}>
      <Text size="xs" c="dimmed">
        {`${text.by(name || text.unknown, formatDay(comment.createdAt.slice(0, 10)))}${done ? ` · ${text.resolved}` : ""}`}
      </Text>
      <Text size="sm" td={done ? "line-through" : undefined}>
        {comment.body}
      </Text>
      {readOnly ? null : (
        <Anchor
          component="button"
          type="button"
          size="xs"
          onClick={() => void resolve.send({ id: comment.id, revision: comment.revision, resolved: !done })}
        >
          {done ? text.reopen : text.resolve}
        </Anchor>
      )}
      <ErrorNote error={resolve.error} onClose={resolve.clear} />
    </div>
  );
};
