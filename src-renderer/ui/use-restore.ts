import { useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import type { Failure, Result } from "../../src-shared/ipc/result.ts";
import { client } from "../ipc/api.ts";
import { sendCommand } from "../ipc/send-command.ts";
import { fieldLabel } from "../text/fields.ts";
import { uiText } from "../text/ui.ts";
import { flushAll, hasPending } from "./flush.ts";
import { restoring, type HistoryEntry, type StoredValues } from "./restore.ts";
import { offerUndo } from "./undo.tsx";

const text = uiText.history;

const gone: Failure<string> = { code: "NOT_FOUND", message: text.gone, issues: [] };

const read = async (table: string, rowId: string): Promise<readonly HistoryEntry[]> => {
  const result = await client.call(contract.trail.history, { table, rowId });
  return result.ok ? result.value : [];
};

const put = async (
  table: string,
  rowId: string,
  entries: readonly HistoryEntry[],
  values: StoredValues,
): Promise<{ readonly result: Result<unknown, string>; readonly undo: StoredValues }> => {
  const step = restoring(table, rowId, entries, values);
  if (!step) return { result: { ok: false, error: gone }, undo: new Map() };
  return { result: await sendCommand(step.command, step.input), undo: step.undo };
};

/**
 * Puts earlier values of a record back, and offers to take that back. Words that were just typed into the record are saved
 * first; a record that changed elsewhere after the history was shown is refused by its revision.
 */
export const useRestore = (table: string, rowId: string, entries: readonly HistoryEntry[]) => {
  const [error, setError] = useState<Failure<string> | null>(null);
  const [busy, setBusy] = useState(false);
  const restore = async (values: StoredValues): Promise<void> => {
    setBusy(true);
    const typed = hasPending();
    await flushAll();
    const { result, undo } = await put(table, rowId, typed ? await read(table, rowId) : entries, values);
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    offerUndo(text.restored([...values.keys()].map((name) => fieldLabel(name, table))), async () => {
      await flushAll();
      return (await put(table, rowId, await read(table, rowId), undo)).result;
    });
  };
  return { restore, error, busy, clear: () => setError(null) };
};
