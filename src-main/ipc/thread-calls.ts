/** Calls over the port between two threads, in both directions. What fails over there fails here, with its code and words. */
import { CallError } from "../../src-shared/ipc/result.ts";

type Thrown = Pick<CallError, "code" | "message" | "issues" | "details">;
type Message =
  | { readonly kind: "ask"; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: "given"; readonly id: number; readonly value: unknown }
  | { readonly kind: "thrown"; readonly id: number; readonly thrown: Thrown };

/** This side's end of what two threads talk through. */
export type Port = {
  readonly post: (message: unknown) => void;
  readonly hear: (listener: (message: unknown) => void) => unknown;
};

/** What the other side may ask for, by name. */
export type Served = Readonly<Record<string, (...args: never[]) => unknown>>;

export type Calls = {
  readonly ask: <T>(name: string, ...args: readonly unknown[]) => Promise<T>;
  /** Rejects everything that is asked now or later: the other side is gone, or its answer is not wanted any more. */
  readonly stop: (reason: unknown) => void;
};

const thrownOf = (error: unknown): Thrown => {
  if (error instanceof CallError) {
    const { code, message, issues, details } = error;
    return { code, message, issues, details };
  }
  return {
    code: "",
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    issues: [],
    details: undefined,
  };
};

/** Serves `served` to the other side of `port` and asks it. */
export const connectThread = (port: Port, served: Served): Calls => {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  let count = 0;
  let stopped: { readonly reason: unknown } | null = null;
  const settle = (id: number) => {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  };
  const serve = async ({ id, name, args }: Extract<Message, { kind: "ask" }>): Promise<void> => {
    try {
      const value = await served[name]!(...(args as never[]));
      port.post({ kind: "given", id, value } satisfies Message);
    } catch (error) {
      port.post({ kind: "thrown", id, thrown: thrownOf(error) } satisfies Message);
    }
  };
  port.hear((heard) => {
    const message = heard as Message;
    if (message.kind === "ask") void serve(message);
    else if (message.kind === "given") settle(message.id)?.resolve(message.value as never);
    else {
      const { code, message: words, issues, details } = message.thrown;
      settle(message.id)?.reject(code === "" ? new Error(words) : new CallError(code, words, issues, details));
    }
  });
  return {
    ask: (name, ...args) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(stopped.reason);
        waiting.set(++count, { resolve, reject });
        port.post({ kind: "ask", id: count, name, args } satisfies Message);
      }),
    stop: (reason) => {
      stopped ??= { reason };
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
    },
  };
};
