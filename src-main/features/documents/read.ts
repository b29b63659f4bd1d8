/** Reading documents with their versions and what has changed since they were published. */
import type { Database } from "better-sqlite3";
import { nextVersion } from "../../../src-shared/domain/documents/workflow.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { readRecord, readRecords, readRecordsOf } from "../../db/records.ts";
import { document } from "../../db/schema/domain.ts";
import { documentVersion } from "../../db/schema/management.ts";
import { driftOf } from "../../records/quotes.ts";

export type DocumentRow = typeof document.$inferSelect;
export type VersionRow = typeof documentVersion.$inferSelect;

/** What the document control block of a version said. */
export type Control = {
  readonly title: string;
  readonly ref: string;
  readonly kind: string;
  readonly classification: string;
  readonly language: string;
  readonly owner: string;
  readonly author: string;
  readonly reviewers: string;
  readonly approvedBy: string;
  readonly approverRole: string;
  readonly effectiveFrom: string;
  readonly reviewDate: string;
  readonly retention: string;
  readonly distribution: string;
  readonly history: readonly {
    readonly version: string;
    readonly date: string;
    readonly change: string;
    readonly approvedBy: string;
  }[];
};

export const controlOf = ({ control }: Pick<VersionRow, "control">): Control => JSON.parse(control) as Control;

export const versionsOf = (raw: Database, documentId: string): VersionRow[] =>
  readRecordsOf(raw, documentVersion, "documentId", documentId);

/** The AI policy (5.2): written here from its template, or a policy by kind and name. */
export const findPolicy = (raw: Database): DocumentRow | undefined => {
  const written = readRecords(raw, document, "number").filter(
    ({ form, state }) => form === "managed" && state !== "retired",
  );
  return (
    written.find(({ templateId }) => templateId === "DT-POLICY") ??
    written.find(({ kind, title }) => kind === "Policy" && /\bAI\b/.test(title))
  );
};

const listedOf = (row: DocumentRow, drifted: boolean) => {
  const { number, createdAt: _c, updatedAt: _u, body: _b, templateId: _t, form, ...rest } = row;
  return {
    ...rest,
    form: form === "managed" ? ("managed" as const) : ("register" as const),
    ref: refOf("document", number),
    drifted,
  };
};

export const listDocuments = (raw: Database) => {
  const newest = new Map(readRecords(raw, documentVersion).map((version) => [version.documentId, version]));
  return readRecords(raw, document, "number").map((row) => {
    const version = row.state === "retired" ? undefined : newest.get(row.id);
    return listedOf(row, version !== undefined && driftOf(raw, version.quotes).length > 0);
  });
};

export const readDocument = (raw: Database, id: string) => {
  const row = readRecord(raw, document, id);
  const versions = versionsOf(raw, id);
  const shown = versions
    .map((version, at) => ({
      id: version.id,
      version: version.version,
      changeNote: version.changeNote,
      publishedOn: version.publishedOn,
      state: at < versions.length - 1 ? "superseded" : row.state === "retired" ? "retired" : "approved",
      approvedBy: controlOf(version).approvedBy,
      sha256: version.sha256,
      fileName: version.fileName,
      size: version.size,
      body: version.body,
      drift: at < versions.length - 1 ? [] : driftOf(raw, version.quotes),
    }))
    .toReversed();
  return {
    ...listedOf(row, row.state !== "retired" && (shown[0]?.drift.length ?? 0) > 0),
    body: row.body,
    versions: shown,
    nextVersion: nextVersion(versions.map(({ version }) => version)),
  };
};
