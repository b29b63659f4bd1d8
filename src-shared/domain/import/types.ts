/** What can be imported from a table. */
export type ImportKind = "systems" | "risks";

/** A table as it was read: unique column titles, and rows with the row number a spreadsheet program shows (1-based). */
export type ImportTable = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** How the cells of a field are read. */
export type FieldType =
  | "id"
  | "title"
  | "text"
  | "autonomy"
  | "level"
  | "stage"
  | "treatment"
  | "roles"
  | "actClass"
  | "controls"
  | "date"
  | "owner"
  | "system";

/** A level scale that a score is measured on. */
export type ScaleName = "likelihood" | "individuals" | "groups" | "societies" | "organisation" | "environment";

/** One field of ours that a column can be mapped to. `several`: more than one column may feed it. */
export type ImportField = {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required?: boolean;
  readonly several?: boolean;
  readonly scale?: ScaleName;
  /** Longest text that is taken over, in characters. */
  readonly maxLength: number;
  readonly aliases: readonly string[];
};

/** One column feeds one field. Columns that are not in the list are not imported. */
export type MappingEntry = { readonly column: string; readonly field: string };
export type Mapping = readonly MappingEntry[];

/** One step of a level scale; `value` is the number that is stored. */
export type ScaleStep = { readonly value: number; readonly name: string };
export type Scales = Readonly<Record<ScaleName, readonly ScaleStep[]>>;

/** What the user decided words mean: field, then text in the file, then scale value or vocabulary id; null: leave empty. */
export type LevelMap = Readonly<Record<string, Readonly<Record<string, number | string | null>>>>;

export type FieldValue = string | number | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** An existing system or risk under the import's field names (`ownerName`, `systemId` for owner and system). */
export type ExistingRecord = { readonly id: string; readonly [field: string]: unknown };
export type KnownSystem = { readonly id: string; readonly name: string; readonly externalId?: string | null };

/** What the workspace holds already. `systems` is needed for risks only. */
export type Existing = {
  readonly records: readonly ExistingRecord[];
  readonly people?: readonly string[];
  readonly systems?: readonly KnownSystem[];
};

export type DateOrder = "day-first" | "month-first";

/** Rules of this workspace that the import must keep to. `controls`: the ids that exist. `dateOrder` settles 3/1/2026. */
export type ImportOptions = {
  readonly scales: Scales;
  readonly controls?: readonly string[];
  readonly dateOrder?: DateOrder;
};

export type ImportAction = "new" | "changed" | "unchanged" | "refused";
export type FieldChange = { readonly field: string; readonly before: FieldValue | null; readonly after: FieldValue };

/** What would happen to one row. `existingId` names the record that a changed or unchanged row stands for. */
export type PlannedRow = {
  readonly line: number;
  readonly action: ImportAction;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly externalId: string | null;
  readonly values: FieldValues;
  readonly existingId?: string;
  readonly changes?: readonly FieldChange[];
};

/** The preview of an import. Nothing can be imported while `problems` is not empty. */
export type ImportPlan = {
  readonly kind: ImportKind;
  readonly problems: readonly string[];
  readonly unmapped: readonly string[];
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<ImportAction | "total", number>>;
};
