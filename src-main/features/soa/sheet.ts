/** The Statement of Applicability as it stands: always all 38 controls of Annex A, then the client's own, with what links say about each. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { assessmentOf, currentScore, scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { checkRisks } from "../../../src-shared/domain/soa/check-risks.ts";
import { checkSoa, isComplete } from "../../../src-shared/domain/soa/check-soa.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { readRecords } from "../../db/records.ts";
import { ownControl, risk, riskCriteria, soaEntry, soaVersion, system } from "../../db/schema/domain.ts";
import { catalogue, controlsById } from "../../records/catalogue.ts";
import { linkedIds, namedRecords, type Named } from "../../records/links.ts";

export type Sheet = OutputOf<Contract["soa"]["sheet"]>;
export type SheetRow = Sheet["rows"][number];

const OWN_AREA = { id: "own", title: "Own controls" };

type Treated = SheetRow["risks"][number] & { readonly treatment: string };

const riskList = (raw: Database): Treated[] => {
  const criteria: Criteria = readRecords(raw, riskCriteria)[0]!;
  return readRecords(raw, risk, "number").map((row) => {
    const scored = currentScore(
      scoreRisk(assessmentOf(row, "inherent"), criteria),
      scoreRisk(assessmentOf(row, "residual"), criteria),
    );
    return {
      id: row.id,
      ref: refOf("risk", row.number),
      title: row.title,
      band: scored?.band.id ?? "",
      treatment: row.treatment,
      open: row.treatment !== "avoid",
    };
  });
};

const pick = <T extends { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  ids: readonly string[] | undefined,
): T[] =>
  (ids ?? [])
    .flatMap((id) => records.get(id) ?? [])
    .sort((a, b) => ((a as unknown as Named).ref < (b as unknown as Named).ref ? -1 : 1));

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

const readRows = (raw: Database, risks: readonly Treated[]): SheetRow[] => {
  const entries = new Map(readRecords(raw, soaEntry, "control_id").map((entry) => [entry.controlId, entry]));
  const links = {
    risk: linkedIds(raw, "control", "risk"),
    evidence: linkedIds(raw, "control", "evidence"),
    document: linkedIds(raw, "control", "document"),
  };
  const riskMap = byId(risks);
  const evidence = byId(namedRecords(raw, "evidence"));
  const documents = byId(namedRecords(raw, "document"));
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
    ...readRecords(raw, ownControl, "ref").map(({ id, ref, title, revision, description, source }) => ({
      id,
      ref,
      title,
      areaId: OWN_AREA.id,
      areaTitle: OWN_AREA.title,
      source: "own" as const,
      ownRevision: revision,
      ownDescription: description,
      ownSource: source,
    })),
  ];
  return listed.map(({ id, ...control }) => {
    const entry = entries.get(id);
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
      lastReview: entry?.updatedAt.slice(0, 10) ?? "",
      risks: pick(riskMap, links.risk.get(id)).map(({ treatment: _t, ...rest }) => rest),
      evidence: pick(evidence, links.evidence.get(id)),
      documents: pick(documents, links.document.get(id)),
    };
  });
};

export const readSheet = (raw: Database): Sheet => {
  const risks = riskList(raw);
  const rows = readRows(raw, risks);
  const systems = readRecords(raw, system, "number").map(({ id, name, roles }) => ({ id, name, roles }));
  const controlIds = linkedIds(raw, "risk", "control");
  const treated = risks.map(({ id, ref, title, band, treatment }) => ({
    ref,
    title,
    band,
    treatment,
    controlIds: controlIds.get(id) ?? [],
  }));
  const ruled = rows.map((row) => {
    const known = controlsById().get(row.controlId);
    return {
      ...row,
      documentationExpected: known?.documentationExpected ?? false,
      typicalRoles: known?.typicalRoles ?? [],
    };
  });
  const findings = [...checkSoa({ rows: ruled, systems }), ...checkRisks(treated, rows)];
  const versions = readRecords(raw, soaVersion, "id DESC").map(
    ({ id, number, changeNote, approverName, approverRole, approvedOn, contentHash }) => ({
      id,
      number,
      changeNote,
      approverName,
      approverRole,
      approvedOn,
      contentHash,
    }),
  );
  return { rows, findings, complete: isComplete(findings), versions };
};
