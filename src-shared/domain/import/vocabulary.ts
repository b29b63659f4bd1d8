import { AI_ACT_CLASSES, AI_ROLES, AUTONOMY_LEVELS, LIFE_CYCLE_STAGES, TREATMENTS } from "../vocabulary.ts";
import { fold } from "./fold.ts";
import type { FieldType } from "./types.ts";

// Closed lists of ours and the words other registers use for them. Life-cycle stages follow the wording of ISO/IEC 22989,
// roles that of ISO/IEC 42001 4.1, treatment options that of ISO 31000 6.5. The first rule that fits decides.

export type LifeCycleStage = (typeof LIFE_CYCLE_STAGES)[number]["id"];
export type TreatmentOption = (typeof TREATMENTS)[number]["id"];
export type AiRole = (typeof AI_ROLES)[number]["id"];
export type AiActClass = (typeof AI_ACT_CLASSES)[number]["id"];
export type AutonomyLevel = (typeof AUTONOMY_LEVELS)[number]["id"];

type Rules<T extends string> = readonly (readonly [RegExp, T])[];

const stageRules: Rules<LifeCycleStage> = [
  [
    /\b(retire\w*|decommission\w*|disposal|disposition|sunset\w*|ausser betrieb|stillgelegt|abgeschaltet|discontinued)\b/,
    "retirement",
  ],
  [/\b(re evaluat\w*|reevaluat\w*|neubewertung)\b/, "re-evaluation"],
  [/\b(continuous validation|kontinuierliche validierung|laufende validierung)\b/, "continuous-validation"],
  [
    /\b(acceptance test\w*|tested but not|verification|validation|verifi\w+|validier\w+|test(ing|phase)?|pilot\w*)\b/,
    "verification-validation",
  ],
  [
    /^planned\b|\b(planning|geplant|planung|initiation|inception|ideation|idea|idee|konzept|concept phase|conception|requirements?)\b/,
    "inception",
  ],
  [
    /\b(development|under development|in development|develop\w*|design\w*|build\w*|acquisition|proof of concept|poc|prototyp\w*|entwicklung|in entwicklung|training|r d|research)\b/,
    "design-development",
  ],
  [/\bnot in (production|use|operation)\b/, "design-development"],
  [
    /\b(operation\w*|operating|in use|in mission|in production|production|produktiv\w*|in betrieb|betrieb|live|monitoring|maintenance|wartung|active|aktiv|im einsatz)\b/,
    "operation-monitoring",
  ],
  [
    /\b(deploy\w*|implementation|implement\w*|rollout|roll out|go live|einfuehrung|inbetriebnahme|bereitstellung)\b/,
    "deployment",
  ],
];

const treatmentRules: Rules<TreatmentOption> = [
  [
    /\b(modify|modification|mitigat\w*|reduc\w*|treat\w*|control|lower|minimi[sz]e|verminder\w*|minder\w*|reduzier\w*|behandeln)\b/,
    "modify",
  ],
  [
    /\b(share\w*|sharing|transfer\w*|insur\w*|outsourc\w*|teilen|uebertragen|ueberwaelz\w*|versicher\w*|verlagern)\b/,
    "share",
  ],
  [/\b(avoid\w*|terminat\w*|eliminat\w*|stop|reject|vermeid\w*|beend\w*)\b/, "avoid"],
  [
    /\b(retain\w*|retention|accept\w*|tolerat\w*|watch|monitor|akzept\w*|tragen|beibehalten|tolerier\w*|hinnehmen)\b/,
    "retain",
  ],
];

const roleRules: Rules<AiRole> = [
  [/\b(authority|authorities|regulator\w*|policy maker|behoerde|aufsicht)\b/, "authority"],
  [/\b(data subject|subject\w*|betroffen\w*)\b/, "subject"],
  [/\b(partner|integrator|data provider|auditor|evaluator|datenlieferant|pruefer)\b/, "partner"],
  [
    /\b(producer|developer|development|designer|operator|tester|hersteller|entwickler|produzent|manufacturer)\b/,
    "producer",
  ],
  [/\b(customer|user|deployer|client|kunde|nutzer|anwender|betreiber|consumer)\b/, "customer"],
  [/\b(provider|platform|service provider|vendor|supplier|anbieter|bereitsteller)\b/, "provider"],
];

