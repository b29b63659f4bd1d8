import { z } from "zod";
import { job } from "../ipc/define.ts";
import { id, none } from "./fields.ts";

const kind = z.enum(["systems", "risks"]);
/** Column name → field id. */
const mapping = z.record(z.string(), z.string());
/** Field id → (text in the file → level of the scale, or null for "leave empty"). */
const levels = z.record(z.string(), z.record(z.string(), z.int().nullable()));

const plannedRow = z.object({
  line: z.int(),
  action: z.enum(["new", "changed", "unchanged", "refused"]),
  title: z.string(),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});

const counts = z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() });

export const importsContract = {
  /** Asks for a file, reads it safely and proposes a mapping. Writes nothing. */
  choose: job({
    input: z.object({ kind }),
    progress: none,
    output: z.object({
      token: z.string(),
      fileName: z.string(),
      sheetNames: z.array(z.string()),
      sheet: z.string(),
      columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), field: z.string() })),
      fields: z.array(z.object({ id: z.string(), label: z.string(), required: z.boolean() })),
      rowCount: z.int(),
      warnings: z.array(z.string()),
    }),
    errors: ["UNREADABLE"],
  }),
  /** Shows what would become of each row, and which level words still need a meaning. Writes nothing. */
  preview: job({
    input: z.object({ token: id(), mapping, levels }),
    progress: none,
    output: z.object({
      rows: z.array(plannedRow),
      counts,
      levelWords: z.array(z.object({ field: z.string(), label: z.string(), word: z.string(), level: z.int().nullable() })),
    }),
    errors: ["NOT_FOUND", "UNREADABLE"],
  }),
  /** Writes the new and changed rows of the preview as one command. */
  apply: job({
    input: z.object({ token: id(), mapping, levels }),
    progress: none,
    output: z.object({ created: z.int(), changed: z.int(), refused: z.int() }),
    errors: ["NOT_FOUND", "UNREADABLE", "NOTHING_TO_IMPORT"],
  }),
};
