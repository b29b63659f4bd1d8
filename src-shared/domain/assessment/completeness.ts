/**
 * What is missing before an assessment may go to review and before it may be approved, each with the question, impact or
 * field where it is put right. Gates of the template: risks passed to the risk register, conditions with owner and date,
 * next review date set; the rest are rules of this project.
 */
import { askedSections, FRIA_APPLIES, SECTIONS_TO_LOOK_AT, sectionOfDimension, type AskedSection } from "./adapt.ts";
import { highestLevel, isAtLeast, scoreImpact } from "./score.ts";
import { screen } from "./screen.ts";
import { addMonths } from "../risk/review.ts";
import type { AssessmentFacts, BandId, Impact, OpenPoint, Template } from "./types.ts";

/** From this band on a harm needs a measure, a rating after it and a place in the risk register (rule of this project). */
export const TREATED_FROM: BandId = "moderate";

/** Questions that are answered by records and fields, not by text. */
const DERIVED: ReadonlySet<string> = new Set([
  "ref-system",
  "people",
  "impact-table",
  "measure-table",
  "control-links",
  "computed",
  "risk-links",
  "signoff",
]);

/** The decision and its conditions are fields of the assessment. */
const DERIVED_QUESTIONS: ReadonlySet<string> = new Set(["AIS-L-02", "AIS-L-03"]);

/** Whether a question is answered by records and fields, and typing is only a remark. */
export const isDerived = ({ id, type }: { readonly id: string; readonly type: string }): boolean =>
  DERIVED.has(type) || DERIVED_QUESTIONS.has(id);

type Say = (sectionId: string, target: string, field: string, message: string) => OpenPoint;
const at =
  (stage: OpenPoint["stage"]): Say =>
  (sectionId, target, field, message) => ({ stage, sectionId, target, field, message });
const beforeReview = at("submit");
const beforeApproval = at("approve");

const answerOf = (facts: AssessmentFacts, id: string) => facts.answers.find(({ questionId }) => questionId === id);

const screeningPoints = (facts: AssessmentFacts, template: Template): OpenPoint[] => {
  const { open } = screen(template.screening.questions, facts.screening);
  if (open.length > 0) return open.map((id) => beforeReview("", id, "", `${id} of the screening is not answered.`));
  if (facts.screenedOn === "")
    return [
      beforeReview(
        "",
        "screening",
        "",
        "Have the screening signed for this version by the owner of the AI system: its answers were carried over.",
      ),
    ];
  if (facts.screeningSignedOn === "")
    return [beforeReview("", "screening", "", "Have the screening signed by the owner of the AI system.")];
  return [];
};

const fieldPoints = (facts: AssessmentFacts): OpenPoint[] => [
  ...(facts.authorId === null ? [beforeReview("", "authorId", "", "Name the author.")] : []),
  ...(facts.approverId === null
    ? [beforeReview("AIS-L", "approverId", "", "Name the approver: the person who decides and signs.")]
    : []),
  ...(facts.conclusion.trim() === ""
    ? [
        beforeReview(
          "AIS-L",
          "conclusion",
          "",
          facts.depth === "none"
            ? "Say in the conclusion why the screening is enough. An auditor will ask."
            : "Write the conclusion: what the assessment found, in a few sentences.",
        ),
      ]
    : []),
];

const answerPoints = (facts: AssessmentFacts, sections: readonly AskedSection[]): OpenPoint[] =>
  sections.flatMap((section) =>
    section.questions.flatMap((question): OpenPoint[] => {
      const given = answerOf(facts, question.id);
      if (!question.required || isDerived(question)) return [];
      if ((given?.answer ?? "").trim() !== "" || (given?.notApplicable ?? "").trim() !== "") return [];
      return [beforeReview(section.id, question.id, "", `${question.id} is not answered: ${question.text}`)];
    }),
  );

