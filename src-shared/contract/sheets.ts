/** Lists on their way to Excel and back. */
import { z } from "zod";
import { REGISTER_IDS } from "../domain/registers/all.ts";
import { OTHER_SHEET_IDS } from "../domain/sheets/sheet.ts";
import { job } from "../ipc/define.ts";
import { exportJob } from "./export.ts";
import { id, none } from "./fields.ts";

const sheet = z.enum([...REGISTER_IDS, ...OTHER_SHEET_IDS]);

const planned = z.object({
  line: z.int(),
  action: z.enum(["new", "changed", "conflict", "unchanged", "gone", "refused"]),
  ref: z.string(),
  title: z.string(),
  reasons: z.array(z.string()),
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string(),
      now: z.string(),
      file: z.string(),
      conflict: z.boolean(),
    }),
  ),
});

export const sheetsContract = {
  /** Writes the list as an XLSX file that can be read back. Errors: CANCELLED, CANNOT_WRITE. */
  export: job({
    input: z.object({ sheet }),
    ...exportJob,
  }),
  /** Asks for a file and shows what would become of each of its rows. Writes nothing. */
  open: job({
    input: z.object({ sheet }),
    progress: none,
    output: z.object({
      token: z.string(),
      fileName: z.string(),
      rows: z.array(planned),
      unknownColumns: z.array(z.string()),
      missing: z.int(),
      warnings: z.array(z.string()),
    }),
    errors: ["UNREADABLE"],
  }),
  /** Writes the chosen rows as one command. Refused when one of them is no longer what was shown. */
  apply: job({
    input: z.object({ token: id(), lines: z.array(z.int()).min(1).max(20_000) }),
    progress: none,
    output: z.object({ created: z.int(), changed: z.int() }),
    errors: ["NOT_FOUND", "STALE_REVISION", "LOCKED"],
  }),
};
