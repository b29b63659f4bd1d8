/** Makes a pack: a copy of the workspace, what is withheld taken out, documents, evidence, data, and the archive around them. */
import { createHash } from "node:crypto";
import { rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import type { PackChoices } from "../../../src-shared/contract/packs.ts";
import { purposeOf, type ItemContents } from "../../../src-shared/domain/pack/contents.ts";
import { safePart } from "../../../src-shared/domain/pack/paths.ts";
import { uuidV7 } from "../../../src-shared/domain/uuid.ts";
import { AI_ROLES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { readRecords } from "../../db/records.ts";
import { soaVersion, system, workspace } from "../../db/schema/domain.ts";
import { openSnapshot } from "../../db/snapshot.ts";
import { sayIn } from "../../documents/language/say.ts";
import type { DocumentModel } from "../../documents/model.ts";
import type { JobContext, Session } from "../../ipc/handlers.ts";
import type { OfferedDocument } from "../../ipc/shell.ts";
import { buildPack, type PackFacts } from "../../pack/build.ts";
import { packPage } from "../../pack/page/page.ts";
import { trailExtract } from "../../pack/trail-extract.ts";
import { withhold } from "../../pack/withhold.ts";
import { keyOfPerson } from "../../records/approvals.ts";
import { catalogue } from "../../records/catalogue.ts";
import { dataEntries, documentEntries, evidenceEntry } from "./entries.ts";
import { documentsOf, evidenceOf, itemsOf, languageOf, newestPack, nextNumber, offeredIn } from "./read.ts";
import { chosenRecords, omittedOf, redactionsOf } from "./withheld.ts";

export type Making = Pick<JobContext, "signal" | "shell" | "session" | "now" | "call"> & {
  readonly progress: (progress: { step: string; done: number; total: number }) => void;
};
export type MadePack = {
  readonly fileName: string;
  readonly size: number;
  readonly manifestHash: string;
  readonly files: number;
  readonly omitted: number;
};

/** Where a file goes: a folder, in which it gets the name of organisation, purpose, day and number; or a path of its own. */
export type Place = { readonly folder: string } | { readonly path: string };

const signerOf = (session: Session) => {
  const { person } = session;
  if (!person) throw fail("NO_PERSON", "Say first who is working: choose a person at the top of the window.");
  const key = keyOfPerson(session.file.raw, person.id);
  if (!key)
    throw fail(
      "NO_KEY",
      `${person.name} has no key in this workspace yet. Make one under Settings, or make the pack unsigned; nothing was written.`,
    );
  return { name: person.name, role: person.role, publicKey: key.publicKey, fingerprint: key.fingerprint };
};

/** The items with the titles of their documents, as the files are titled. */
const titled = (items: readonly ItemContents[], documents: readonly OfferedDocument[]) =>
  items.map((item) => ({
    title: item.title,
    missing: item.missing,
    documentTitles: documents.filter(({ id }) => item.documents.includes(id)).map(({ title }) => title),
  }));

const modelOf = (documents: readonly OfferedDocument[], id: string): DocumentModel | null =>
  documents.find((one) => one.id === id)?.make().model ?? null;

/** UUIDv7 that the same pack of the same state and moment always has. */
const packIdOf = (created: string, ...parts: readonly string[]): string =>
  uuidV7(Date.parse(created), createHash("sha256").update(parts.join("\n")).digest());

/**
 * Makes and records a pack of the open workspace. Other commands may run meanwhile: the pack shows the state it began with.
 * Errors: NOT_FOUND, NO_KEY, KEY_LOCKED, CANNOT_WRITE; after an error or abort nothing is left behind.
 */
export const makePack = async (ctx: Making, choices: PackChoices, signed: boolean, place: Place): Promise<MadePack> => {
  const session = ctx.session();
  const { raw } = session.file;
  if (choices.wholeTrail && (choices.hidePeople || choices.withhold.length > 0))
    throw fail(
      "INVALID_INPUT",
      "The whole trail (wholeTrail) names what is to be withheld: choose one of both. Nothing was made.",
    );
  const signer = signed ? signerOf(session) : null;
  if (
    signer &&
    !ctx.shell.keys.list().some(({ fingerprint, unlocked }) => fingerprint === signer.fingerprint && unlocked)
  )
    throw fail("KEY_LOCKED", `The key of ${signer.name} is locked. Unlock it first; nothing was written.`);
  const created = ctx.now();
  const head = session.recorder.head() ?? { seq: 0, hash: "0".repeat(64) };
  const records = chosenRecords(raw, choices);
  const language = languageOf(session);
  const say = sayIn(language);
  const copy = openSnapshot(raw);
  try {
    if (choices.hidePeople || records.length > 0)
      withhold(copy, { people: choices.hidePeople, records, word: say("Withheld") });
    const frozen: Session = { ...session, file: { ...session.file, raw: copy } };
    const offered = offeredIn(language, ctx.shell.documents(frozen, created));
    const items = itemsOf(copy, choices, offered, language);
    const documents = documentsOf(items, offered);
    const evidence = evidenceOf(copy, choices);
    const included = evidence.filter(({ kept }) => kept);
    const desk = readRecords(copy, workspace)[0]!;
    const newest = readRecords(copy, soaVersion, "id").at(-1);
    const previous = newestPack(raw);
    const number = nextNumber(raw, choices.purpose);
    const facts: PackFacts = {
      id: packIdOf(created, desk.id, choices.purpose, String(number), head.hash),
      purpose: choices.purpose,
      number,
      created,
      madeBy: { name: session.person?.name ?? "", role: session.person?.role ?? "" },
      program: { name: "AIMS Workbench", version: ctx.shell.about().version },
      organisation: desk.organisation,
      workspace: desk.id,
      scope: desk.scopeText,
      roles: [...new Set(readRecords(copy, system).flatMap(({ roles }) => roles))]
        .sort()
        .map((role) => labelOf(AI_ROLES, role)),
      standard: { title: catalogue().standard, edition: catalogue().edition },
      soa: newest ? { id: newest.id, version: newest.number } : null,
      trail: { seq: head.seq, hash: head.hash },
      previous: previous ? { id: previous.packId, trail: { seq: previous.trailSeq, hash: previous.trailHash } } : null,
      omitted: omittedOf(items, evidence, choices, say),
      redactions: redactionsOf(records, evidence, choices, say),
      signer,
    };
    const bytesTotal = included.reduce((sum, { row }) => sum + row.size, 0);
    const steps = documents.reduce(
      (sum, one) => sum + one.formats.filter((f) => choices.formats.includes(f)).length,
      0,
    );
    let done = 0;
    const entries = [
      ...(await documentEntries(ctx, documents, choices, (step) =>
        ctx.progress({ step, done: done++, total: steps + 1 }),
      )),
      ...dataEntries(copy, facts, desk.classification, language),
      ...included.map((one) => evidenceEntry(one, raw, desk.classification)),
    ];
    const fileName =
      "path" in place
        ? basename(place.path)
        : `${safePart(desk.organisation, 40)}-${choices.purpose}-${created.slice(0, 10)}-v${number}.zip`;
    const target = "path" in place ? place.path : join(place.folder, fileName);
    let written = 0;
    const built = await buildPack(
      target,
      {
        facts,
        entries,
        trail: trailExtract(copy, head.seq, choices.wholeTrail),
        page: (files) =>
          packPage({
            facts,
            files,
            items: titled(items, documents),
            purpose: purposeOf(choices.purpose).label,
            clauses: catalogue().clauses,
            controls: catalogue().controls,
            soa: modelOf(documents, "soa"),
            traceability: modelOf(documents, "traceability"),
            isDemo: desk.isDemo,
            language,
          }),
        sign: signer && ((text) => ctx.shell.keys.sign(signer.fingerprint, text)),
      },
      {
        signal: ctx.signal,
        classification: desk.classification,
        language,
        onBytes: (count) => {
          written += count;
          ctx.progress({
            step: "Writing the archive",
            done: steps + Math.min(1, written / (bytesTotal + 1)),
            total: steps + 1,
          });
        },
      },
    );
    const { size } = await stat(target);
    const row: InputOf<typeof contract.packs.record> = {
      packId: facts.id,
      purpose: choices.purpose,
      number,
      systemId: choices.purpose === "ai-act" ? choices.systemId : null,
      fileName,
      size,
      fileCount: built.manifest.files.length,
      omittedCount: facts.omitted.length,
      redactionCount: facts.redactions.length,
      soaVersion: newest?.number ?? "",
      manifestHash: built.manifestHash,
      signature: built.signature,
      fingerprint: signer?.fingerprint ?? "",
      trailSeq: head.seq,
      trailHash: head.hash,
    };
    try {
      ctx.call(contract.packs.record, row);
    } catch (error) {
      await rm(target, { force: true });
      throw error;
    }
    return { fileName, size, manifestHash: built.manifestHash, files: row.fileCount, omitted: row.omittedCount };
  } finally {
    copy.close();
  }
};
