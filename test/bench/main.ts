/** `npm run bench [-- --small] [--only simulation,writes,verify,soa,pack,pack-window,window]`: generates the client, measures, prints the table, writes out/bench.json. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { contract } from "../../src-shared/contract/index.ts";
import { startProgram } from "../helpers/program.ts";
import { fillClient, LARGE, SMALL } from "./client.ts";
import type { Figure } from "./measure.ts";
import { printTable } from "./report.ts";
import { estimateOf, measureSimulation, RISKS } from "./simulation.ts";
import { measurePack } from "./pack.ts";
import { measurePackWindow } from "./pack-window.ts";
import { measureSoaExport } from "./soa-export.ts";
import { measureVerify } from "./verify.ts";
import { measureWindow } from "./window.ts";
import { measureWrites } from "./writes.ts";

const { values } = parseArgs({ options: { small: { type: "boolean", default: false }, only: { type: "string" } } });
const wanted = (part: string): boolean => values.only === undefined || values.only.split(",").includes(part);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "aims-bench-"));
const started = performance.now();
try {
  const size = values.small ? SMALL : LARGE;
  const program = startProgram(folder);
  const path = join(folder, "client.aims");
  program.host.create(path, {
    organisation: "Large Client",
    personName: "Ada Adviser",
    personRole: "Consultant",
    personEmail: "ada@example.org",
  });
  say("writing the client …");
  const made = fillClient(program, size, 120);
  for (const [n, { id }] of program.now(contract.risks.list, {}).slice(0, RISKS).entries())
    program.now(contract.estimates.set, { riskId: id, revision: 0, estimate: estimateOf(n) });
  program.host.close();
  const megabytes = Math.round(statSync(path).size / 1024 / 1024);
  say(`${made.entries} entries, ${megabytes} MB, ${made.seconds.toFixed(1)} s`);

  const figures: Figure[] = [];
  const take = async (name: string, measure: () => Promise<Figure[]>): Promise<void> => {
    if (!wanted(name)) return;
    say(`measuring ${name} …`);
    figures.push(...(await measure()));
    globalThis.gc?.();
  };
  await take("simulation", () => measureSimulation(import.meta.dirname));
  await take("window", () => measureWindow(root, path, folder, size.risks));
  await take("pack-window", () => measurePackWindow(root, path, folder, values.small ? 64 : 1024));
  program.host.open(path);
  await take("verify", () => measureVerify(program.host.current()!.file.raw, 7));
  await take("soa", () => measureSoaExport(program, 9));
  await take("pack", () => measurePack(values.small ? 64 : 1024, 3));
  await take("writes", () => measureWrites(program, path, 500, Math.min(1000, size.risks), 9));
  program.host.close();

  printTable(figures);
  mkdirSync(join(root, "out"), { recursive: true });
  const machine = {
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1024 ** 3),
    platform: process.platform,
    node: process.version,
  };
  const seconds = Math.round((performance.now() - started) / 1000);
  const report = { at: new Date().toISOString(), seconds, machine, client: { ...size, ...made, megabytes }, figures };
  writeFileSync(join(root, "out/bench.json"), `${JSON.stringify(report, null, 2)}\n`);
  say(`\n${seconds} s in all; also in out/bench.json`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
