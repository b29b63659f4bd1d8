/** What a pack holds for machines. See docs/pack-data.md. */
import type { Database } from "better-sqlite3";
import { oscalFiles } from "./oscal.ts";
import { recordFiles, type DataFile } from "./tables.ts";

/** Everything under `data/`: the same workspace and moment give the same texts. `created` is UTC, ISO 8601. */
export const packData = (raw: Database, facts: { readonly created: string; readonly version: string }): DataFile[] => [
  ...recordFiles(raw),
  ...oscalFiles(raw, facts),
];
