/**
 * The class of an AI system under Regulation (EU) 2024/1689 (the AI Act): a fixed path of questions, each with its article.
 * The order is the Act's own: does it apply (Art. 2, 3), is the practice prohibited (Art. 5), is it high-risk through a
 * product (Art. 6(1)) or a listed use (Art. 6(2), Annex III) unless excepted (Art. 6(3)), which transparency duties
 * (Art. 50) and duties for general-purpose AI models (Chapter V) come beside. Pure and deterministic: the same answers
 * give the same path. An answer that is missing or "unknown" never lowers a class: where it could raise the class, the
 * result is "unknown" and names the question. Orientation, not legal advice.
 */
import type { AI_ACT_CLASSES } from "../vocabulary.ts";

export type ActClass = (typeof AI_ACT_CLASSES)[number]["id"];
export type ActAnswer = "yes" | "no" | "unknown";
export type ActAnswers = Readonly<Partial<Record<StepId, ActAnswer>>>;

export type StepId =
  | (typeof PROHIBITED)[number]
  | (typeof ANNEX_III)[number]
  | (typeof CONDITIONS)[number]
  | (typeof TRANSPARENCY)[number]
  | "eu-link"
  | "excluded"
  | "ai-system"
  | "emotion-medical-safety"
  | "real-time-rbi-authorised"
  | "annex-i"
  | "annex-i-third-party"
  | "profiling"
  | "no-significant-risk"
  | "gpai-model"
  | "gpai-systemic";

export const PROHIBITED = [
  "manipulation",
  "vulnerability",
  "intimate-imagery",
  "child-abuse-material",
  "social-scoring",
  "crime-prediction",
  "face-scraping",
  "emotion-work-education",
  "biometric-categorisation-sensitive",
  "real-time-rbi",
] as const;

export const ANNEX_III = [
  "annex-iii-1",
  "annex-iii-2",
  "annex-iii-3",
  "annex-iii-4",
  "annex-iii-5",
  "annex-iii-6",
  "annex-iii-7",
  "annex-iii-8",
] as const;

/** Any one of the conditions of Art. 6(3) opens the exception. */
export const CONDITIONS = ["narrow-task", "improves-result", "detects-patterns", "preparatory-task"] as const;
export const TRANSPARENCY = [
  "talks-to-people",
  "synthetic-content",
  "emotion-or-categorisation",
  "deep-fake-or-public-text",
] as const;

/** Practices with an exception of their own: the question that asks for it. */
const EXCEPTION_OF: Readonly<Partial<Record<StepId, StepId>>> = {
  "emotion-work-education": "emotion-medical-safety",
  "real-time-rbi": "real-time-rbi-authorised",
};

/** Duties beside the class, and what they rest on. */
export type ActDuty =
  | { readonly kind: "transparency"; readonly step: StepId }
  | { readonly kind: "gpai"; readonly systemic: ActAnswer }
  /** Not high-risk by Art. 6(3): the reasons are documented (Art. 6(4)) and the system is registered (Art. 49(2)). */
  | { readonly kind: "document-exception" };

export type ActResult = {
  readonly class: ActClass;
  /** The strictest class that the answers establish whatever the open questions turn out to be. */
  readonly atLeast: ActClass;
  /** The questions on the path, in the order asked, with the answers given; a missing answer is "unknown". */
  readonly path: readonly { readonly step: StepId; readonly answer: ActAnswer }[];
  /** The steps that decided the class. */
  readonly basis: readonly StepId[];
  /** Open questions that could change the class. */
  readonly open: readonly StepId[];
  /** Open questions that leave the class as it is, but could add a duty. */
  readonly openDuties: readonly StepId[];
  readonly duties: readonly ActDuty[];
  /** Ids of the dates of application that count for this result. */
  readonly dates: readonly string[];
};

const RANK: readonly ActClass[] = ["not-in-scope", "minimal", "gpai", "transparency", "high-risk", "prohibited"];
const stricter = (a: ActClass, b: ActClass): boolean => RANK.indexOf(a) > RANK.indexOf(b);

