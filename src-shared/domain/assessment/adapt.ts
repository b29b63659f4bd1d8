/**
 * Which questions an assessment asks. The template gives the sections of a light assessment and the elements of the FRIA
 * branch (Regulation (EU) 2024/1689, Art. 27). Rules of this project, in words:
 * - none: only the screening; light: sections A, B, F, H, K, L; full: all twelve.
 * - The FRIA branch is offered where you are a customer (deployer) of a high-risk system. Whether Art. 27(1) covers you is a
 *   question of its own; until it is answered with no, the questions that carry an element of Art. 27(1) are shown and
 *   required, in a light assessment too, and the notification (27(3)) is asked for.
 * - Where you hold neither the provider nor the producer role, the questions about how data and model were made are
 *   optional: answer what the supplier tells you.
 * - For a high-risk or prohibited system consultation and sharing become required.
 */
import type { FriaElement, Question, SystemFacts, Template, TemplateSection } from "./types.ts";
import type { Depth } from "./words.ts";

/** The template's sections of a light assessment. */
export const LIGHT_SECTIONS: readonly string[] = ["AIS-A", "AIS-B", "AIS-F", "AIS-H", "AIS-K", "AIS-L"];

/** Questions a mere customer may leave open (rule of this project). */
const MAKERS_QUESTIONS: ReadonlySet<string> = new Set([
  "AIS-C-01",
  "AIS-C-02",
  "AIS-C-03",
  "AIS-C-04",
  "AIS-D-01",
  "AIS-D-02",
  "AIS-D-03",
]);

/** Questions that a high class makes required (rule of this project). */
const HIGH_CLASS_QUESTIONS: ReadonlySet<string> = new Set(["AIS-F-03", "AIS-F-04", "AIS-L-05"]);

/** The two questions of the FRIA branch that the template's sections do not hold. */
export const FRIA_APPLIES = "FRIA-01";
export const FRIA_NOTIFIED = "FRIA-02";
export const FRIA_SECTION = "FRIA";

export type AskedQuestion = Question & {
  /** Elements of Art. 27(1) that it answers, such as 27(1)(a); empty outside the branch. */
  readonly fria: readonly string[];
  /** Why it is asked or no longer required, where that differs from the template; empty else. */
  readonly because: string;
};
export type AskedSection = Omit<TemplateSection, "questions"> & { readonly questions: readonly AskedQuestion[] };

/** not-asked: role or class do not fit; open: not decided yet; yes, no: as answered. */
export type FriaStanding = "not-asked" | "open" | "yes" | "no";

export const friaStanding = (system: SystemFacts, answer: string): FriaStanding => {
  if (!system.roles.includes("customer") || system.aiActClass !== "high-risk") return "not-asked";
  if (answer === "yes" || answer === "no") return answer;
  return "open";
};

/** The elements a question answers: named in its references, or all questions of a section that names the element nowhere. */
const elementsOf = (section: TemplateSection, question: Question, elements: readonly FriaElement[]): string[] =>
  elements
    .filter(({ ref, sections }) => {
      if (!sections.includes(section.id)) return false;
      const named = section.questions.filter((other) => names(other, ref));
      return named.length > 0 ? named.includes(question) : true;
    })
    .map(({ ref }) => ref);

const names = (question: Question, ref: string): boolean => question.refs.some((text) => text.includes(ref));

const isMaker = ({ roles }: SystemFacts): boolean =>
  roles.length === 0 || roles.includes("provider") || roles.includes("producer");

const isHighClass = ({ aiActClass }: SystemFacts): boolean => aiActClass === "high-risk" || aiActClass === "prohibited";

const adapt = (question: Question, fria: readonly string[], system: SystemFacts): AskedQuestion => {
  if (fria.length > 0)
    return { ...question, fria, required: true, because: `Asked by Art. ${fria.join(", ")} (FRIA).` };
  if (MAKERS_QUESTIONS.has(question.id) && !isMaker(system))
    return {
      ...question,
      fria,
      required: false,
      because: "Optional: you did not make this system. Answer what the supplier tells you.",
    };
  if (HIGH_CLASS_QUESTIONS.has(question.id) && isHighClass(system))
    return { ...question, fria, required: true, because: "Required: the system is in a high class of the EU AI Act." };
  return { ...question, fria, because: "" };
};

