/** The statement as its document says it. */
import { APPROVAL_METHODS, labelOf, SOA_STATUSES } from "../../../src-shared/domain/vocabulary.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { readRecords } from "../../db/records.ts";
import { soaVersion, workspace } from "../../db/schema/domain.ts";
import type { Session } from "../../ipc/handlers.ts";
import { documentLook } from "../../records/document-look.ts";
import { stateMoment } from "../../records/document-frame.ts";
import { entriesOf } from "../../trail/images.ts";
import { readContent, type SoaContent } from "./frozen.ts";
import type { SoaDocumentInput } from "./soa-document.ts";

/** The statement as the document says it: the draft of `now`, or an approved version exactly as it was frozen. */
export const documentInput = (session: Session, versionId: string | null, now: string): SoaDocumentInput => {
  const { raw } = session.file;
  const versions = readRecords(raw, soaVersion, "id");
  const history = versions.map((v) => ({
    version: v.number,
    date: v.approvedOn,
    change: v.changeNote || "Approved",
    author: v.approverName,
    approvedBy: v.approverName,
  }));
  const trailHead = session.recorder.head() ?? { seq: 0, hash: "" };
  const statusScale = SOA_STATUSES;
  const place = readRecords(raw, workspace)[0]!;
  const shown = { language: session.documentLanguage ?? place.documentLanguage, look: documentLook(raw) };
  if (versionId === null)
    return {
      ...readContent(raw),
      ...shown,
      statusScale,
      history,
      version: nextDraft(versions.at(-1)?.number),
      status: "draft",
      date: now.slice(0, 10),
      created: stateMoment(session, now),
      approver: null,
      trailHead,
    };
  const version = versions.find(({ id }) => id === versionId);
  if (!version) throw fail("NOT_FOUND", "This version of the Statement of Applicability does not exist.");
  const content = JSON.parse(version.content) as SoaContent;
  const upTo = history.slice(0, versions.indexOf(version) + 1);
  const approver = { name: version.approverName, role: version.approverRole, date: version.approvedOn };
  return {
    ...content,
    ...shown,
    statusScale,
    history: upTo,
    version: version.number,
    status: "approved",
    date: version.approvedOn,
    created: version.createdAt,
    approver,
    seal: { ...approvalOf(session, version.id), contentHash: version.contentHash },
    trailHead: sealOf(session, version.id) ?? trailHead,
  };
};

/** The number a draft is known by: one behind the newest version, 0.1 before the first. */
export const nextDraft = (last: string | undefined): string => {
  if (last === undefined) return "0.1";
  const [major, minor] = last.split(".");
  return `${major}.${Number(minor) + 1}`;
};

type Approved = { readonly method: string; readonly fingerprint: string | null };

/** How the version was approved: with which key, on paper, or by name. */
const approvalOf = ({ file: { raw } }: Session, id: string): { words: string; keyFingerprint: string } => {
  const given = raw
    .prepare<[string], Approved>(
      `SELECT a.method, k.fingerprint FROM approval a LEFT JOIN signing_key k ON k.id = a.key_id
       WHERE a.record_kind = 'soa' AND a.record_id = ? ORDER BY a.approved_at, a.id LIMIT 1`,
    )
    .get(id);
  return {
    words: given ? labelOf(APPROVAL_METHODS, given.method) : "Recorded in the audit trail",
    keyFingerprint: given?.fingerprint ?? "",
  };
};

/** The trail entry that sealed the approval. */
const sealOf = ({ file: { raw } }: Session, id: string) =>
  raw
    .prepare<[number | null], { seq: number; hash: string }>(`SELECT seq, hash FROM trail_event WHERE seq = ?`)
    .get(entriesOf(raw, id)[0] ?? null);

/** The name of the statement's files, without the format. */
export const soaFileName = ({ documentNumber, version, status }: SoaDocumentInput): string =>
  `${documentNumber}-statement-of-applicability-v${version}${status === "draft" ? "-draft" : ""}`;