/** Walks the path with the answers given so far. */
export const classifySystem = (answers: ActAnswers): ActResult => {
  const path: { step: StepId; answer: ActAnswer }[] = [];
  const open: StepId[] = [];
  const openDuties: StepId[] = [];
  const duties: ActDuty[] = [];
  const dates = new Set<string>();
  const ask = (step: StepId): ActAnswer => {
    const answer = answers[step] ?? "unknown";
    path.push({ step, answer });
    return answer;
  };
  const done = (found: ActClass, basis: readonly StepId[]): ActResult => ({
    class: open.length > 0 ? "unknown" : found,
    atLeast: found,
    path,
    basis,
    open,
    openDuties,
    duties,
    dates: [...dates],
  });

  // Without these three nothing else can be said: an open one leaves the path here.
  for (const [step, leaves] of [
    ["eu-link", "no"],
    ["excluded", "yes"],
    ["ai-system", "no"],
  ] as const) {
    const answer = ask(step);
    if (answer === "unknown") {
      open.push(step);
      return done("not-in-scope", []);
    }
    // What is no AI system may still be a general-purpose AI model.
    if (answer === leaves) return step === "ai-system" ? model("not-in-scope", [step]) : done("not-in-scope", [step]);
  }

  const prohibited: StepId[] = [];
  for (const step of PROHIBITED) {
    const answer = ask(step);
    if (answer === "no") continue;
    const exception = EXCEPTION_OF[step];
    const excepted = exception && answer === "yes" ? ask(exception) : "no";
    if (excepted === "yes") continue;
    if (answer === "unknown") open.push(step);
    else if (excepted === "unknown") open.push(exception!);
    else prohibited.push(step);
  }
  if (prohibited.length > 0) {
    for (const step of prohibited)
      dates.add(step === "intimate-imagery" || step === "child-abuse-material" ? "prohibited-new" : "prohibited");
    open.length = 0;
    return done("prohibited", prohibited);
  }

  let found: ActClass = "minimal";
  let basis: StepId[] = [];
  const raise = (to: ActClass, by: readonly StepId[]): void => {
    if (stricter(to, found)) [found, basis] = [to, [...by]];
    else if (to === found) basis.push(...by);
  };

  const product = ask("annex-i");
  const thirdParty = product === "no" ? "no" : ask("annex-i-third-party");
  if (product === "yes" && thirdParty === "yes") {
    raise("high-risk", ["annex-i", "annex-i-third-party"]);
    dates.add("annex-i");
  } else if (product !== "no" && thirdParty !== "no")
    open.push(product === "unknown" ? "annex-i" : "annex-i-third-party");

  // A practice that Art. 5 spares only by exception is a biometric use of Annex III.
  const spared = PROHIBITED.some((step) => answers[step] === "yes");
  const uses = ANNEX_III.map((step) => ({ step, answer: ask(step) }));
  const listed = uses.filter(({ answer }) => answer === "yes").map(({ step }) => step);
  const maybe = uses.filter(({ answer }) => answer === "unknown").map(({ step }) => step);
  if (spared && !listed.includes("annex-iii-1")) listed.unshift("annex-iii-1");
  if (listed.length > 0 || maybe.length > 0) exception(listed, maybe);
  return transparency();

  /** Art. 6(3): a listed use is not high-risk where a condition is met, no significant risk remains and nobody is profiled. */
  function exception(uses: readonly StepId[], unsure: readonly StepId[]): void {
    const steps: StepId[] = [];
    const profiling = ask("profiling");
    let excepted: ActAnswer = "no";
    if (profiling !== "yes") {
      const conditions = CONDITIONS.map((step) => ({ step, answer: ask(step) }));
      const met = conditions.some(({ answer }) => answer === "yes");
      const could = met || conditions.some(({ answer }) => answer === "unknown");
      const harmless = could ? ask("no-significant-risk") : "no";
      if (met && harmless === "yes" && profiling === "no") excepted = "yes";
      else if (could && harmless !== "no") {
        excepted = "unknown";
        if (profiling === "unknown") steps.push("profiling");
        if (!met) steps.push(...conditions.filter(({ answer }) => answer === "unknown").map(({ step }) => step));
        if (harmless === "unknown") steps.push("no-significant-risk");
      }
    }
    if (excepted === "yes") {
      if (uses.length > 0) duties.push({ kind: "document-exception" });
      basis.push(...uses, ...CONDITIONS.filter((step) => answers[step] === "yes"), "no-significant-risk");
      return;
    }
    if (uses.length > 0 && excepted === "no") {
      raise("high-risk", profiling === "yes" ? [...uses, "profiling"] : uses);
      dates.add("annex-iii");
      return;
    }
    // High-risk already by its product: what is open here no longer changes the class.
    if (found === "high-risk") return;
    open.push(...(uses.length > 0 ? [] : unsure), ...steps);
  }

  function transparency(): ActResult {
    const unsure: StepId[] = [];
    for (const step of TRANSPARENCY) {
      const answer = ask(step);
      if (answer === "yes") {
        duties.push({ kind: "transparency", step });
        dates.add("transparency");
        if (step === "synthetic-content") dates.add("marking-existing");
        raise("transparency", [step]);
      } else if (answer === "unknown") unsure.push(step);
    }
    (found === "minimal" ? open : openDuties).push(...unsure);
    return model(found, basis);
  }

  /** Duties of who provides a general-purpose AI model stand beside any class of a system. */
  function model(found: ActClass, basis: readonly StepId[]): ActResult {
    const provides = ask("gpai-model");
    if (provides === "yes") {
      const systemic = ask("gpai-systemic");
      if (systemic === "unknown") openDuties.push("gpai-systemic");
      duties.push({ kind: "gpai", systemic });
      dates.add("gpai");
      if (stricter("gpai", found)) return done("gpai", ["gpai-model"]);
    } else if (provides === "unknown") (stricter("gpai", found) ? open : openDuties).push("gpai-model");
    return done(found, basis);
  }
};
