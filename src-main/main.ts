/**
 * The composition root: brings up the window, or the program without one. What the program is made of is loaded while the
 * window's own process starts, so this file imports nothing that the first page can do without.
 */
import { join, resolve } from "node:path";
import { app, type BrowserWindow } from "electron";
import { lockContents, ORIGIN, registerScheme, serveWindow } from "./app/security.ts";
import { createWindow } from "./app/window.ts";
import { serveCalls } from "./ipc/transport.ts";

app.setName("AIMS Workbench");
registerScheme();

const at = process.argv.indexOf("--headless");
const headless = at >= 0;

/** The workspace a double click or the command line names. */
const fileOf = (args: readonly string[], folder: string): string | null => {
  const named = args.slice(1).findLast((arg) => arg.toLowerCase().endsWith(".aims"));
  return named === undefined ? null : resolve(folder, named);
};

const startWindow = async (): Promise<void> => {
  let window: BrowserWindow | null = null;
  let asked = fileOf(process.argv, process.cwd());
  /** Opens a file; until the program is loaded it only remembers which. */
  let open = (path: string): void => void (asked = path);

  app.on("second-instance", (_event, args, folder) => {
    window?.show();
    window?.focus();
    const path = fileOf(args, folder);
    if (path !== null) open(path);
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on("window-all-closed", () => app.quit());

  await app.whenReady();
  lockContents();
  serveWindow(join(import.meta.dirname, "../renderer"));
  const shown = createWindow(join(import.meta.dirname, "../preload/preload.cjs"), !app.isPackaged);
  window = shown;
  window.on("closed", () => (window = null));
  const loading = import("./app/window-program.ts").then(({ loadProgram }) =>
    loadProgram({
      window: () => window,
      push: (message) => transport.push(message),
      asked: {
        take: () => {
          const path = asked;
          asked = null;
          return path;
        },
        keep: (path) => void (asked = path),
      },
    }),
  );
  const transport = serveCalls(
    loading.then(({ router }) => router),
    () => window?.webContents ?? null,
    ORIGIN,
  );
  ({ open } = await loading);
};

const startHeadless = async (): Promise<void> => {
  await app.whenReady();
  lockContents();
  const { runWithoutWindow } = await import("./app/headless-program.ts");
  endNow(await runWithoutWindow(process.argv.slice(at + 1), process.cwd()));
};

/**
 * Ends the process once everything is written and closed. Not app.exit: its orderly shutdown can wait forever on a graphics
 * process that is still starting when a verb is done within milliseconds.
 */
const endNow = (status: number): void => {
  app.emit("will-quit");
  (process as unknown as { reallyExit: (status: number) => never }).reallyExit(status);
};

const fatal = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  endNow(70);
};

if (headless) {
  app.disableHardwareAcceleration();
  // Without a window an error must end the program with a status, never ask for a dialog; a reader may close the pipe early.
  process.on("uncaughtException", fatal);
  process.stdout.on("error", () => undefined);
  startHeadless().catch(fatal);
} else if (app.requestSingleInstanceLock()) startWindow().catch(fatal);
else app.quit();
