/** Field schemas that every feature shares. Text is made well-formed here, so that one value has one text in the trail. */
import { z } from "zod";

/** Removes characters no document or database can carry: lone surrogates and controls other than tab and newline. */
const clean = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\t\n]/gu, "");

/** Free text of at most `max` characters; empty is allowed. */
export const text = (max = 10_000) => z.string().overwrite(clean).max(max, `at most ${max} characters`);

/** A single line that must not be empty. */
export const title = (max = 300) =>
  z
    .string()
    .overwrite((value) => clean(value).replaceAll(/\s+/g, " ").trim())
    .min(1, "must not be empty")
    .max(max, `at most ${max} characters`);

export const id = () => z.string().min(1).max(80);

/** A calendar day as yyyy-mm-dd that exists; empty text means no date. */
export const day = () =>
  z.string().refine((value) => value === "" || isDay(value), "must be a day that exists, written yyyy-mm-dd");

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value;
};

/** The revision that was edited: a newer one in the workspace makes the command fail as STALE_REVISION. */
export const revision = () => z.int().min(1);

export const none = z.object({}).strict();

/** A list column that is stored as JSON. */
export const ids = () => z.array(id()).max(500);

/** Rich text as TipTap JSON, kept as text; empty text means no answer. */
export const richText = () =>
  text(200_000).refine((value) => value === "" || isRichText(value), "must be a rich-text document");

const isRichText = (value: string): boolean => {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === "object" && parsed !== null && (parsed as { type?: unknown }).type === "doc";
  } catch {
    return false;
  }
};

/** The answer of a command that wrote one record. */
export const written = z.object({ id: z.string(), revision: z.int() });
