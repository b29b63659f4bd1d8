import { useCallback, useState } from "react";
import type { CodeOf, CommandDef, InputOf, JobDef, OutputOf, ProgressOf } from "../../src-shared/ipc/define.ts";
import type { Failure, Result } from "../../src-shared/ipc/result.ts";
import { client } from "./api.ts";
import { sendCommand } from "./send-command.ts";

export type CommandState<D extends CommandDef> = {
  readonly send: (input: InputOf<D>) => Promise<Result<OutputOf<D>, CodeOf<D>>>;
  readonly error: Failure<CodeOf<D>> | null;
  readonly busy: boolean;
  readonly clear: () => void;
};

/** Sends a command; keeps its failure for the screen and tells the save state at the top of the window. */
export const useCommand = <D extends CommandDef>(def: D): CommandState<D> => {
  const [error, setError] = useState<Failure<CodeOf<D>> | null>(null);
  const [running, setRunning] = useState(0);
  const send = useCallback(
    async (input: InputOf<D>) => {
      setRunning((n) => n + 1);
      const result = await sendCommand(def, input);
      setRunning((n) => n - 1);
      setError(result.ok ? null : result.error);
      return result;
    },
    [def],
  );
  return { send, error, busy: running > 0, clear: useCallback(() => setError(null), []) };
};

export type JobState<D extends JobDef> = {
  readonly run: (input: InputOf<D>) => Promise<Result<OutputOf<D>, CodeOf<D>>>;
  readonly cancel: () => void;
  readonly progress: ProgressOf<D> | null;
  readonly error: Failure<CodeOf<D>> | null;
  readonly busy: boolean;
  readonly clear: () => void;
};

/** Runs a job with its progress; `cancel` stops it with nothing half done. A cancelled job leaves no error on the screen. */
export const useJob = <D extends JobDef>(def: D): JobState<D> => {
  const [error, setError] = useState<Failure<CodeOf<D>> | null>(null);
  const [progress, setProgress] = useState<ProgressOf<D> | null>(null);
  const [controller, setController] = useState<AbortController | null>(null);
  const run = useCallback(
    async (input: InputOf<D>) => {
      const mine = new AbortController();
      setController(mine);
      setError(null);
      setProgress(null);
      const result = await client.run(def, input, { signal: mine.signal, onProgress: setProgress });
      setController(null);
      if (!result.ok && result.error.code !== "CANCELLED") setError(result.error);
      return result;
    },
    [def],
  );
  return {
    run,
    cancel: useCallback(() => controller?.abort(), [controller]),
    progress,
    error,
    busy: controller !== null,
    clear: useCallback(() => setError(null), []),
  };
};
