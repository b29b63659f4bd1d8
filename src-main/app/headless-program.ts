/** The program without a window: no dialogs, nobody to tell. */
import { app } from "electron";
import { createShell } from "./electron-shell.ts";
import { runHeadless } from "./headless.ts";
import { createProgram } from "./parts.ts";

/** Runs one verb, closes what it opened, and returns the exit status. `folder` is what relative paths are relative to. */
export const runWithoutWindow = async (args: readonly string[], folder: string): Promise<number> => {
  const program = createProgram({
    userFolder: app.getPath("userData"),
    shell: createShell(
      () => null,
      () => null,
    ),
    onPublish: () => undefined,
  });
  const status = await runHeadless(program, args, folder);
  program.host.close();
  return status;
};
