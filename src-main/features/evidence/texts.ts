/** The words of pieces of evidence, read once and kept for a while with the workspace they are of. */
import type { Database } from "better-sqlite3";
import { fail } from "../../../src-shared/ipc/result.ts";
import type { JobContext } from "../../ipc/handlers.ts";
import { readContent } from "../../records/content.ts";
import { TextError } from "../../texts/text-error.ts";
import { hasText, type FileText } from "../../texts/text-kinds.ts";

type Piece = { readonly sha256: string; readonly mediaType: string; readonly fileName: string };

/** How many files' words are kept. */
const KEPT = 4;
const kept = new WeakMap<Database, Map<string, FileText>>();

/** The words of a file that were read since the workspace was opened; null where they were not. */
export const textAtHand = (raw: Database, sha256: string): FileText | null => kept.get(raw)?.get(sha256) ?? null;

const KINDS = "Words can be read in text, Markdown, CSV, HTML, JSON, XML, Word (.docx) and PDF files.";

/** Reads the words. Errors: NO_TEXT with the reason; DAMAGED where the stored bytes are. */
export const readTextOf = async (
  ctx: Pick<JobContext, "session" | "shell" | "signal">,
  { sha256, mediaType, fileName }: Piece,
): Promise<FileText> => {
  const { raw } = ctx.session().file;
  const known = textAtHand(raw, sha256);
  if (known) return known;
  if (!hasText(mediaType)) throw fail("NO_TEXT", `${fileName} has no text that can be read. ${KINDS}`);
  let text: FileText;
  try {
    text = await ctx.shell.readText(readContent(raw, sha256), mediaType, ctx.signal);
  } catch (error) {
    if (error instanceof TextError)
      throw fail("NO_TEXT", `The words of ${fileName} could not be read: ${error.message}.`);
    throw error;
  }
  if (text.parts.every((part) => part.trim() === ""))
    throw fail(
      "NO_TEXT",
      `${fileName} has no text: it may be a scan, which is a picture of words. Attach a version with text, or describe in words what it shows.`,
    );
  let own = kept.get(raw);
  if (!own) kept.set(raw, (own = new Map()));
  own.set(sha256, text);
  for (const old of [...own.keys()].slice(0, -KEPT)) own.delete(old);
  return text;
};
