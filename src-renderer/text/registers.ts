/** The words of the registers of clauses 4 to 10. What each register and field is called stands in its description. */
const n = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

type Counts = { readonly total: number; readonly open: number; readonly overdue: number };

export const registersText = {
  title: "Records",
  intro: "What clauses 4 to 10 ask to be kept, as registers. An auditor samples here.",
  chapters: {
    "4": "Context of the organisation",
    "5": "Leadership",
    "6": "Planning",
    "7": "Support",
    "8": "Operation",
    "9": "Performance evaluation",
    "10": "Improvement",
  } as Readonly<Record<string, string>>,
  count: ({ total }: Counts) => (total === 0 ? "Nothing yet" : n(total, "record", "records")),
  overdue: (count: number) => `${count.toLocaleString()} overdue`,
  subtitle: (clause: string, { total, overdue }: Counts) =>
    `Clause ${clause} · ${n(total, "record", "records")}${overdue > 0 ? ` · ${overdue.toLocaleString()} overdue` : ""}`,
  documents: "Documents",
  documentOfOpen: (title: string) => `${title} (open a record first)`,
  switch: "Other records",
  all: "All records",
  list: "List",
  views: "Views of this register",
  empty: (title: string) => `${title}: nothing yet`,
  gone: "This record is not there any more.",
  add: (one: string) => `Add ${/^[aeiou]/i.test(one) ? "an" : "a"} ${one}`,
  addSubmit: "Add",
  some: (count: number) => n(count, "record", "records"),
  yesNo: ["Yes", "No"] as const,
  columns: { ref: "Ref.", overdue: "overdue" },
  remove: {
    action: (one: string) => `Remove this ${one}…`,
    title: (name: string) => `Remove ${name}?`,
    body: "It goes from the register, with its links. The trail keeps what it said.",
    confirm: "Remove",
  },
} as const;
