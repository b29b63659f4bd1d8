import { z } from "zod";
import { COMPARED_FIELDS, CONTROL_CHANGES } from "../domain/soa/difference.ts";
import { CONTROL_SOURCES } from "../domain/soa/source.ts";
import { EXCLUDE_REASONS, INCLUDE_REASONS, LINK_KINDS, SOA_STATUSES, type LinkKind } from "../domain/vocabulary.ts";
import { command, job, query } from "../ipc/define.ts";
import { exportInput, exportJob, FORMATS } from "./export.ts";
import { day, id, none, revision, text, title, written } from "./fields.ts";

const decision = z.enum(["", "included", "excluded"]);
const status = z.enum(SOA_STATUSES.map((term) => term.id));
const reasonCode = z.enum([...INCLUDE_REASONS, ...EXCLUDE_REASONS].map((term) => term.id));
const linked = z.object({ id: z.string(), ref: z.string(), title: z.string() });

const entryFields = z.object({
  decision,
  reasonCodes: z.array(reasonCode).max(12),
  justification: text(5000),
  status,
  description: text(),
  ownerId: id().nullable(),
  dueDate: day(),
  guidance: z.enum(["", "yes", "no"]),
  guidanceRemark: text(2000),
  /** "all", or the ids of AI systems separated by a space; empty while undecided. */
  appliesTo: text(20_000),
  /** Another organisation that carries the control out (an inherited control), such as a cloud provider; else empty. */
  inheritedFrom: text(300),
  /** The same organisation as a record of the supplier register; null where none is named. */
  supplierId: id().nullable(),
});

export const soaRow = entryFields.extend({
  controlId: z.string(),
  /** A.6.2.4, or the own control's reference. */
  ref: z.string(),
  title: z.string(),
  areaId: z.string(),
  areaTitle: z.string(),
  source: z.enum(CONTROL_SOURCES),
  /** 0 while the control has no entry yet. */
  revision: z.int(),
  /** The entry's row, for its history; empty while there is none. */
  entryId: z.string(),
  /** Of the own control itself; null for Annex A. */
  ownRevision: z.int().nullable(),
  /** What the own control asks for and where it comes from; empty for Annex A. */
  ownDescription: z.string(),
  ownSource: z.string(),
  lastReview: z.string(),
  risks: z.array(linked.extend({ band: z.string(), open: z.boolean() })),
  /** Impact assessments whose measures the control carries (reason I): the newest version of each. */
  assessments: z.array(linked),
  /** Obligations that were tied to the control, and whether they apply; objectives likewise. */
  obligations: z.array(linked),
  objectives: z.array(linked),
  /** Reasons that follow from records, each with its record; see domain/soa/derive.ts. */
  derived: z.array(
    linked.extend({ code: z.enum(INCLUDE_REASONS.map((term) => term.id)), kind: z.enum(LINK_KINDS as [LinkKind]) }),
  ),
  /** The provider of an inherited control in words: supplier, then what was written; empty where there is none. */
  provider: z.string(),
  evidence: z.array(linked),
  documents: z.array(linked),
});

export const soaFinding = z.object({
  severity: z.enum(["error", "warning"]),
  /** The control concerned; empty for the SoA as a whole. */
  controlId: z.string(),
  rule: z.string(),
  message: z.string(),
});

/** A file of an approved version, kept byte for byte. */
const keptFile = z.object({ format: z.enum(FORMATS), fileName: z.string(), size: z.int(), sha256: z.string() });

const version = z.object({
  id: z.string(),
  number: z.string(),
  changeNote: z.string(),
  approverName: z.string(),
  approverRole: z.string(),
  approvedOn: z.string(),
  contentHash: z.string(),
  /** Empty until they are kept: right after the approval, else with the first export. */
  files: z.array(keptFile),
});

/** One side of a comparison; `id` is null and everything about an approval empty for the draft. */
const side = z.object({
  id: z.string().nullable(),
  number: z.string(),
  status: z.enum(["approved", "draft"]),
  approvedOn: z.string(),
  approverName: z.string(),
  changeNote: z.string(),
  contentHash: z.string(),
});
const comparedField = z.enum(COMPARED_FIELDS.map(({ id }) => id));
const beforeAfter = z.object({ label: z.string(), before: z.string(), after: z.string() });

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND"] as const;

const SHEET_READS = [
  "soa",
  "risks",
  "assessments",
  "links",
  "registers",
  "evidence",
  "documents",
  "systems",
  "people",
  "criteria",
  "workspace",
] as const;

