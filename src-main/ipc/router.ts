/**
 * Runs a call by its name: looks it up among its own handlers, parses the input, gives the handler what its kind may have,
 * and turns whatever happens into a Result. A command is one transaction and one trail entry; topics go out after commit.
 */
import type { z } from "zod";
import { proceduresOf, type ContractShape, type ProcedureDef } from "../../src-shared/ipc/define.ts";
import { CallError, fail, success, type FieldIssue, type Result } from "../../src-shared/ipc/result.ts";
import type { Head } from "../trail/chain.ts";
import type { AllHandlers, JobContext, Session } from "./handlers.ts";
import type { Shell } from "./shell.ts";

export type RouterParts = {
  readonly shell: Shell;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Called after a command was committed. */
  readonly publish: (topics: readonly string[], head: Head | null, session: Session) => void;
  /** Keeps an unexpected error; returns the incident's id that the person is shown. */
  readonly report: (error: unknown, call: string) => string;
};

export type CallOptions = { readonly signal?: AbortSignal; readonly onProgress?: (progress: unknown) => void };

export type Router = {
  /** Runs a call; never rejects. */
  readonly call: (name: string, input: unknown, options?: CallOptions) => Promise<Result<unknown, string>>;
  /** Runs a query or command at once; throws its failure. */
  readonly callNow: (name: string, input: unknown) => unknown;
};

type AnyHandler = (input: unknown, ctx: unknown) => unknown;

const issuesOf = (error: z.ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));

const inputError = (error: z.ZodError): CallError => {
  const issues = issuesOf(error);
  const named = issues
    .map((issue) => (issue.path === "" ? issue.message : `${issue.path}: ${issue.message}`))
    .join("; ");
  return new CallError("INVALID_INPUT", `Not accepted, nothing was changed. ${named}`, issues);
};

const NO_WORKSPACE = (): CallError => fail("NO_WORKSPACE", "No workspace is open. Open or create one first.");

export const createRouter = <S extends ContractShape>(
  contract: S,
  handlers: AllHandlers<S>,
  parts: RouterParts,
): Router => {
  const procedures = proceduresOf(contract);
  const table = new Map<string, AnyHandler>();
  for (const [feature, verbs] of Object.entries(handlers as Record<string, Record<string, AnyHandler>>))
    for (const [verb, handler] of Object.entries(verbs)) table.set(`${feature}.${verb}`, handler);

  const find = (name: string): { def: ProcedureDef; handler: AnyHandler } => {
    const def = procedures.get(name);
    const handler = table.get(name);
    if (!def || def.kind === "event" || !handler) throw fail("INTERNAL", `There is no call named ${name}.`);
    return { def, handler };
  };

  const parse = (def: ProcedureDef, input: unknown): unknown => {
    const parsed = def.input.safeParse(input);
    if (!parsed.success) throw inputError(parsed.error);
    return parsed.data;
  };

  const openSession = (): Session => {
    const session = parts.shell.host.current();
    if (!session) throw NO_WORKSPACE();
    return session;
  };

  const runCommand = (def: ProcedureDef & { kind: "command" }, handler: AnyHandler, input: unknown): unknown => {
    const session = openSession();
    if (session.readOnlyReason !== "") throw fail("READ_ONLY", `Nothing was changed: ${session.readOnlyReason}`);
    const actor = session.person;
    if (!actor)
      throw fail(
        "NO_PERSON",
        "Say first who is working: choose a person at the top of the window. Nothing was changed.",
      );
    const now = parts.clock().toISOString();
    const entry = {
      id: parts.newId(),
      at: now,
      actorId: actor.id,
      actorName: actor.name,
      command: def.name,
      topics: def.touches,
    };
    const { value, head } = session.recorder.record(entry, (summary) =>
      handler(input, {
        raw: session.file.raw,
        now,
        newId: parts.newId,
        session,
        actor,
        summary,
        sign: parts.shell.keys.sign,
      }),
    );
    parts.publish([...def.touches, "trail"], head, session);
    return value;
  };

  const callNow = (name: string, rawInput: unknown): unknown => {
    const { def, handler } = find(name);
    const input = parse(def, rawInput);
    if (def.kind === "command") return runCommand(def, handler, input);
    if (def.kind === "job") throw fail("INTERNAL", `${name} is a job and cannot run inside another call.`);
    if (def.anytime) return handler(input, { session: parts.shell.host.current(), shell: parts.shell });
    const session = openSession();
    const { keys, documents } = parts.shell;
    return handler(input, { raw: session.file.raw, now: parts.clock().toISOString(), session, keys, documents });
  };

  const call = async (name: string, rawInput: unknown, options: CallOptions = {}): Promise<Result<unknown, string>> => {
    try {
      const { def, handler } = find(name);
      if (def.kind !== "job") return success(callNow(name, rawInput));
      const input = parse(def, rawInput);
      if (!def.anytime) openSession();
      const signal = options.signal ?? new AbortController().signal;
      const ctx: JobContext = {
        signal,
        progress: (progress) => options.onProgress?.(progress),
        shell: parts.shell,
        now: () => parts.clock().toISOString(),
        session: openSession,
        call: (step, stepInput) => callNow(step.name, stepInput) as never,
      };
      return success(await handler(input, ctx));
    } catch (error) {
      return failure(error, name, options.signal);
    }
  };

  const failure = (error: unknown, name: string, signal?: AbortSignal): Result<never, string> => {
    if (error instanceof CallError)
      return {
        ok: false,
        error: { code: error.code, message: error.message, issues: error.issues, details: error.details },
      };
    if (signal?.aborted === true || (error as { name?: string }).name === "AbortError")
      return { ok: false, error: { code: "CANCELLED", message: "Cancelled. Nothing was changed.", issues: [] } };
    const code = (error as { code?: string }).code ?? "";
    if (code === "SQLITE_FULL")
      return {
        ok: false,
        error: {
          code: "INTERNAL",
          message: "The disk is full. Nothing was changed. Free some space and try again.",
          issues: [],
        },
      };
    const incident = parts.report(error, name);
    return {
      ok: false,
      error: {
        code: "INTERNAL",
        message: `Something went wrong inside the program; nothing was changed. The log has it as incident ${incident}.`,
        issues: [],
      },
    };
  };

  return { call, callNow };
};
