/** The files of a pack: documents as they are written, evidence as it was attached. */
import type { Database } from "better-sqlite3";
import type { PackChoices } from "../../../src-shared/contract/packs.ts";
import { safePart } from "../../../src-shared/domain/pack/paths.ts";
import type { OfferedDocument } from "../../ipc/shell.ts";
import { mediaTypeOf, type PackEntry, type PackFacts } from "../../pack/build.ts";
import type { PackOutside } from "../../ipc/pack-maker.ts";
import { packData } from "../../pack/data/data.ts";
import { servedBy } from "../../records/pack-items.ts";
import type { PackParts } from "./compose.ts";
import type { PackedEvidence } from "./read.ts";

const pieces = (bytesOf: PackOutside["evidence"], sha256: string) =>
  async function* (): AsyncGenerator<Uint8Array> {
    for (let part = 0, bytes = await bytesOf(sha256, 0); bytes !== null; bytes = await bytesOf(sha256, ++part))
      yield bytes;
  };

/** `bytesOf` reads the workspace itself; what is said of the bytes may come from a copy in which something is withheld. */
export const evidenceEntry = (
  { row, ref, ties }: PackedEvidence,
  bytesOf: PackOutside["evidence"],
  classification: string,
): PackEntry => ({
  path: `evidence/${ref}-${safePart(row.fileName)}`,
  title: `${ref} ${row.title}`,
  mediaType: row.mediaType,
  language: "",
  classification,
  ...servedBy(ties),
  records: [`evidence:${row.id}`, ...ties.filter((tie) => !/^(point|control):/.test(tie))],
  content: { size: row.size, sha256: row.sha256, pieces: pieces(bytesOf, row.sha256) },
});

/** The records as JSON with their schemas, and OSCAL; `language` is that of their titles. */
export const dataEntries = (copy: Database, facts: PackFacts, classification: string, language: string): PackEntry[] =>
  packData(copy, { created: facts.created, version: facts.program.version }, language).map(({ path, title, text }) => ({
    path,
    title,
    mediaType: mediaTypeOf(path),
    language: "",
    classification,
    clauses: [],
    controls: [],
    records: [],
    content: Buffer.from(text, "utf8"),
  }));

/** Each document in each format that is chosen and that it has; `step` hears what is being written. */
export const documentEntries = async (
  ctx: Pick<PackParts, "writeDocument"> & Pick<PackOutside, "signal" | "evidence">,
  documents: readonly OfferedDocument[],
  choices: PackChoices,
  classification: string,
  step: (title: string) => void,
): Promise<PackEntry[]> => {
  const entries: PackEntry[] = [];
  // The very bytes of an approved version name people and records: made again where something is withheld.
  const asApproved = !choices.hidePeople && choices.withhold.length === 0;
  for (const [at, offered] of documents.entries()) {
    const folder = offered.id.startsWith("list:") ? "lists/" : `documents/${String(at + 1).padStart(2, "0")}-`;
    const about = {
      title: offered.title,
      clauses: offered.clauses,
      controls: offered.controls,
      records: offered.records,
    };
    const { file } = offered;
    if (file && !choices.withoutEvidence.includes(file.id))
      entries.push({
        ...about,
        path: `${folder}${safePart(file.fileName, 70)}`,
        mediaType: file.mediaType,
        language: "",
        classification,
        content: { size: file.size, sha256: file.sha256, pieces: pieces(ctx.evidence, file.sha256) },
      });
    const formats = offered.formats.filter((format) => choices.formats.includes(format));
    if (formats.length === 0) continue;
    const { model, name } = offered.make();
    for (const format of formats) {
      ctx.signal.throwIfAborted();
      step(`${offered.title} (${format.toUpperCase()})`);
      const content =
        (asApproved ? offered.kept(format) : null) ?? (await ctx.writeDocument(model, format, ctx.signal));
      entries.push({
        ...about,
        path: `${folder}${safePart(name, 70)}.${format}`,
        mediaType: mediaTypeOf(`.${format}`),
        language: model.meta.language,
        classification: model.meta.classification,
        content,
      });
    }
  }
  return entries;
};
