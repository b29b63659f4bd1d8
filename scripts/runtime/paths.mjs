import { mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const modules = path.join(root, "node_modules");

/** State of this checkout: locks and remembered probes. `npm ci` sweeps it away with node_modules. */
export const stateDir = path.join(modules, ".cache", "aims-workbench");

/** What is costly to make is kept once per user, not once per checkout. */
export function userCacheDir() {
  const home = process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
  const wanted = path.join(home, "aims-workbench");
  try {
    mkdirSync(wanted, { recursive: true });
    return wanted;
  } catch {
    mkdirSync(stateDir, { recursive: true });
    return stateDir;
  }
}

/** Everything set-up has to say goes to stderr: stdout belongs to the program that is started. */
export function say(message) {
  process.stderr.write(`[prepare] ${message}\n`);
}

/** An expected failure: its message is the whole story, a stack trace would only bury it. */
export class SetupError extends Error {}

/** Runs a script's body and turns its outcome into the exit status. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    process.stderr.write(error instanceof SetupError ? `${error.message}\n` : `${error.stack}\n`);
    process.exitCode = 1;
  }
}
