import type { ImportOptions, ScaleStep } from "../../../src-shared/domain/import/types.ts";

const steps = (names: string): ScaleStep[] => names.split(", ").map((name, index) => ({ value: index + 1, name }));
export const likelihood = steps("Rare, Unlikely, Possible, Likely, Almost certain");
export const impact = steps("Negligible, Minor, Moderate, Major, Severe");
export const options: ImportOptions = {
  scales: {
    likelihood,
    individuals: impact,
    groups: impact,
    societies: impact,
    organisation: impact,
    environment: impact,
  },
  controls: ["A.2.2", "A.6.2.4", "A.7.4", "A.10.2"],
};

/** A table from rows of texts, the first row being the titles. */
export function table(...[columns = [], ...rows]: string[][]): {
  columns: string[];
  rows: { line: number; cells: string[] }[];
} {
  return { columns, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
}
