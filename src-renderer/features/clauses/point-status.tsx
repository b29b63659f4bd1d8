import { Select, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { POINT_STATUSES, type PointStatus } from "../../../src-shared/domain/vocabulary.ts";
import { clausesText } from "../../text/clauses.ts";
import { fieldError } from "../../ui/field-error.ts";
import { AutosaveText } from "../../ui/fields.tsx";
import { useAutosave } from "../../ui/use-autosave.ts";
import type { AnswerEditor } from "./use-answer.ts";
import type { Answer } from "./use-clauses.ts";

const text = clausesText.point;
const DATA = POINT_STATUSES.map((term) => ({ value: term.id, label: term.label }));

export type StatusChoice = {
  readonly shown: PointStatus;
  readonly choose: (status: PointStatus) => void;
  /** Not applicable was chosen and cannot be saved before its reason is written. */
  readonly waiting: boolean;
  readonly saveReason: (reason: string) => Promise<unknown>;
  readonly error: string | undefined;
};

/** The status of a point. "Not applicable" is saved together with its reason, never without one. */
export const useStatusChoice = (answer: Answer | undefined, editor: AnswerEditor): StatusChoice => {
  const [waiting, setWaiting] = useState(false);
  const saved = answer?.status ?? "not-started";
  const field = useAutosave<PointStatus>({ value: saved, onSave: (status) => editor.save({ status }) });
  const shown = waiting ? "not-applicable" : field.view.value;
  return {
    shown,
    waiting,
    error: fieldError(field.view, editor.issues["status"] ?? editor.issues["reason"]),
    choose: (status) => {
      const needsReason = status === "not-applicable" && (answer?.reason ?? "").trim() === "";
      setWaiting(needsReason);
      if (!needsReason) field.choose(status);
    },
    saveReason: async (reason) => {
      if (!waiting) return editor.save({ reason });
      if (reason.trim() === "") return undefined;
      const result = await editor.save({ reason, status: "not-applicable" });
      if (result.ok) setWaiting(false);
      return result;
    },
  };
};

type Props = { readonly choice: StatusChoice };

export const PointStatusSelect = ({ choice }: Props) => (
  <Select
    label={text.status}
    data={DATA}
    value={choice.shown}
    error={choice.error}
    allowDeselect={false}
    onChange={(next) => {
      if (next !== null) choice.choose(next);
    }}
  />
);

export const PointReason = ({
  choice,
  answer,
  editor,
}: Props & { readonly answer: Answer | undefined; readonly editor: AnswerEditor }) => {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (choice.waiting) root.current?.querySelector("textarea")?.focus();
  }, [choice.waiting]);
  return (
    <Stack gap={4} ref={root}>
      <AutosaveText
        label={text.reason}
        description={text.reasonHint}
        value={answer?.reason ?? ""}
        onSave={choice.saveReason}
        issue={editor.issues["reason"]}
        multiline
        maxLength={5000}
      />
      {choice.waiting ? (
        <Text size="xs" c="var(--mantine-color-error)" role="status">
          {text.reasonFirst}
        </Text>
      ) : null}
    </Stack>
  );
};
