/** The verb that writes documents. */
import { mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { readRecords } from "../../db/records.ts";
import { soaVersion } from "../../db/schema/domain.ts";
import type { DocumentFormat, DocumentModel } from "../../documents/model.ts";
import { writeFiles, writeWhole } from "../../documents/write-files.ts";
import { calendarFile } from "../../features/actions/calendar-file.ts";
import { assessmentDocument } from "../../features/assessments/export.ts";
import { listAssessments } from "../../features/assessments/list.ts";
import { differenceModel, readDifference } from "../../features/soa/difference.ts";
import { documentInput, soaFileName } from "../../features/soa/document-input.ts";
import { keptFiles } from "../../features/soa/kept.ts";
import { writeVersion } from "../../features/soa/kept-files.ts";
import { soaDocument } from "../../features/soa/soa-document.ts";
import { safePart } from "../../../src-shared/domain/pack/paths.ts";
import { readContent } from "../../records/content.ts";
import { FORMATS } from "../../../src-shared/contract/export.ts";
import { writeDocumentFiles } from "../../features/documents/publish.ts";
import { findPolicy, versionsOf } from "../../features/documents/read.ts";
import type { Session } from "../../ipc/handlers.ts";
import type { OfferedDocument } from "../../ipc/shell.ts";
import { packData } from "../../pack/data/data.ts";
import { pairFor } from "./soa.ts";
import { jobContext, need, openFile, speaking, UsageError, type Verb, type VerbInput } from "./verb.ts";

/** The formats asked for with --format, else those of this kind of document. */
const formatsOf = ({ format }: VerbInput, usual: readonly DocumentFormat[]): readonly DocumentFormat[] => {
  if (format === undefined) return usual;
  const asked = format.split(",").map((name) => name.trim().toLowerCase());
  const unknown = asked.find((name) => !(FORMATS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new UsageError(`There is no format ${unknown || "(empty)"}; there are: ${FORMATS.join(", ")}.`);
  return FORMATS.filter((name) => asked.includes(name));
};

/** The version asked for; without one the newest approved version while nothing changed since, else the draft. */
const versionFor = ({ version, note }: VerbInput, session: Session): string | null => {
  if (version === "draft") return null;
  const versions = readRecords(session.file.raw, soaVersion, "id");
  if (version !== undefined) {
    const found = versions.find(({ number }) => number === version);
    if (!found)
      throw new UsageError(
        `There is no approved version ${version}. Approved: ${versions.map(({ number }) => number).join(", ") || "none"}.`,
      );
    return found.id;
  }
  const newest = versions.at(-1);
  if (!newest) return null;
  const { controls, statement } = readDifference(session.file.raw, newest.id, null);
  if (controls.length + statement.length === 0) return newest.id;
  note(
    `Changed since version ${newest.number} was approved: this is a draft. Use --version ${newest.number} for the approved one.`,
  );
  return null;
};

/** A document by the name it is asked for: what it says, and the name of its files. */
type Document = (input: VerbInput, session: Session) => { readonly model: DocumentModel; readonly name: string };

const now = (): string => new Date().toISOString();

/** Every other is as it stands; an approved statement is written from its kept files, see below. */
const versioned: Readonly<Record<string, Document>> = {
  soa: (_input, session) => {
    const content = documentInput(session, null, now());
    return { model: soaDocument(content), name: soaFileName(content) };
  },
  "soa-difference": ({ version }, session) => {
    const { from, to } = pairFor(session, version);
    return differenceModel(session, from, to, now());
  },
};

/** Documents of the whole workspace; those of one record, such as an assessment, have verbs of their own. */
const offeredBy = ({ program }: VerbInput, session: Session): readonly OfferedDocument[] =>
  program.shell.documents(session, now());

const make =
  (document: string): Document =>
  (input, session) => {
    const offered = offeredBy(input, session);
    const found = versioned[document]?.(input, session) ?? offered.find(({ id }) => id === document)?.make();
    if (found) return found;
    const whole = offered.map(({ id }) => id).filter((id) => !id.includes(":"));
    const known = [...whole, "assessment", "policy", "actions-calendar", "ai-act", "data", "all"].join(", ");
    throw new UsageError(`There is no document ${document} to export; there are: ${known}.`);
  };

/** Writes the named document to `folder` in every format. */
export const exportTo = async (
  input: VerbInput,
  session: Session,
  folder: string,
  document = "soa",
): Promise<string[]> => {
  mkdirSync(folder, { recursive: true });
  const context = {
    ...jobContext(input, session),
    progress: ({ step }: { step: string }) => void (step && input.note(`Writing ${step} …`)),
  };
  const formats = formatsOf(input, ["docx", "xlsx", "pdf"]);
  const version = document === "soa" ? versionFor(input, session) : null;
  const told = speaking(input, session);
  if (version !== null) {
    if (input.language !== undefined)
      input.note("An approved version stays in the language of its files; --language is for drafts (--version draft).");
    if (!keptFiles(session.file.raw).has(version))
      input.note(
        "The files of this version are not kept yet and are made anew. Keep them with: soa keep FILE VERSION.",
      );
    return writeVersion(context, version, formats, folder, false);
  }
  const { model, name } = make(document)(input, told);
  return writeFiles(context, model, name, formats, folder);
};

/** `export assessment FILE ID|all DIR`: report and public summary of one version, or of the newest of each assessment. */
const exportAssessments: Verb = async (input) => {
  const [, file, which, dir] = need(input, ["assessment", "FILE", "ID|all", "DIR"]);
  const folder = resolve(input.folder, dir!);
  const formats = formatsOf(input, ["docx", "pdf"]);
  const session = openFile(input, file!);
  const known = listAssessments(session.file.raw, now().slice(0, 10));
  const wanted = known.filter(
    ({ id, ref, newest }) => id === which || (newest && (which === "all" || ref === which!.toUpperCase())),
  );
  if (wanted.length === 0)
    throw new UsageError(
      `There is no impact assessment ${which}. Known: ${known.map(({ ref }) => ref).join(", ") || "none"}.`,
    );
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const { id, ref } of wanted)
    for (const document of ["report", "summary"] as const) {
      const { model, name } = assessmentDocument(speaking(input, session), id, document, now());
      input.note(`Writing ${ref}, ${document} …`);
      const writing = { ...jobContext(input, session), progress: () => undefined };
      files.push(...(await writeFiles(writing, model, name, formats, folder)));
    }
  return { good: true, data: { folder, files }, text: files.map((name) => join(folder, name)).join("\n") };
};

/** `export actions-calendar FILE DIR`: the actions with a due day as an iCalendar file. */
const exportCalendar: Verb = async (input) => {
  const [, file, dir] = need(input, ["actions-calendar", "FILE", "DIR"]);
  const folder = resolve(input.folder, dir!);
  const { name, text, events } = calendarFile(openFile(input, file!), now());
  mkdirSync(folder, { recursive: true });
  await writeWhole([{ file: name, bytes: text }], folder);
  return { good: true, data: { folder, files: [name], events }, text: join(folder, name) };
};

/** `export policy FILE DIR`: the newest approved version of the AI policy, else its draft. */
const exportPolicy: Verb = async (input) => {
  const [, file, dir] = need(input, ["policy", "FILE", "DIR"]);
  const folder = resolve(input.folder, dir!);
  const formats = formatsOf(input, ["docx", "pdf"]);
  const session = openFile(input, file!);
  const policy = findPolicy(session.file.raw);
  if (!policy) throw new UsageError("There is no AI policy among the documents that are written in this workspace.");
  const version = versionsOf(session.file.raw, policy.id).at(-1);
  if (!version) input.note("The policy is not approved yet: this is its draft.");
  mkdirSync(folder, { recursive: true });
  const context = { ...jobContext(input, session), progress: () => undefined };
  const files = await writeDocumentFiles(context, policy.id, version?.id ?? null, formats, folder);
  return { good: true, data: { folder, files }, text: files.map((name) => join(folder, name)).join("\n") };
};

/** `export ai-act FILE SYSTEM DIR`: what the records say to the EU AI Act about one AI system. */
const exportHelper: Verb = async (input) => {
  const [, file, wanted, dir] = need(input, ["ai-act", "FILE", "SYSTEM", "DIR"]);
  const folder = resolve(input.folder, dir!);
  const session = openFile(input, file!);
  mkdirSync(folder, { recursive: true });
  const files = await exportTo(input, session, folder, `ai-act:${wanted!.toUpperCase()}`);
  return { good: true, data: { folder, files }, text: files.map((name) => join(folder, name)).join("\n") };
};

/** `export data FILE DIR`: the records as JSON with their schemas, and OSCAL, as packs hold them. */
const exportData: Verb = async (input) => {
  const [, file, dir] = need(input, ["data", "FILE", "DIR"]);
  const folder = resolve(input.folder, dir!);
  const session = openFile(input, file!);
  const files = packData(session.file.raw, { created: now(), version: input.program.shell.about().version });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    await writeWhole([{ file: basename(path), bytes: text }], dirname(join(folder, path)));
  }
  const paths = files.map(({ path }) => path);
  return { good: true, data: { folder, files: paths }, text: paths.map((path) => join(folder, path)).join("\n") };
};

/** `export all FILE DIR`: every document there is, in every format it has; what cannot be made is said. */
const exportAll: Verb = async (input) => {
  const [, file, dir] = need(input, ["all", "FILE", "DIR"]);
  const folder = resolve(input.folder, dir!);
  const session = openFile(input, file!);
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const omitted: { document: string; reason: string }[] = [];
  for (const offered of offeredBy(input, speaking(input, session))) {
    const { id, title, absent } = offered;
    if (absent !== "") {
      omitted.push({ document: id, reason: absent });
      input.note(`Left out: ${title}. ${absent}`);
      continue;
    }
    input.note(`Writing ${title} …`);
    if (offered.file) {
      const file = `${id.slice(id.indexOf(":") + 1)}-${safePart(offered.file.fileName, 70)}`;
      await writeWhole([{ file, bytes: readContent(session.file.raw, offered.file.sha256) }], folder);
      files.push(file);
      continue;
    }
    const asked = formatsOf(input, ["docx", "xlsx", "pdf"]);
    const formats = offered.formats.filter((format) => asked.includes(format));
    const { model, name } = offered.make();
    const kept = formats.flatMap((format) => {
      const bytes = offered.kept(format);
      return bytes ? [{ file: `${name}.${format}`, bytes, format }] : [];
    });
    await writeWhole(kept, folder);
    const rest = formats.filter((format) => !kept.some((one) => one.format === format));
    const context = { ...jobContext(input, session), progress: () => undefined };
    files.push(...kept.map((one) => one.file), ...(await writeFiles(context, model, name, rest, folder)));
  }
  return { good: true, data: { folder, files, omitted }, text: files.map((name) => join(folder, name)).join("\n") };
};

export const exportVerb: Verb = async (input) => {
  if (input.args[0] === "ai-act") return exportHelper(input);
  if (input.args[0] === "data") return exportData(input);
  if (input.args[0] === "all") return exportAll(input);
  if (input.args[0] === "policy") return exportPolicy(input);
  if (input.args[0] === "assessment") return exportAssessments(input);
  if (input.args[0] === "actions-calendar") return exportCalendar(input);
  const [document, file, dir] = need(input, ["DOCUMENT", "FILE", "DIR"]);
  const folder = resolve(input.folder, dir!);
  const files = await exportTo(input, openFile(input, file!), folder, document);
  return { good: true, data: { folder, files }, text: files.map((name) => join(folder, name)).join("\n") };
};
