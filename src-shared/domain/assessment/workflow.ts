/**
 * The way of one version from draft to superseded, as a table. Statuses are the requirement's; the guards are the template's
 * gates (assessor differs from approver; conditions with owner and date; risks passed on; next review date) and rules of
 * this project, in words:
 * - submit: the author, from draft or after changes were requested, when nothing is open that the review needs.
 * - request changes: a reviewer or the approver, while in review, with at least one comment that is not resolved. Where the
 *   workspace separates author and approver, not the author.
 * - approve: the approver named in the assessment, while in review, when nothing is open; not the author, unless the
 *   workspace lets one person do both.
 * - start monitoring: anybody, after an approval whose decision lets the system be used.
 * - supersede: no person's act; a newer version's approval does it.
 * A new version is opened from an approved version or one under monitoring, and only one at a time.
 */
import type { OpenPoint } from "./types.ts";
import type { AssessmentStatus, Decision } from "./words.ts";

export type Act = "submit" | "request-changes" | "approve" | "start-monitoring" | "supersede";

export type Transition = {
  readonly act: Act;
  readonly from: readonly AssessmentStatus[];
  readonly to: AssessmentStatus;
  /** What must hold, in words. */
  readonly rule: string;
};

export const TRANSITIONS: readonly Transition[] = [
  {
    act: "submit",
    from: ["draft", "changes-requested"],
    to: "in-review",
    rule: "The author, when nothing is open that the review needs.",
  },
  {
    act: "request-changes",
    from: ["in-review"],
    to: "changes-requested",
    rule: "A reviewer or the approver, with a comment that is not resolved; not the author where the workspace keeps both apart.",
  },
  {
    act: "approve",
    from: ["in-review"],
    to: "approved",
    rule: "The approver it names, when nothing is open; not the author where the workspace keeps both apart.",
  },
  {
    act: "start-monitoring",
    from: ["approved"],
    to: "monitoring",
    rule: "After an approval whose decision lets the system be used.",
  },
  {
    act: "supersede",
    from: ["approved", "monitoring"],
    to: "superseded",
    rule: "By the approval of a newer version, not by a person.",
  },
];

const transitionOf = (act: Act): Transition => TRANSITIONS.find((one) => one.act === act)!;

/** The status after an act, or null where the act is out of order. */
export const statusAfter = (status: AssessmentStatus, act: Act): AssessmentStatus | null => {
  const { from, to } = transitionOf(act);
  return from.includes(status) ? to : null;
};

/** Content may be written: screening, answers, impacts, conclusion. */
export const isEditable = (status: AssessmentStatus): boolean => status === "draft" || status === "changes-requested";

/** The people concerned and the decision may be written: also while in review, by which the approver decides. */
export const isDecidable = (status: AssessmentStatus): boolean => isEditable(status) || status === "in-review";

/** The version is in force. */
export const isInForce = (status: AssessmentStatus): boolean => status === "approved" || status === "monitoring";

export type WorkflowFacts = {
  readonly status: AssessmentStatus;
  readonly actorId: string | null;
  readonly authorId: string | null;
  readonly approverId: string | null;
  readonly reviewerIds: readonly string[];
  /** The workspace keeps author and approver apart. */
  readonly separateApprover: boolean;
  readonly openPoints: readonly OpenPoint[];
  readonly openComments: number;
  readonly decision: Decision | "";
};

export type Refusal = { readonly path: string; readonly message: string };

const STATUS_WORDS: Readonly<Record<AssessmentStatus, string>> = {
  draft: "a draft",
  "in-review": "in review",
  "changes-requested": "waiting for changes",
  approved: "approved",
  monitoring: "under monitoring",
  superseded: "superseded by a newer version",
};

const ACT_WORDS: Readonly<Record<Act, string>> = {
  submit: "sent to review",
  "request-changes": "sent back for changes",
  approve: "approved",
  "start-monitoring": "put under monitoring",
  supersede: "superseded",
};

/** The open points that a step waits for, as refusals of the field concerned. */
const waiting = (points: readonly OpenPoint[], stage: OpenPoint["stage"]): Refusal[] =>
  points
    .filter((point) => stage === "approve" || point.stage === "submit")
    .map(({ target, field, message }) => ({ path: field === "" ? target : `${target}.${field}`, message }));

const personGuards: Readonly<Record<Act, (facts: WorkflowFacts) => Refusal[]>> = {
  submit: ({ actorId, authorId }) =>
    authorId !== null && actorId !== authorId
      ? [{ path: "authorId", message: "Only the author sends it to review. Work as the author, or name another one." }]
      : [],
  "request-changes": (facts) => {
    const { actorId, approverId, reviewerIds, openComments } = facts;
    const asked = actorId !== null && (actorId === approverId || reviewerIds.includes(actorId));
    return [
      ...(asked
        ? []
        : [{ path: "reviewerIds", message: "Only a reviewer or the approver of this assessment asks for changes." }]),
      ...selfReview(facts, "reviewerIds", "ask for changes to their own work"),
      ...(openComments === 0
        ? [{ path: "comments", message: "Write a comment that says what is to be changed." }]
        : []),
    ];
  },
  approve: (facts) => [
    ...(facts.actorId !== null && facts.actorId === facts.approverId
      ? []
      : [{ path: "approverId", message: "Only the approver named in this assessment approves it." }]),
    ...selfReview(facts, "approverId", "approve it"),
  ],
  "start-monitoring": ({ decision }) =>
    decision === "reject"
      ? [{ path: "decision", message: "The use of the system was rejected; there is nothing to monitor." }]
      : [],
  supersede: () => [],
};

const selfReview = ({ actorId, authorId, separateApprover }: WorkflowFacts, path: string, what: string): Refusal[] =>
  separateApprover && actorId !== null && actorId === authorId
    ? [
        {
          path,
          message: `The author may not ${what}: this workspace separates author and approver. Name another person, or change the rule in Settings.`,
        },
      ]
    : [];

/** Why an act is refused, each with the field to mark; empty where it may be done. Out of order comes first and alone. */
export const refusals = (act: Act, facts: WorkflowFacts): Refusal[] => {
  if (statusAfter(facts.status, act) === null)
    return [
      {
        path: "status",
        message: `It is ${STATUS_WORDS[facts.status]}; it cannot be ${ACT_WORDS[act]} from there.`,
      },
    ];
  return [
    ...personGuards[act](facts),
    ...(act === "submit" || act === "approve" ? waiting(facts.openPoints, act) : []),
  ];
};

/** Why no new version may be opened of a version; empty where one may. */
export const newVersionRefusals = (status: AssessmentStatus, openVersion: string | null): Refusal[] => {
  if (!isInForce(status))
    return [
      {
        path: "status",
        message: `It is ${STATUS_WORDS[status]}. A new version is opened of an approved one or one under monitoring.`,
      },
    ];
  return openVersion === null
    ? []
    : [{ path: "status", message: `${openVersion} is open already. Finish or remove it first.` }];
};
