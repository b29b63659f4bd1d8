/** A call's outcome as a value. The client never rejects: what went wrong is data that a screen can show. */

/** One field that broke a rule: its path in the input and the rule in words. */
export type FieldIssue = { readonly path: string; readonly message: string };

/** Codes every call can fail with, besides the ones it declares. */
export type CommonCode = "INVALID_INPUT" | "INTERNAL" | "CANCELLED" | "NO_WORKSPACE" | "READ_ONLY" | "NO_PERSON";

export type Failure<Code extends string = string> = {
  readonly code: Code | CommonCode;
  /** What happened, what was not changed and what to do, in words for the person at the screen. */
  readonly message: string;
  /** Fields that broke a rule; empty when no single field is to blame. */
  readonly issues: readonly FieldIssue[];
  readonly details?: unknown;
};

export type Result<Output, Code extends string = string> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly error: Failure<Code> };

export const success = <Output>(value: Output): Result<Output, never> => ({ ok: true, value });

/** Thrown by a handler (inside its transaction, so that nothing is written) and turned into a Result outside it. */
export class CallError extends Error {
  readonly code: string;
  readonly issues: readonly FieldIssue[];
  readonly details: unknown;
  constructor(code: string, message: string, issues: readonly FieldIssue[] = [], details?: unknown) {
    super(message);
    this.name = "CallError";
    this.code = code;
    this.issues = issues;
    this.details = details;
  }
}

/** The failure a handler throws: `throw fail("LOCKED", "…")`. */
export const fail = (code: string, message: string, details?: unknown): CallError =>
  new CallError(code, message, [], details);

/** The failure for one field that broke a rule; `path` is the field's name in the input. */
export const failField = (path: string, message: string): CallError =>
  new CallError("INVALID_INPUT", message, [{ path, message }]);
