/** The estimate as it stands on the screen: what was typed over what is saved. Knows no React. */
import {
  checkEstimate,
  POINT_GROUPS,
  type Estimate,
  type EstimatePoint,
  type PointGroup,
} from "../../../../src-shared/domain/simulation/estimate.ts";

export const POINTS = ["Low", "Mode", "High"] as const;
export type NumberField = EstimatePoint | "treatmentCost";
/** Numbers as the fields hold them: a number, or the text that is none yet. */
export type Typed = Partial<Record<NumberField, number | string>> & {
  readonly shape?: Estimate["shape"];
  readonly basis?: string;
};

export const pointFields = (group: PointGroup): readonly EstimatePoint[] =>
  POINTS.map((point) => `${group}${point}` as const);

const NUMBERS: readonly NumberField[] = [...POINT_GROUPS.flatMap(pointFields), "treatmentCost"];
const isRequired = (field: NumberField): boolean => field.startsWith("frequency") || field.startsWith("loss");

const numberOf = (value: number | string | null | undefined): number | null =>
  typeof value === "number"
    ? value
    : value === undefined || value === null || value.trim() === ""
      ? null
      : Number(value);

/** What the field shows. */
export const shownNumber = (typed: Typed, saved: Estimate | null, field: NumberField): number | string =>
  typed[field] ?? saved?.[field] ?? "";

export type DraftState = {
  /** The estimate, where everything required is there and nothing is wrong. */
  readonly estimate: Estimate | null;
  /** Required fields that are still empty. */
  readonly missing: readonly (NumberField | "basis")[];
  readonly issues: Readonly<Record<string, string>>;
};

/** Puts together what is on the screen and checks it. */
export const judge = (typed: Typed, saved: Estimate | null): DraftState => {
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, numberOf(shownNumber(typed, saved, field))]));
  const basis = typed.basis ?? saved?.basis ?? "";
  const shape = typed.shape ?? saved?.shape ?? "pert";
  const missing: (NumberField | "basis")[] = NUMBERS.filter((field) => isRequired(field) && numbers[field] === null);
  if (basis.trim() === "") missing.push("basis");
  const estimate = { ...numbers, basis, shape } as unknown as Estimate;
  const holes = new Set<string>(missing);
  const groupHasHole = (path: string): boolean =>
    [...holes].some((field) => field.replace(/(Low|Mode|High)$/, "") === path.replace(/(Low|Mode|High)$/, ""));
  const issues: Record<string, string> = {};
  for (const { path, message } of checkEstimate(estimate)) {
    const value = path === "basis" ? basis : numbers[path];
    // An empty field is still to be filled in, not wrong; its neighbours are judged when the three are there.
    if (holes.has(path) || (groupHasHole(path) && value !== null && Number(value) >= 0)) continue;
    issues[path] ??= message;
  }
  const whole = missing.length === 0 && Object.keys(issues).length === 0;
  return { estimate: whole ? estimate : null, missing, issues };
};

/** What is typed and not in `sent`: after saving, this stays. */
export const withoutSaved = (typed: Typed, sent: Estimate): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([field, value]) => {
      const stored = sent[field as keyof Estimate];
      return field === "basis" || field === "shape" ? value !== stored : numberOf(value) !== stored;
    }),
  );
