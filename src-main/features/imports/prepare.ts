/** What an import needs of the workspace: its scales, its people, its systems, and its records under the import's field names. */
import type { Database } from "better-sqlite3";
import type { Existing, ExistingRecord, ImportKind, ImportOptions } from "../../../src-shared/domain/import/types.ts";
import { readRecords } from "../../db/records.ts";
import { person, risk, system } from "../../db/schema/domain.ts";
import { readCriteria } from "../../records/criteria.ts";
import { linkedIds, namedRecords } from "../../records/links.ts";

type Names = ReadonlyMap<string, string>;
const ownerName = (names: Names, id: string | null): string => (id === null ? "" : (names.get(id) ?? ""));

const existingSystems = (raw: Database, names: Names): ExistingRecord[] =>
  readRecords(raw, system, "number").map((row) => ({ ...row, ownerName: ownerName(names, row.ownerId) }));

const existingRisks = (raw: Database, names: Names): ExistingRecord[] => {
  const controls = linkedIds(raw, "risk", "control");
  const systems = linkedIds(raw, "risk", "system");
  return readRecords(raw, risk, "number").map((row) => ({
    ...row,
    likelihood: row.inherentLikelihood,
    impact: row.inherentOrganisation,
    impactOrganisation: row.inherentOrganisation,
    impactIndividuals: row.inherentIndividuals,
    impactGroups: row.inherentGroups,
    impactSocieties: row.inherentSocieties,
    impactEnvironment: row.inherentEnvironment,
    residualLikelihood: row.residualLikelihood,
    residualImpact: row.residualOrganisation,
    targetLikelihood: row.targetLikelihood,
    targetImpact: row.targetOrganisation,
    ownerName: ownerName(names, row.ownerId),
    controls: controls.get(row.id) ?? [],
    systemId: systems.get(row.id)?.[0] ?? null,
  }));
};

export const readExisting = (raw: Database, kind: ImportKind): Existing => {
  const names = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
  return {
    records: kind === "systems" ? existingSystems(raw, names) : existingRisks(raw, names),
    people: [...names.values()],
    systems: readRecords(raw, system, "number").map(({ id, name, externalId }) => ({ id, name, externalId })),
  };
};

export const readOptions = (raw: Database, dateOrder: ImportOptions["dateOrder"] | null): ImportOptions => {
  const { likelihood, impact } = readCriteria(raw);
  return {
    scales: {
      likelihood,
      individuals: impact,
      groups: impact,
      societies: impact,
      organisation: impact,
      environment: impact,
    },
    controls: namedRecords(raw, "control").map(({ ref }) => ref),
    ...(dateOrder ? { dateOrder } : {}),
  };
};
