/** A template and an assessment small enough to see through, and complete where nothing is said otherwise. */
import { assessmentContent } from "../../../src-main/records/catalogue.ts";
import { askedSections } from "../../../src-shared/domain/assessment/adapt.ts";
import { isDerived } from "../../../src-shared/domain/assessment/completeness.ts";
import type {
  AssessmentFacts,
  Impact,
  Ratings,
  ScreeningAnswers,
} from "../../../src-shared/domain/assessment/types.ts";

export const template = assessmentContent();

export const ratings = (severity: number, reach: number, reversibility: number, likelihood: number): Ratings => ({
  severity,
  reach,
  reversibility,
  likelihood,
});
export const UNRATED: Ratings = { severity: null, reach: null, reversibility: null, likelihood: null };

export const impact = (over: Partial<Impact> = {}): Impact => ({
  id: "i1",
  title: "Equal treatment",
  kind: "harm",
  dimension: "individuals",
  relevant: "yes",
  vulnerable: false,
  affectedGroup: "Applicants",
  ratings: ratings(3, 2, 2, 2),
  confidence: "B",
  mitigation: "A person decides",
  remaining: ratings(3, 2, 2, 1),
  remainingConfidence: "B",
  carried: false,
  riskId: "r1",
  ...over,
});

/** Every screening question with one answer. */
export const screening = (answer: "yes" | "no" | "unknown" | "", over: ScreeningAnswers = {}): ScreeningAnswers => ({
  ...Object.fromEntries(template.screening.questions.map(({ id }) => [id, answer])),
  ...over,
});

/** A full assessment with nothing open before the review and decided for the approval. */
export const complete = (over: Partial<AssessmentFacts> = {}): AssessmentFacts => {
  const system = over.system ?? { roles: ["provider"], aiActClass: "minimal" };
  const depth = over.depth ?? "full";
  const asked = askedSections(template, depth, system, "no").flatMap(({ questions }) => questions);
  return {
    status: "draft",
    version: 1,
    trigger: "",
    depth,
    depthReason: "",
    screenedOn: "2026-11-01",
    screeningSignedOn: "2026-11-01",
    screening: screening("yes"),
    authorId: "ada",
    approverId: "grace",
    reviewerIds: ["alan"],
    decision: "approve",
    conditions: "",
    conclusion: "Fair enough.",
    nextReviewDate: "2027-11-01",
    answers: asked
      .filter((question) => !isDerived(question))
      .map(({ id }) => ({
        questionId: id,
        answer: id === "FRIA-01" ? "no" : "Answered",
        carried: false,
        notApplicable: "",
      })),
    impacts: [impact(), impact({ id: "i2", title: "Misuse", kind: "misuse" })],
    system,
    controlCount: 1,
    actions: [],
    openComments: 0,
    today: "2026-11-23",
    ...over,
  };
};
