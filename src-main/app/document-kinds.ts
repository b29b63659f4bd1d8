/** Every document that can be made from a workspace: the one list that verbs and packs write from. */
import type { Database } from "better-sqlite3";
import { isReported } from "../../src-shared/domain/audit/programme.ts";
import { refOf } from "../../src-shared/domain/refs.ts";
import { registerOf, REGISTER_IDS } from "../../src-shared/domain/registers/all.ts";
import { REGISTER_DOCUMENTS } from "../../src-shared/domain/registers/documents.ts";
import { OTHER_SHEET_IDS, sheetOf } from "../../src-shared/domain/sheets/sheet.ts";
import { fail } from "../../src-shared/ipc/result.ts";
import { readRecords } from "../db/records.ts";
import { document, soaVersion, system } from "../db/schema/domain.ts";
import type { DocumentFormat } from "../documents/model.ts";
import { assessmentDocument } from "../features/assessments/export.ts";
import { listAssessments } from "../features/assessments/list.ts";
import { draftDocument, versionDocument } from "../features/documents/publish.ts";
import { versionsOf } from "../features/documents/read.ts";
import { registerModel } from "../features/documents/register-document.ts";
import { templateClauses } from "../features/documents/templates.ts";
import { registerDocumentModel } from "../features/registers/documents/make.ts";
import { planDocument } from "../features/risks/documents/plan-document.ts";
import { planFileName, planInput, reportFileName, reportInput } from "../features/risks/documents/read-input.ts";
import { reportDocument } from "../features/risks/documents/report-document.ts";
import { sheetDocument } from "../features/sheets/document.ts";
import { rowsOf } from "../features/sheets/rows.ts";
import { differenceModel } from "../features/soa/difference.ts";
import { documentInput, soaFileName } from "../features/soa/document-input.ts";
import { keptOf } from "../features/soa/kept.ts";
import { soaDocument } from "../features/soa/soa-document.ts";
import { aiActDocument } from "../features/systems/ai-act-document.ts";
import { traceabilityModel } from "../features/traceability/document.ts";
import type { Session } from "../ipc/handlers.ts";
import type { AttachedFile, OfferedDocument } from "../ipc/shell.ts";
import { readContent } from "../records/content.ts";
import { documentFrame } from "../records/document-frame.ts";
import { linkedIds } from "../records/links.ts";
import { createLookup } from "../records/lookup.ts";
import { servedBy } from "../records/pack-items.ts";

const ALL: readonly DocumentFormat[] = ["docx", "xlsx", "pdf", "html"];
const WRITTEN: readonly DocumentFormat[] = ["docx", "pdf", "html"];

type Given = Pick<OfferedDocument, "id" | "title" | "make"> & Partial<OfferedDocument>;

const offer = (given: Given): OfferedDocument => ({
  formats: ALL,
  clauses: [],
  controls: [],
  records: [],
  templateId: "",
  registeredFor: [],
  file: null,
  absent: "",
  standing: "",
  systemId: null,
  kept: () => null,
  titleIn: (say) => say(given.title),
  ...given,
});

/** "6.1.2, A.10": clauses, and what begins with A. as Annex A. */
const servedIn = (list: string) => {
  const all = list.split(", ");
  return { clauses: all.filter((one) => !one.startsWith("A.")), controls: all.filter((one) => one.startsWith("A.")) };
};

const count = (raw: Database, table: string): number =>
  raw.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;

/** The statement and what changed in it: of approved versions, else the draft. */
const statements = (session: Session, now: string): OfferedDocument[] => {
  const versions = readRecords(session.file.raw, soaVersion, "id");
  const newest = versions.at(-1);
  const before = versions.at(-2);
  const serves = { clauses: ["6.1.3"], controls: [] };
  return [
    offer({
      ...serves,
      id: "soa",
      title: "Statement of Applicability",
      standing: newest ? "" : "No version is approved: this is the draft.",
      records: newest ? [`soa-version:${newest.id}`] : [],
      make: () => {
        const content = documentInput(session, newest?.id ?? null, now);
        return { model: soaDocument(content), name: soaFileName(content) };
      },
      kept: (format) => {
        const file = newest && keptOf(session.file.raw, newest.id).find((one) => one.format === format);
        return file ? readContent(session.file.raw, file.sha256) : null;
      },
    }),
    offer({
      ...serves,
      id: "soa-difference",
      title: "Statement of Applicability: what changed",
      absent: before
        ? ""
        : `${newest ? "Only one version is" : "No version is"} approved, so there is nothing to compare.`,
      make: () => differenceModel(session, (before ?? newest)?.id ?? "", before ? newest!.id : null, now),
    }),
  ];
};

