/** The words of lists on their way to Excel and back. */
const n = (count: number, one: string, many: string): string => `${count.toLocaleString()} ${count === 1 ? one : many}`;

export const sheetsText = {
  menu: "Excel",
  export: "Export to edit in Excel…",
  exportTitle: (list: string) => `${list} for Excel`,
  read: "Read an edited file back…",
  title: (list: string) => `Read back: ${list}`,
  body: "Each row of the file is compared with the record as it was exported and as it stands now. Choose what is written; all of it becomes one entry of the trail.",
  reading: "Reading the file",
  writing: "Writing",
  table: "Rows of the file",
  all: (count: number) => `All ${count.toLocaleString()}`,
  filter: "Show rows",
  actions: {
    new: "New",
    changed: "Changed",
    conflict: "Conflict",
    unchanged: "Unchanged",
    gone: "Removed here",
    refused: "Refused",
  },
  count: (label: string, count: number) => `${label} ${count.toLocaleString()}`,
  columns: { line: "Row", ref: "Ref.", action: "What happens", title: "Record", notes: "Notes" },
  notes: {
    conflict: (fields: string) => `Changed in the file and here: ${fields}`,
    changed: (fields: string) => fields,
    gone: "This record is no longer in the workspace; the row is not written.",
  },
  unknownColumns: (names: string) => `These columns belong to no field and are not read: ${names}.`,
  missing: (count: number) =>
    `${n(count, "record is", "records are")} not in the file and ${count === 1 ? "stays as it is" : "stay as they are"}.`,
  none: "No row of this kind.",
  detail: (line: number) => `Row ${line}`,
  field: "Field",
  before: "When exported",
  now: "Here now",
  file: "In the file",
  nothing: "–",
  conflictHint: "Both changed. Choosing this row writes what the file says.",
  write: (count: number) => (count === 0 ? "Nothing chosen" : `Write ${n(count, "row", "rows")}`),
  cancel: "Cancel",
  done: (created: number, changed: number) =>
    `${n(created, "record", "records")} added, ${changed.toLocaleString()} changed.`,
  close: "Done",
} as const;
