/** What an approved Statement of Applicability keeps: everything its document says, as canonical text with its hash. */
import type { Database } from "better-sqlite3";
import { isIncludeReason, recordsBehind } from "../../../src-shared/domain/soa/derive.ts";
import {
  EXCLUDE_REASONS,
  INCLUDE_REASONS,
  labelOf,
  SOA_STATUSES,
  AI_ROLES,
} from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { person, system, workspace } from "../../db/schema/domain.ts";
import { readSheet, type SheetRow } from "./sheet.ts";
import type { RiskLevel, SoaDocumentInput, SoaRow } from "./soa-document.ts";

/** The parts of the document that are content; version, approval and trail head are added when it is written. */
export type SoaContent = Pick<
  SoaDocumentInput,
  "organisation" | "scopeText" | "classification" | "annexAReading" | "isDemo" | "owner" | "rows" | "openPoints"
> & {
  readonly documentNumber: string;
};

const REASONS = [...INCLUDE_REASONS, ...EXCLUDE_REASONS];

/** The state of the statement now, in the words of the document. */
export const readContent = (raw: Database): SoaContent => {
  const { rows, findings } = readSheet(raw);
  const place = readRecords(raw, workspace)[0]!;
  const people = new Map(
    readRecords(raw, person).map(({ id, name, role }) => [id, role === "" ? name : `${name}, ${role}`]),
  );
  const systems = readRecords(raw, system, "number");
  const concerned = (row: SheetRow) =>
    row.appliesTo === "all" ? systems : systems.filter(({ id }) => row.appliesTo.split(" ").includes(id));
  const toRow = (row: SheetRow): SoaRow => ({
    ref: row.ref,
    title: row.title,
    areaId: row.areaId,
    areaTitle: row.areaTitle,
    source: row.source,
    decision: row.decision === "" ? null : row.decision,
    reasonCodes: row.reasonCodes.map((code) => ({
      code,
      title: labelOf(REASONS, code),
      ...(isIncludeReason(code) && { from: recordsBehind(row.derived, code) }),
    })),
    justification: row.justification,
    systems:
      row.decision !== "included"
        ? ""
        : row.appliesTo === "all"
          ? "All AI systems"
          : concerned(row)
              .map(({ name }) => name)
              .join("; "),
    role:
      row.decision !== "included" || row.appliesTo === "all"
        ? ""
        : [...new Set(concerned(row).flatMap(({ roles }) => roles))].map((role) => labelOf(AI_ROLES, role)).join(", "),
    status: { id: row.status, label: labelOf(SOA_STATUSES, row.status) },
    how: row.description,
    ...(row.decision === "included" && row.provider !== "" && { inheritedFrom: row.provider }),
    owner: row.ownerId === null ? "" : (people.get(row.ownerId) ?? ""),
    dueDate: row.dueDate,
    guidanceConsidered:
      row.guidance === ""
        ? ""
        : `${row.guidance === "yes" ? "Yes" : "No"}${row.guidanceRemark === "" ? "" : `: ${row.guidanceRemark}`}`,
    risks: row.risks.map(({ ref, title, band }) => ({ ref, title, level: band === "" ? null : (band as RiskLevel) })),
    basis: [...row.assessments, ...row.obligations, ...row.objectives].map(({ ref, title }) => ({ ref, title })),
    evidence: [...row.evidence, ...row.documents].map(({ ref, title }) => ({ ref, title })),
    lastReview: row.lastReview,
  });
  return {
    organisation: place.organisation,
    scopeText: place.scopeText,
    documentNumber: `${place.documentPrefix}-SOA-001`,
    classification: place.classification,
    annexAReading: place.annexAReading as "strict",
    isDemo: place.isDemo,
    owner: place.organisation,
    rows: rows.map(toRow),
    openPoints: findings.filter(({ severity }) => severity === "error").map(({ message }) => message),
  };
};
