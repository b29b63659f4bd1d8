import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import {
  columnsOf,
  mappingOf,
  type Applied,
  type Chosen,
  type Columns,
  type DateOrder,
  type ImportKind,
  type Meanings,
  type Preview,
  type Step,
} from "./import-state.ts";

type State = {
  readonly step: Step;
  readonly chosen: Chosen | null;
  readonly columns: Columns;
  readonly meanings: Meanings;
  readonly dateOrder: DateOrder;
  /** What the columns step led to; its questions are those of the words step. */
  readonly asked: Preview | null;
  readonly preview: Preview | null;
  readonly result: Applied | null;
};

const START: State = {
  step: "file",
  chosen: null,
  columns: {},
  meanings: {},
  dateOrder: null,
  asked: null,
  preview: null,
  result: null,
};

/** The import from file to result. It lives as long as its page, so that closing the wizard loses no decision. */
export const useImport = (kind: ImportKind) => {
  const [state, setState] = useState<State>(START);
  const choose = useJob(contract.imports.choose);
  const chooseSheet = useJob(contract.imports.chooseSheet);
  const preview = useJob(contract.imports.preview);
  const apply = useJob(contract.imports.apply);
  const patch = (next: Partial<State>): void => setState((old) => ({ ...old, ...next }));
  const took = (chosen: Chosen): void =>
    setState({ ...START, chosen, columns: columnsOf(chosen), step: chosen.sheetNames.length > 1 ? "file" : "columns" });
  const ask = async (meanings: Meanings): Promise<Preview | null> => {
    const { chosen, columns, dateOrder } = state;
    if (!chosen) return null;
    const result = await preview.run({ token: chosen.token, mapping: mappingOf(columns), levels: meanings, dateOrder });
    return result.ok ? result.value : null;
  };
  return {
    ...state,
    choose: async () => {
      const result = await choose.run({ kind });
      if (result.ok) took(result.value);
    },
    chooseSheet: async (sheet: string) => {
      if (!state.chosen) return;
      const result = await chooseSheet.run({ token: state.chosen.token, sheet });
      if (result.ok) setState({ ...START, chosen: result.value, columns: columnsOf(result.value) });
    },
    go: (step: Step) => patch({ step }),
    setColumn: (column: string, field: string) =>
      patch({ columns: { ...state.columns, [column]: field }, preview: null }),
    setMeanings: (meanings: Meanings) => patch({ meanings, preview: null }),
    setDateOrder: (dateOrder: DateOrder) => patch({ dateOrder, preview: null }),
    /** From the columns to the words; straight to the preview when no word needs a meaning. */
    leaveColumns: async () => {
      const answer = await ask(state.meanings);
      if (!answer) return;
      const plain = answer.questions.length === 0 && !answer.asksDateOrder;
      patch({ asked: answer, preview: answer, step: plain || answer.problems.length > 0 ? "preview" : "words" });
    },
    leaveWords: async () => {
      const answer = await ask(state.meanings);
      if (answer) patch({ preview: answer, step: "preview" });
    },
    apply: async () => {
      if (!state.chosen) return;
      const { chosen, columns, meanings, dateOrder } = state;
      const result = await apply.run({ token: chosen.token, mapping: mappingOf(columns), levels: meanings, dateOrder });
      if (result.ok) setState({ ...START, step: "result", result: result.value });
    },
    restart: () => setState(START),
    reading: choose.busy || chooseSheet.busy,
    previewing: preview.busy,
    applying: apply.busy,
    cancel: () => {
      for (const job of [choose, chooseSheet, preview, apply]) job.cancel();
    },
    error: choose.error ?? chooseSheet.error ?? preview.error ?? apply.error,
    clearError: () => {
      for (const job of [choose, chooseSheet, preview, apply]) job.clear();
    },
  };
};

export type ImportFlow = ReturnType<typeof useImport>;
