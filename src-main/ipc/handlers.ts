/** What a handler is given and must give back, derived from the contract, so that main cannot drift from what the window asks. */
import type { Database } from "better-sqlite3";
import type {
  CommandDef,
  ContractShape,
  InputOf,
  JobDef,
  OutputOf,
  ParsedInputOf,
  ProcedureDef,
  ProgressOf,
  QueryDef,
} from "../../src-shared/ipc/define.ts";
import type { WriteContext } from "../db/records.ts";
import type { OpenFile } from "../db/open.ts";
import type { Head } from "../trail/chain.ts";
import type { Recorder } from "../trail/record.ts";
import type { KeyStore, Shell } from "./shell.ts";

export type Person = { readonly id: string; readonly name: string; readonly role: string };

/** An open workspace and who works in it. */
export type Session = {
  readonly id: string;
  readonly file: OpenFile;
  readonly recorder: Recorder;
  /** Why the file may only be read; empty when it may be written. */
  readonly readOnlyReason: string;
  /** The newest head this computer had seen of the workspace before it was opened. */
  readonly knownHead: () => Head | null;
  person: Person | null;
  /** Documents made from this session are written in this language, not in that of the workspace. */
  readonly documentLanguage?: string;
};

export type QueryContext = {
  readonly raw: Database;
  readonly now: string;
  readonly session: Session;
  readonly keys: Pick<KeyStore, "list" | "quickAvailable">;
  readonly documents: Shell["documents"];
};

export type CommandContext = WriteContext & {
  readonly session: Session;
  readonly actor: Person;
  /** Signs with a key that was unlocked before; see `KeyStore.sign`. */
  readonly sign: KeyStore["sign"];
  /** Says in words what the entry of the trail is about: «Risk R-012 rescored». */
  readonly summary: (text: string) => void;
};

export type JobContext<P = unknown> = {
  readonly signal: AbortSignal;
  readonly progress: (progress: P) => void;
  readonly shell: Shell;
  readonly now: () => string;
  /** The open workspace; throws NO_WORKSPACE when none is open. */
  readonly session: () => Session;
  /** Asks a query or sends a command as this job's own step; throws the failure. */
  readonly call: <D extends QueryDef | CommandDef>(def: D, input: InputOf<D>) => OutputOf<D>;
};

export type HandlerOf<D> = D extends QueryDef
  ? (input: ParsedInputOf<D>, ctx: D["anytime"] extends true ? AnytimeContext : QueryContext) => OutputOf<D>
  : D extends CommandDef
    ? (input: ParsedInputOf<D>, ctx: CommandContext) => OutputOf<D>
    : D extends JobDef
      ? (input: ParsedInputOf<D>, ctx: JobContext<ProgressOf<D>>) => Promise<OutputOf<D>>
      : never;

export type AnytimeContext = { readonly session: Session | null; readonly shell: Shell };

export type HandlersOf<F> = { readonly [V in keyof F as F[V] extends ProcedureDef ? V : never]: HandlerOf<F[V]> };
export type AllHandlers<S extends ContractShape> = { readonly [F in keyof S]: HandlersOf<S[F]> };
