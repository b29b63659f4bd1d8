/** Every visible word of the comparison of two versions of the Statement of Applicability. */
const n = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const soaDifferenceText = {
  title: "What changed in the statement",
  subtitle: "Two versions, control by control: what was frozen at approval, or the draft as it stands now.",
  back: "Back to the statement",
  export: "Export…",
  exportTitle: "Export what changed",
  from: "From",
  to: "To",
  rule: "Controls are matched by their reference. The status counts only where a control is included.",
  choose: "The same version stands on both sides. Choose two that differ.",
  same: "Nothing differs: scope, decisions, reasons, implementation and links are the same.",
  emptyTitle: "No version is approved yet",
  emptyBody:
    "A version is frozen when the statement is approved. From then on this page shows what changed since, control by control: what an auditor asks first at the next visit.",
  label: "Changes control by control",
  filter: "Which changes are shown",
  shows: { all: "All", changed: "Changed", added: "Added", removed: "Removed" },
  changes: { changed: "Changed", added: "Added", removed: "Removed" },
  field: "What differs",
  before: (number: string) => `Before (${number})`,
  after: (number: string) => `After (${number})`,
  nothing: "None",
  statement: "The statement itself",
  counts: (counts: {
    readonly changed: number;
    readonly added: number;
    readonly removed: number;
    readonly unchanged: number;
    readonly nowIncluded: number;
    readonly nowExcluded: number;
    readonly statusForward: number;
    readonly statusBack: number;
  }) =>
    [
      `${n(counts.changed, "control")} changed, ${counts.added} added, ${counts.removed} removed, ${counts.unchanged} without a change.`,
      counts.nowIncluded + counts.nowExcluded === 0
        ? ""
        : `Newly included: ${counts.nowIncluded}, newly excluded: ${counts.nowExcluded}.`,
      counts.statusForward + counts.statusBack === 0
        ? ""
        : `Implementation further on: ${counts.statusForward}, further back: ${counts.statusBack}.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
} as const;
