import { z } from "zod";
import { job } from "../ipc/define.ts";
import { id, none } from "./fields.ts";

const kind = z.enum(["systems", "risks"]);
/** Which column feeds which field; columns not named are not imported. */
const mapping = z.array(z.object({ column: z.string(), field: z.string() })).max(200);
/** Field id → (words in the file → level, vocabulary id, or null for "leave empty"). */
const levels = z.record(z.string(), z.record(z.string(), z.union([z.int(), z.string()]).nullable()));
/** Settles dates such as 3/1/2026 that the column itself does not decide. */
const dateOrder = z.enum(["day-first", "month-first"]).nullable();
const asked = z.object({ token: id(), mapping, levels, dateOrder });

const plannedRow = z.object({
  line: z.int(),
  action: z.enum(["new", "changed", "unchanged", "refused"]),
  title: z.string(),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});

const counts = z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int(), total: z.int() });

const chosen = z.object({
  token: z.string(),
  fileName: z.string(),
  sheetNames: z.array(z.string()),
  sheet: z.string(),
  /** Each column with a few of its values and the field it probably feeds (empty: none). */
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), field: z.string() })),
  fields: z.array(z.object({ id: z.string(), label: z.string(), required: z.boolean(), several: z.boolean() })),
  rowCount: z.int(),
  warnings: z.array(z.string()),
});

const preview = z.object({
  /** Why the mapping cannot be used at all; rows are then empty. */
  problems: z.array(z.string()),
  rows: z.array(plannedRow),
  counts,
  unmapped: z.array(z.string()),
  /** Words of mapped level and vocabulary columns, with what each would be read as (null: the person must say). */
  questions: z.array(
    z.object({
      field: z.string(),
      fieldLabel: z.string(),
      column: z.string(),
      /** What a word can mean: scale levels or vocabulary ids with their names. */
      choices: z.array(z.object({ value: z.union([z.int(), z.string()]), label: z.string() })),
      words: z.array(
        z.object({ text: z.string(), count: z.int(), suggestion: z.union([z.int(), z.string()]).nullable() }),
      ),
    }),
  ),
  asksDateOrder: z.boolean(),
});

export const importsContract = {
  /** Asks for a file, reads it safely and proposes a mapping. Writes nothing. */
  choose: job({ input: z.object({ kind }), progress: none, output: chosen, errors: ["UNREADABLE"] }),
  /** Reads another sheet of the file that was chosen. */
  chooseSheet: job({
    input: z.object({ token: id(), sheet: z.string() }),
    progress: none,
    output: chosen,
    errors: ["NOT_FOUND", "UNREADABLE"],
  }),
  /** Shows what would become of each row, and which words still need a meaning. Writes nothing. */
  preview: job({ input: asked, progress: none, output: preview, errors: ["NOT_FOUND"] }),
  /** Writes the new and changed rows of the preview as one command. */
  apply: job({
    input: asked,
    progress: none,
    output: z.object({ created: z.int(), changed: z.int(), refused: z.int() }),
    errors: ["NOT_FOUND", "UNUSABLE_MAPPING", "NOTHING_TO_IMPORT"],
  }),
};
