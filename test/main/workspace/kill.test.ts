/** The program is killed at any moment, again and again: what it had answered is there, and the workspace is whole. */
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contract } from "../../../src-shared/contract/index.ts";
import { verifyTrail } from "../../../src-main/trail/verify.ts";
import { seeded } from "../../domain/risk/criteria-samples.ts";
import type { Said } from "../../helpers/kill-writer.ts";
import { startProgram, startWithWorkspace, type TestProgram } from "../../helpers/program.ts";

const ROUNDS = 20;
const root = resolve(import.meta.dirname, "../../..");
// Inside the project, so that the bundle finds the database's binding.
const bundles = join(root, "node_modules/.cache/kill-test");
const random = seeded(42001);
let folder: string;
let outDir: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "aims-kill-"));
  mkdirSync(bundles, { recursive: true });
  outDir = mkdtempSync(join(bundles, "run-"));
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    // The writer makes no pack: the page's script stays empty.
    plugins: [
      {
        name: "no-pack-page",
        resolveId: (id: string) => (id === "virtual:pack-page" ? "\0no-pack-page" : undefined),
        load: (id: string) => (id === "\0no-pack-page" ? 'export const PAGE_SCRIPT = "";' : undefined),
      },
    ],
    build: {
      ssr: "test/helpers/kill-writer.ts",
      outDir,
      target: "node20.18",
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: "writer.mjs" } },
    },
  });
});
afterAll(() => {
  for (const path of [folder, outDir]) rmSync(path, { recursive: true, force: true });
});

const linesOf = (file: string): readonly string[] => readFileSync(file, "utf8").split("\n").slice(0, -1);

/** Runs the writer until it has said `enough` commands and a moment longer, then kills it; gives what it said. */
const writeAndKill = async (path: string, round: number, enough: number): Promise<readonly Said[]> => {
  const said = join(folder, `said-${round}.txt`);
  const output = openSync(said, "w");
  const child = spawn(process.execPath, [join(outDir, "writer.mjs"), join(folder, "writer"), path, String(round)], {
    stdio: ["ignore", output, "inherit"],
  });
  const ended = new Promise<NodeJS.Signals | null>((done) => {
    child.on("exit", (_code, signal) => done(signal));
  });
  while (child.exitCode === null && linesOf(said).length < enough) await sleep(2);
  await sleep(Math.floor(random() * 20));
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  closeSync(output);
  return linesOf(said).map((line) => JSON.parse(line) as Said);
};

/** The titles that risks and evidence hold now, by their id. */
const titles = (program: TestProgram): ReadonlyMap<string, string> =>
  new Map(
    [...program.now(contract.risks.list, {}), ...program.now(contract.evidence.list, {})].map(
      ({ id, title }) => [id, title] as const,
    ),
  );

it(`keeps every answered command through ${ROUNDS} kills at any moment`, async () => {
  const made = startWithWorkspace();
  const { path } = made;
  let before = made.host.current()!.recorder.head()!.seq;
  made.host.close();
  const expected = new Map<string, string | null>();
  const sealed = new Map<number, string>();
  let answered = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    // Every fourth is killed while it opens the file or writes its first words.
    const said = await writeAndKill(path, round, round % 4 === 0 ? 0 : 1 + Math.floor(random() * 60));
    answered += said.length;
    for (const { seq, hash, id, title } of said) {
      sealed.set(seq, hash);
      expected.set(id, title);
    }
    const reader = startProgram(join(folder, "reader"));
    const { file, readOnlyReason, recorder } = reader.host.open(path);
    expect(readOnlyReason).toBe("");
    expect((await verifyTrail(file.raw)).findings).toEqual([]);
    const stored = new Map(file.raw.prepare<[], [number, string]>(`SELECT seq, hash FROM trail_event`).raw().all());
    expect([...sealed].filter(([seq, hash]) => stored.get(seq) !== hash)).toEqual([]);
    const now = titles(reader);
    // What was under way may have been sealed without an answer: its record is the one that may differ, and only by entries
    // after everything that was said. A turn of the writer is up to two commands: a change, and a link tied to the record.
    const head = recorder.head()!.seq;
    const lastSaid = Math.max(before, ...said.map(({ seq }) => seq));
    expect(head - lastSaid).toBeLessThanOrEqual(2);
    before = head;
    const wrong = [...expected].filter(([id, title]) => (now.get(id) ?? null) !== title);
    expect(wrong.length).toBeLessThanOrEqual(1);
    for (const [id] of wrong) {
      const [newest] = reader.now(contract.trail.history, { table: "risk", rowId: id });
      expect(newest?.seq).toBeGreaterThan(lastSaid);
      expected.set(id, now.get(id) ?? null);
    }
    reader.host.close();
  }
  expect(answered).toBeGreaterThan(ROUNDS);
  made.stop();
});
