/**
 * The newest answers to the queries that are declared `kept`, while no command touched what they were read from: a long list
 * seen before is there at once, and main is asked again only when something changed.
 */
import type { QueryDef } from "../../src-shared/ipc/define.ts";

/** Answers kept at most; a large register has some megabytes. */
const LIMIT = 8;

type Kept = { readonly version: string; readonly value: unknown };
const answers = new Map<string, Kept>();
const touches = new Map<string, number>();

/** Notes that a command touched these topics. */
export const countTouches = (topics: readonly string[]): void => {
  for (const topic of topics) touches.set(topic, (touches.get(topic) ?? 0) + 1);
};

/** Changes with every touch of what the query reads, and overnight. Taken before asking: an answer overtaken by a touch is not kept. */
export const versionOf = (def: QueryDef): string =>
  [new Date().toDateString(), ...def.reads.map((topic) => touches.get(topic) ?? 0)].join(" ");

export const keep = (def: QueryDef, input: string, version: string, value: unknown): void => {
  if (!def.kept) return;
  const name = `${def.name} ${input}`;
  answers.delete(name);
  answers.set(name, { version, value });
  for (const oldest of answers.keys()) {
    if (answers.size <= LIMIT) return;
    answers.delete(oldest);
  }
};

/** The answer to this question if it still holds. */
export const recall = (def: QueryDef, input: string): Kept | undefined => {
  const kept = answers.get(`${def.name} ${input}`);
  return kept?.version === versionOf(def) ? kept : undefined;
};
