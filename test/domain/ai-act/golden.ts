/** Hand-made cases of the AI Act's decision path: the answers that are not "no", and what must come out. */
import type { ActAnswers, ActClass, StepId } from "../../../src-shared/domain/ai-act/classify.ts";

export type Golden = {
  readonly name: string;
  /** Only the answers that are yes or unknown; the scope questions are answered "in scope" unless given. */
  readonly given: ActAnswers;
  readonly class: ActClass;
  readonly atLeast?: ActClass;
  readonly basis?: readonly StepId[];
  readonly open?: readonly StepId[];
  readonly duties?: readonly string[];
  readonly dates?: readonly string[];
};

const is = (...steps: StepId[]): ActAnswers => Object.fromEntries(steps.map((step) => [step, "yes"]));
const unsure = (...steps: StepId[]): ActAnswers => Object.fromEntries(steps.map((step) => [step, "unknown"]));

export const GOLDEN: readonly Golden[] = [
  { name: "spam filter", given: {}, class: "minimal", basis: [], duties: [], dates: [] },
  {
    name: "used and sold outside the Union only",
    given: { "eu-link": "no" },
    class: "not-in-scope",
    basis: ["eu-link"],
  },
  { name: "military use only", given: is("excluded"), class: "not-in-scope", basis: ["excluded"] },
  {
    name: "a rule table that a person wrote",
    given: { "ai-system": "no" },
    class: "not-in-scope",
    basis: ["ai-system"],
  },
  { name: "whether it reaches the Union is not known", given: unsure("eu-link"), class: "unknown", open: ["eu-link"] },
  { name: "whether research only is not known", given: unsure("excluded"), class: "unknown", open: ["excluded"] },
  { name: "whether it infers is not known", given: unsure("ai-system"), class: "unknown", open: ["ai-system"] },
  { name: "subliminal advertising that harms", given: is("manipulation"), class: "prohibited", dates: ["prohibited"] },
  { name: "toy that exploits children", given: is("vulnerability"), class: "prohibited", basis: ["vulnerability"] },
  {
    name: "undressing app",
    given: is("intimate-imagery", "synthetic-content"),
    class: "prohibited",
    dates: ["prohibited-new"],
  },
  { name: "child abuse images", given: is("child-abuse-material"), class: "prohibited", dates: ["prohibited-new"] },
  { name: "social score of citizens", given: is("social-scoring"), class: "prohibited" },
  { name: "crime predicted from traits alone", given: is("crime-prediction", "annex-iii-6"), class: "prohibited" },
  { name: "faces scraped from the web", given: is("face-scraping"), class: "prohibited" },
  {
    name: "mood of call-centre staff",
    given: is("emotion-work-education"),
    class: "prohibited",
    basis: ["emotion-work-education"],
  },
  {
    name: "tiredness of pilots, for safety",
    given: is("emotion-work-education", "emotion-medical-safety", "emotion-or-categorisation", "profiling"),
    class: "high-risk",
    basis: ["annex-iii-1", "profiling"],
    duties: ["transparency"],
    dates: ["annex-iii", "transparency"],
  },
  {
    name: "mood of staff, reason not settled",
    given: { ...is("emotion-work-education", "profiling"), ...unsure("emotion-medical-safety") },
    class: "unknown",
    atLeast: "high-risk",
    open: ["emotion-medical-safety"],
  },
  { name: "faith inferred from faces", given: is("biometric-categorisation-sensitive"), class: "prohibited" },
  {
    name: "live face search by police, unauthorised",
    given: is("real-time-rbi", "annex-iii-1"),
    class: "prohibited",
    basis: ["real-time-rbi"],
  },
  {
    name: "live face search by police, authorised",
    given: is("real-time-rbi", "real-time-rbi-authorised", "profiling"),
    class: "high-risk",
    basis: ["annex-iii-1", "profiling"],
  },
  {
    name: "two prohibited practices",
    given: is("social-scoring", "face-scraping"),
    class: "prohibited",
    basis: ["social-scoring", "face-scraping"],
  },
  {
    name: "prohibited whatever else is open",
    given: { ...is("social-scoring"), ...unsure("annex-iii-4", "annex-i") },
    class: "prohibited",
    open: [],
  },
  {
    name: "a prohibited practice is not excluded yet",
    given: unsure("manipulation"),
    class: "unknown",
    atLeast: "minimal",
    open: ["manipulation"],
  },
  {
    name: "tumour detection in a medical device",
    given: is("annex-i", "annex-i-third-party"),
    class: "high-risk",
    basis: ["annex-i", "annex-i-third-party"],
    dates: ["annex-i"],
  },
  { name: "toy whose maker assesses it alone", given: is("annex-i"), class: "minimal" },
  {
    name: "machine, notified body not settled",
    given: { ...is("annex-i"), ...unsure("annex-i-third-party") },
    class: "unknown",
    atLeast: "minimal",
    open: ["annex-i-third-party"],
  },
  {
    name: "whether a listed product law covers it is not known",
    given: unsure("annex-i", "annex-i-third-party"),
    class: "unknown",
    open: ["annex-i"],
  },
  { name: "product law open, but no third party is needed", given: unsure("annex-i"), class: "minimal" },
  {
    name: "face search in a stadium afterwards",
    given: is("annex-iii-1", "profiling"),
    class: "high-risk",
    basis: ["annex-iii-1", "profiling"],
  },
  {
    name: "valve control in a water works",
    given: is("annex-iii-2"),
    class: "high-risk",
    basis: ["annex-iii-2"],
    dates: ["annex-iii"],
  },
  { name: "watching students in an exam", given: is("annex-iii-3", "profiling"), class: "high-risk" },
  {
    name: "ranking of applicants",
    given: is("annex-iii-4", "profiling", "preparatory-task", "no-significant-risk"),
    class: "high-risk",
    basis: ["annex-iii-4", "profiling"],
    duties: [],
  },
  { name: "credit score", given: is("annex-iii-5", "profiling"), class: "high-risk" },
  { name: "lie detector in an investigation", given: is("annex-iii-6"), class: "high-risk" },
  { name: "visa risk score", given: is("annex-iii-7", "profiling"), class: "high-risk" },
  { name: "draft judgments", given: is("annex-iii-8"), class: "high-risk" },
  {
    name: "sorting of applications by language",
    given: is("annex-iii-4", "narrow-task", "no-significant-risk"),
    class: "minimal",
    duties: ["document-exception"],
    basis: ["annex-iii-4", "narrow-task", "no-significant-risk"],
  },
  {
    name: "polishing a teacher's finished report",
    given: is("annex-iii-3", "improves-result", "no-significant-risk"),
    class: "minimal",
    duties: ["document-exception"],
  },
  {
    name: "outliers in past gradings",
    given: is("annex-iii-3", "detects-patterns", "no-significant-risk"),
    class: "minimal",
    duties: ["document-exception"],
  },
  {
    name: "translation of files for a judge",
    given: is("annex-iii-8", "preparatory-task", "no-significant-risk"),
    class: "minimal",
    duties: ["document-exception"],
  },
  {
    name: "a condition is met, but the risk is significant",
    given: is("annex-iii-4", "narrow-task"),
    class: "high-risk",
    basis: ["annex-iii-4"],
  },
  {
    name: "no condition is met, whatever the risk",
    given: is("annex-iii-5", "no-significant-risk"),
    class: "high-risk",
  },
  {
    name: "exception hangs on profiling",
    given: { ...is("annex-iii-4", "narrow-task", "no-significant-risk"), ...unsure("profiling") },
    class: "unknown",
    atLeast: "minimal",
    open: ["profiling"],
  },
  {
    name: "exception hangs on the risk",
    given: { ...is("annex-iii-4", "narrow-task"), ...unsure("no-significant-risk") },
    class: "unknown",
    open: ["no-significant-risk"],
  },
  {
    name: "exception hangs on a condition",
    given: { ...is("annex-iii-4", "no-significant-risk"), ...unsure("detects-patterns") },
    class: "unknown",
    open: ["detects-patterns"],
  },
  {
    name: "a listed use is not settled",
    given: unsure("annex-iii-5"),
    class: "unknown",
    atLeast: "minimal",
    open: ["annex-iii-5"],
  },
  {
    name: "a listed use is not settled, but excepted in any case",
    given: { ...is("narrow-task", "no-significant-risk"), ...unsure("annex-iii-5") },
    class: "minimal",
    duties: [],
  },
  {
    name: "high-risk already, another use is not settled",
    given: { ...is("annex-iii-4", "profiling"), ...unsure("annex-iii-5") },
    class: "high-risk",
    open: [],
  },
  {
    name: "high-risk by product, listed use not settled",
    given: { ...is("annex-i", "annex-i-third-party"), ...unsure("annex-iii-5") },
    class: "high-risk",
    open: [],
  },
  {
    name: "high-risk by product and by use",
    given: is("annex-i", "annex-i-third-party", "annex-iii-5", "profiling"),
    class: "high-risk",
    dates: ["annex-i", "annex-iii"],
  },
  {
    name: "high-risk by product, listed use excepted",
    given: is("annex-i", "annex-i-third-party", "annex-iii-5", "narrow-task", "no-significant-risk"),
    class: "high-risk",
    dates: ["annex-i"],
    duties: ["document-exception"],
  },
  {
    name: "customer chatbot",
    given: is("talks-to-people"),
    class: "transparency",
    basis: ["talks-to-people"],
    duties: ["transparency"],
    dates: ["transparency"],
  },
  {
    name: "image generator",
    given: is("synthetic-content"),
    class: "transparency",
    dates: ["transparency", "marking-existing"],
  },
  {
    name: "mood of shoppers",
    given: is("annex-iii-1", "profiling", "emotion-or-categorisation"),
    class: "high-risk",
    duties: ["transparency"],
  },
  {
    name: "deep fake of a speech",
    given: is("deep-fake-or-public-text", "synthetic-content"),
    class: "transparency",
    basis: ["synthetic-content", "deep-fake-or-public-text"],
    duties: ["transparency", "transparency"],
  },
  {
    name: "chatbot that ranks applicants",
    given: is("talks-to-people", "annex-iii-4", "profiling"),
    class: "high-risk",
    duties: ["transparency"],
    dates: ["annex-iii", "transparency"],
  },
  {
    name: "whether people notice the chatbot is not known",
    given: unsure("talks-to-people"),
    class: "unknown",
    atLeast: "minimal",
    open: ["talks-to-people"],
  },
  {
    name: "general-purpose model alone",
    given: { "ai-system": "no", ...is("gpai-model") },
    class: "gpai",
    duties: ["gpai"],
    dates: ["gpai"],
  },
  {
    name: "chat service and its own model with systemic risk",
    given: is("talks-to-people", "gpai-model", "gpai-systemic"),
    class: "transparency",
    duties: ["transparency", "gpai"],
    dates: ["transparency", "gpai"],
  },
  { name: "own model inside an inner tool", given: is("gpai-model"), class: "gpai", basis: ["gpai-model"] },
  {
    name: "whether the model is their own is not known",
    given: unsure("gpai-model"),
    class: "unknown",
    open: ["gpai-model"],
  },
];
