import { detectDateOrder, readDate } from "./dates.ts";
import { importField } from "./fields.ts";
import { isBlank } from "./fold.ts";
import { readLevel } from "./levels.ts";
import type { ImportKind, ImportTable, Mapping, Scales } from "./types.ts";
import { readVocabulary } from "./vocabulary.ts";

/** One written word of a mapped column, how often it occurs, and what it would be read as (null: the user must say). */
export type WordQuestion = {
  readonly text: string;
  readonly count: number;
  readonly suggestion: number | string | null;
};
export type LevelQuestion = {
  readonly field: string;
  readonly column: string;
  readonly words: readonly WordQuestion[];
};

/** The words of every mapped level and vocabulary column, for the user to confirm or correct before the preview. */
export function listLevelQuestions(
  kind: ImportKind,
  table: ImportTable,
  mapping: Mapping,
  scales: Scales,
): LevelQuestion[] {
  return mapping.flatMap(({ column, field }) => {
    const { type, scale } = importField(kind, field);
    if (!["level", "stage", "treatment", "actClass", "autonomy"].includes(type)) return [];
    const read = (text: string): number | string | null => {
      if (type !== "level") return readVocabulary(type, text) ?? null;
      const reading = readLevel(text, scales[scale ?? "likelihood"]);
      return "value" in reading ? reading.value : null;
    };
    const index = table.columns.indexOf(column);
    const counts = new Map<string, number>();
    for (const { cells } of table.rows) {
      const text = (cells[index] ?? "").trim();
      if (!isBlank(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return [{ field, column, words: [...counts].map(([text, count]) => ({ text, count, suggestion: read(text) })) }];
  });
}

/** True when a mapped date column holds a date such as 3/1/2026 that the column itself does not decide. */
export function asksDateOrder(kind: ImportKind, table: ImportTable, mapping: Mapping): boolean {
  return mapping.some(({ column, field }) => {
    if (importField(kind, field).type !== "date") return false;
    const index = table.columns.indexOf(column);
    const dates = table.rows.map(({ cells }) => cells[index] ?? "");
    const order = detectDateOrder(dates);
    return dates.some((text) => {
      const reading = readDate(text, order);
      return "problem" in reading && reading.ambiguous;
    });
  });
}