const absentReport: Readonly<Record<string, (raw: Database) => string>> = {
  "audit-report": (raw) =>
    raw
      .prepare<[], string>(`SELECT status FROM "${registerOf("audits").table}"`)
      .pluck()
      .all()
      .some(isReported)
      ? ""
      : "No internal audit is reported yet.",
  "management-review": (raw) =>
    count(raw, registerOf("reviews").table) > 0 ? "" : "No management review is recorded yet.",
};

const fromRegisters = (session: Session, now: string): OfferedDocument[] =>
  REGISTER_DOCUMENTS.map(({ id, title, clauses, parts, about }) => {
    const { raw } = session.file;
    const shown = about ? [about] : parts.map(({ register }) => register);
    const empty = shown.length > 0 && shown.every((register) => count(raw, registerOf(register).table) === 0);
    return offer({
      ...servedIn(clauses),
      id,
      title,
      absent: absentReport[id]?.(raw) ?? (empty ? "Nothing is recorded yet." : ""),
      make: () => registerDocumentModel(session, id, now),
    });
  });

const assessments = (session: Session, now: string): OfferedDocument[] =>
  listAssessments(session.file.raw, now.slice(0, 10))
    .filter(({ newest }) => newest)
    .flatMap(({ id, ref, title, systemId, status }) =>
      (["report", "summary"] as const).map((which) =>
        offer({
          id: `assessment:${ref}:${which}`,
          title: `${ref} ${title}${which === "summary" ? " (public summary)" : ""}`,
          titleIn: (say) =>
            which === "summary" ? say("{title} (public summary)", { title: `${ref} ${title}` }) : `${ref} ${title}`,
          formats: WRITTEN,
          clauses: ["6.1.4", "8.4"],
          controls: which === "summary" ? ["A.8.2"] : ["A.5.2", "A.5.3"],
          records: [`assessment:${id}`],
          systemId,
          standing: ["approved", "monitoring", "superseded"].includes(status) ? "" : "It is not approved yet.",
          make: () => assessmentDocument(session, id, which, now),
        }),
      ),
    );

const helpers = (session: Session, now: string): OfferedDocument[] =>
  readRecords(session.file.raw, system, "number").map(({ id, number, name }) =>
    offer({
      id: `ai-act:${refOf("system", number)}`,
      title: `EU AI Act helper: ${name}`,
      titleIn: (say) => say("EU AI Act helper: {name}", { name }),
      formats: WRITTEN,
      records: [`system:${id}`],
      systemId: id,
      make: () => aiActDocument(session, id, now),
    }),
  );

/** Documents that are written here: the newest approved version with its very bytes, else the draft. */
const written = (session: Session, now: string): OfferedDocument[] => {
  const { raw } = session.file;
  return readRecords(raw, document, "number")
    .filter(({ form, state }) => form === "managed" && state !== "retired")
    .map(({ id, number, title, templateId }) => {
      const version = versionsOf(raw, id).at(-1);
      return offer({
        id: `document:${refOf("document", number)}`,
        title,
        titleIn: () => title,
        templateId,
        formats: WRITTEN,
        clauses: templateClauses(templateId),
        records: [`document:${id}`],
        standing: version ? "" : "No version is approved: this is the draft.",
        make: () => (version ? versionDocument(session, version.id, now) : draftDocument(session, id, now)),
        kept: (format) => (version && format === "docx" ? readContent(raw, version.sha256) : null),
      });
    });
};

