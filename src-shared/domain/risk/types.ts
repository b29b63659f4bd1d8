/** The shapes of risk assessment: criteria set by the organisation, levels given by a person, and the score that follows. */

/** The dimensions ISO/IEC 42001 6.1.2 asks to assess. Ties are named in the order people first. */
export const DIMENSIONS = ["individuals", "societies", "organisation"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type LikelihoodLevel = { readonly value: number; readonly name: string; readonly anchor: string };
export type ImpactLevel = { readonly value: number; readonly name: string } & Readonly<Record<Dimension, string>>;
export type Band = {
  readonly id: string;
  readonly name: string;
  /** The lowest score of this band. */ readonly min: number;
  readonly action: string;
};

export type Criteria = {
  readonly likelihood: readonly LikelihoodLevel[];
  readonly impact: readonly ImpactLevel[];
  /** Ascending by `min`. */
  readonly bands: readonly Band[];
  /** The highest score that is accepted without more treatment; 0 accepts none. */
  readonly appetite: number;
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

/** The levels of one risk under the names of the record. */
export type RiskLevels = {
  readonly [
    Stage in "inherent" | "residual" as
      | `${Stage}Likelihood`
      | `${Stage}Organisation`
      | `${Stage}Individuals`
      | `${Stage}Societies`
  ]: number | null;
};

export type RuleIssue = { readonly path: string; readonly message: string };
export type LevelIssue = RuleIssue & { readonly severity: "error" | "warning" };
