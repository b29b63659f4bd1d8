/** The typed client over the bridge. It never rejects: a broken bridge is an INTERNAL failure like any other. */
import type { Bridge, Push } from "./channels.ts";
import type { CodeOf, EventDef, InputOf, JobDef, OutputOf, ProcedureDef, ProgressOf } from "./define.ts";
import type { Result } from "./result.ts";
import type { z } from "zod";

/** What this room needs of an AbortSignal; the real one has it. */
export type CancelSignal = {
  readonly addEventListener: (type: "abort", listener: () => void, options?: { once?: boolean }) => void;
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
};

export type Client = {
  /** Asks a query or sends a command. */
  readonly call: <D extends ProcedureDef>(def: D, input: InputOf<D>) => Promise<Result<OutputOf<D>, CodeOf<D>>>;
  /** Runs a job; `signal` cancels it, `onProgress` hears how far it is. */
  readonly run: <D extends JobDef>(
    def: D,
    input: InputOf<D>,
    options?: { signal?: CancelSignal; onProgress?: (progress: ProgressOf<D>) => void },
  ) => Promise<Result<OutputOf<D>, CodeOf<D>>>;
  readonly on: <P extends z.ZodType>(def: EventDef<P>, listener: (payload: z.output<P>) => void) => () => void;
};

export const createClient = (bridge: Bridge): Client => {
  let count = 0;
  const send = async (name: string, input: unknown, callId: string): Promise<never> => {
    try {
      return JSON.parse(await bridge.call(name, input, callId)) as never;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, error: { code: "INTERNAL", message, issues: [] } } as never;
    }
  };
  return {
    call: (def, input) => send(def.name, input, `c${++count}`),
    run: async (def, input, options = {}) => {
      const callId = `j${++count}`;
      const cancel = (): void => bridge.cancel(callId);
      const stop = bridge.on((push: Push) => {
        if (push.type === "progress" && push.callId === callId) options.onProgress?.(push.progress as never);
      });
      options.signal?.addEventListener("abort", cancel, { once: true });
      try {
        return await send(def.name, input, callId);
      } finally {
        stop();
        options.signal?.removeEventListener("abort", cancel);
      }
    },
    on: (def, listener) =>
      bridge.on((push) => {
        if (push.type === "event" && push.name === def.name) listener(push.payload as never);
      }),
  };
};
