const count = (n: number, one: string, many: string): string => `${n.toLocaleString()} ${n === 1 ? one : many}`;

export const trailText = {
  title: "Trail",
  subtitle: "Every change as an entry: who, when, what, and how it was before. Entries cannot be changed or removed.",
  list: "Entries",
  filter: "Search all entries",
  filterHint: "Person or words of the entry",
  loadOlder: "Load older entries",
  emptyTitle: "No entry yet",
  empty: "The first change makes the first entry.",
  noMatch: "No entry matches.",
  columns: { seq: "Entry", at: "When", actor: "Who", summary: "What", changes: "Rows" },
  entry: (seq: number) => `Entry ${seq.toLocaleString()}`,
  hash: "Seal (SHA-256)",
  command: "Command",
  by: (name: string, when: string) => `${name}, ${when}`,
  kinds: { created: "created", changed: "changed", deleted: "removed" },
  putBack: "Put back what was removed",
  noFields: "No field changed.",
  most: (n: number) => `The first ${n.toLocaleString()} rows of this entry are shown.`,
  verify: {
    button: "Verify this workspace",
    again: "Verify again",
    running: "Verifying",
    whole: "The workspace is whole",
    wholeBody: (entries: number, changes: number, rows: number) =>
      `${count(entries, "entry", "entries")} and ${count(changes, "row change", "row changes")} were read from the beginning. Played again, they yield exactly the ${count(rows, "row", "rows")} that the workspace holds now.`,
    head: (seq: number, hash: string) => `Newest entry: ${seq.toLocaleString()} · seal ${hash}`,
    broken: (n: number) => `The workspace is not whole: ${count(n, "finding", "findings")}`,
    brokenBody:
      "The first finding is the most telling one. The workspace was changed outside the program, or the file is damaged. Keep this file as it is, and compare it with a copy from before.",
    checks: {
      file: "File",
      guard: "Guard",
      chain: "Chain of entries",
      head: "Newest entry this computer remembers",
      replay: "Entries played again",
      content: "Evidence files",
      approval: "Approvals and signatures",
    } as Readonly<Record<string, string>>,
    at: (when: string) => `Verified ${when}`,
    cancelled: "Verification was cancelled. It says nothing about the workspace.",
    close: "Close the result",
    what: "What verification proves, and what it does not",
    proves:
      "It proves that the entries form one unbroken chain, that nobody altered, removed or reordered one without the chain showing it, that the rows are exactly what the entries say, that the evidence files are the ones that were attached, and that this computer has not seen a newer state.",
    provesNot:
      "It does not prove that an answer is true, nor who sat at the keyboard: the name is the one chosen at the top of the window. Someone who rewrites the whole file with their own program and chain is noticed only by a head kept elsewhere: on this computer, or printed in an exported document.",
  },
} as const;
