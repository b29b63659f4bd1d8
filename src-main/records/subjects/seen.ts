/** What the subjects share: lines in words, names of people, the one content shape that is shown as it is. */
import type { Database } from "better-sqlite3";
import type { Seen } from "../../../src-shared/domain/approval/seen.ts";
import type { Json } from "../../../src-shared/domain/canonical-json.ts";
import { readRecords } from "../../db/records.ts";
import { person } from "../../db/schema/domain.ts";

export type SeenRow = Seen["sections"][number]["rows"][number];

/** A content that is what is shown. */
export const showAsIs = (content: Json): Seen => content as unknown as Seen;
export const asContent = (seen: Seen): Json => seen;

/** A line, or nothing where there is nothing to say. */
export const line = (label: string, value: string): SeenRow[] => (value === "" ? [] : [{ label, value }]);

/** People as they are called: "Ada Berg, AIMS manager". */
export const namesOfPeople = (raw: Database): ((id: string | null) => string) => {
  const names = new Map(
    readRecords(raw, person).map(({ id, name, role }) => [id, role === "" ? name : `${name}, ${role}`]),
  );
  return (id) => (id === null ? "" : (names.get(id) ?? ""));
};
