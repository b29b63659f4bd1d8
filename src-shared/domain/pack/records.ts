/**
 * Records that a pack holds as data: reading them from a stranger's texts, comparing them with those of a workspace, and what of
 * them may begin another client's management system. The rules are this project's own.
 */

import { canonicalJson, type Json } from "../canonical-json.ts";

/** The version of data that this program reads. */
export const DATA_FORMAT = "aims-data/1";

export type DataRecord = Readonly<Record<string, unknown>> & { readonly id: string };
export type DataKind = { readonly kind: string; readonly records: readonly DataRecord[] };

/** The records in the text of one `data/<kind>.json`, or in words why there are none. */
export const parseRecords = (path: string, text: string): DataKind | { readonly fault: string } => {
  let value: { format?: unknown; kind?: unknown; records?: unknown } | null;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return { fault: `${path} is not JSON` };
  }
  if (value?.format !== DATA_FORMAT)
    return { fault: `${path} has the format ${String(value?.format).slice(0, 40)}; this program reads ${DATA_FORMAT}` };
  const sound =
    typeof value.kind === "string" &&
    Array.isArray(value.records) &&
    value.records.every(
      (one: unknown) => typeof one === "object" && one !== null && typeof (one as DataRecord).id === "string",
    );
  return sound
    ? { kind: value.kind as string, records: value.records as DataRecord[] }
    : { fault: `${path} does not hold records` };
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** What people call a record; its reference number where it has no name. */
export const nameOfRecord = (record: DataRecord): string =>
  text(record["title"]) ||
  text(record["name"]) ||
  text(record["organisation"]) ||
  text(record["controlId"]) ||
  text(record["pointId"]) ||
  text(record["questionId"]) ||
  (typeof record["number"] === "number" ? `No. ${record["number"]}` : text(record["number"])) ||
  record.id;

export type ComparedRecord = {
  readonly name: string;
  readonly state: "only-pack" | "only-here" | "changed";
  /** Names of the fields that differ. */
  readonly fields: readonly string[];
};
export type ComparedKind = {
  readonly kind: string;
  readonly same: number;
  readonly records: readonly ComparedRecord[];
};

/** Bookkeeping, which differs without anybody having said anything else. */
const OWN_TO_EACH = new Set(["id", "revision", "createdAt", "updatedAt"]);
const plain = (name: string): string => name.trim().toLowerCase();

const differing = (a: DataRecord, b: DataRecord, sameRecord: boolean): string[] =>
  Object.keys(a).filter(
    (field) =>
      !OWN_TO_EACH.has(field) &&
      // Ids and numbers of another workspace are never those of this one.
      (sameRecord || !(field === "number" || /Ids?$/.test(field) || field === "appliesTo")) &&
      canonicalJson((a[field] ?? null) as Json) !== canonicalJson((b[field] ?? null) as Json),
  );

const compareKind = (kind: string, inPack: readonly DataRecord[], here: readonly DataRecord[]): ComparedKind => {
  const byId = new Map(here.map((record) => [record.id, record]));
  const left = new Map<string, DataRecord[]>();
  const taken = new Set(inPack.filter(({ id }) => byId.has(id)).map(({ id }) => id));
  for (const record of here)
    if (!taken.has(record.id)) {
      const name = plain(nameOfRecord(record));
      left.set(name, [...(left.get(name) ?? []), record]);
    }
  const records: ComparedRecord[] = [];
  let same = 0;
  for (const record of inPack) {
    const name = nameOfRecord(record);
    const own = byId.get(record.id);
    const other = own ?? left.get(plain(name))?.shift();
    if (!other) records.push({ name, state: "only-pack", fields: [] });
    else {
      const fields = differing(record, other, own !== undefined);
      if (fields.length === 0) same++;
      else records.push({ name, state: "changed", fields });
    }
  }
  for (const rest of left.values())
    for (const record of rest) records.push({ name: nameOfRecord(record), state: "only-here", fields: [] });
  return { kind, same, records };
};

/** Kind by kind what a pack and a workspace say differently: a record is the same by its id, else by its name. */
export const compareRecords = (inPack: readonly DataKind[], here: readonly DataKind[]): ComparedKind[] => {
  const known = new Map(here.map(({ kind, records }) => [kind, records]));
  return inPack.map(({ kind, records }) => compareKind(kind, records, known.get(kind) ?? []));
};

/**
 * What may begin another client's management system: how it is built, and nothing that a client answered, rated, decided, owns or
 * dated. Fields by kind.
 */
export const STRUCTURE: Readonly<Record<string, readonly string[]>> = {
  parties: ["title", "kind", "description"],
  obligations: ["title", "source", "reference", "description"],
  processes: ["title", "group", "purpose", "inputs", "outputs", "criteria"],
  roles: ["title", "description", "authority"],
  objectives: ["title", "catalogueId", "measure", "unit", "better", "evaluation"],
  metrics: ["title", "what", "method", "frequency", "unit", "better"],
  awareness: ["title", "topics", "audience", "method"],
  risks: ["title", "description", "category", "cause", "catalogueId", "sources"],
};

export type TakenKind = {
  readonly kind: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Names that are in the workspace already and are left as they are. */
  readonly known: readonly string[];
};

/** The rows that each wanted kind would add; a name that is there already, or twice in the pack, is not added again. */
export const structureOf = (
  inPack: readonly DataKind[],
  here: readonly DataKind[],
  wanted: readonly string[],
): TakenKind[] => {
  const names = new Map(
    here.map(({ kind, records }) => [kind, new Set(records.map((one) => plain(nameOfRecord(one))))]),
  );
  return inPack
    .filter(({ kind }) => STRUCTURE[kind] !== undefined && wanted.includes(kind))
    .map(({ kind, records }) => {
      const seen = new Set(names.get(kind));
      const known: string[] = [];
      const rows = records.flatMap((record) => {
        const name = nameOfRecord(record);
        if (seen.has(plain(name))) {
          known.push(name);
          return [];
        }
        seen.add(plain(name));
        return [
          Object.fromEntries(
            STRUCTURE[kind]!.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]] as const])),
          ),
        ];
      });
      return { kind, rows, known };
    });
};
