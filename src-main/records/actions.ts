/** Actions with the record each comes from: read by the list, the treatment plan and documents. */
import type { Database } from "better-sqlite3";
import { refOf } from "../../src-shared/domain/refs.ts";
import { isLinkKind, type ActionStatus } from "../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../db/records.ts";
import { action } from "../db/schema/treatment.ts";
import { lastImage } from "../trail/images.ts";
import { nameOf } from "./links.ts";

type Source = {
  readonly kind: string;
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  /** It was removed; reference and title are the last ones it had. */
  readonly gone: boolean;
};

const NUMBERED = {
  system: "name",
  risk: "title",
  evidence: "title",
  document: "title",
  action: "title",
  assessment: "title",
} as const;

/** What a removed record was called, from the trail. */
const lastName = (raw: Database, kind: string, id: string): { ref: string; title: string } => {
  const image = lastImage(raw, id) ?? {};
  const numbered = kind in NUMBERED ? (kind as keyof typeof NUMBERED) : null;
  const number = image["number"];
  const title = image[numbered ? NUMBERED[numbered] : "title"];
  return {
    ref:
      numbered && typeof number === "number"
        ? refOf(numbered, number)
        : typeof image["ref"] === "string"
          ? image["ref"]
          : "",
    title: typeof title === "string" ? title : "",
  };
};

const sourceOf = (raw: Database, kind: string, id: string): Source => {
  const named = isLinkKind(kind) ? nameOf(raw, { kind, id }) : null;
  if (named) return { kind, id, ref: named.ref, title: named.title, gone: false };
  return { kind, id, ...lastName(raw, kind, id), gone: true };
};

/** Every action in the order of entry; each source is looked up once. */
export const listActions = (raw: Database) => {
  const known = new Map<string, Source>();
  return readRecords(raw, action, "number").map(({ number, sourceKind, sourceId, updatedAt: _updatedAt, ...row }) => {
    const key = `${sourceKind}:${sourceId}`;
    let source: Source | null = null;
    if (sourceKind !== "") {
      source = known.get(key) ?? sourceOf(raw, sourceKind, sourceId);
      known.set(key, source);
    }
    return { ...row, status: row.status as ActionStatus, ref: refOf("action", number), source };
  });
};

export type ListedAction = ReturnType<typeof listActions>[number];
