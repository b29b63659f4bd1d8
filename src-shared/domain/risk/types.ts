/** The shapes of risk assessment: criteria set by the organisation, levels given by a person, and the score that follows. */

/**
 * The consequence areas. ISO/IEC 42001 6.1.2 names the organisation, individuals and societies; 6.1.4 adds groups; the
 * environment is an area of its own in this project. Ties are named in this order: people first.
 */
export const DIMENSIONS = ["individuals", "groups", "societies", "organisation", "environment"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The areas in which people are harmed; the floor rule looks at them. */
export const PEOPLE_DIMENSIONS = ["individuals", "groups", "societies"] as const satisfies readonly Dimension[];

/**
 * The four assessments of one risk. inherent: before any control. current: with the controls that are really implemented.
 * target: expected once every planned control works. residual: assessed after treatment.
 */
export const STAGES = ["inherent", "current", "target", "residual"] as const;
export type Stage = (typeof STAGES)[number];

/** How likelihood and consequence become a score; see `cellScore`. */
export const SCORE_RULES = ["product", "sum", "max", "matrix"] as const;
export type ScoreRule = (typeof SCORE_RULES)[number];

export type LikelihoodLevel = { readonly value: number; readonly name: string; readonly anchor: string };
/** One consequence level: its name, and what it means in each area. */
export type ImpactLevel = { readonly value: number; readonly name: string } & Readonly<Record<Dimension, string>>;
export type Band = {
  readonly id: string;
  readonly name: string;
  /** The lowest score of this band. */ readonly min: number;
  readonly action: string;
};

export type Criteria = {
  readonly rule: ScoreRule;
  /** Rule "matrix" only: one row per likelihood, lowest first, with one score per consequence level; else not looked at. */
  readonly matrix: readonly (readonly number[])[];
  readonly likelihood: readonly LikelihoodLevel[];
  readonly impact: readonly ImpactLevel[];
  /** Ascending by `min`. */
  readonly bands: readonly Band[];
  /** The highest score that is accepted without more treatment; 0 accepts none. */
  readonly appetite: number;
  /** The highest score that may be borne for a time with a plan, at least the appetite; null where the appetite is the only line. */
  readonly tolerance: number | null;
};

/** Levels of the scales in force, or null while not assessed. */
export type Assessment = { readonly likelihood: number | null } & Readonly<Record<Dimension, number | null>>;

export type Scored = {
  readonly score: number;
  /** The highest assessed consequence. */
  readonly impact: number;
  readonly band: Band;
  /** The floor lifted the band above the one the score alone gives. */
  readonly floorApplied: boolean;
  /** The dimension whose consequence decided. */
  readonly dimension: Dimension;
};

/** Where a score stands: within the appetite, between appetite and tolerance, or beyond what may be borne. */
export const POSITIONS = ["acceptable", "tolerable", "unacceptable"] as const;
export type Position = (typeof POSITIONS)[number];

/** The parts of an assessment as the record's columns end: "inherentLikelihood", "inherentIndividuals" … */
export const PARTS = ["Likelihood", "Individuals", "Groups", "Societies", "Organisation", "Environment"] as const;
export type Part = (typeof PARTS)[number];

/** The levels of one risk under the names of the record. */
export type RiskLevels = { readonly [Field in `${Stage}${Part}`]: number | null };

/** What one treating control does to one risk once it is implemented, in steps down the scales (0 or more). */
export type Effect = {
  readonly controlId: string;
  readonly likelihoodSteps: number;
  readonly consequenceSteps: number;
};

export type RuleIssue = { readonly path: string; readonly message: string };
export type LevelIssue = RuleIssue & { readonly severity: "error" | "warning" };
