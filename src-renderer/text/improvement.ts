/** The words of nonconformities and incidents beyond their fields. */
const n = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const improvementText = {
  causes: {
    title: "Cause analysis",
    hint: "Ask why until the answer can be acted upon. It is kept as lines of the field Causes.",
    why: (count: number) => `Why ${count}`,
    addWhy: "Ask why again",
    tree: "Fishbone",
    treeHint: "Causes by category; several may act together.",
    add: (category: string) => `Add a cause: ${category}`,
    addShort: "Add a cause",
    cause: (category: string, count: number) => `${category}, cause ${count}`,
    root: "Root cause",
  },
  similar: {
    title: "Does it exist elsewhere",
    hint: "Records about the same requirement or AI system (10.2). Look at each, then write what was found in the field above.",
    none: "Nothing else names this requirement or its AI system. Name clauses and controls in the requirement, such as 8.2 or A.6.2.8, to find more.",
    tie: (ref: string) => `Tie ${ref} to this nonconformity`,
    tieShort: "Tie",
    tied: "Tied",
    open: (ref: string) => `Open ${ref}`,
    list: "Where it may exist too",
  },
  incident: {
    clock: "Telling those who need to know (A.8.4)",
    noDay: "Give the day on which it was noticed: the time until it was told counts from there.",
    running: (days: number, since: string) =>
      `${n(days, "day", "days")} since it was noticed on ${since}; not reported yet.`,
    undecided: (days: number, since: string) =>
      `${n(days, "day", "days")} since it was noticed on ${since}; nobody decided yet whether it is to be reported.`,
    reported: (days: number) =>
      `Reported ${days === 0 ? "on the day it was noticed" : `${n(days, "day", "days")} after it was noticed`}.`,
    notNeeded: "Decided: not to be reported to an authority.",
    untold: "Nobody wrote down yet who was told.",
    act: "The AI system is high-risk under the EU AI Act: serious incidents are to be reported to the authorities (Art. 73). Check duty and time limit there; this program does not decide it.",
    made: "A nonconformity was made from this incident.",
    hint: "Where a requirement was not met, make a nonconformity: it asks for causes and a corrective action (10.2).",
    make: "Make a nonconformity",
    open: (ref: string) => `Open ${ref}`,
  },
} as const;