/** Documents that are kept elsewhere, by the newest file that is attached to them as evidence; its own name says what it is. */
const registered = ({ file: { raw } }: Session): OfferedDocument[] => {
  // Only what is attached: a client has thousands of pieces, and this list is asked for often.
  const newest = raw.prepare<[string], AttachedFile & { number: number; title: string }>(
    `SELECT id, number, title, file_name AS fileName, media_type AS mediaType, size, sha256 FROM evidence
     WHERE id IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT previous_id FROM evidence WHERE previous_id IS NOT NULL)
     ORDER BY number DESC LIMIT 1`,
  );
  const attached = linkedIds(raw, "document", "evidence");
  const [points, controls] = [linkedIds(raw, "document", "point"), linkedIds(raw, "document", "control")];
  return readRecords(raw, document, "number")
    .filter(({ form, state }) => form !== "managed" && state !== "retired")
    .map(({ id, number, title, location }) => {
      const ties = [
        ...(points.get(id) ?? []).map((one) => `point:${one}`),
        ...(controls.get(id) ?? []).map((one) => `control:${one}`),
      ];
      const serves = servedBy(ties);
      const own = attached.get(id);
      const file = (own && newest.get(JSON.stringify(own))) ?? null;
      const place = location.trim();
      const named = file ? `${title} (${refOf("evidence", file.number)} ${file.title})` : title;
      return offer({
        ...serves,
        id: `document:${refOf("document", number)}`,
        title: named,
        titleIn: () => named,
        formats: [],
        records: [`document:${id}`],
        registeredFor: serves.clauses,
        absent: file
          ? ""
          : place === ""
            ? "It is kept elsewhere, and no file of it is attached."
            : `It is kept elsewhere (${place}), and no file of it is attached.`,
        file,
        make: () => {
          throw fail("NOT_FOUND", `${title} is kept elsewhere: the program does not write it.`);
        },
      });
    });
};

const lists = (session: Session, now: string): OfferedDocument[] =>
  [...OTHER_SHEET_IDS, ...REGISTER_IDS].map((id) => {
    const { raw } = session.file;
    const sheet = sheetOf(id)!;
    return offer({
      id: `list:${id}`,
      title: `${sheet.title} (list)`,
      titleIn: (say) => say("{title} (list)", { title: say(sheet.title) }),
      formats: ["xlsx"],
      absent: count(raw, sheet.table) > 0 ? "" : "Nothing is recorded yet.",
      make: () => {
        const frame = documentFrame(session, now);
        const model = sheetDocument(sheet, rowsOf(raw, sheet), createLookup(raw), frame);
        return { model, name: `${frame.prefix}-list-${id}` };
      },
    });
  });

/** Every document of the workspace, in reading order; `now` is ISO 8601. Nothing is made before `make` is called. */
export const offeredDocuments = (session: Session, now: string): OfferedDocument[] => {
  const registers = fromRegisters(session, now);
  const first = new Set(["context", "scope"]);
  return [
    ...registers.filter(({ id }) => first.has(id)),
    ...written(session, now),
    ...registered(session),
    offer({
      id: "risks",
      title: "Risk report",
      clauses: ["6.1.2", "8.2"],
      make: () => {
        const content = reportInput(session, now);
        return { model: reportDocument(content), name: reportFileName(content) };
      },
    }),
    offer({
      id: "treatment-plan",
      title: "Risk treatment plan",
      clauses: ["6.1.3", "8.3"],
      make: () => {
        const content = planInput(session, now);
        return { model: planDocument(content), name: planFileName(content) };
      },
    }),
    ...statements(session, now),
    ...assessments(session, now),
    ...helpers(session, now),
    ...registers.filter(({ id }) => !first.has(id)),
    offer({
      id: "document-register",
      title: "Document register",
      clauses: ["7.5"],
      make: () => registerModel(session, now),
    }),
    offer({
      id: "traceability",
      title: "Traceability matrix",
      clauses: ["4.4", "6.1.3"],
      make: () => traceabilityModel(session, now),
    }),
    ...lists(session, now),
  ];
};
