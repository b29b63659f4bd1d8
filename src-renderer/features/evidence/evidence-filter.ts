/** Which pieces the list shows and in which order, without React. */
import { expiryOf } from "../../../src-shared/domain/evidence/check-evidence.ts";
import type { Evidence } from "./evidence.ts";

export const FLAGS = ["expired", "expiring", "unlinked"] as const;
export type Flag = (typeof FLAGS)[number];
export type Filters = {
  readonly flags: readonly Flag[];
  /** Show what was replaced, too. */ readonly earlier: boolean;
};
export const NO_FILTERS: Filters = { flags: [], earlier: false };

const TESTS: Readonly<Record<Flag, (piece: Evidence, day: string) => boolean>> = {
  expired: (piece, day) => expiryOf(piece.expiresOn, day) === "expired",
  expiring: (piece, day) => expiryOf(piece.expiresOn, day) === "expiring",
  unlinked: (piece) => piece.linkCount === 0,
};

const newest = (pieces: readonly Evidence[]) => pieces.filter(({ nextId }) => nextId === null);

/** What expired or soon does comes first, the longest ago before all; the rest as it was attached, what was replaced last. */
const rank = (piece: Evidence, day: string): string => {
  if (piece.nextId !== null) return "2";
  const near = ["expired", "expiring"].includes(expiryOf(piece.expiresOn, day));
  return near ? `0${piece.expiresOn}` : "1";
};

export const shownEvidence = (pieces: readonly Evidence[], filters: Filters, day: string): readonly Evidence[] =>
  (filters.earlier ? pieces : newest(pieces))
    .filter((piece) => filters.flags.every((flag) => TESTS[flag](piece, day)))
    .map((piece) => ({ piece, key: rank(piece, day) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ piece }) => piece);

export const countFlags = (pieces: readonly Evidence[], day: string): Readonly<Record<Flag | "earlier", number>> => {
  const current = newest(pieces);
  const count = (flag: Flag): number => current.filter((piece) => TESTS[flag](piece, day)).length;
  return {
    expired: count("expired"),
    expiring: count("expiring"),
    unlinked: count("unlinked"),
    earlier: pieces.length - current.length,
  };
};

/** The pieces that this one replaced, the latest first. */
export const earlierOf = (piece: Evidence, pieces: readonly Evidence[]): readonly Evidence[] => {
  const byId = new Map(pieces.map((one) => [one.id, one]));
  const found: Evidence[] = [];
  for (
    let at = byId.get(piece.previousId ?? "");
    at && found.length < pieces.length;
    at = byId.get(at.previousId ?? "")
  )
    found.push(at);
  return found;
};
