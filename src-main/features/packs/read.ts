/** What a pack would hold, read from the workspace or from a copy of it. */
import type { Database } from "better-sqlite3";
import type { PackChoices } from "../../../src-shared/contract/packs.ts";
import {
  packContents,
  purposeOf,
  type ItemContents,
  type PackPurpose,
} from "../../../src-shared/domain/pack/contents.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { readRecords } from "../../db/records.ts";
import { evidence, link, system, workspace } from "../../db/schema/domain.ts";
import { pack } from "../../db/schema/packs.ts";
import { sayIn, sayShippedIn } from "../../documents/language/say.ts";
import type { Session } from "../../ipc/handlers.ts";
import type { OfferedDocument } from "../../ipc/shell.ts";
import { outlineOf, packItems } from "../../records/pack-items.ts";

/** The next number of a purpose. */
export const nextNumber = (raw: Database, purpose: PackPurpose): number =>
  (raw.prepare<[string], number | null>(`SELECT max(number) FROM pack WHERE purpose = ?`).pluck().get(purpose) ?? 0) +
  1;

export const newestPack = (raw: Database): typeof pack.$inferSelect | undefined => readRecords(raw, pack, "id").at(-1);

export type EvidenceRow = typeof evidence.$inferSelect;
export type PackedEvidence = {
  readonly row: EvidenceRow;
  readonly ref: string;
  /** Records it is tied to, as kind:id. */
  readonly ties: readonly string[];
  /** Its file goes into the pack. */
  readonly kept: boolean;
};

/** Of one AI system: the system and what is tied to it, as kind:id; null for the whole workspace. */
const around = (links: readonly { a: string; b: string }[], systemId: string | null): ReadonlySet<string> | null => {
  if (systemId === null) return null;
  const self = `system:${systemId}`;
  return new Set([self, ...links.flatMap(({ a, b }) => (a === self ? [b] : b === self ? [a] : []))]);
};

/** The newest piece of every chain that the choices ask for; a chosen one that is withheld has `kept` false. */
export const evidenceOf = (raw: Database, choices: PackChoices): PackedEvidence[] => {
  const wanted = choices.evidence ?? purposeOf(choices.purpose).evidence;
  const rows = readRecords(raw, evidence, "number");
  const replaced = new Set(rows.map(({ previousId }) => previousId));
  const links = readRecords(raw, link, "id").map(({ fromKind, fromId, toKind, toId }) => ({
    a: `${fromKind}:${fromId}`,
    b: `${toKind}:${toId}`,
  }));
  const near = around(links, choices.systemId);
  const without = new Set(choices.withoutEvidence);
  const ties = new Map<string, string[]>();
  for (const { a, b } of links)
    for (const [self, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (self.startsWith("evidence:")) ties.set(self, [...(ties.get(self) ?? []), other]);
  return rows
    .filter(({ id }) => !replaced.has(id))
    .map((row) => ({
      row,
      ref: refOf("evidence", row.number),
      ties: (ties.get(`evidence:${row.id}`) ?? []).sort(),
      kept: wanted !== "none" && !without.has(row.id),
    }))
    .filter(({ ties: tied }) => (near ? tied.some((one) => near.has(one)) : wanted !== "linked" || tied.length > 0));
};

/** The language of the documents of a session, BCP 47. */
export const languageOf = ({ documentLanguage, file }: Session): string =>
  documentLanguage ?? readRecords(file.raw, workspace)[0]!.documentLanguage;

/** The documents with titles and reasons in a language; what people named keeps its name. */
export const offeredIn = (language: string, offered: readonly OfferedDocument[]): OfferedDocument[] => {
  const say = sayIn(language);
  return offered.map((one) => ({
    ...one,
    title: one.titleIn(say),
    absent: say(one.absent),
    standing: say(one.standing),
  }));
};

/**
 * Items and reasons in `language`; the titles of documents are as they are offered. Errors: NOT_FOUND where an "ai-act" pack names no AI
 * system of the workspace.
 */
export const itemsOf = (
  raw: Database,
  choices: PackChoices,
  offered: readonly OfferedDocument[],
  language = "en",
): ItemContents[] => {
  if (choices.purpose === "ai-act" && !readRecords(raw, system).some(({ id }) => id === choices.systemId))
    throw fail("NOT_FOUND", "Choose the AI system that the pack is about (systemId). Nothing was made.");
  const systemId = choices.purpose === "ai-act" ? choices.systemId : null;
  const [say, sayReason] = [sayIn(language), sayShippedIn(language)];
  const wanted = packItems(choices.purpose).map((item) => ({ ...item, title: say(item.title) }));
  return packContents(wanted, offered, systemId, (id) => {
    const { title, clauses } = outlineOf(id);
    return { title: say(title), clauses };
  }).map((item) => ({
    ...item,
    missing: item.missing.map(({ title, reason }) => ({ title, reason: sayReason(reason) })),
  }));
};

/** The documents of the items, each once and in reading order. */
export const documentsOf = (items: readonly ItemContents[], offered: readonly OfferedDocument[]): OfferedDocument[] => {
  const wanted = new Set(items.flatMap(({ documents }) => documents));
  return offered.filter(({ id }) => wanted.has(id));
};
