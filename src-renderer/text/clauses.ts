/** The words of the screen for clauses 4–10. */
import type { ProgressState } from "../../src-shared/domain/clauses/progress.ts";

const points = (count: number): string => (count === 1 ? "1 point" : `${count.toLocaleString()} points`);

export const clausesText = {
  title: "Clauses 4–10",
  subtitle: (decided: number, total: number) =>
    `${decided.toLocaleString()} of ${total.toLocaleString()} requirement points decided`,
  previous: "Previous clause (Alt+Up)",
  next: "Next clause (Alt+Down)",
  loading: "Reading the answers…",
  inspector: "Guidance, links and history",
  traceability: {
    button: "Traceability…",
    title: "Export the traceability matrix",
    hint: "Every requirement and control with its records and its evidence, and what is claimed without proof.",
  },
  tree: {
    label: "Clauses",
    overview: "All clauses",
    filters: "Only with points that are",
    open: "Open",
    mine: "Mine",
    overdue: "Overdue",
    none: "No clause has such a point.",
    clear: "Show all clauses",
    spoken: (decided: number, total: number) => `, ${decided} of ${total} points decided`,
    figure: (decided: number, total: number) => `${decided}/${total}`,
  },
  progress: {
    button: (decided: number, total: number) => `${decided.toLocaleString()} of ${total.toLocaleString()} decided`,
    title: "How this is counted",
    rule: "A requirement point is decided when it is implemented, effective, or not applicable with a reason. Permissions are not requirements and are not counted. A group adds up the clauses below it.",
    states: {
      effective: "Effective",
      implemented: "Implemented",
      "not-applicable": "Not applicable, with a reason",
      "in-progress": "In progress",
      "not-started": "Not started",
      unreasoned: "Not applicable, reason missing",
    } satisfies Record<ProgressState, string>,
    decidedHead: "Decided",
    openHead: "Still open",
    stateHead: "State",
    countHead: "Points",
    next: "Open points",
    more: (count: number) => `and ${points(count)} more`,
    allDecided: "Every point is decided.",
  },
  nature: {
    harmonised: "Shared with other management system standards",
    "harmonised+ai": "Shared, with AI-specific additions",
    "ai-specific": "Specific to AI management",
  },
  group: {
    overviewTitle: "All requirements",
    overviewSummary:
      "ISO/IEC 42001 states its requirements in clauses 4 to 10. Each is taken apart here into points in our own words: answer a point, set its status, tie the proof to it. The standard itself has the authoritative wording.",
    listLabel: (id: string) => (id === "" ? "Clauses" : `Clauses below ${id}`),
  },
  documented: {
    title: "Documented information it asks for",
    none: "This clause names no documented information of its own.",
  },
  pointsTitle: (required: number, permitted: number) =>
    `${required === 1 ? "1 requirement point" : `${required.toLocaleString()} requirement points`}${permitted === 0 ? "" : `, ${permitted === 1 ? "1 permission" : `${permitted} permissions`}`}`,
  kind: { do: "Activity", decide: "Decision", document: "Documented information", may: "Permission" },
  kindHelp: {
    do: "Something the organisation does",
    decide: "Something the organisation decides",
    document: "Something that is kept as documented information",
    may: "Allowed, not required; not counted",
  },
  point: {
    status: "Status",
    owner: "Owner",
    due: "Due",
    overdue: "Overdue",
    reason: "Reason why it is not applicable",
    reasonHint:
      "An organisation that claims conformity cannot normally leave out a requirement of clauses 4–10. Say what makes this point empty in your case; an auditor will ask.",
    reasonFirst: "Not saved yet: not applicable needs a reason. Write it and the status is saved with it.",
    answer: "Answer",
    write: "Write how your organisation meets this point",
    writeOf: (id: string) => `Write how your organisation meets this point (${id})`,
    edit: "Edit answer",
    editOf: (id: string) => `Edit answer to ${id}`,
    links: (count: number) => (count === 0 ? "Link" : count === 1 ? "1 link" : `${count} links`),
    linksOf: (id: string, count: number) =>
      count === 0 ? `Link something to ${id}` : `${count === 1 ? "1 link" : `${count} links`} of ${id}`,
    history: "History",
    historyOf: (id: string) => `History of ${id}`,
  },
  guidance: {
    tabs: { guidance: "Guidance", links: "Links", history: "History" },
    evidence: "Typical evidence",
    stage1: "What Stage 1 looks at",
    stage2: "What Stage 2 looks at",
    controls: "Related controls of Annex A",
    controlOpen: (id: string) => `Open ${id} in the Statement of Applicability`,
    notes: "Note",
    source: "Guidance in our own words from certification practice; not text of the standard.",
    noPoint: "Choose a requirement point to see what it is tied to.",
    noPointHistory: "Choose a requirement point to see who changed what and when.",
    pointNotStarted: (id: string) => `${id} has no entry yet. Every change to it will be listed here.`,
  },
} as const;
