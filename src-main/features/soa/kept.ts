/** What is kept of the files of approved versions. */
import type { Database } from "better-sqlite3";
import { FORMATS, type Format } from "../../../src-shared/contract/export.ts";
import { readRecords } from "../../db/records.ts";
import { soaFile } from "../../db/schema/management.ts";

export type KeptFile = {
  readonly format: Format;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
};

/** The kept files of every version, by the version's id, in the order of the formats. */
export const keptFiles = (raw: Database): ReadonlyMap<string, KeptFile[]> => {
  const map = new Map<string, KeptFile[]>();
  const order = (format: string): number => FORMATS.indexOf(format as Format);
  for (const { versionId, format, fileName, size, sha256 } of readRecords(raw, soaFile, "id").sort(
    (a, b) => order(a.format) - order(b.format),
  ))
    map.set(versionId, [...(map.get(versionId) ?? []), { format: format as Format, fileName, size, sha256 }]);
  return map;
};

/** The kept files of one version; none where they are not kept yet. */
export const keptOf = (raw: Database, versionId: string): readonly KeptFile[] => keptFiles(raw).get(versionId) ?? [];
