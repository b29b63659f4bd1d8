import { basename } from "node:path";
import type { Contract } from "../../../src-shared/contract/index.ts";
import type { Verdict } from "../../../src-shared/domain/pack/verify.ts";
import { purposeOf, type PackPurpose } from "../../../src-shared/domain/pack/contents.ts";
import { nameOfRecord } from "../../../src-shared/domain/pack/records.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecords } from "../../db/records.ts";
import { signingKey } from "../../db/schema/approvals.ts";
import { person, workspace } from "../../db/schema/domain.ts";
import { pack } from "../../db/schema/packs.ts";
import type { HandlersOf, Session } from "../../ipc/handlers.ts";
import { kindTitles } from "../../pack/data/tables.ts";
import { keyOfPerson } from "../../records/approvals.ts";
import { comparedWith, openFileOf, packOf, readPack, structureFor, takeStructure } from "./look.ts";
import { makePack } from "./make.ts";
import { documentsOf, evidenceOf, itemsOf, nextNumber } from "./read.ts";

type Said = OutputOf<Contract["packs"]["verify"]>;

const hereOf = (session: Session | null, verdict: Verdict): Said["here"] => {
  const { manifest } = verdict;
  if (!session || !manifest || !verdict.good) return "";
  const { raw } = session.file;
  if (readRecords(raw, workspace)[0]!.id !== manifest.workspace) return "other";
  const hash = raw
    .prepare<[number], string>(`SELECT hash FROM trail_event WHERE seq = ?`)
    .pluck()
    .get(manifest.trail.seq);
  return hash === manifest.trail.hash ? "same" : "rewritten";
};

/** The verdict in the words of window and verb; `session` is the workspace that is open, if one is. */
export const sayVerdict = (verdict: Verdict, fileName: string, session: Session | null, token = ""): Said => {
  const { manifest, failure } = verdict;
  return {
    good: verdict.good,
    failure: failure && { step: failure.step, file: failure.file, message: failure.message },
    fileName,
    about: manifest && {
      purpose: manifest.purpose,
      number: manifest.number,
      created: manifest.created,
      organisation: manifest.organisation,
      madeBy: manifest.madeBy.name,
      signer: manifest.signer?.name ?? "",
      fingerprint: manifest.signer?.fingerprint ?? "",
      soaVersion: manifest.soa?.version ?? "",
      files: manifest.files.length,
      omitted: manifest.omitted.length,
      redactions: manifest.redactions.length,
      trailSeq: manifest.trail.seq,
      trailHash: manifest.trail.hash,
    },
    recomputed: verdict.recomputed,
    token,
    here: hereOf(session, verdict),
    keyKnown:
      session !== null &&
      readRecords(session.file.raw, signingKey).some(
        ({ fingerprint }) => fingerprint === manifest?.signer?.fingerprint,
      ),
  };
};

/** What people look for first: documents, evidence, lists, then what is for machines. */
const ORDER = ["documents", "evidence", "lists", "index.html", "README.txt"];
const FOLDERS = [
  ...ORDER.map((name) => (folder: string) => folder === name),
  (folder: string) => !ORDER.includes(folder),
];

const titleOf = (kind: string): string => kindTitles.get(kind) ?? kind;

