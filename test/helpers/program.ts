/** The real program on real files, without a window: real SQLite, real migrations, real commands; only clock, ids and dialogs are ours. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandDef, InputOf, OutputOf, ProcedureDef, QueryDef } from "../../src-shared/ipc/define.ts";
import type { Failure, Result } from "../../src-shared/ipc/result.ts";
import { offeredDocuments } from "../../src-main/app/document-kinds.ts";
import { createProgram, type Program } from "../../src-main/app/parts.ts";
import { WRITERS } from "../../src-main/documents/writers.ts";
import { createPackMaker } from "../../src-main/features/packs/compose.ts";
import type { Shell } from "../../src-main/ipc/shell.ts";
import { createLane } from "../../src-main/simulation/lane.ts";
import { simulate, type Lane } from "../../src-main/simulation/simulate.ts";
import { createTextReader } from "../../src-main/texts/text-reader.ts";
import { createTableReader } from "../../src-main/tables/table-reader.ts";

export type TestProgram = Program & {
  readonly folder: string;
  /** Paths the dialogs answer with, first in first out; a missing one is a dialog that was closed. */
  readonly answers: { open: string[][]; save: string[]; folder: string[] };
  readonly published: string[][];
  /** Runs a query or command and gives its answer; throws where it fails. */
  readonly now: <D extends QueryDef | CommandDef>(def: D, input: InputOf<D>) => OutputOf<D>;
  /** Runs any call and gives its Result. */
  readonly ask: <D extends ProcedureDef>(
    def: D,
    input: InputOf<D>,
    signal?: AbortSignal,
  ) => Promise<Result<OutputOf<D>>>;
  /** The failure of a call that must fail. */
  readonly refused: <D extends ProcedureDef>(def: D, input: unknown) => Promise<Failure>;
  readonly stop: () => void;
};

/** A lane of a simulation without a thread. */
export const laneHere = (): Lane => {
  const lane = createLane();
  return { ask: async (order) => lane(order), end: async () => undefined };
};

/** Without a window there is no PDF: a Word file stands for it. */
const writeDocument: Shell["writeDocument"] = async (model, format) =>
  WRITERS[format === "pdf" ? "docx" : format](model);

let tick = 0;

/** Starts a program in a folder of its own. The clock moves one second with every look. */
export const startProgram = (folder = mkdtempSync(join(tmpdir(), "aims-test-"))): TestProgram => {
  const answers: TestProgram["answers"] = { open: [], save: [], folder: [] };
  const published: string[][] = [];
  const program = createProgram({
    userFolder: join(folder, "user"),
    clock: () => new Date(Date.UTC(2026, 10, 23, 9, 0, tick++)),
    onPublish: (topics) => void published.push([...topics]),
    shell: {
      about: () => ({ version: "0.1.0", electron: "", blockedRequests: 0, developmentRuntime: true }),
      chooseOpen: async () => answers.open.shift() ?? null,
      chooseSave: async () => answers.save.shift() ?? null,
      chooseFolder: async () => answers.folder.shift() ?? null,
      takeAskedFile: () => null,
      openWithSystem: async () => "",
      temporaryFolder: () => join(folder, "temporary"),
      writeDocument,
      packMaker: () => createPackMaker({ documents: offeredDocuments, writeDocument }),
      simulate: (order, options) => simulate(laneHere, 2, order, options),
      readText: createTextReader(),
      readTable: createTableReader().readTable,
    },
  });
  const now: TestProgram["now"] = (def, input) => program.router.callNow(def.name, input) as never;
  return {
    ...program,
    folder,
    answers,
    published,
    now,
    ask: async (def, input, signal) => (await program.router.call(def.name, input, signal ? { signal } : {})) as never,
    refused: async (def, input) => {
      const result = await program.router.call(def.name, input);
      if (result.ok) throw new Error(`${def.name} should have been refused`);
      return result.error;
    },
    stop: () => {
      program.host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A program with a fresh workspace open, in which Ada works. */
export const startWithWorkspace = (): TestProgram & { readonly path: string } => {
  const program = startProgram();
  const path = join(program.folder, "client.aims");
  program.host.create(path, {
    organisation: "Client & Sons",
    personName: "Ada Adviser",
    personRole: "Consultant",
    personEmail: "ada@example.org",
  });
  return { ...program, path };
};
