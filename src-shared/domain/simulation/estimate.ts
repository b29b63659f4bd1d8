/**
 * Three-point estimates: lowest, most likely and highest value of how often a loss event happens in a year and of what one
 * event costs. Frequencies are events per year, money is in the workspace's currency. Limits are rules of this project.
 */

export const SHAPES = [
  { id: "pert", label: "PERT" },
  { id: "triangular", label: "Triangular" },
] as const;
export type Shape = (typeof SHAPES)[number]["id"];

export type ThreePoints = { readonly low: number; readonly mode: number; readonly high: number };

type Point = "Low" | "Mode" | "High";
export type PointGroup = "frequency" | "loss" | "treatedFrequency" | "treatedLoss";
export type EstimatePoint = `${PointGroup}${Point}`;

/** One risk's estimate. The figures after treatment are null while nothing was estimated; then those before it apply. */
export type Estimate = Readonly<Record<`${"frequency" | "loss"}${Point}`, number>> &
  Readonly<Record<`${"treatedFrequency" | "treatedLoss"}${Point}`, number | null>> & {
    readonly shape: Shape;
    /** Cost of the treatment in a year. */
    readonly treatmentCost: number | null;
    /** Where the figures come from: data, experts, cases. */
    readonly basis: string;
  };

/** Events per year beyond which an estimate is refused. */
export const MAX_FREQUENCY = 1_000_000;
/** Loss of one event, and cost of a treatment, beyond which an estimate is refused. */
export const MAX_LOSS = 1_000_000_000_000;

export const POINT_GROUPS: readonly PointGroup[] = ["frequency", "loss", "treatedFrequency", "treatedLoss"];

/** The three points of one group, or null where they are not (all) given. */
export const pointsOf = (estimate: Partial<Estimate>, group: PointGroup): ThreePoints | null => {
  const low = estimate[`${group}Low`] ?? null;
  const mode = estimate[`${group}Mode`] ?? null;
  const high = estimate[`${group}High`] ?? null;
  return low === null || mode === null || high === null ? null : { low, mode, high };
};

export type EstimateIssue = { readonly path: EstimatePoint | "treatmentCost" | "basis"; readonly message: string };

const checkNumber = (value: number, highest: number): string | null => {
  if (!Number.isFinite(value)) return "must be a number";
  if (value < 0) return "must not be negative";
  return value > highest ? `must not be above ${highest.toLocaleString("en")}` : null;
};

const checkGroup = (estimate: Estimate, group: PointGroup): EstimateIssue[] => {
  const optional = group.startsWith("treated");
  const issues: EstimateIssue[] = [];
  const fields = (["Low", "Mode", "High"] as const).map((point) => ({
    path: `${group}${point}` as const,
    value: estimate[`${group}${point}`],
  }));
  if (optional && fields.every(({ value }) => value === null)) return [];
  for (const { path, value } of fields) {
    const message =
      value === null
        ? "give all three values or none"
        : checkNumber(value, group.toLowerCase().endsWith("frequency") ? MAX_FREQUENCY : MAX_LOSS);
    if (message !== null) issues.push({ path, message });
  }
  const points = pointsOf(estimate, group);
  if (issues.length > 0 || points === null) return issues;
  if (points.mode < points.low)
    issues.push({ path: `${group}Mode`, message: "the most likely value must not be below the lowest" });
  if (points.high < Math.max(points.low, points.mode))
    issues.push({ path: `${group}High`, message: "the highest value must not be below the others" });
  return issues;
};

/** What is wrong with an estimate, by field; empty when it can be simulated. */
export const checkEstimate = (estimate: Estimate): EstimateIssue[] => {
  const issues = POINT_GROUPS.flatMap((group) => checkGroup(estimate, group));
  const cost = estimate.treatmentCost === null ? null : checkNumber(estimate.treatmentCost, MAX_LOSS);
  if (cost !== null) issues.push({ path: "treatmentCost", message: cost });
  if (estimate.basis.trim() === "")
    issues.push({ path: "basis", message: "say what the figures rest on; a number without a basis is a guess" });
  return issues;
};

/** Whether anything was estimated for the time after treatment. */
export const isTreated = (estimate: Estimate): boolean =>
  pointsOf(estimate, "treatedFrequency") !== null || pointsOf(estimate, "treatedLoss") !== null;

/**
 * Mean and variance in closed form. PERT is the beta distribution on [low, high] with the shape parameters 1 + 4(mode −
 * low)/(high − low) and 1 + 4(high − mode)/(high − low) (lambda 4), so its mean is (low + 4 mode + high)/6.
 */
export const momentsOf = ({ low, mode, high }: ThreePoints, shape: Shape): { mean: number; variance: number } => {
  if (shape === "triangular")
    return {
      mean: (low + mode + high) / 3,
      variance: (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18,
    };
  const mean = (low + 4 * mode + high) / 6;
  return { mean, variance: ((mean - low) * (high - mean)) / 7 };
};

/** The height of the density at `x`, with its top at 1: for drawing. */
export const densityOf = ({ low, mode, high }: ThreePoints, shape: Shape, x: number): number => {
  if (x < low || x > high) return 0;
  if (high === low || x === mode) return 1;
  const part = (x - low) / (high - low);
  const top = (mode - low) / (high - low);
  if (shape === "triangular") return part < top ? part / top : (1 - part) / (1 - top);
  const power = (base: number, exponent: number): number => (exponent === 0 ? 1 : Math.pow(base, exponent));
  const at = (u: number): number => power(u, 4 * top) * power(1 - u, 4 * (1 - top));
  return at(part) / at(top);
};
