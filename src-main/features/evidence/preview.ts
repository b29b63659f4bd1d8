/** What the window shows of a file without any other program. Words are shown as words; nothing of the file is run or fetched. */
import type { Contract } from "../../../src-shared/contract/index.ts";
import { CallError } from "../../../src-shared/ipc/result.ts";
import { readRecord } from "../../db/records.ts";
import { evidence } from "../../db/schema/domain.ts";
import type { HandlerOf } from "../../ipc/handlers.ts";
import { readContent } from "../../records/content.ts";
import { readTextOf } from "./texts.ts";

/** The kinds of picture that the window draws. */
const PICTURES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"]);
/** Bytes of the largest picture, and characters of all words, that are sent to the window. */
const LARGEST_PICTURE = 25 * 1024 * 1024;
const MOST_CHARACTERS = 1_000_000;

/** As many parts as fit, the last one cut. */
const cutTo = (parts: readonly string[]): { parts: string[]; cut: boolean } => {
  const shown: string[] = [];
  let left = MOST_CHARACTERS;
  for (const part of parts) {
    if (part.length > left) return { parts: [...shown, part.slice(0, left).toWellFormed()], cut: true };
    shown.push(part);
    left -= part.length;
  }
  return { parts: shown, cut: false };
};

export const preview: HandlerOf<Contract["evidence"]["preview"]> = async ({ id }, ctx) => {
  const { raw } = ctx.session().file;
  const row = readRecord(raw, evidence, id);
  if (PICTURES.has(row.mediaType)) {
    if (row.size > LARGEST_PICTURE)
      return {
        kind: "none",
        reason: `The picture is larger than ${LARGEST_PICTURE / 1024 ** 2} MB. Open a copy to see it.`,
      };
    return { kind: "image", mediaType: row.mediaType, base64: readContent(raw, row.sha256).toString("base64") };
  }
  try {
    const { unit, parts } = await readTextOf(ctx, row);
    return { kind: "text", unit, ...cutTo(parts) };
  } catch (error) {
    if (error instanceof CallError && error.code === "NO_TEXT") return { kind: "none", reason: error.message };
    throw error;
  }
};