export const soaContract = {
  /** Every row (always all 38 of Annex A, then own controls) with what is derived from links, and what stands in the way of completeness. */
  sheet: query({
    input: none,
    output: z.object({
      rows: z.array(soaRow),
      findings: z.array(soaFinding),
      complete: z.boolean(),
      versions: z.array(version),
    }),
    reads: SHEET_READS,
    kept: true,
  }),
  /** Decides or describes one control. `revision` is 0 while it has no entry yet. */
  decide: command({
    input: z.object({ controlId: id(), revision: z.int().min(0), patch: entryFields.partial() }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["soa", "reviews"],
  }),
  addControl: command({
    input: z.object({
      ref: z.string().regex(/^[A-Z][A-Z0-9]*(\.[0-9]+)+$/, "like X.01: a letter, a dot and a number"),
      title: title(),
      description: text(),
      source: text(120),
    }),
    output: written,
    touches: ["soa"],
  }),
  updateControl: command({
    input: z.object({
      id: id(),
      revision: revision(),
      patch: z.object({ title: title(), description: text(), source: text(120) }).partial(),
    }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["soa"],
  }),
  removeControl: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: [...EDIT_ERRORS, "LOCKED"],
    touches: ["soa", "links", "risks", "reviews"],
  }),
  /** Takes a removal back: the own control stands again under its id and reference, with entry and links, as an entry of its own. */
  putBackControl: command({
    input: z.object({ id: id() }),
    output: written,
    errors: ["NOT_FOUND", "CANNOT_PUT_BACK", "LOCKED"],
    touches: ["soa", "links"],
  }),
  /** Freezes the complete SoA as a numbered version. Refused with INCOMPLETE while a rule is broken. */
  approve: command({
    input: z.object({
      number: z.string().regex(/^\d{1,3}\.\d{1,3}$/, "like 1.0"),
      changeNote: text(2000),
      approverId: id(),
      /** Sign with the unlocked key of the person who is working; they must be the approver. */
      sign: z.boolean().default(false),
    }),
    output: z.object({ id: z.string() }),
    errors: ["INCOMPLETE", "NOT_FOUND", "NO_KEY", "KEY_LOCKED"],
    touches: ["soa", "approvals"],
  }),
  /** What changed from one approved version to another, or to the draft with `to` null. See domain/soa/difference.ts. */
  difference: query({
    input: z.object({ from: id(), to: id().nullable() }),
    output: z.object({
      from: side,
      to: side,
      statement: z.array(beforeAfter.extend({ field: z.enum(["organisation", "scopeText", "annexAReading"]) })),
      controls: z.array(
        z.object({
          ref: z.string(),
          title: z.string(),
          source: z.enum(CONTROL_SOURCES),
          change: z.enum(CONTROL_CHANGES),
          fields: z.array(beforeAfter.extend({ field: comparedField })),
        }),
      ),
      counts: z.object({
        changed: z.int(),
        added: z.int(),
        removed: z.int(),
        unchanged: z.int(),
        nowIncluded: z.int(),
        nowExcluded: z.int(),
        statusForward: z.int(),
        statusBack: z.int(),
        fields: z.array(z.object({ field: comparedField, label: z.string(), count: z.int() })),
      }),
    }),
    errors: ["NOT_FOUND"],
    reads: SHEET_READS,
  }),
  /** Asks for a folder and writes the comparison there. */
  exportDifference: job({ input: exportInput.extend({ from: id(), to: id().nullable() }), ...exportJob }),
  /** Writes an approved version in every format and keeps the files byte for byte; does nothing where they are kept already. */
  keepFiles: job({
    input: z.object({ versionId: id() }),
    progress: exportJob.progress,
    output: z.object({ files: z.array(keptFile) }),
    errors: ["NOT_FOUND", "NO_PERSON", "READ_ONLY"],
  }),
  /** The command in which keeping ends: only with bytes that are stored already, once for each version. */
  recordFiles: command({
    input: z.object({
      versionId: id(),
      files: z
        .array(z.object({ format: z.enum(FORMATS), fileName: text(300), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
        .min(1)
        .max(FORMATS.length),
    }),
    output: none,
    errors: ["NOT_FOUND"],
    touches: ["soa"],
  }),
  /**
   * Asks for a folder and writes the SoA there: the draft, or the approved version with `versionId`. Of a version the kept
   * files are written; the first export keeps them. Where nothing can be kept (read-only, nobody at work) they are made anew.
   */
  export: job({ input: exportInput.extend({ versionId: id().nullable() }), ...exportJob }),
};
