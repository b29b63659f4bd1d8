/** The way of a document that is written here, from draft to retired (7.5.2, 7.5.3). */
import { moves, type Workflow } from "../workflow.ts";
import type { Term } from "../vocabulary.ts";

export const DOCUMENT_STATES: readonly Term[] = [
  { id: "draft", label: "Draft" },
  { id: "in-review", label: "In review" },
  { id: "approved", label: "Approved" },
  { id: "retired", label: "Retired" },
];

/** A published version: the newest is in force, earlier ones are superseded; none is once the document is retired. */
export const VERSION_STATES: readonly Term[] = [
  { id: "approved", label: "Approved" },
  { id: "superseded", label: "Superseded" },
  { id: "retired", label: "Retired" },
];

export const DOCUMENT_ACTS = ["submit", "send-back", "publish", "begin", "retire", "restore"] as const;
export type DocumentAct = (typeof DOCUMENT_ACTS)[number];

type Step = { readonly act: DocumentAct; readonly from: string; readonly to: string; readonly rule: string };

export const DOCUMENT_STEPS: readonly Step[] = [
  { act: "submit", from: "draft", to: "in-review", rule: "It has an author and a text (7.5.2)." },
  { act: "send-back", from: "in-review", to: "draft", rule: "Rule of this project." },
  {
    act: "publish",
    from: "in-review",
    to: "approved",
    rule: "Reviewed and approved for suitability and adequacy, with a version of its own and a change note; not by its author where the workspace keeps author and approver apart (7.5.2).",
  },
  {
    act: "begin",
    from: "approved",
    to: "draft",
    rule: "The published version stays in force until the next one (7.5.3).",
  },
  { act: "retire", from: "approved", to: "retired", rule: "Kept, but no longer in use (7.5.3)." },
  { act: "retire", from: "draft", to: "retired", rule: "Rule of this project." },
  { act: "restore", from: "retired", to: "draft", rule: "Rule of this project." },
];

export const DOCUMENT_WORKFLOW: Workflow = {
  id: "documents",
  title: "Documents written here",
  clause: "7.5.2",
  states: DOCUMENT_STATES,
  moves: moves(DOCUMENT_STEPS.map(({ from, to, act, rule }) => [from, to, act.replaceAll("-", " "), rule])),
};

export type DocumentFacts = {
  readonly state: string;
  readonly authorId: string | null;
  readonly hasText: boolean;
  /** Versions that were published, newest last. */
  readonly versions: readonly string[];
  readonly actorId: string;
  /** The workspace keeps author and approver apart. */
  readonly separateApprover: boolean;
};

export type PublishWish = { readonly version: string; readonly changeNote: string; readonly effectiveFrom: string };
export type Refusal = { readonly path: string; readonly message: string };

/** Why an act is refused now; empty where it is not. `wish` is what a publication is asked with. `today` is yyyy-mm-dd. */
export const refusedAct = (
  act: DocumentAct,
  facts: DocumentFacts,
  today: string,
  wish?: PublishWish,
): readonly Refusal[] => {
  const step = DOCUMENT_STEPS.find((one) => one.act === act && one.from === facts.state);
  if (!step) {
    const label = DOCUMENT_STATES.find(({ id }) => id === facts.state)?.label ?? facts.state;
    return [{ path: "state", message: `a document that is "${label}" cannot be ${DONE[act]} (clause 7.5.2)` }];
  }
  if (act === "submit") {
    return [
      ...(facts.authorId === null ? [{ path: "authorId", message: "name its author first (clause 7.5.2)" }] : []),
      ...(facts.hasText ? [] : [{ path: "body", message: "write the text first (clause 7.5.2)" }]),
    ];
  }
  if (act !== "publish" || !wish) return [];
  return [
    ...(facts.separateApprover && facts.actorId === facts.authorId
      ? [
          {
            path: "authorId",
            message:
              "the author does not approve own work: another person approves it (clause 7.5.2; kept apart in the settings)",
          },
        ]
      : []),
    ...(wish.version.trim() === "" ? [{ path: "version", message: "give the version a number (clause 7.5.2)" }] : []),
    ...(facts.versions.includes(wish.version.trim())
      ? [{ path: "version", message: `version ${wish.version.trim()} was published already (clause 7.5.3)` }]
      : []),
    ...(wish.changeNote.trim() === "" ? [{ path: "changeNote", message: "say what changed (clause 7.5.3)" }] : []),
    ...(wish.effectiveFrom !== "" && wish.effectiveFrom < today
      ? [{ path: "effectiveFrom", message: "must not lie before the day of approval" }]
      : []),
  ];
};

const DONE: Readonly<Record<DocumentAct, string>> = {
  submit: "sent to review",
  "send-back": "sent back",
  publish: "approved",
  begin: "taken up as a new draft",
  retire: "retired",
  restore: "taken up again",
};

/** The state after an act; the state itself where there is no such step. */
export const stateAfter = (state: string, act: DocumentAct): string =>
  DOCUMENT_STEPS.find((step) => step.act === act && step.from === state)?.to ?? state;

/** The next version number: 1.0, then a whole one more. */
export const nextVersion = (versions: readonly string[]): string => {
  const highest = versions.reduce((most, version) => Math.max(most, Math.floor(Number(version)) || 0), 0);
  return `${highest + 1}.0`;
};