const actRules: Rules<AiActClass> = [
  [
    /\b(not in scope|out of scope|not applicable|no ai system|not an ai system|nicht anwendbar|ausserhalb|nicht im anwendungsbereich|kein ki system)\b/,
    "not-in-scope",
  ],
  [/\b(unknown|unclear|not classified|to be classified|unklar|unbekannt|nicht eingestuft|offen)\b/, "unknown"],
  [
    /\b(prohibited|unacceptable|banned|forbidden|verboten\w*|inakzeptabel\w*|unannehmbar\w*|article 5|art 5)\b/,
    "prohibited",
  ],
  [/\b(gpai|general purpose\w*|foundation model|allzweck\w*|mit allgemeinem verwendungszweck)\b/, "gpai"],
  [/\b(not high|nicht hoch)\b/, "unknown"],
  [/\b(high|high risk|hoch|hochrisiko\w*|annex iii|anhang iii)\b/, "high-risk"],
  [/\b(limited|transparency|transparenz\w*|begrenzt\w*|article 50|art 50)\b/, "transparency"],
  [/\b(minimal\w*|low|no risk|none|gering\w*|kein risiko|niedrig\w*)\b/, "minimal"],
];

const autonomyRules: Rules<AutonomyLevel> = [
  [/\b(no automation|not automated|manual\w*|none|keine automatisierung|manuell)\b/, "none"],
  [
    /\b(assist\w*|advisory|decision support|assistenz\w*|entscheidungsunterstuetzung|human in the loop)\b/,
    "assistance",
  ],
  [/\b(partial\w*|partly|semi automat\w*|semi autonom\w*|teilautomat\w*|teilweise)\b/, "partial"],
  [/\b(conditional\w*|bedingt\w*|human on the loop)\b/, "conditional"],
  [/\b(high automation|highly automat\w*|hochautomat\w*)\b/, "high"],
  [/\b(full|fully automat\w*|full automation|human out of the loop|vollautomat\w*|autonom\w*)\b/, "full"],
];

type Terms<T extends string> = readonly { readonly id: T; readonly label: string }[];

function firstMatch<T extends string>(text: string, terms: Terms<T>, rules: Rules<T>): T | undefined {
  const folded = fold(text);
  const exact = terms.find(({ id, label }) => fold(id) === folded || fold(label) === folded);
  return exact?.id ?? (folded.length > 60 ? undefined : rules.find(([pattern]) => pattern.test(folded))?.[1]);
}

/** The life-cycle stage that a written stage or status means; undefined when unknown or longer than a status is. */
export function readStage(text: string): LifeCycleStage | undefined {
  return firstMatch(text, LIFE_CYCLE_STAGES, stageRules);
}

/** The treatment option that a written response means; undefined when unknown. */
export function readTreatment(text: string): TreatmentOption | undefined {
  return firstMatch(text, TREATMENTS, treatmentRules);
}

/** The AI Act class that a written class means; undefined when no class is recognised (`unknown` is one of our classes). */
export function readActClass(text: string): AiActClass | undefined {
  return firstMatch(text, AI_ACT_CLASSES, actRules);
}

/** The level of autonomy that a written level means; undefined when unknown. */
export function readAutonomy(text: string): AutonomyLevel | undefined {
  return firstMatch(text, AUTONOMY_LEVELS, autonomyRules);
}

/** The id that a written word means in the closed list of this type of field; undefined when unknown or no closed list. */
export function readVocabulary(type: FieldType, text: string): string | undefined {
  if (type === "stage") return readStage(text);
  if (type === "treatment") return readTreatment(text);
  if (type === "actClass") return readActClass(text);
  return type === "autonomy" ? readAutonomy(text) : undefined;
}

/** The roles named in a list separated by comma, semicolon, slash, plus sign, "and", "und" or line break. */
export function readRoles(text: string): { roles: AiRole[]; unknown: string[] } {
  const found = new Set<AiRole>();
  const unknown: string[] = [];
  for (const part of text.split(/[,;/+|&\n]|\band\b|\bund\b/i).filter((word) => fold(word) !== "")) {
    const role = firstMatch(part, AI_ROLES, roleRules);
    if (role) found.add(role);
    else unknown.push(part.trim());
  }
  return { roles: AI_ROLES.flatMap(({ id }) => (found.has(id) ? [id] : [])), unknown };
}

/** Ids such as A.6.2.4 in a text, spelled as in the standard ("a 6.2.4" and "A6.2.4" included), in order, each once. */
export function readControlIds(text: string, known: readonly string[]): { controls: string[]; unknown: string[] } {
  const controls: string[] = [];
  const unknown: string[] = [];
  for (const part of text.split(/[,;|\n]/).flatMap((piece) => piece.split(/\s+(?=A[.\s]?\d)/i))) {
    const match = /^\s*A[.\s]?\s*(\d+(?:\.\d+){1,3})\b/i.exec(part);
    const id = match ? `A.${match[1]}` : part.trim();
    if (id === "" || controls.includes(id) || unknown.includes(id)) continue;
    (match && known.includes(id) ? controls : unknown).push(id);
  }
  return { controls, unknown };
}
