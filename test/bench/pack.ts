/** A pack of much evidence: the whole job, and its archive alone against the bare ZIP library writing the same files. */
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { contract } from "../../src-shared/contract/index.ts";
import { packChoices } from "../../src-shared/contract/packs.ts";
import { readEntry, readZip, type ZipEntry } from "../../src-shared/domain/pack/zip.ts";
import { makePack } from "../../src-main/features/packs/make.ts";
import { inflate, withSource } from "../../src-main/pack/check-file.ts";
import { PIECE, storePiece } from "../../src-main/records/content.ts";
import { never } from "../../src-main/app/verbs/verb.ts";
import { startDemo } from "../helpers/demo.ts";
import type { TestProgram } from "../helpers/program.ts";
import { inTurns, ratioFigure, wall, type Figure } from "./measure.ts";

const FILE_MB = 32;
const WORDS = "The model was tested on 412 cases; 3 were refused and looked at by hand. Result: passed.\n";

/** One MiB: of noise, as pictures and archives are, or of lines as logs are. */
const pieceOf = (noise: boolean, n: number): Buffer =>
  noise
    ? randomBytes(PIECE)
    : Buffer.from(`${n} ${WORDS}`.repeat(Math.ceil(PIECE / (WORDS.length + 2)))).subarray(0, PIECE);

/** Files of evidence of `megabytes` in all, tied to a control. */
export const attachEvidence = (program: TestProgram, megabytes: number): void => {
  const { raw } = program.host.current()!.file;
  const count = Math.ceil(megabytes / FILE_MB);
  for (let file = 0; file < count; file++) {
    const noise = file % 2 === 0;
    const seed = noise ? null : Array.from({ length: FILE_MB }, (_, n) => pieceOf(false, file * FILE_MB + n));
    const pieces = seed ?? Array.from({ length: FILE_MB }, () => pieceOf(true, 0));
    const digest = createHash("sha256");
    for (const piece of pieces) digest.update(piece);
    const sha256 = digest.digest("hex");
    for (const [part, piece] of pieces.entries()) storePiece(raw, sha256, part, piece);
    const name = `evidence-${file}.${noise ? "jpg" : "log"}`;
    const mediaType = noise ? "image/jpeg" : "text/plain";
    const size = FILE_MB * PIECE;
    program.now(contract.evidence.record, {
      files: [{ title: name, fileName: name, mediaType, size, sha256 }],
      linkTo: { kind: "control", id: "A.6.2.4" },
    });
  }
};

/** Every file of the pack on the disk, as the bare library is given it, and whether ours packed it. */
const spread = (zip: string, folder: string): Promise<ZipEntry[]> =>
  withSource(zip, async (source) => {
    const entries = await readZip(source);
    for (const entry of entries) {
      const target = join(folder, entry.path);
      mkdirSync(join(target, ".."), { recursive: true });
      await pipeline(readEntry(source, entry, inflate), createWriteStream(target));
    }
    return entries;
  });

const writeBare = async (folder: string, entries: readonly ZipEntry[], target: string): Promise<void> => {
  const zip = new ZipFile();
  for (const { path, deflated } of entries) zip.addFile(join(folder, path), path, { compress: deflated });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${target}.part`));
  const handle = await open(`${target}.part`, "r+");
  await handle.sync();
  await handle.close();
  await rename(`${target}.part`, target);
};

/** On the demo organisation with `megabytes` of evidence more, in a folder of its own. */
export const measurePack = async (megabytes: number, rounds: number): Promise<Figure[]> => {
  const program = await startDemo();
  const folder = join(program.folder, "packs");
  mkdirSync(folder, { recursive: true });
  attachEvidence(program, megabytes);
  const session = program.host.current()!;
  const choices = packChoices.parse({ purpose: "internal", formats: ["docx", "xlsx"] });
  const path = join(folder, "ours.zip");
  let archive = 0;
  let peak = 0;
  let blocked = 0;
  let documents = 0;
  const ours = async (): Promise<void> => {
    rmSync(path, { force: true });
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    let started = 0;
    documents = 0;
    const progress = ({ step }: { step: string }): void => {
      if (step !== "Writing the archive") documents++;
      else if (started === 0) {
        started = performance.now();
        delay.enable();
      }
      peak = Math.max(peak, process.memoryUsage().rss - before);
    };
    const call = program.now as never;
    await makePack(
      {
        signal: never,
        shell: program.shell,
        session: () => session,
        now: () => new Date().toISOString(),
        progress,
        call,
      },
      choices,
      false,
      { path },
    );
    delay.disable();
    archive = performance.now() - started;
    blocked = Math.max(blocked, delay.max / 1e6);
  };
  await ours();
  const files = join(folder, "files");
  const entries = await spread(path, files);
  const whole: number[] = [];
  const turns = await inTurns(
    rounds,
    0,
    async () => {
      whole.push(await wall(ours));
      return archive;
    },
    () => wall(() => writeBare(files, entries, join(folder, "bare.zip"))),
  );
  const sorted = [...whole].sort((a, b) => a - b);
  const told = (id: string, what: string, value: number, unit: "ms" | "MB", goal: number | null): Figure => ({
    id,
    what,
    unit,
    ours: value,
    floor: null,
    goal: goal === null ? "" : `≤ ${goal} ${unit}`,
    met: goal === null ? null : value <= goal,
    runs: rounds,
    note: "",
  });
  program.stop();
  return [
    ratioFigure(
      {
        id: "pack-archive",
        what: `Pack of ${megabytes} MB evidence: its archive, from the workspace, every hash checked`,
        unit: "ms",
        note: `${entries.length} files; the bare library (yazl) has them on the disk and checks nothing`,
      },
      turns,
      1.3,
    ),
    told(
      "pack-whole",
      `The whole pack with ${documents} document files, written in this process`,
      sorted[Math.floor(sorted.length / 2)]!,
      "ms",
      null,
    ),
    told("pack-memory", "Memory beyond that before the pack, at most", peak / 1024 / 1024, "MB", 400),
    told("pack-blocked", "Longest block of the event loop while the archive is written", blocked, "ms", 50),
  ];
};
