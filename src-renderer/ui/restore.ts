/**
 * Earlier values of a record, put back through its ordinary update command: the trail gets one more entry and nothing of it is
 * rewritten. A register that keeps its history gets "Restore" by one line in `WAYS`.
 */
import type { z } from "zod";
import { contract } from "../../src-shared/contract/index.ts";
import { registerFields } from "../../src-shared/contract/registers.ts";
import { REGISTERS } from "../../src-shared/domain/registers/all.ts";
import type { CommandDef, OutputOf } from "../../src-shared/ipc/define.ts";

export type HistoryEntry = OutputOf<typeof contract.trail.history>[number];
/** Stored values by the field's stored name, like "owner_id". */
export type StoredValues = ReadonlyMap<string, string | null>;
type Patch = Readonly<Record<string, unknown>>;

type Way = {
  readonly command: CommandDef;
  /** What the command is sent; `subject` gives a stored value that never changes, like the control of an SoA entry. */
  readonly input: (rowId: string, subject: (field: string) => string, revision: number, patch: Patch) => unknown;
  /** What its patch can hold, where the command's input does not say. */
  readonly fields?: () => Readonly<Record<string, z.ZodType>>;
};

const byId = (command: CommandDef): Way => ({
  command,
  input: (id, _subject, revision, patch) => ({ id, revision, patch }),
});

/** How the rows of each table are updated. */
const WAYS: Readonly<Record<string, Way>> = {
  risk: byId(contract.risks.update),
  system: byId(contract.systems.update),
  document: byId(contract.documents.update),
  evidence: byId(contract.evidence.update),
  action: byId(contract.actions.update),
  own_control: byId(contract.soa.updateControl),
  person: byId(contract.people.update),
  soa_entry: {
    command: contract.soa.decide,
    input: (_id, subject, revision, patch) => ({ controlId: subject("control_id"), revision, patch }),
  },
  clause_answer: {
    command: contract.clauses.answer,
    input: (_id, subject, revision, patch) => ({ pointId: subject("point_id"), revision, patch }),
  },
};

/** A register's rows are all updated by one command, which is told the register. */
const registerWay = (table: string): Way | undefined => {
  const found = REGISTERS.find((one) => one.table === table);
  return (
    found && {
      command: contract.registers.update,
      input: (id, _subject, revision, patch) => ({ register: found.id, id, revision, patch }),
      fields: () => registerFields(found.id).shape,
    }
  );
};
const wayOf = (table: string): Way | undefined => WAYS[table] ?? registerWay(table);

const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const shapeOf = (schema: z.ZodType): Readonly<Record<string, z.ZodType>> =>
  (schema as unknown as { shape?: Record<string, z.ZodType> }).shape ?? {};

/** The value as the field's own schema takes it: text as it is, else a number, a list or yes and no out of it. */
const accepted = (schema: z.ZodType, stored: string | null): { readonly value: unknown } | null => {
  const readings: unknown[] = [stored];
  if (stored === "1" || stored === "0") readings.push(stored === "1");
  try {
    if (stored !== null) readings.unshift(stored, JSON.parse(stored));
  } catch {
    // It is not JSON, so it is the text itself.
  }
  for (const value of readings) if (schema.safeParse(value).success) return { value };
  return null;
};

/** The patch that gives the record these values; fields that no command changes are left out. */
export const patchOf = (table: string, values: StoredValues): Patch => {
  const way = wayOf(table);
  const patchSchema = way ? shapeOf(way.command.input)["patch"] : undefined;
  const fields = way?.fields?.() ?? (patchSchema ? shapeOf(patchSchema) : {});
  const patch: Record<string, unknown> = {};
  for (const [name, stored] of values) {
    const schema = fields[camel(name)];
    const found = schema ? accepted(schema, stored) : null;
    if (found) patch[camel(name)] = found.value;
  }
  return patch;
};

/** What each field holds now, as far as the entries (newest first) tell. */
export const valuesNow = (entries: readonly HistoryEntry[]): StoredValues => {
  const values = new Map<string, string | null>();
  for (const { change } of entries)
    for (const { name, after } of change.fields) if (!values.has(name)) values.set(name, after);
  return values;
};

/** What every field that changed since held right after entry `seq`; fields that hold the same again are left out. */
export const valuesAfter = (entries: readonly HistoryEntry[], seq: number): StoredValues => {
  const now = valuesNow(entries);
  const then = new Map<string, string | null>();
  for (const entry of entries)
    if (entry.seq > seq) for (const { name, before } of entry.change.fields) then.set(name, before);
  return new Map([...then].filter(([name, value]) => value !== now.get(name)));
};

/** The command that puts the values back into a record of which `entries` are the history, newest first; null where none can. */
export const restoring = (
  table: string,
  rowId: string,
  entries: readonly HistoryEntry[],
  values: StoredValues,
): { readonly command: CommandDef; readonly input: unknown; readonly undo: StoredValues } | null => {
  const way = wayOf(table);
  const newest = entries[0];
  const patch = patchOf(table, values);
  if (!way || !newest || newest.change.kind === "deleted" || Object.keys(patch).length === 0) return null;
  const now = valuesNow(entries);
  const undo = new Map([...values.keys()].map((name) => [name, now.get(name) ?? null]));
  return {
    command: way.command,
    input: way.input(rowId, (field) => now.get(field) ?? "", newest.revision, patch),
    undo,
  };
};
