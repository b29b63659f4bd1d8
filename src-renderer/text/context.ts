/** The words of starting sets, the climate decision and the responsibility matrix. */
const n = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const contextText = {
  set: {
    open: "Starting set…",
    title: (register: string) => `Start with: ${register}`,
    taken: "there already",
    add: (count: number) => (count === 0 ? "Nothing chosen" : `Add ${n(count, "record", "records")}`),
    cancel: "Cancel",
    all: (group: string) => `All of ${group}`,
    file: "Starting set",
  },
  climate: {
    title: "Is climate change a relevant issue? (4.1)",
    none: "No decision is recorded yet. Either answer is fine; an auditor asks for the decision and its reason.",
    yes: "Climate change is a relevant issue",
    no: "Climate change is not a relevant issue",
    line: (day: string, by: string) => `Decided ${day}${by === "" ? "" : ` by ${by}`}`,
    decide: "Decide…",
    again: "Decide again…",
    answer: "Decision",
    reason: "Reason",
    day: "Decided on",
    relevant: "A relevant issue",
    irrelevant: "Not a relevant issue",
    submit: "Record the decision",
  },
  raci: {
    tab: "Responsibility matrix",
    intro:
      "R does it, A answers for it, C is consulted before, I is informed after. Move with the arrow keys; press R, A, C or I to set, Delete to clear.",
    noRoles: "Add roles first; each becomes a column.",
    table: "Responsibility matrix",
    part: "Clause or control",
    sound: "Sound",
    weak: {
      "no-accountable": "Nobody answers",
      "no-responsible": "Nobody does it",
      "several-accountable": "Several answer",
    },
    weakOnly: "Only what is not sound",
    gaps: (count: number, all: number) =>
      `${count.toLocaleString()} of ${all.toLocaleString()} clauses and controls have nobody who answers for them.`,
    overload: (role: string, count: number) =>
      `${role} answers for ${count.toLocaleString()} parts: more than is usual.`,
    cell: (part: string, role: string, value: string) => `${part}, ${role}: ${value === "" ? "none" : value}`,
  },
  competence: {
    tab: "Needed and shown",
    intro: (gaps: number, all: number) =>
      `${gaps.toLocaleString()} of ${n(all, "need", "needs")} of people in their roles are not met. A proof counts for a need of the same name, until its last valid day.`,
    empty: "Roles need holders, and needs a role, before there is something to compare.",
    person: "Person",
    competence: "Competence",
    needed: "Needed",
    reached: "Shown",
    state: "State",
    proof: "Proof",
    open: "Open",
    none: "None",
    met: "Met",
    gap: "Gap",
    expired: "Proof has run out",
  },
  awareness: {
    tab: "Reached",
    intro: (never: number, longAgo: number, all: number) =>
      `Of ${n(all, "active person", "active people")}, ${never.toLocaleString()} took part in no campaign that was held, and ${longAgo.toLocaleString()} in none of the last twelve months.`,
    person: "Person",
    role: "Role",
    state: "State",
    states: { never: "Never reached", "long-ago": "Not for a year", reached: "Reached" },
    day: "Last on",
    last: "Last campaign",
    missed: "Missed",
  },
  scope: {
    title: "Scope (4.3)",
    none: "The scope is not worded yet. The Statement of Applicability and every document quote this text.",
    change: "Change in the settings",
  },
  map: {
    tab: "Map",
    label: "Map of the processes and what they hand to each other",
    empty: "Add processes first; interactions become the arrows.",
    lanes: { lead: "Leading", core: "Core", support: "Supporting" },
    hands: (what: string, to: string) => `hands ${what} to ${to}`,
  },
  records: {
    title: "Records of this clause",
    count: (count: number) => (count === 0 ? "nothing yet" : n(count, "record", "records")),
    overdue: (count: number) => `${count.toLocaleString()} overdue`,
  },
} as const;
