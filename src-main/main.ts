/** The composition root: the only file that puts the program together, as a window or without one. */
import { join, resolve } from "node:path";
import { app, type BrowserWindow } from "electron";
import { contract } from "../src-shared/contract/index.ts";
import { CallError } from "../src-shared/ipc/result.ts";
import { runHeadless } from "./app/headless.ts";
import { createShell } from "./app/electron-shell.ts";
import { createProgram } from "./app/parts.ts";
import { lockContents, ORIGIN, registerScheme, serveWindow } from "./app/security.ts";
import { createWindow } from "./app/window.ts";
import { serveCalls, type Transport } from "./ipc/transport.ts";

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
  let transport: Transport | null = null;
  let asked = fileOf(process.argv, process.cwd());
  const takeAsked = (): string | null => {
    const path = asked;
    asked = null;
    return path;
  };
  const program = createProgram({
    userFolder: app.getPath("userData"),
    shell: createShell(() => window, takeAsked),
    onPublish: (topics, head) =>
      transport?.push({ type: "event", name: contract.app.published.name, payload: { topics: [...topics], head } }),
  });

  const open = (path: string): void => {
    if (program.host.current() !== null) {
      // What was typed belongs to the client that is open: the window sends it first, then asks for the other file.
      asked = path;
      transport?.push({ type: "event", name: contract.app.openAsked.name, payload: {} });
      return;
    }
    try {
      program.host.open(path);
    } catch (error) {
      const message =
        error instanceof CallError
          ? error.message
          : `The file could not be opened. The log has it as incident ${program.report(error, "open")}.`;
      transport?.push({ type: "event", name: contract.app.openFailed.name, payload: { message } });
    }
  };

  app.on("second-instance", (_event, args, folder) => {
    window?.show();
    window?.focus();
    const path = fileOf(args, folder);
    if (path !== null) open(path);
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    if (window) open(path);
    else asked = path;
  });
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", () => program.host.close());

  await app.whenReady();
  lockContents();
  serveWindow(join(import.meta.dirname, "../renderer"));
  window = createWindow(join(import.meta.dirname, "../preload/preload.cjs"), !app.isPackaged);
  transport = serveCalls(program.router, () => window?.webContents ?? null, ORIGIN);
  window.on("closed", () => (window = null));
  window.webContents.once("did-finish-load", () => {
    const path = takeAsked();
    if (path !== null) open(path);
  });
};

const startHeadless = async (): Promise<void> => {
  await app.whenReady();
  lockContents();
  const program = createProgram({
    userFolder: app.getPath("userData"),
    shell: createShell(
      () => null,
      () => null,
    ),
    onPublish: () => undefined,
  });
  const status = await runHeadless(program, process.argv.slice(at + 1), process.cwd());
  program.host.close();
  endNow(status);
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
