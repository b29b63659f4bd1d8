/** What the screen makes of the sheet, without React: groups by area, filters with their counts, findings by control, the next number. */
import type { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";

export type Sheet = OutputOf<typeof contract.soa.sheet>;
export type SoaRow = Sheet["rows"][number];
export type Finding = Sheet["findings"][number];
export type Version = Sheet["versions"][number];
export type EntryPatch = InputOf<typeof contract.soa.decide>["patch"];
export type Reading = "strict" | "informative";

export const SHOWS = ["all", "undecided", "errors", "warnings", "included", "inherited", "excluded"] as const;
export type Show = (typeof SHOWS)[number];
export type Filter = { readonly show: Show; readonly status: string; readonly area: string; readonly words: string };
export const NO_FILTER: Filter = { show: "all", status: "", area: "", words: "" };

export type Marks = { readonly errors: number; readonly warnings: number };
const NO_MARKS: Marks = { errors: 0, warnings: 0 };

export const marksOf = (findings: readonly Finding[]): ReadonlyMap<string, Marks> => {
  const map = new Map<string, Marks>();
  for (const { controlId, severity } of findings) {
    const old = map.get(controlId) ?? NO_MARKS;
    map.set(
      controlId,
      severity === "error" ? { ...old, errors: old.errors + 1 } : { ...old, warnings: old.warnings + 1 },
    );
  }
  return map;
};

/** Another organisation carries the control out. */
export const isInherited = (row: Pick<SoaRow, "decision" | "provider">): boolean =>
  row.decision === "included" && row.provider !== "";

const shows = (show: Show, row: SoaRow, marks: Marks): boolean => {
  if (show === "undecided") return row.decision === "";
  if (show === "errors") return marks.errors > 0;
  if (show === "warnings") return marks.warnings > 0;
  if (show === "inherited") return isInherited(row);
  return show === "all" || (row.decision === show && !isInherited(row));
};

export const countShows = (
  rows: readonly SoaRow[],
  marks: ReadonlyMap<string, Marks>,
): Readonly<Record<Show, number>> => {
  const count = (show: Show): number =>
    rows.filter((row) => shows(show, row, marks.get(row.controlId) ?? NO_MARKS)).length;
  return Object.fromEntries(SHOWS.map((show) => [show, count(show)])) as Record<Show, number>;
};

const has = (row: SoaRow, words: string): boolean => {
  const text = [row.ref, row.title, row.justification, row.description, row.provider, ...row.reasonCodes]
    .join("\n")
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.includes(word));
};

/** A control without a decision has no status yet, whatever its entry says. */
export const filterRows = (
  rows: readonly SoaRow[],
  filter: Filter,
  marks: ReadonlyMap<string, Marks>,
): readonly SoaRow[] =>
  rows.filter(
    (row) =>
      shows(filter.show, row, marks.get(row.controlId) ?? NO_MARKS) &&
      (filter.status === "" || (row.decision === "included" && row.status === filter.status)) &&
      (filter.area === "" || row.areaId === filter.area) &&
      has(row, filter.words),
  );

export type Group = { readonly id: string; readonly title: string; readonly rows: readonly SoaRow[] };

/** Rows by area in the order of Annex A. Where Annex A is read as a reference list, own controls come first. */
export const groupRows = (rows: readonly SoaRow[], reading: Reading): readonly Group[] => {
  const groups = new Map<string, { id: string; title: string; rows: SoaRow[] }>();
  for (const row of rows) {
    const group = groups.get(row.areaId) ?? { id: row.areaId, title: row.areaTitle, rows: [] };
    group.rows.push(row);
    groups.set(row.areaId, group);
  }
  const all = [...groups.values()];
  if (reading === "strict") return all;
  const isOther = (group: Group): boolean => group.rows.some((row) => row.source !== "annexA");
  return [...all.filter(isOther), ...all.filter((group) => !isOther(group))];
};

/** 1.0 first, then one more behind the dot of the highest. */
export const nextNumber = (versions: readonly Pick<Version, "number">[]): string => {
  const numbers = versions
    .map(({ number }) => number.split(".").map(Number))
    .toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
  const [major, minor] = numbers.at(-1) ?? [];
  return major === undefined ? "1.0" : `${major}.${(minor ?? 0) + 1}`;
};

/** The first free reference of the kind X.01. */
export const nextRef = (rows: readonly Pick<SoaRow, "ref">[]): string => {
  const taken = new Set(rows.map((row) => row.ref));
  for (let i = 1; ; i++) {
    const ref = `X.${String(i).padStart(2, "0")}`;
    if (!taken.has(ref)) return ref;
  }
};