export const packsHandlers: HandlersOf<Contract["packs"]> = {
  list: (_input, { raw }) => {
    const names = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
    return readRecords(raw, pack, "id")
      .map((row) => ({
        id: row.id,
        purpose: row.purpose as PackPurpose,
        number: row.number,
        fileName: row.fileName,
        size: row.size,
        fileCount: row.fileCount,
        omittedCount: row.omittedCount,
        redactionCount: row.redactionCount,
        soaVersion: row.soaVersion,
        manifestHash: row.manifestHash,
        signed: row.signature !== "",
        trailSeq: row.trailSeq,
        madeBy: names.get(row.madeById) ?? "",
        createdAt: row.createdAt,
      }))
      .toReversed();
  },
  preview: (choices, { raw, now, session, keys, documents: documentKinds }) => {
    const offered = documentKinds(session, now);
    const items = itemsOf(raw, choices, offered);
    const byId = new Map(offered.map((one) => [one.id, one]));
    const evidence = evidenceOf(raw, choices);
    const key = session.person && keyOfPerson(raw, session.person.id);
    const stored = key && keys.list().find(({ fingerprint }) => fingerprint === key.fingerprint);
    return {
      items: items.map(({ id, title, documents, missing }) => ({
        id,
        title,
        missing: missing.map((one) => ({ ...one })),
        documents: documents.map((documentId) => {
          const { title: name, formats, standing } = byId.get(documentId)!;
          return {
            id: documentId,
            title: name,
            formats: formats.filter((format) => choices.formats.includes(format)),
            standing,
          };
        }),
      })),
      evidence: evidence.map(({ row, ref, kept }) => ({
        id: row.id,
        ref,
        title: row.title,
        fileName: row.fileName,
        size: row.size,
        kept,
      })),
      evidenceBytes: evidence.reduce((sum, { row, kept }) => sum + (kept ? row.size : 0), 0),
      documentCount: documentsOf(items, offered).length,
      number: nextNumber(raw, choices.purpose),
      signer: key
        ? { name: session.person!.name, fingerprint: key.fingerprint, unlocked: stored?.unlocked ?? false }
        : null,
    };
  },
  build: async ({ signed, ...choices }, ctx) => {
    const folder = await ctx.shell.chooseFolder();
    if (folder === null) throw fail("CANCELLED", "Cancelled. Nothing was written.");
    return { folder, ...(await makePack(ctx, choices, signed, { folder })) };
  },
  verify: async (_input, ctx) => {
    const path = (await ctx.shell.chooseOpen([{ name: "Pack", extensions: ["zip"] }], false))?.[0];
    if (path === undefined) throw fail("CANCELLED", "Cancelled. Nothing was read.");
    const { verdict, token } = await readPack(path, {
      signal: ctx.signal,
      progress: (done, total) => ctx.progress({ done, total }),
    });
    return sayVerdict(verdict, basename(path), ctx.shell.host.current(), token);
  },
  look: ({ token }) => {
    const { fileName, manifest, kinds } = packOf(token);
    return {
      fileName,
      organisation: manifest.organisation,
      files: FOLDERS.flatMap((fits) =>
        manifest.files
          .filter(({ path }) => fits(path.split("/", 1)[0]!))
          .map(({ path, title, bytes }) => ({ path, title, bytes })),
      ),
      kinds: kinds
        .filter(({ records }) => records.length > 0)
        .map(({ kind, records }) => ({ kind, title: titleOf(kind), records: records.map(nameOfRecord) })),
      omitted: manifest.omitted.map(({ title, reason }) => ({ title, reason })),
      redactions: manifest.redactions.map(({ what, effect }) => ({ what, effect })),
    };
  },
  openFile: async ({ token, path }, ctx) => {
    await openFileOf(token, path, ctx);
    return {};
  },
  compare: ({ token }, { raw }) =>
    comparedWith(raw, token).map(({ kind, same, records }) => ({
      kind,
      title: titleOf(kind),
      same,
      records: records.map((one) => ({ ...one, fields: [...one.fields] })),
    })),
  structure: ({ token }, { raw }) =>
    structureFor(raw, token).map(({ kind, rows, known }) => ({
      kind,
      title: titleOf(kind),
      added: rows.map((row) => String(row["title"])),
      known: [...known],
    })),
  takeStructure: async ({ token, chosen }, ctx) => takeStructure(token, chosen, ctx),
  record: (row, ctx) => {
    if (nextNumber(ctx.raw, row.purpose) !== row.number)
      throw fail("STALE_REVISION", "Another pack of this purpose was recorded meanwhile. Make the pack again.");
    const { label } = purposeOf(row.purpose);
    ctx.summary(
      `Pack ${row.number} for ${label} made: ${row.fileName}, ${row.fileCount} files, manifest ${row.manifestHash}`,
    );
    return { id: insertRecord(ctx, pack, { ...row, madeById: ctx.actor.id }).id };
  },
};
