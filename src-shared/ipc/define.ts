/**
 * The four kinds of call. A procedure is a plain record of schemas; its kind is declared, and audit, retry,
 * read-only mode and freshness follow from it. Knows no feature.
 */
import type { z } from "zod";

export type Topic = string;
type Schema = z.ZodType;

export type QueryDef<
  I extends Schema = Schema,
  O extends Schema = Schema,
  C extends string = string,
  A extends boolean = boolean,
> = {
  readonly kind: "query";
  readonly name: string;
  readonly input: I;
  readonly output: O;
  /** Failure codes beyond the common ones. */
  readonly errors: readonly C[];
  /** The screens that hold this answer ask again when a command touches one of these. */
  readonly reads: readonly Topic[];
  /** Can be asked while no workspace is open. */
  readonly anytime: A;
  /**
   * The window may show the last answer again while nothing touched what it reads: for large lists. Only where the answer
   * depends on the workspace and the day and on nothing else; a structure test holds every command's topics to it.
   */
  readonly kept: boolean;
};

export type CommandDef<I extends Schema = Schema, O extends Schema = Schema, C extends string = string> = {
  readonly kind: "command";
  readonly name: string;
  readonly input: I;
  readonly output: O;
  readonly errors: readonly C[];
  readonly touches: readonly Topic[];
};

export type JobDef<
  I extends Schema = Schema,
  P extends Schema = Schema,
  O extends Schema = Schema,
  C extends string = string,
> = {
  readonly kind: "job";
  readonly name: string;
  readonly input: I;
  readonly progress: P;
  readonly output: O;
  readonly errors: readonly C[];
  readonly anytime: boolean;
};

export type EventDef<P extends Schema = Schema> = {
  readonly kind: "event";
  readonly name: string;
  readonly payload: P;
};

export type ProcedureDef = QueryDef | CommandDef | JobDef;
export type AnyDef = ProcedureDef | EventDef;
export type ContractShape = { readonly [feature: string]: { readonly [verb: string]: AnyDef } };

export type InputOf<D> = D extends { input: infer I extends Schema } ? z.input<I> : never;
export type ParsedInputOf<D> = D extends { input: infer I extends Schema } ? z.output<I> : never;
export type OutputOf<D> = D extends { output: infer O extends Schema } ? z.output<O> : never;
export type ProgressOf<D> = D extends { progress: infer P extends Schema } ? z.output<P> : never;
export type CodeOf<D> = D extends { errors: readonly (infer C extends string)[] } ? C : never;

export const query = <
  I extends Schema,
  O extends Schema,
  const C extends string = never,
  const A extends boolean = false,
>(def: {
  input: I;
  output: O;
  errors?: readonly C[];
  reads: readonly Topic[];
  anytime?: A;
  kept?: boolean;
}): QueryDef<I, O, C, A> => ({ errors: [], anytime: false as A, kept: false, ...def, kind: "query", name: "" });

export const command = <I extends Schema, O extends Schema, const C extends string = never>(def: {
  input: I;
  output: O;
  errors?: readonly C[];
  touches: readonly Topic[];
}): CommandDef<I, O, C> => ({ errors: [], ...def, kind: "command", name: "" });

export const job = <I extends Schema, P extends Schema, O extends Schema, const C extends string = never>(def: {
  input: I;
  progress: P;
  output: O;
  errors?: readonly C[];
  anytime?: boolean;
}): JobDef<I, P, O, C> => ({ errors: [], anytime: false, ...def, kind: "job", name: "" });

export const event = <P extends Schema>(def: { payload: P }): EventDef<P> => ({ ...def, kind: "event", name: "" });

/** Gives every procedure its name (`feature.verb`) and freezes the whole. */
export const defineContract = <const S extends ContractShape>(shape: S): S => {
  const named: Record<string, Record<string, AnyDef>> = {};
  for (const [feature, verbs] of Object.entries(shape)) {
    const inner: Record<string, AnyDef> = {};
    for (const [verb, def] of Object.entries(verbs))
      inner[verb] = Object.freeze({ ...def, name: `${feature}.${verb}` });
    named[feature] = Object.freeze(inner);
  }
  return Object.freeze(named) as S;
};

/** Every procedure and event of a contract, by name. */
export const proceduresOf = (contract: ContractShape): ReadonlyMap<string, AnyDef> =>
  new Map(Object.values(contract).flatMap((verbs) => Object.values(verbs).map((def) => [def.name, def] as const)));