/** Carried answers and impacts that the cause of this version calls into question. */
const carriedPoints = (facts: AssessmentFacts, sections: readonly AskedSection[]): OpenPoint[] => {
  const again = SECTIONS_TO_LOOK_AT[facts.trigger] ?? [];
  return sections
    .filter(({ id }) => again.includes(id))
    .flatMap((section) => {
      const ids = new Set(section.questions.map(({ id }) => id));
      const answers = facts.answers.filter(({ questionId, carried }) => carried && ids.has(questionId));
      const impacts = facts.impacts.filter(
        (impact) => impact.carried && sectionOfDimension(impact.dimension) === section.id,
      );
      return [
        ...answers.map(({ questionId }) =>
          beforeReview(section.id, questionId, "carried", `${questionId} was carried over: confirm or change it.`),
        ),
        ...impacts.map(({ id, title }) =>
          beforeReview(section.id, id, "carried", `${title}: carried over; confirm or change it.`),
        ),
      ];
    });
};

const RATING_WORDS = {
  severity: "severity",
  reach: "reach",
  reversibility: "reversibility",
  likelihood: "likelihood",
} as const;
const RATINGS = Object.keys(RATING_WORDS) as (keyof typeof RATING_WORDS)[];

const impactPoints = (facts: AssessmentFacts, sections: readonly AskedSection[], template: Template): OpenPoint[] => {
  const shown = new Set(sections.map(({ id }) => id));
  return facts.impacts.flatMap((impact): OpenPoint[] => {
    const section = sectionOfDimension(impact.dimension);
    if (!shown.has(section)) return [];
    const say = (field: string, message: string) =>
      beforeReview(section, impact.id, field, `${impact.title}: ${message}`);
    if (impact.relevant === "") return [say("relevant", "say whether it matters here.")];
    if (impact.relevant === "no" || impact.kind === "benefit") return [];
    return [
      ...(impact.affectedGroup.trim() === "" ? [say("affectedGroup", "name who is affected.")] : []),
      ...RATINGS.filter((name) => impact.ratings[name] === null).map((name) =>
        say(name, `${RATING_WORDS[name]} is not rated.`),
      ),
      ...treatmentPoints(facts, impact, template, say),
    ];
  });
};

const treatmentPoints = (
  facts: AssessmentFacts,
  impact: Impact,
  template: Template,
  say: (field: string, message: string) => OpenPoint,
): OpenPoint[] => {
  const scored = scoreImpact(impact, template.bands);
  if (!scored.before) return [];
  const unfounded = scored.unfounded.map(({ field, message }) =>
    beforeReview(sectionOfDimension(impact.dimension), impact.id, field, message),
  );
  if (!isAtLeast(scored.before.band, TREATED_FROM)) return unfounded;
  const named = unfounded.some(({ field }) => field === "mitigation");
  const excused = (answerOf(facts, "AIS-L-04")?.notApplicable ?? "").trim() !== "";
  return [
    ...unfounded,
    ...(impact.mitigation.trim() === "" && !named
      ? [say("mitigation", "name the measure, or say why none is taken.")]
      : []),
    ...(scored.stated ? [] : [say("remainingLikelihood", "rate it again after the measures.")]),
    ...(impact.riskId === null && !excused
      ? [say("riskId", "pass it to the risk register, or say at AIS-L-04 why not.")]
      : []),
  ];
};

const linkPoints = (facts: AssessmentFacts, sections: readonly AskedSection[]): OpenPoint[] => {
  const asked = sections.some(({ questions }) => questions.some(({ id }) => id === "AIS-K-05"));
  const excused = (answerOf(facts, "AIS-K-05")?.notApplicable ?? "").trim() !== "";
  return !asked || facts.controlCount > 0 || excused
    ? []
    : [beforeReview("AIS-K", "AIS-K-05", "", "Link the controls that carry the measures, or say why there are none.")];
};

