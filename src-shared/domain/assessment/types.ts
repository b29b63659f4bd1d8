/** The shapes the rules of impact assessments work on. The template's content fits them; nothing here knows where it comes from. */
import type { AssessmentStatus, Decision, Depth, ImpactDimension, ImpactKind, ScreeningAnswer } from "./words.ts";

export type ScreeningQuestion = {
  readonly id: string;
  readonly text: string;
  /** Points a yes counts. */
  readonly weight: number;
  /** A yes alone makes the assessment full. */
  readonly hardTrigger: boolean;
};

export type Question = {
  readonly id: string;
  readonly text: string;
  readonly type: string;
  readonly options: readonly string[] | null;
  readonly required: boolean;
  readonly refs: readonly string[];
};

export type TemplateSection = {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly questions: readonly Question[];
};

export type FriaElement = {
  readonly ref: string;
  readonly asks: string;
  readonly sections: readonly string[];
};

export type ImpactBand = {
  /** low, moderate, high or very-high. */
  readonly id: BandId;
  readonly min: number;
  readonly max: number;
  /** Who should approve an assessment of this level. */
  readonly approval: string;
  /** Months until the next review at the latest. */
  readonly reviewMonths: number;
};
export type BandId = "low" | "moderate" | "high" | "very-high";

export type Template = {
  readonly screening: { readonly questions: readonly ScreeningQuestion[]; readonly rule: string };
  readonly sections: readonly TemplateSection[];
  readonly bands: readonly ImpactBand[];
  readonly fria: { readonly when: string; readonly elements: readonly FriaElement[]; readonly after: string };
};

/** Ratings of one impact, each 1 to 5; null while not rated. */
export type Ratings = {
  readonly severity: number | null;
  readonly reach: number | null;
  readonly reversibility: number | null;
  readonly likelihood: number | null;
};

/** One impact as the rules see it. */
export type Impact = {
  readonly id: string;
  readonly title: string;
  readonly kind: ImpactKind;
  readonly dimension: ImpactDimension;
  /** "" while nobody said whether it matters here. */
  readonly relevant: "" | "no" | "yes";
  readonly vulnerable: boolean;
  readonly affectedGroup: string;
  readonly ratings: Ratings;
  /** A: measured here; B: tests or credible sources; C: judgement. */
  readonly confidence: string;
  readonly mitigation: string;
  readonly remaining: Ratings;
  readonly remainingConfidence: string;
  readonly carried: boolean;
  readonly riskId: string | null;
};

export type Answer = {
  readonly questionId: string;
  readonly answer: string;
  readonly carried: boolean;
  readonly notApplicable: string;
};

/** What of the AI system decides which questions are asked. */
export type SystemFacts = {
  readonly roles: readonly string[];
  readonly aiActClass: string;
};

export type ScreeningAnswers = Readonly<Record<string, ScreeningAnswer | "">>;

/** A whole version, as far as completeness and workflow look at it. */
export type AssessmentFacts = {
  readonly status: AssessmentStatus;
  readonly version: number;
  readonly trigger: string;
  readonly depth: Depth | "";
  readonly depthReason: string;
  readonly screenedOn: string;
  /** The day the owner of the system signed the screening; empty while nobody did. */
  readonly screeningSignedOn: string;
  readonly screening: ScreeningAnswers;
  readonly authorId: string | null;
  readonly approverId: string | null;
  readonly reviewerIds: readonly string[];
  readonly decision: Decision | "";
  readonly conditions: string;
  readonly conclusion: string;
  readonly nextReviewDate: string;
  readonly answers: readonly Answer[];
  readonly impacts: readonly Impact[];
  readonly system: SystemFacts;
  /** Controls that carry the measures. */
  readonly controlCount: number;
  /** Actions that come from this version. */
  readonly actions: readonly { readonly ownerId: string | null; readonly dueDate: string }[];
  readonly openComments: number;
  /** Day as yyyy-mm-dd. */
  readonly today: string;
};

/** Something to do before the next step: what is missing, and the field or question where it is put right. */
export type OpenPoint = {
  /** submit: before the review; approve: before the approval. */
  readonly stage: "submit" | "approve";
  /** Section of the template; empty outside. */
  readonly sectionId: string;
  /** A question's or an impact's id, or the name of a field of the assessment. */
  readonly target: string;
  /** The field of an impact that is meant; empty where the target says all. */
  readonly field: string;
  readonly message: string;
};
