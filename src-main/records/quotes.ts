/** What a published document quotes, as fingerprints of the records it is tied to: drift is found against them. */
import type { Database } from "better-sqlite3";
import { mentionsIn, picturesIn } from "../../src-shared/domain/rich-text.ts";
import { isRegister, registerOf } from "../../src-shared/domain/registers/all.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { sha256 } from "../trail/chain.ts";
import { linksOfRecord, nameOf } from "./links.ts";

type Target = { readonly kind: LinkKind; readonly id: string };
export type Quote = { readonly kind: string; readonly id: string; readonly hash: string };

/** Where a kind's words are stored, and by which column its id is found. */
const STORED: Readonly<Partial<Record<LinkKind, readonly [table: string, key: string]>>> = {
  point: ["clause_answer", "point_id"],
  control: ["soa_entry", "control_id"],
  risk: ["risk", "id"],
  system: ["system", "id"],
  evidence: ["evidence", "id"],
  document: ["document", "id"],
  action: ["action", "id"],
  assessment: ["assessment", "id"],
};
const UNSAID: ReadonlySet<string> = new Set(["revision", "created_at", "updated_at"]);

/** A fingerprint of what the record says; "" where nothing is stored of it. */
export const fingerprint = (raw: Database, kind: LinkKind, id: string): string => {
  const [table, key] = isRegister(kind) ? [registerOf(kind).table, "id"] : (STORED[kind] ?? ["", ""]);
  if (table === "") return "";
  const row = raw.prepare<[string], Record<string, unknown>>(`SELECT * FROM "${table}" WHERE "${key}" = ?`).get(id);
  if (!row) return "";
  return sha256(JSON.stringify(Object.entries(row).filter(([name]) => !UNSAID.has(name))));
};

/** Every record that the document is tied to, mentions in its text or shows as a picture, as it stands now. */
export const quotesOf = (raw: Database, documentId: string, body: string): Quote[] => {
  const quoted: readonly Target[] = [
    ...linksOfRecord(raw, { kind: "document", id: documentId }),
    ...mentionsIn(body),
    ...picturesIn(body).map(({ evidenceId }) => ({ kind: "evidence" as const, id: evidenceId })),
  ];
  const once = new Map(quoted.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }]));
  return [...once.values()]
    .filter(({ kind, id }) => kind !== "document" || id !== documentId)
    .map(({ kind, id }) => ({ kind, id, hash: fingerprint(raw, kind, id) }));
};

export type Drift = {
  readonly kind: string;
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly gone: boolean;
};

/** The quoted records that say something else now, or are gone. */
export const driftOf = (raw: Database, quotes: readonly Quote[]): Drift[] =>
  quotes.flatMap(({ kind, id, hash }) => {
    const named = nameOf(raw, { kind: kind as LinkKind, id });
    if (named && fingerprint(raw, kind as LinkKind, id) === hash) return [];
    return [{ kind, id, ref: named?.ref ?? "", title: named?.title ?? "", gone: named === null }];
  });