const misusePoints = (facts: AssessmentFacts, sections: readonly AskedSection[]): OpenPoint[] =>
  sections.some(({ id }) => id === "AIS-J") &&
  facts.depth === "full" &&
  !facts.impacts.some(({ kind, relevant }) => kind === "misuse" && relevant === "yes")
    ? [
        beforeReview(
          "AIS-J",
          "AIS-J-01",
          "",
          "Rate at least one foreseeable misuse or failure as a line of its own (kind: misuse or failure).",
        ),
      ]
    : [];

const decisionPoints = (facts: AssessmentFacts, template: Template): OpenPoint[] => {
  const points: OpenPoint[] = [];
  const { decision } = facts;
  if (decision === "")
    points.push(beforeApproval("AIS-L", "decision", "", "Record the decision: may the system be used?"));
  const after = highestLevel(facts.impacts, "after", template.bands);
  points.push(...reviewDatePoints(facts, template, after?.level.band ?? "low"));
  if (decision === "approve" && facts.depth !== "none" && after?.level.band === "very-high")
    points.push(
      beforeApproval(
        "AIS-L",
        "decision",
        "",
        "The level after measures is very high: the system must not go live until it is reduced. Approve under conditions, or reject.",
      ),
    );
  if (facts.system.aiActClass === "prohibited" && (decision === "approve" || decision === "approve-with-conditions"))
    points.push(
      beforeApproval(
        "AIS-L",
        "decision",
        "",
        "The system is recorded as a prohibited practice (Art. 5). Reject its use, or correct the class first.",
      ),
    );
  if (decision === "approve-with-conditions") points.push(...conditionPoints(facts));
  if (facts.openComments > 0)
    points.push(
      beforeApproval(
        "",
        "comments",
        "",
        `${facts.openComments} ${facts.openComments === 1 ? "comment is" : "comments are"} not resolved.`,
      ),
    );
  return points;
};

/** The template's interval per level is the longest one. Nothing is reviewed after a rejection. */
const reviewDatePoints = (facts: AssessmentFacts, template: Template, band: BandId): OpenPoint[] => {
  const { nextReviewDate, today, decision } = facts;
  if (decision === "reject") return [];
  const say = (message: string) => [beforeApproval("AIS-L", "nextReviewDate", "", message)];
  if (nextReviewDate === "") return say("Set the date of the next review.");
  if (nextReviewDate <= today) return say("The next review must lie in the future.");
  const months = template.bands.find(({ id }) => id === band)?.reviewMonths ?? 12;
  const latest = addMonths(today, months);
  return nextReviewDate > latest
    ? say(`The level after measures is ${band.replace("-", " ")}: review within ${months} months, by ${latest}.`)
    : [];
};

const conditionPoints = ({ conditions, actions }: AssessmentFacts): OpenPoint[] => [
  ...(conditions.trim() === "" ? [beforeApproval("AIS-L", "conditions", "", "Write down the conditions.")] : []),
  ...(actions.length === 0
    ? [beforeApproval("AIS-L", "conditions", "actions", "Make an action with owner and date for the conditions.")]
    : []),
  ...(actions.some(({ ownerId, dueDate }) => ownerId === null || dueDate === "")
    ? [
        beforeApproval(
          "AIS-L",
          "conditions",
          "actions",
          "Every action of this assessment needs an owner and a date before it is approved under conditions.",
        ),
      ]
    : []),
];

/** Everything that is open, what must be done before the review first. */
export const openPoints = (facts: AssessmentFacts, template: Template): OpenPoint[] => {
  const sections = askedSections(template, facts.depth, facts.system, answerOf(facts, FRIA_APPLIES)?.answer ?? "");
  return [
    ...screeningPoints(facts, template),
    ...answerPoints(facts, sections),
    ...impactPoints(facts, sections, template),
    ...misusePoints(facts, sections),
    ...linkPoints(facts, sections),
    ...carriedPoints(facts, sections),
    ...fieldPoints(facts),
    ...decisionPoints(facts, template),
  ];
};
