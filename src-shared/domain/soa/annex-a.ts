/** The numbers of the 38 reference controls of Annex A, in its order. A Statement of Applicability shows each of them. */
const AREAS: readonly (readonly [prefix: string, first: number, last: number])[] = [
  ["A.2", 2, 4],
  ["A.3", 2, 3],
  ["A.4", 2, 6],
  ["A.5", 2, 5],
  ["A.6.1", 2, 3],
  ["A.6.2", 2, 8],
  ["A.7", 2, 6],
  ["A.8", 2, 5],
  ["A.9", 2, 4],
  ["A.10", 2, 4],
];

export const ANNEX_A_IDS: readonly string[] = AREAS.flatMap(([prefix, first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => `${prefix}.${first + i}`),
);
