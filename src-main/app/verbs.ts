/** The verbs of the headless program. Each answers with data for machines and the same in words for people. */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { applyMapping, parseMapping } from "../../src-shared/domain/import/parse-mapping.ts";
import { suggestMapping } from "../../src-shared/domain/import/suggest-mapping.ts";
import type { ImportKind } from "../../src-shared/domain/import/types.ts";
import { CallError, fail } from "../../src-shared/ipc/result.ts";
import demo from "../../resources/demo/demo.json";
import { readRecords } from "../db/records.ts";
import { person, soaVersion } from "../db/schema/domain.ts";
import { planOf, readTableFile } from "../features/imports/handlers.ts";
import { writeImport } from "../features/imports/to-commands.ts";
import { writeFiles } from "../documents/write-files.ts";
import { documentInput, soaFileName } from "../features/soa/export.ts";
import { readContent } from "../features/soa/frozen.ts";
import { soaDocument } from "../features/soa/soa-document.ts";
import { fillDemo, readWorkspace } from "../features/workspace/handlers.ts";
import type { Session } from "../ipc/handlers.ts";
import { sha256 } from "../trail/chain.ts";
import { verifyTrail } from "../trail/verify.ts";
import type { Program } from "./parts.ts";

export class UsageError extends Error {}

export type Answer = { readonly good: boolean; readonly data: unknown; readonly text: string };

export type VerbInput = {
  readonly program: Program;
  readonly args: readonly string[];
  readonly folder: string;
  readonly map?: string | undefined;
  readonly dryRun: boolean;
  readonly as?: string | undefined;
  readonly version?: string | undefined;
  readonly note: (text: string) => void;
};

type Verb = (input: VerbInput) => Promise<Answer>;

const never = new AbortController().signal;
const FORMATS = ["docx", "xlsx", "pdf"] as const;

const need = ({ args }: VerbInput, names: readonly string[]): string[] => {
  if (args.length !== names.length) throw new UsageError(`Expected: ${names.join(" ")}`);
  return [...args];
};

const openFile = ({ program, folder }: VerbInput, file: string): Session => {
  const path = resolve(folder, file);
  if (!existsSync(path)) throw new UsageError(`${path} was not found.`);
  return program.host.open(path);
};

/** Who the trail names: the person asked for, else who worked here last, else the first of the workspace. */
const choosePerson = ({ program, as, note }: VerbInput, session: Session): void => {
  const people = readRecords(session.file.raw, person, "id").filter(({ active }) => active);
  const wanted =
    as === undefined
      ? (session.person ?? people[0])
      : people.find(({ name }) => name.toLowerCase() === as.toLowerCase());
  if (!wanted)
    throw new UsageError(
      `There is no active person named ${as ?? ""} in the workspace. Known: ${people.map(({ name }) => name).join(", ")}.`,
    );
  program.host.choosePerson(wanted.id);
  note(`Working as ${wanted.name}.`);
};

const jobContext = ({ program }: VerbInput, session: Session) => ({
  signal: never,
  shell: program.shell,
  session: () => session,
  progress: () => undefined,
  call: ((def: { name: string }, input: unknown) => program.router.callNow(def.name, input)) as never,
});

const verify: Verb = async (input) => {
  const [file] = need(input, ["FILE"]);
  let session: Session;
  try {
    session = openFile(input, file!);
  } catch (error) {
    if (!(error instanceof CallError) || error.code === "IN_USE") throw error;
    return {
      good: false,
      data: { whole: false, findings: [{ check: "file", where: "file", message: error.message }] },
      text: `Not whole. ${error.message}`,
    };
  }
  const verdict = await verifyTrail(session.file.raw, { knownHead: session.knownHead(), onProgress: () => undefined });
  const lines = verdict.findings.map(({ where, message }) => `${where}: ${message}`);
  const text = verdict.whole
    ? `Whole. ${verdict.entries} entries, ${verdict.changes} changes, ${verdict.rows} rows; head ${verdict.head?.seq ?? 0} ${verdict.head?.hash ?? ""}`
    : `Not whole: ${verdict.findings.length} findings. First bad: ${lines[0]}\n${lines.join("\n")}`;
  if (!verdict.whole) input.note(`First bad: ${lines[0]}`);
  return { good: verdict.whole, data: verdict, text };
};

const info: Verb = async (input) => {
  const session = openFile(input, need(input, ["FILE"])[0]!);
  const { raw } = session.file;
  const place = readWorkspace(session);
  const kinds = [
    "person",
    "clause_answer",
    "system",
    "risk",
    "action",
    "own_control",
    "soa_entry",
    "soa_version",
    "document",
    "evidence",
    "link",
  ];
  const counts = Object.fromEntries(
    kinds.map((kind) => [kind, raw.prepare<[], number>(`SELECT count(*) FROM "${kind}"`).pluck().get()!]),
  );
  const head = session.recorder.head();
  const data = {
    workspaceId: place.id,
    organisation: place.organisation,
    isDemo: place.isDemo,
    counts,
    trail: { entries: head?.seq ?? 0, head },
    readOnlyReason: session.readOnlyReason,
  };
  const text = [
    place.organisation,
    ...kinds.map((kind) => `${kind.padEnd(14)} ${counts[kind]}`),
    `trail          ${head?.seq ?? 0} entries, head ${head?.hash ?? "-"}`,
  ].join("\n");
  return { good: true, data, text };
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
  if (sha256(JSON.stringify(readContent(session.file.raw))) === newest.contentHash) return newest.id;
  note(
    `Changed since version ${newest.number} was approved: this is a draft. Use --version ${newest.number} for the approved one.`,
  );
  return null;
};

