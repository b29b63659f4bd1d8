/** Puts a pack together from a copy of the workspace: what is withheld taken out, documents, evidence, data, and the archive around them. */
import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { purposeOf, type ItemContents } from "../../../src-shared/domain/pack/contents.ts";
import { safePart } from "../../../src-shared/domain/pack/paths.ts";
import { uuidV7 } from "../../../src-shared/domain/uuid.ts";
import { AI_ROLES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { soaVersion, system, workspace } from "../../db/schema/domain.ts";
import { createCopy } from "../../db/snapshot.ts";
import { sayIn } from "../../documents/language/say.ts";
import type { DocumentFormat, DocumentModel } from "../../documents/model.ts";
import type { Session } from "../../ipc/handlers.ts";
import type { OfferedDocument, Shell } from "../../ipc/shell.ts";
import { buildPack, type PackFacts } from "../../pack/build.ts";
import type { ComposedPack, PackMaker, PackOrder, PackOutside } from "../../ipc/pack-maker.ts";
import { packPage } from "../../pack/page/page.ts";
import { trailExtract } from "../../pack/trail-extract.ts";
import { withhold } from "../../pack/withhold.ts";
import { catalogue } from "../../records/catalogue.ts";
import { dataEntries, documentEntries, evidenceEntry } from "./entries.ts";
import { documentsOf, evidenceOf, itemsOf, languageOf, newestPack, nextNumber, offeredIn } from "./read.ts";
import { chosenRecords, omittedOf, redactionsOf } from "./withheld.ts";

/** What a pack's documents are made with. */
export type PackParts = {
  readonly documents: Shell["documents"];
  readonly writeDocument: (model: DocumentModel, format: DocumentFormat, signal: AbortSignal) => Promise<Uint8Array>;
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

/** The copy as features see an open workspace: its head stays where it is, and nothing is recorded in it. */
const sessionOf = (copy: Database, { person, language }: PackOrder): Session => {
  const head =
    copy
      .prepare<[], { seq: number; hash: string }>(`SELECT seq, hash FROM trail_event ORDER BY seq DESC LIMIT 1`)
      .get() ?? null;
  return {
    id: "copy",
    file: { raw: copy, path: "", readOnly: true },
    recorder: {
      head: () => head,
      record: () => {
        throw new Error("a copy records nothing");
      },
    },
    readOnlyReason: "It is a copy.",
    knownHead: () => null,
    person,
    ...(language !== undefined && { documentLanguage: language }),
  };
};

const compose = async (
  copy: Database,
  order: PackOrder,
  { signal, progress, evidence: bytesOf, sign }: PackOutside,
  parts: PackParts,
): Promise<ComposedPack> => {
  const { choices, created, signer, person } = order;
  const session = sessionOf(copy, order);
  const head = session.recorder.head() ?? { seq: 0, hash: "0".repeat(64) };
  const records = chosenRecords(copy, choices);
  const language = languageOf(session);
  const say = sayIn(language);
  if (choices.hidePeople || records.length > 0)
    withhold(copy, { people: choices.hidePeople, records, word: say("Withheld") });
  const offered = offeredIn(language, parts.documents(session, created));
  const items = itemsOf(copy, choices, offered, language);
  const documents = documentsOf(items, offered);
  const evidence = evidenceOf(copy, choices);
  const included = evidence.filter(({ kept }) => kept);
  const desk = readRecords(copy, workspace)[0]!;
  const newest = readRecords(copy, soaVersion, "id").at(-1);
  const previous = newestPack(copy);
  const number = nextNumber(copy, choices.purpose);
  const facts: PackFacts = {
    id: packIdOf(created, desk.id, choices.purpose, String(number), head.hash),
    purpose: choices.purpose,
    number,
    created,
    madeBy: { name: person?.name ?? "", role: person?.role ?? "" },
    program: { name: "AIMS Workbench", version: order.version },
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
  const steps = documents.reduce((sum, one) => sum + one.formats.filter((f) => choices.formats.includes(f)).length, 0);
  const total = steps + 1;
  let done = 0;
  const written = await documentEntries(
    { ...parts, signal, evidence: bytesOf },
    documents,
    choices,
    desk.classification,
    (step) => progress({ step, done: done++, total }),
  );
  const entries = [
    ...written,
    ...dataEntries(copy, facts, desk.classification, language),
    ...included.map((one) => evidenceEntry(one, bytesOf, desk.classification)),
  ];
  let packed = 0;
  const { manifest, manifestHash, signature } = await buildPack(
    order.target,
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
      sign: signer && sign,
    },
    {
      signal,
      classification: desk.classification,
      language,
      onBytes: (count) => {
        packed += count;
        const share = Math.min(1, packed / (bytesTotal + 1));
        progress({ step: "Writing the archive", done: steps + share, total });
      },
    },
  );
  const day = created.slice(0, 10);
  return {
    facts,
    manifestHash,
    signature,
    fileCount: manifest.files.length,
    fileName: `${safePart(desk.organisation, 40)}-${choices.purpose}-${day}-v${number}.zip`,
  };
};

/** A maker that works in the thread it is made in. */
export const createPackMaker = (parts: PackParts): PackMaker => {
  const copy = createCopy();
  return {
    take: async (piece) => copy.take(piece),
    make: async (order, outside) => compose(copy.whole(), order, outside, parts),
    end: async () => copy.close(),
  };
};
