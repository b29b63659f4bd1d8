/** Changes to criteria that are not in force yet, without React. */
import {
  DIMENSIONS,
  type Band,
  type Criteria,
  type ImpactLevel,
  type LikelihoodLevel,
} from "../../../src-shared/domain/risk/types.ts";

/** Ids by severity for each number of bands: colours and the floor for harm to people ("high") follow from them. */
const BAND_IDS: Readonly<Record<number, readonly string[]>> = {
  2: ["low", "high"],
  3: ["low", "moderate", "high"],
  4: ["low", "moderate", "high", "very-high"],
  5: ["low", "moderate", "high", "very-high", "critical"],
  6: ["low", "medium", "moderate", "high", "very-high", "critical"],
};
export const FEWEST_LEVELS = 3;
export const MOST_LEVELS = 6;
export const FEWEST_BANDS = 2;
export const MOST_BANDS = 6;

const renamed = (bands: readonly Band[]): Band[] =>
  bands.map((band, index) => ({ ...band, id: BAND_IDS[bands.length]?.[index] ?? band.id }));
const replaced = <T>(list: readonly T[], index: number, patch: Partial<T>): T[] =>
  list.map((entry, at) => (at === index ? { ...entry, ...patch } : entry));

export const editLikelihood = (criteria: Criteria, index: number, patch: Partial<LikelihoodLevel>): Criteria => ({
  ...criteria,
  likelihood: replaced(criteria.likelihood, index, patch),
});
export const editImpact = (criteria: Criteria, index: number, patch: Partial<ImpactLevel>): Criteria => ({
  ...criteria,
  impact: replaced(criteria.impact, index, patch),
});
export const editBand = (criteria: Criteria, index: number, patch: Partial<Band>): Criteria => ({
  ...criteria,
  bands: replaced(criteria.bands, index, patch),
});

export const addLevel = (criteria: Criteria, list: "likelihood" | "impact"): Criteria =>
  list === "likelihood"
    ? {
        ...criteria,
        likelihood: [...criteria.likelihood, { value: criteria.likelihood.length + 1, name: "", anchor: "" }],
      }
    : {
        ...criteria,
        impact: [
          ...criteria.impact,
          {
            value: criteria.impact.length + 1,
            name: "",
            individuals: "",
            groups: "",
            societies: "",
            organisation: "",
            environment: "",
          },
        ],
      };

export const removeLevel = (criteria: Criteria, list: "likelihood" | "impact"): Criteria => ({
  ...criteria,
  [list]: criteria[list].slice(0, -1),
});

export const addBand = (criteria: Criteria): Criteria => {
  const min = (criteria.bands.at(-1)?.min ?? 0) + 1;
  return { ...criteria, bands: renamed([...criteria.bands, { id: "", name: "", min, action: "" }]) };
};

export const removeBand = (criteria: Criteria, index: number): Criteria => {
  const bands = criteria.bands.filter((_, at) => at !== index);
  return { ...criteria, bands: renamed(bands.map((band, at) => (at === 0 ? { ...band, min: 1 } : band))) };
};

/** What is compared; the order of an object's fields must not matter. */
const decided = ({ rule, matrix, likelihood, impact, bands, appetite, tolerance }: Criteria) => [
  rule,
  rule === "matrix" ? matrix : [],
  likelihood.map(({ value, name, anchor }) => [value, name, anchor]),
  impact.map((level) => [level.value, level.name, ...DIMENSIONS.map((dimension) => level[dimension])]),
  bands.map(({ id, name, min, action }) => [id, name, min, action]),
  appetite,
  tolerance,
];

export const sameCriteria = (a: Criteria, b: Criteria): boolean =>
  JSON.stringify(decided(a)) === JSON.stringify(decided(b));
