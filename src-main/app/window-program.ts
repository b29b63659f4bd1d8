/** The program behind the window: opens what was asked for before the window asks, and tells the window what happened. */
import { app, type BrowserWindow } from "electron";
import { contract } from "../../src-shared/contract/index.ts";
import type { Push } from "../../src-shared/ipc/channels.ts";
import { CallError } from "../../src-shared/ipc/result.ts";
import type { Router } from "../ipc/router.ts";
import { createShell } from "./electron-shell.ts";
import { createProgram } from "./parts.ts";
import { systemSecrets } from "./secrets.ts";

export type WindowParts = {
  readonly window: () => BrowserWindow | null;
  readonly push: (message: Push) => void;
  /** The file that was asked for from outside and waits to be opened. */
  readonly asked: { readonly take: () => string | null; readonly keep: (path: string) => void };
};

export type WindowProgram = { readonly router: Router; readonly open: (path: string) => void };

export const loadProgram = ({ window, push, asked }: WindowParts): WindowProgram => {
  const program = createProgram({
    userFolder: app.getPath("userData"),
    secrets: systemSecrets,
    shell: createShell(window, asked.take),
    onPublish: (topics, head) =>
      push({ type: "event", name: contract.app.published.name, payload: { topics: [...topics], head } }),
  });
  app.on("will-quit", () => program.host.close());

  /** A page that is still loading hears nothing yet. */
  const tell = (message: Push): void => {
    const contents = window()?.webContents;
    if (contents?.isLoading() === true) contents.once("did-finish-load", () => push(message));
    else push(message);
  };

  const open = (path: string): void => {
    if (program.host.current() !== null) {
      // What was typed belongs to the client that is open: the window sends it first, then asks for the other file.
      asked.keep(path);
      tell({ type: "event", name: contract.app.openAsked.name, payload: {} });
      return;
    }
    try {
      program.host.open(path);
    } catch (error) {
      const message =
        error instanceof CallError
          ? error.message
          : `The file could not be opened. The log has it as incident ${program.report(error, "open")}.`;
      tell({ type: "event", name: contract.app.openFailed.name, payload: { message } });
    }
  };

  const first = asked.take();
  if (first !== null) open(first);
  return { router: program.router, open };
};
