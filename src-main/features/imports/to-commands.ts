/** Turns the rows of an import plan into the input of the one command that writes them. */
import type { Database } from "better-sqlite3";
import { contract } from "../../../src-shared/contract/index.ts";
import type { FieldValues, ImportKind, PlannedRow } from "../../../src-shared/domain/import/types.ts";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import type { JobContext } from "../../ipc/handlers.ts";
import { readRecords } from "../../db/records.ts";
import { person } from "../../db/schema/domain.ts";
import { namedRecords } from "../../records/links.ts";

type SystemRows = InputOf<typeof contract.systems.import>["rows"];
type RiskRows = InputOf<typeof contract.risks.import>["rows"];

/** The import's own names → the record's fields. */
const RISK_FIELDS: Readonly<Record<string, string>> = {
  likelihood: "inherentLikelihood",
  impactOrganisation: "inherentOrganisation",
  impactIndividuals: "inherentIndividuals",
  impactGroups: "inherentGroups",
  impactSocieties: "inherentSocieties",
  impactEnvironment: "inherentEnvironment",
  residualImpact: "residualOrganisation",
  targetImpact: "targetOrganisation",
};
const NOT_FIELDS = new Set(["ownerName", "system", "systemId", "controls", "impact"]);

const fieldsOf = (
  values: FieldValues,
  owners: ReadonlyMap<string, string>,
  externalId: string | null,
): Record<string, unknown> => {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) if (!NOT_FIELDS.has(name)) out[RISK_FIELDS[name] ?? name] = value;
  if (externalId !== null) out["externalId"] = externalId;
  const owner = owners.get(String(values["ownerName"] ?? "").toLowerCase());
  if (owner !== undefined) out["ownerId"] = owner;
  return out;
};

/** Only what differs is written into a record that exists. */
const changedOnly = (row: PlannedRow, fields: Record<string, unknown>): Record<string, unknown> => {
  if (row.existingId === undefined) return fields;
  const names = new Set(
    (row.changes ?? []).map(({ field }) => (field === "ownerName" ? "ownerId" : (RISK_FIELDS[field] ?? field))),
  );
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name)));
};

/** An existing risk keeps its controls unless the file names others. */
const writesControls = ({ existingId, changes }: PlannedRow): boolean =>
  existingId === undefined || (changes ?? []).some(({ field }) => field === "controls");

/** Runs the import's one command through `call`; returns how many were created and changed. */
export const writeImport = (
  raw: Database,
  kind: ImportKind,
  fileName: string,
  planned: readonly PlannedRow[],
  call: JobContext["call"],
): { created: number; changed: number } => {
  const owners = new Map(readRecords(raw, person).map(({ id, name }) => [name.toLowerCase(), id]));
  const rows = planned.filter(({ action }) => action === "new" || action === "changed");
  const values = (row: PlannedRow) => changedOnly(row, fieldsOf(row.values, owners, row.externalId));
  const idOf = (row: PlannedRow) => (row.existingId === undefined ? {} : { id: row.existingId });
  if (kind === "systems") {
    const systems = rows.map((row) => ({ ...idOf(row), values: values(row) })) as SystemRows;
    return call(contract.systems.import, { fileName, rows: systems });
  }
  const controls = new Map(namedRecords(raw, "control").map(({ id, ref }) => [ref, id]));
  const risks = rows.map((row) => ({
    ...idOf(row),
    values: values(row),
    ...(writesControls(row)
      ? {
          controlIds: ((row.values["controls"] as readonly string[] | undefined) ?? []).flatMap(
            (ref) => controls.get(ref) ?? [],
          ),
        }
      : {}),
    systemId: (row.values["systemId"] as string | undefined) ?? null,
  })) as RiskRows;
  return call(contract.risks.import, { fileName, rows: risks });
};