const exportTo = async (input: VerbInput, session: Session, folder: string): Promise<string[]> => {
  mkdirSync(folder, { recursive: true });
  const document = documentInput(session, versionFor(input, session), new Date().toISOString());
  return writeFiles(
    { ...jobContext(input, session), progress: ({ step }) => void (step && input.note(`Writing ${step} …`)) },
    soaDocument(document),
    soaFileName(document),
    FORMATS,
    folder,
  );
};

const exportVerb: Verb = async (input) => {
  if (input.args[0] !== "soa")
    throw new UsageError(`There is no document ${input.args[0] ?? ""} to export; soa is there.`);
  const [, file, dir] = need(input, ["soa", "FILE", "DIR"]);
  const folder = resolve(input.folder, dir!);
  const files = await exportTo(input, openFile(input, file!), folder);
  return { good: true, data: { folder, files }, text: files.map((name) => join(folder, name)).join("\n") };
};

const demoVerb: Verb = async (input) => {
  const folder = resolve(input.folder, need(input, ["DIR"])[0]!);
  const path = join(folder, "demo.aims");
  mkdirSync(folder, { recursive: true });
  if (existsSync(path)) {
    if (!readWorkspace(input.program.host.open(path)).isDemo)
      throw new UsageError(`${path} is not a demo and was not touched.`);
    input.program.host.close();
    rmSync(path);
  }
  const { name, role, email } = demo.people[0]!;
  const session = input.program.host.create(path, {
    organisation: demo.workspace.organisation,
    personName: name,
    personRole: role,
    personEmail: email,
    isDemo: true,
  });
  await fillDemo(jobContext(input, session), ({ done, total }) => {
    if (done === total) input.note(`${total} commands run.`);
  });
  const files = await exportTo(input, session, folder);
  return {
    good: true,
    data: { folder, workspace: basename(path), files, head: session.recorder.head() },
    text: [path, ...files.map((file) => join(folder, file))].join("\n"),
  };
};

const importVerb: Verb = async (input) => {
  const [kindName, file, table] = need(input, ["risks|systems", "FILE", "INPUT"]);
  if (kindName !== "risks" && kindName !== "systems")
    throw new UsageError(`There is no import of ${kindName}; risks and systems are there.`);
  const kind: ImportKind = kindName;
  const path = resolve(input.folder, table!);
  if (!existsSync(path)) throw new UsageError(`${path} was not found.`);
  const session = openFile(input, file!);
  const read = await readTableFile({ shell: input.program.shell, signal: never }, path);
  const guesses = suggestMapping(read.table.columns, kind).guesses;
  const asked =
    input.map === undefined ? { entries: [], errors: [] } : parseMapping(input.map, read.table.columns, kind);
  if (asked.errors.length > 0) throw new UsageError(asked.errors.join("\n"));
  const mapping = applyMapping(guesses, asked.entries, kind);
  const context = jobContext(input, session);
  const plan = planOf(context, kind, read.table, { mapping, levels: {}, dateOrder: null });
  for (const warning of read.table.warnings) input.note(warning);
  if (plan.problems.length > 0) throw new UsageError(`Nothing was imported. ${plan.problems.join(" ")}`);
  for (const row of plan.rows) for (const reason of row.reasons) input.note(`Row ${row.line} refused: ${reason}`);
  const rows = plan.rows.map(({ line, action, reasons, warnings, externalId }) => ({
    line,
    action,
    reasons,
    warnings,
    externalId,
  }));
  const base = { kind, file: basename(path), mapping, counts: plan.counts, dryRun: input.dryRun };
  const said = `${plan.counts.new} new, ${plan.counts.changed} changed, ${plan.counts.unchanged} unchanged, ${plan.counts.refused} refused`;
  const useful = plan.counts.new + plan.counts.changed;
  if (input.dryRun || useful === 0)
    return {
      good: useful + plan.counts.unchanged > 0 || plan.counts.total === 0,
      data: { ...base, created: 0, changed: 0, rows },
      text: `${said}. Nothing was written.`,
    };
  choosePerson(input, session);
  if (session.readOnlyReason !== "") throw fail("READ_ONLY", session.readOnlyReason);
  const done = writeImport(session.file.raw, kind, basename(path), plan.rows, context.call);
  return {
    good: true,
    data: { ...base, ...done, rows, head: session.recorder.head() },
    text: `${said}. Written as entry ${session.recorder.head()?.seq ?? 0}.`,
  };
};

export const verbs: ReadonlyMap<string, Verb> = new Map([
  ["demo", demoVerb],
  ["verify", verify],
  ["info", info],
  ["export", exportVerb],
  ["import", importVerb],
]);
