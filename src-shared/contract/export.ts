/** What every export of a document is asked for, reports and answers. */
import { z } from "zod";

export const FORMATS = ["docx", "xlsx", "pdf", "html"] as const;
export type Format = (typeof FORMATS)[number];

export const exportInput = z.object({ formats: z.array(z.enum(FORMATS)).min(1, "choose at least one format") });

/** Spread into a job: `job({ input: exportInput.extend({ … }), ...exportJob })`. */
export const exportJob = {
  /** The format that is being made, and how many are done. */
  progress: z.object({ step: z.string(), done: z.int(), total: z.int() }),
  output: z.object({ folder: z.string(), files: z.array(z.string()) }),
  errors: ["NOT_FOUND", "CANNOT_WRITE"],
} as const;
