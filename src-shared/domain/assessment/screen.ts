/**
 * The screening: how deep an assessment must go. The rule is the template's own, in its words: any hard trigger makes it
 * full; else the weights of the answers with yes are added: 0 to 1 none, 2 to 4 light, 5 or more full; not known counts as
 * yes. Rules of this project: the depth is fixed only when every question is answered; another depth than the rule gives
 * needs a reason; below full on a hard trigger only the named approver may go, who is not the author. An overrule falls
 * away as soon as the rule gives another depth than the one it was written against. The owner of the system signs the
 * screening before the sections open; any change of it takes the signature away.
 */
import type { ScreeningAnswers, ScreeningQuestion } from "./types.ts";
import type { Depth } from "./words.ts";

/** The least sum for a light and for a full assessment (template, screening.rule). */
export const LIGHT_FROM = 2;
export const FULL_FROM = 5;

export type Screened = {
  /** The depth the rule gives; empty while a question is open. */
  readonly depth: Depth | "";
  /** Sum of the weights that count. */
  readonly points: number;
  /** Questions with a hard trigger that was pulled. */
  readonly triggers: readonly string[];
  /** Questions without an answer. */
  readonly open: readonly string[];
  /** The result in words, with what it rests on. */
  readonly words: string;
};

const counts = (answer: string | undefined): boolean => answer === "yes" || answer === "unknown";

export const screen = (questions: readonly ScreeningQuestion[], answers: ScreeningAnswers): Screened => {
  const open = questions.filter(({ id }) => (answers[id] ?? "") === "").map(({ id }) => id);
  const counted = questions.filter(({ id }) => counts(answers[id]));
  const triggers = counted.filter(({ hardTrigger }) => hardTrigger).map(({ id }) => id);
  const points = counted.reduce((sum, { weight }) => sum + weight, 0);
  const ruled: Depth = triggers.length > 0 || points >= FULL_FROM ? "full" : points >= LIGHT_FROM ? "light" : "none";
  const depth = open.length > 0 ? "" : ruled;
  return { depth, points, triggers, open, words: wordsFor(depth, points, triggers, open.length) };
};

const DEPTH_WORDS: Readonly<Record<Depth, string>> = {
  none: "No assessment is needed; the screening is the record.",
  light: "A light assessment is needed.",
  full: "A full assessment is needed.",
};

const wordsFor = (depth: Depth | "", points: number, triggers: readonly string[], open: number): string => {
  const cause =
    triggers.length > 0
      ? `${triggers.join(", ")} ${triggers.length === 1 ? "is a hard trigger" : "are hard triggers"} answered with yes or not known.`
      : `The answers with yes or not known add up to ${points}: 0 to 1 none, 2 to 4 light, 5 or more full.`;
  if (depth !== "") return `${DEPTH_WORDS[depth]} ${cause}`;
  return `${open} ${open === 1 ? "question is" : "questions are"} open. So far: ${cause}`;
};

export type Overrule = { readonly depth: Depth; readonly reason: string };

/** What stands against an overrule; empty where it may be made. Paths are those of the command. */
export const checkOverrule = (
  screened: Screened,
  { depth, reason }: Overrule,
  who: { readonly actorId: string; readonly approverId: string | null; readonly authorId: string | null },
): { readonly path: string; readonly message: string }[] => {
  if (screened.depth === "")
    return [{ path: "overrule", message: "Answer every screening question before you choose another depth." }];
  if (depth === screened.depth)
    return [{ path: "overrule.depth", message: "This is the depth the rule gives; nothing is to be overruled." }];
  const issues: { path: string; message: string }[] = [];
  if (reason.trim() === "")
    issues.push({
      path: "overrule.reason",
      message: "Say why another depth is right than the one the rule gives. An auditor will ask.",
    });
  const own = who.approverId !== null && who.approverId === who.actorId && who.authorId !== who.actorId;
  if (screened.triggers.length > 0 && depth !== "full" && !own)
    issues.push({
      path: "overrule.depth",
      message: `${screened.triggers.join(", ")} asks for a full assessment. Only the approver named in this assessment, who is not its author, may go below that.`,
    });
  return issues;
};

/** Where the screening of one version stands. */
export type ScreeningGate = {
  /** "" while a question is open. */
  readonly depth: Depth | "";
  readonly signedOn: string;
  readonly ownerId: string | null;
  readonly ownerName: string;
};

/**
 * What stands against signing the screening; empty where this person may. Rule of this project: the owner of the system
 * signs, since who answers for a system says first how deep it must be looked at. Signing also confirms answers that were
 * carried over from the version before.
 */
export const checkSignature = (
  { depth, signedOn, ownerId, ownerName }: ScreeningGate,
  actorId: string | null,
): { readonly path: string; readonly message: string }[] => {
  if (depth === "") return [{ path: "screening", message: "Answer every screening question before it is signed." }];
  if (signedOn !== "") return [{ path: "screening", message: `The screening was signed on ${signedOn} already.` }];
  if (ownerId === null)
    return [
      {
        path: "ownerId",
        message: "The AI system has no owner. Name one in its record: the owner signs the screening.",
      },
    ];
  return ownerId === actorId
    ? []
    : [{ path: "ownerId", message: `Only the owner of the AI system, ${ownerName}, signs the screening.` }];
};

/** The gate before the sections (rule of this project): nothing is written in them before the screening is signed. */
export const gateRefusals = ({ signedOn, ownerName }: Pick<ScreeningGate, "signedOn" | "ownerName">) =>
  signedOn !== ""
    ? []
    : [
        {
          path: "screening",
          message: `The sections open once the owner of the AI system${ownerName === "" ? "" : `, ${ownerName},`} has signed the screening.`,
        },
      ];
