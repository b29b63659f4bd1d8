import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTableReader, type CreateTableWorker } from "../../src-main/tables/table-reader.ts";
import { makeRawWorkbook, makeWorkbook, rowXml, sheetXml } from "./make-workbook.ts";

let folder = "";
let createWorker: CreateTableWorker;
const started: Worker[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tables-"));
  const entry = fileURLToPath(new URL("../../src-main/tables/worker.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { format: "es", entryFileNames: "worker.mjs" } },
    },
  });
  createWorker = (options) => {
    const worker = new Worker(join(folder, "worker.mjs"), options);
    started.push(worker);
    return worker;
  };
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const ended = (): boolean => started.every(({ threadId }) => threadId === -1);

describe("reading in a thread of its own", () => {
  test("gives the same table as reading in the calling thread, and the thread ends", async () => {
    const bytes = await makeWorkbook([
      ["Id", "Name"],
      ["1", "Größe"],
    ]);
    expect(await createTableReader({ createWorker }).readTable(bytes, "x.xlsx")).toEqual(
      await createTableReader().readTable(bytes, "x.xlsx"),
    );
    expect(bytes.length).toBeGreaterThan(0);
    expect(ended()).toBe(true);
  });

  test("a refusal keeps its code and message", async () => {
    const bomb = makeRawWorkbook([{ name: "S", xml: sheetXml(rowXml(1, ["a"])) }], {
      "xl/a.xml": new Uint8Array(160_000_000),
    });
    await expect(createTableReader({ createWorker }).readTable(bomb, "x.xlsx")).rejects.toMatchObject({
      name: "TableError",
      code: "TOO_LARGE",
      message: expect.stringContaining("zip bomb"),
    });
    expect(ended()).toBe(true);
  });

  test("a file that takes too long is stopped", async () => {
    await expect(
      createTableReader({ createWorker, milliseconds: 1 }).readTable(await makeWorkbook([["a"], ["b"]]), "x.xlsx"),
    ).rejects.toMatchObject({ code: "TIMEOUT" });
    expect(ended()).toBe(true);
  });

  test("a file that needs more memory than allowed ends the thread and not the program", async () => {
    const tight: CreateTableWorker = () => createWorker({ resourceLimits: { maxOldGenerationSizeMb: 12 } });
    const rows = Array.from({ length: 15_000 }, (_, index) =>
      rowXml(index + 1, [`${index}`, "some text", "more text", "even more text"]),
    ).join("");
    await expect(
      createTableReader({ createWorker: tight }).readTable(
        makeRawWorkbook([{ name: "S", xml: sheetXml(rows) }]),
        "x.xlsx",
      ),
    ).rejects.toMatchObject({ code: "TOO_LARGE" });
  });

  test("cancelling stops at once", async () => {
    const abort = new AbortController();
    const reading = createTableReader({ createWorker }).readTable(await makeWorkbook([["a"], ["b"]]), "x.xlsx", {
      signal: abort.signal,
    });
    abort.abort();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
    expect(ended()).toBe(true);
  });
});
