/** The table a person reads in the terminal. */
import type { Figure } from "./measure.ts";

const shown = (value: number | null, unit: string): string =>
  value === null
    ? ""
    : `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ${unit}`;

const met = (value: boolean | null): string => (value === null ? "" : value ? "yes" : "NO");

export const printTable = (figures: readonly Figure[]): void => {
  const rows = [
    ["figure", "ours", "floor", "ratio", "goal", "met"],
    ...figures.map((f) => [
      f.what,
      shown(f.ours, f.unit),
      shown(f.floor, f.unit),
      f.floor === null ? "" : (f.ours / f.floor).toFixed(2),
      f.goal,
      met(f.met),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === 0 || i >= 4 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("  ")
      .trimEnd();
  const out = [line(rows[0]!), widths.map((width) => "-".repeat(width)).join("  ")];
  for (const [n, f] of figures.entries()) {
    out.push(line(rows[n + 1]!));
    if (f.note !== "") out.push(`    ${f.note}`);
  }
  process.stdout.write(`\n${out.join("\n")}\n`);
};
