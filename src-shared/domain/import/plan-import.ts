import { diffRecord } from "./diff-record.ts";
import { importFields } from "./fields.ts";
import { identifyRows, refuseRepeats, type IdentifiedRow } from "./identity.ts";
import { checkMapping } from "./parse-mapping.ts";
import { fold } from "./fold.ts";
import { prepareRows, readRow, type ReadRow } from "./read-row.ts";
import type {
  Existing,
  ImportAction,
  ImportKind,
  ImportOptions,
  ImportPlan,
  ImportTable,
  LevelMap,
  Mapping,
  PlannedRow,
} from "./types.ts";

// Rule: an import first says what it would do, row by row, and changes nothing. An empty cell never empties a field that the
// workspace has filled; a file imported twice changes nothing the second time.

function planRow(
  kind: ImportKind,
  row: ReadRow,
  identified: IdentifiedRow | undefined,
  people: ReadonlySet<string>,
): PlannedRow {
  const { line, reasons, warnings, values } = row;
  const own = typeof values["externalId"] === "string" ? values["externalId"] : null;
  const externalId = identified?.externalId ?? own;
  if (reasons.length > 0) return { line, action: "refused", reasons, warnings, externalId, values };
  if (!identified?.match) return { line, action: "new", reasons, warnings, externalId, values };
  const changes = diffRecord(identified.match, values, people);
  const renamed = changes.find(({ field }) => field === (kind === "systems" ? "name" : "title"));
  const told = renamed
    ? [...warnings, `The name changes from "${String(renamed.before)}" to "${String(renamed.after)}".`]
    : warnings;
  const action: ImportAction = changes.length > 0 ? "changed" : "unchanged";
  return { line, action, reasons, warnings: told, externalId, values, existingId: identified.match.id, changes };
}

/**
 * What importing the table would do, row by row. Pure: the same arguments give the same plan.
 * @param levelMap the user's decisions about words; where there is none the plain meaning is used, or the row refused
 * @returns `problems` when the mapping cannot be used at all; `rows` is then empty
 */
export function planImport(
  kind: ImportKind,
  table: ImportTable,
  mapping: Mapping,
  levelMap: LevelMap,
  existing: Existing,
  options: ImportOptions,
): ImportPlan {
  const unmapped = table.columns.filter((title) => !mapping.some(({ column }) => column === title));
  const problems = checkMapping(mapping, table.columns, kind);
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0, total: 0 };
  if (problems.length > 0) return { kind, problems, unmapped, rows: [], counts };
  const ordered = importFields(kind).flatMap(({ id }) => mapping.filter(({ field }) => field === id));
  const context = prepareRows(kind, table, ordered, levelMap, existing, options);
  const read = table.rows.map(({ line, cells }) => readRow(kind, line, cells, context));
  refuseRepeats(kind, read);
  const identified = identifyRows(kind, read, existing);
  const people = new Set((existing.people ?? []).map(fold));
  const rows = read.map((row) => planRow(kind, row, identified.get(row), people));
  for (const { action } of rows) counts[action] += 1;
  return { kind, problems, unmapped, rows, counts: { ...counts, total: rows.length } };
}
