/** The real shell: dialogs, printing, workers, the system's programs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, dialog, shell as system, type BrowserWindow } from "electron";
import type { ProgramParts } from "./parts.ts";
import createTableWorker from "../tables/worker.ts?nodeWorker";
import createTextWorker from "../texts/worker.ts?nodeWorker";
import { createTextReader } from "../texts/text-reader.ts";
import { createTableReader } from "../tables/table-reader.ts";
import { createDocumentWriter } from "./document-writer.ts";
import { createPackThread } from "./pack-thread.ts";
import type { PackWorkerData } from "./pack-worker.ts";
import createPackWorker from "./pack-worker.ts?nodeWorker";
import { createPrinter } from "./print-pdf.ts";
import { blockedRequests } from "./security.ts";
import { simulateInWorkers } from "./simulator.ts";

/** `window` is where dialogs belong; null in the headless program. */
export const createShell = (
  window: () => BrowserWindow | null,
  takeAskedFile: () => string | null,
): ProgramParts["shell"] => {
  let temporary: string | null = null;
  app.on("will-quit", () => {
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
  });
  const print = createPrinter();
  const fontFolder = join(app.getAppPath(), "resources/fonts");
  const withWindow = <T>(show: (parent: BrowserWindow) => Promise<T>): Promise<T> => {
    const parent = window();
    if (!parent) throw new Error("a dialog needs a window");
    return show(parent);
  };
  return {
    about: () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? "",
      blockedRequests: blockedRequests(),
      developmentRuntime: !app.isPackaged,
    }),
    chooseOpen: async (filters, many) => {
      const { canceled, filePaths } = await withWindow((parent) =>
        dialog.showOpenDialog(parent, {
          filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
          properties: many ? ["openFile", "multiSelections"] : ["openFile"],
        }),
      );
      return canceled ? null : filePaths;
    },
    chooseSave: async (suggestedName) => {
      const { canceled, filePath } = await withWindow((parent) =>
        dialog.showSaveDialog(parent, {
          defaultPath: join(app.getPath("documents"), suggestedName),
          filters: [{ name: "AIMS workspace", extensions: ["aims"] }],
          properties: ["createDirectory"],
        }),
      );
      return canceled || !filePath ? null : filePath;
    },
    chooseFolder: async () => {
      const { canceled, filePaths } = await withWindow((parent) =>
        dialog.showOpenDialog(parent, { properties: ["openDirectory", "createDirectory"] }),
      );
      return canceled ? null : (filePaths[0] ?? null);
    },
    takeAskedFile,
    openWithSystem: (path) => system.openPath(path),
    temporaryFolder: () => (temporary ??= mkdtempSync(join(tmpdir(), "aims-workbench-"))),
    writeDocument: createDocumentWriter(fontFolder, print),
    packMaker: () => createPackThread(createPackWorker({ workerData: { fontFolder } satisfies PackWorkerData }), print),
    simulate: simulateInWorkers,
    readText: createTextReader((options) => createTextWorker(options)),
    readTable: createTableReader({ createWorker: (options) => createTableWorker(options) }).readTable,
  };
};
