import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeXlsx } from "../../src-main/documents/xlsx/write-xlsx.ts";
import { runInWorker } from "../../src-main/documents/run-in-worker.ts";
import type { DocumentModel } from "../../src-main/documents/model.ts";
import { sampleSoa } from "./sample-soa.ts";

describe("the document worker", { timeout: 60_000 }, () => {
  let folder: string;
  const createWorker = (): Worker => new Worker(join(folder, "worker.mjs"));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "aims-worker-"));
    await build({
      configFile: false,
      logLevel: "silent",
      ssr: { noExternal: true },
      build: {
        ssr: "src-main/documents/worker.ts",
        outDir: folder,
        rollupOptions: { output: { entryFileNames: "worker.mjs" } },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("writes the same bytes as the writer itself", async () => {
    expect(Buffer.compare(await runInWorker(createWorker, sampleSoa(), "xlsx"), await writeXlsx(sampleSoa()))).toBe(0);
    expect((await runInWorker(createWorker, sampleSoa(), "docx")).length).toBeGreaterThan(10_000);
  });

  it("ends at once when it is aborted, and does not start when it already is", async () => {
    const reason = new Error("stopped by the user");
    const controller = new AbortController();
    const job = runInWorker(createWorker, sampleSoa(), "docx", controller.signal);
    controller.abort(reason);
    await expect(job).rejects.toBe(reason);
    await expect(runInWorker(() => expect.unreachable(), sampleSoa(), "docx", controller.signal)).rejects.toBe(reason);
  });

  it("passes an error on instead of hanging", async () => {
    await expect(runInWorker(createWorker, {} as DocumentModel, "docx")).rejects.toThrow(/undefined|meta|Error/);
  });
});
