/**
 * The extract of the audit trail in a pack: one JSON object a line, from the first entry to the head. Each names the hash of
 * the entry before. An entry that carries its whole text is recomputed; the others prove order and number, not their words.
 */
import type { Json } from "../canonical-json.ts";
import type { TrailHead } from "./manifest.ts";
import type { Saying } from "./saying.ts";

export type TrailLine = {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly summary: string;
  /** How many rows the entry changed. */
  readonly changes: number;
  /** The hashed text of the entry with every value it wrote; left out unless it was chosen. */
  readonly text?: string;
} & { readonly [name: string]: Json | undefined };

const GENESIS = "0".repeat(64);

/** The UTF-8 bytes of well-formed text. */
const utf8 = (text: string): Uint8Array => {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at++)
    if (escaped[at] === "%") {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(escaped.charCodeAt(at));
  return Uint8Array.from(bytes);
};

const parse = (line: string): TrailLine | null => {
  try {
    const value = JSON.parse(line) as TrailLine;
    const sound =
      Number.isSafeInteger(value.seq) &&
      [value.previousHash, value.hash, value.at, value.actor, value.command, value.summary].every(
        (part) => typeof part === "string",
      );
    return sound ? value : null;
  } catch {
    return null;
  }
};

/** What an entry's text says must be what its line shows. The order of its parts is that of the chain. */
const disagrees = (entry: TrailLine, text: string): boolean => {
  const parts = text.split("\n");
  return (
    parts.length !== 12 ||
    parts[0] !== String(entry.seq) ||
    parts[1] !== entry.previousHash ||
    parts[3] !== entry.at ||
    parts[5] !== entry.actor ||
    parts[6] !== entry.command ||
    parts[9] !== entry.summary ||
    parts[10] !== String(entry.changes)
  );
};

/** Takes the lines in order; `end` says what is wrong first, naming the entry, or null. */
export const createTrailCheck = (sha256: (bytes: Uint8Array) => string) => {
  let fault: Saying | null = null;
  let head: TrailHead = { seq: 0, hash: GENESIS };
  let recomputed = 0;
  const faultOf = (line: string): Saying | null => {
    // As texts: the number of an entry is its name and gets no thousands separator.
    const [last, next] = [String(head.seq), String(head.seq + 1)];
    const entry = parse(line);
    if (!entry) return { words: "Line {next} of the trail is not an entry.", values: { next } };
    if (entry.seq !== head.seq + 1)
      return {
        words: "Entry {next} of the trail is missing: after entry {last} comes entry {found}.",
        values: { next, last, found: String(entry.seq) },
      };
    if (entry.previousHash !== head.hash)
      return {
        words: "Entry {next} of the trail does not follow entry {last}: the chain is broken there.",
        values: { next, last },
      };
    if (entry.text !== undefined) {
      if (disagrees(entry, entry.text))
        return { words: "Entry {next} of the trail shows other words than were hashed.", values: { next } };
      if (sha256(utf8(entry.text)) !== entry.hash)
        return { words: "Entry {next} of the trail was changed: its hash is another.", values: { next } };
      recomputed++;
    }
    head = { seq: entry.seq, hash: entry.hash };
    return null;
  };
  return {
    line: (line: string): void => {
      fault ??= faultOf(line);
    },
    end: () => ({ fault, head, recomputed }),
  };
};
