/** The Statement of Applicability as it stands: always all 38 controls of Annex A, then the client's own, with what links say about each. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { currentScore } from "../../../src-shared/domain/risk/score.ts";
import { createScorer, LEVEL_FIELDS, packStages } from "../../../src-shared/domain/risk/scorer.ts";
import { checkRisks } from "../../../src-shared/domain/soa/check-risks.ts";
import { checkSoa, isComplete } from "../../../src-shared/domain/soa/check-soa.ts";
import { providerWords } from "../../../src-shared/domain/soa/derive.ts";
import { sourceOf } from "../../../src-shared/domain/soa/source.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { readRecords } from "../../db/records.ts";
import { ownControl, soaEntry, soaVersion, system } from "../../db/schema/domain.ts";
import { catalogue, controlsById } from "../../records/catalogue.ts";
import { columnName } from "../../records/columns.ts";
import { readCriteria } from "../../records/criteria.ts";
import { countingSteps } from "../../records/effects.ts";
import { keptFiles } from "./kept.ts";
import { linkedIds, linkedRecords, namedRecords } from "../../records/links.ts";
import { readReasonRecords } from "./reason-records.ts";

export type Sheet = OutputOf<Contract["soa"]["sheet"]>;
export type SheetRow = Sheet["rows"][number];

type Treated = SheetRow["risks"][number] & {
  readonly treatment: string;
  readonly controlIds: readonly string[];
};
type Row = [id: string, number: number, title: string, treatment: string, ...levels: (number | null)[]];

const RISKS = `SELECT id, number, title, treatment, ${LEVEL_FIELDS.map(columnName).join(", ")} FROM risk`;

/** Every risk with its band of now and the controls that treat it, and nothing else of it: registers grow long. */
const riskList = (raw: Database): Treated[] => {
  const score = createScorer(readCriteria(raw));
  const steps = countingSteps(raw);
  const controlIds = linkedIds(raw, "risk", "control");
  const rows = raw.prepare<[], Row>(RISKS).raw().all();
  return rows
    .sort((a, b) => a[1] - b[1])
    .map(([id, number, title, treatment, ...levels]) => {
      const { inherent, current, residual } = packStages(levels, steps.get(id));
      return {
        id,
        ref: refOf("risk", number),
        title,
        band: currentScore(score(inherent), score(current), score(residual))?.band.id ?? "",
        treatment,
        open: treatment !== "avoid",
        controlIds: controlIds.get(id) ?? [],
      };
    });
};

/** The risks each control treats, in the order of the register. */
const byControl = (risks: readonly Treated[]): ReadonlyMap<string, SheetRow["risks"]> => {
  const map = new Map<string, SheetRow["risks"]>();
  for (const { treatment: _t, controlIds, ...risk } of risks)
    for (const id of controlIds) {
      const list = map.get(id);
      if (list) list.push(risk);
      else map.set(id, [risk]);
    }
  return map;
};

/** Where controls that are not in Annex A stand. */
const OTHER_AREAS = {
  own: { areaId: "own", areaTitle: "Own controls" },
  iso27001: { areaId: "iso27001", areaTitle: "Controls from ISO/IEC 27001" },
} as const;

/** Own controls first, then those of ISO/IEC 27001, each by reference: X.2 before X.10. */
const otherControls = (raw: Database) =>
  readRecords(raw, ownControl)
    .map(({ id, ref, title, revision, description, source: words }) => {
      const source = sourceOf(words);
      const own = { ownRevision: revision, ownDescription: description, ownSource: words };
      return { id, ref, title, ...OTHER_AREAS[source], source, ...own };
    })
    .sort(
      (a, b) =>
        Number(a.source === "iso27001") - Number(b.source === "iso27001") ||
        a.ref.localeCompare(b.ref, "en", { numeric: true }),
    );

const readRows = (raw: Database, risks: readonly Treated[]): SheetRow[] => {
  const entries = new Map(readRecords(raw, soaEntry, "control_id").map((entry) => [entry.controlId, entry]));
  const treated = byControl(risks);
  const evidence = linkedRecords(raw, "control", "evidence");
  const documents = linkedRecords(raw, "control", "document");
  const reasons = readReasonRecords(raw);
  const suppliers = new Map(namedRecords(raw, "suppliers").map((one) => [one.id, one]));
  const areas = new Map(catalogue().areas.map((area) => [area.id, area.title]));
  const listed = [
    ...catalogue().controls.map(({ id, title, area }) => ({
      id,
      ref: id,
      title,
      areaId: area,
      areaTitle: areas.get(area) ?? "",
      source: "annexA" as const,
      ownRevision: null,
      ownDescription: "",
      ownSource: "",
    })),
    ...otherControls(raw),
  ];
  return listed.map(({ id, ...control }) => {
    const entry = entries.get(id);
    const risksTreated = treated.get(id) ?? [];
    const supplier = suppliers.get(entry?.supplierId ?? "") ?? null;
    return {
      ...control,
      controlId: id,
      entryId: entry?.id ?? "",
      revision: entry?.revision ?? 0,
      decision: (entry?.decision ?? "") as SheetRow["decision"],
      reasonCodes: (entry?.reasonCodes ?? []) as SheetRow["reasonCodes"],
      justification: entry?.justification ?? "",
      status: (entry?.status ?? "not-started") as SheetRow["status"],
      description: entry?.description ?? "",
      ownerId: entry?.ownerId ?? null,
      dueDate: entry?.dueDate ?? "",
      guidance: (entry?.guidance ?? "") as SheetRow["guidance"],
      guidanceRemark: entry?.guidanceRemark ?? "",
      appliesTo: entry?.appliesTo ?? "",
      inheritedFrom: entry?.inheritedFrom ?? "",
      lastReview: entry?.updatedAt.slice(0, 10) ?? "",
      supplierId: supplier?.id ?? null,
      provider: providerWords(supplier, entry?.inheritedFrom ?? ""),
      risks: risksTreated,
      ...reasons(id, risksTreated),
      evidence: evidence.get(id) ?? [],
      documents: documents.get(id) ?? [],
    };
  });
};

export const readSheet = (raw: Database): Sheet => {
  const risks = riskList(raw);
  const rows = readRows(raw, risks);
  const systems = readRecords(raw, system, "number").map(({ id, name, roles }) => ({ id, name, roles }));
  const ruled = rows.map((row) => {
    const known = controlsById().get(row.controlId);
    return {
      ...row,
      documentationExpected: known?.documentationExpected ?? false,
      typicalRoles: known?.typicalRoles ?? [],
    };
  });
  const findings = [...checkSoa({ rows: ruled, systems }), ...checkRisks(risks, rows)];
  const files = keptFiles(raw);
  const versions = readRecords(raw, soaVersion, "id DESC").map(
    ({ id, number, changeNote, approverName, approverRole, approvedOn, contentHash }) => ({
      id,
      number,
      changeNote,
      approverName,
      approverRole,
      approvedOn,
      contentHash,
      files: files.get(id) ?? [],
    }),
  );
  return { rows, findings, complete: isComplete(findings), versions };
};
