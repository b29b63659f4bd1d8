import { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useRecordEditor, type RecordEditor } from "../../ui/use-record.ts";
import type { Answer } from "./use-clauses.ts";

export type AnswerPatch = InputOf<typeof contract.clauses.answer>["patch"];
export type AnswerEditor = RecordEditor<AnswerPatch>;

/** Saves what is said about one requirement point; the first patch creates the answer. */
export const useAnswer = (pointId: string, answer: Answer | undefined): AnswerEditor => {
  const { send } = useCommand(contract.clauses.answer);
  return useRecordEditor<AnswerPatch>({
    key: `point:${pointId}`,
    revision: answer?.revision ?? 0,
    send: (revision, patch) => send({ pointId, revision, patch }),
  });
};