const friaSection = (template: Template, standing: FriaStanding): AskedSection => {
  const applies: AskedQuestion = {
    id: FRIA_APPLIES,
    text: `Does Art. 27(1) cover you? It does when ${template.fria.when}.`,
    type: "choice",
    options: ["yes", "no"],
    required: true,
    refs: ["AI Act 27(1)"],
    fria: [],
    because: "Asked because you are a customer (deployer) of a high-risk system.",
  };
  const notified: AskedQuestion = {
    id: FRIA_NOTIFIED,
    text: `After the assessment: ${template.fria.after}. How and when is this done?`,
    type: "long",
    options: null,
    required: true,
    refs: ["AI Act 27(2), 27(3), 27(4), 27(5)"],
    fria: [],
    because: "",
  };
  return {
    id: FRIA_SECTION,
    title: "Fundamental rights impact assessment (FRIA)",
    purpose: "Art. 27 of the EU AI Act: who must do it, and what follows when it is done.",
    questions: standing === "no" ? [applies] : [applies, notified],
  };
};

/** The sections and questions that are asked, in the template's order; the FRIA branch stands before the result. */
export const askedSections = (
  template: Template,
  depth: Depth | "",
  system: SystemFacts,
  friaAnswer: string,
): AskedSection[] => {
  if (depth === "" || depth === "none") return [];
  const standing = friaStanding(system, friaAnswer);
  const elements = standing === "open" || standing === "yes" ? template.fria.elements : [];
  const sections = template.sections.flatMap((section): AskedSection[] => {
    const whole = depth === "full" || LIGHT_SECTIONS.includes(section.id);
    const questions = section.questions
      .map((question) => adapt(question, elementsOf(section, question, elements), system))
      .filter((question) => whole || question.fria.length > 0);
    return questions.length === 0 ? [] : [{ ...section, questions }];
  });
  if (standing === "not-asked") return sections;
  const at = sections.findIndex(({ id }) => id === "AIS-L");
  return sections.toSpliced(at === -1 ? sections.length : at, 0, friaSection(template, standing));
};

/**
 * What a cause calls into question again (rule of this project): carried answers and impacts of these sections must be
 * looked at before the review; those of other sections stay marked as carried.
 */
export const SECTIONS_TO_LOOK_AT: Readonly<Record<string, readonly string[]>> = {
  interval: ["AIS-B", "AIS-E", "AIS-F", "AIS-H", "AIS-I", "AIS-J", "AIS-K"],
  purpose: ["AIS-A", "AIS-B", "AIS-E", "AIS-F", "AIS-H", "AIS-I", "AIS-J"],
  data: ["AIS-C", "AIS-F", "AIS-H", "AIS-I"],
  model: ["AIS-D", "AIS-H", "AIS-I", "AIS-J"],
  autonomy: ["AIS-B", "AIS-H", "AIS-I", "AIS-J", "AIS-K"],
  context: ["AIS-E", "AIS-F", "AIS-H", "AIS-I", "AIS-J"],
  supplier: ["AIS-C", "AIS-D", "AIS-E", "AIS-H", "AIS-I"],
  law: ["AIS-E", "AIS-H", "AIS-I", "AIS-K"],
  incident: ["AIS-B", "AIS-H", "AIS-I", "AIS-J", "AIS-K"],
  knowledge: ["AIS-D", "AIS-H", "AIS-I", "AIS-J"],
};

/** The section an impact is rated in: individuals and groups in H, society and the organisation in I. */
export const sectionOfDimension = (dimension: string): string =>
  dimension === "individuals" || dimension === "groups" ? "AIS-H" : "AIS-I";
