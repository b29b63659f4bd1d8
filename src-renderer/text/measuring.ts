/** The words of results of metrics and objectives, of the starting set, and of the year's plan. */
const n = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const measuringText = {
  title: "Results",
  none: "No result yet. Enter the first one here, or take a file with a day and a value in each line.",
  last: (value: string, day: string) => `Newest: ${value} on ${day}`,
  within: "Within the threshold",
  beyond: "Beyond the threshold",
  noDirection: "Choose a direction: without one no result can lie beyond the threshold.",
  open: (ref: string) => `Open ${ref}`,
  answered: "Answered by",
  progress: (share: string) => `${share} of the way from the starting value to the target`,
  progressWhy: (from: string, to: string, now: string) => `From ${from} to ${to}; now ${now}.`,
  met: "Target met",
  missing: "Set starting value and target to see how far it is.",
  chart: {
    label: (count: number, from: string, to: string) =>
      `${n(count, "result", "results")} from ${from} to ${to}; every value stands in the table below`,
    threshold: "Threshold",
    target: "Target",
    baseline: "Start",
  },
  table: {
    label: "Results by day",
    day: "Day",
    value: "Value",
    note: "Note",
    state: "State",
    away: "Remove",
    beyond: "Beyond",
    remove: (day: string) => `Remove the result of ${day}`,
  },
  showAll: (count: number) => `Show all ${count.toLocaleString()}`,
  remove: { title: "Remove this result?", body: "The trail keeps what it said.", confirm: "Remove" },
  add: { day: "Day", value: "Value", note: "Note", submit: "Enter", noNumber: "is no number" },
  said: {
    entered: "Entered.",
    many: (count: number) => `${n(count, "result", "results")} entered.`,
    next: (day: string) => `Next measurement: ${day}.`,
    opened: (ref: string) => `The threshold is breached: action ${ref} was opened.`,
    stands: (ref: string) => `The threshold is breached; action ${ref} is open already.`,
  },
  file: {
    open: "From a file…",
    title: "Results from a file",
    hint: "One result in each line: day, value and a note if you like, divided by comma, semicolon or tab. Days as 2026-11-24 or 24.11.2026.",
    choose: "Choose a file…",
    lines: "Lines",
    preview: "What will be entered",
    line: "Line",
    wrong: "What is wrong",
    good: (good: number, wrong: number) =>
      wrong === 0
        ? n(good, "result", "results")
        : `${n(good, "result", "results")}; ${n(wrong, "line is", "lines are")} left out`,
    nothing: "Nothing to enter yet.",
    submit: (count: number) => `Enter ${n(count, "result", "results")}`,
    cancel: "Cancel",
    pasted: "pasted lines",
  },
  start: {
    open: "Start from Annex C.2",
    title: "Objectives to start from",
    hint: "Themes of Annex C.2 with this program's examples. Chosen ones become drafts; put them in force when measure, owner and date are right.",
    measure: (words: string) => `Measured as: ${words}`,
    taken: "already there",
    submit: (count: number) => `Add ${n(count, "draft", "drafts")}`,
    cancel: "Cancel",
    source: "Annex C.2",
  },
} as const;

export const planningText = {
  tab: "Year",
  year: "Year",
  intro: (planned: number, done: number, overdue: number) =>
    planned === 0
      ? "Nothing is planned for this year."
      : `${n(planned, "occurrence", "occurrences")}: ${done.toLocaleString()} done, ${overdue.toLocaleString()} overdue`,
  table: "Planned reassessments and checks by month",
  subject: "Subject",
  whole: "The AIMS as a whole",
  done: "Done",
  overdue: "Overdue",
  planned: "Planned",
  skipped: "Skipped",
  make: (year: number) => `Plan ${year}…`,
  dialog: (year: number) => `Plan of ${year}`,
  hint: "Clauses 8.2 and 8.4 ask for planned intervals and name none. These follow the AI Act class and the risk criteria; leave out what does not fit. Days that have passed are not chosen by themselves.",
  planable: "To be planned",
  all: "All",
  there: "planned already",
  submit: (count: number) => `Plan ${n(count, "occurrence", "occurrences")}`,
  nothing: "All of it is planned already.",
  cancel: "Cancel",
  result: {
    title: "What came of it",
    hint: "Choose the assessment or review that was made; it is tied to this plan and settles it.",
    none: "No assessment or reviewed risk of this AI system is there yet.",
    by: "Done by",
    on: "Done on",
    words: "Result",
    submit: "Mark as done",
    open: (ref: string) => `Open ${ref}`,
    tied: "Result:",
  },
} as const;
