import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { withLock, writeAtomic } from "./runtime/atomic.mjs";
import { modules, root, say, SetupError, stateDir } from "./runtime/paths.mjs";
import { capture, run } from "./runtime/run.mjs";
import { electronSwitches } from "./runtime/switches.mjs";

const stamp = path.join(root, "out/.built");
const inputs = [
  "src-main",
  "src-renderer",
  "src-shared",
  "resources",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
];

/** Newest change below an entry. Folders count too: their time is what a deleted file leaves behind. */
function newest(entry) {
  const info = statSync(entry, { throwIfNoEntry: false });
  if (!info) return 0;
  let latest = info.mtimeMs;
  if (!info.isDirectory()) return latest;
  for (const child of readdirSync(entry)) latest = Math.max(latest, newest(path.join(entry, child)));
  return latest;
}

function isFresh() {
  if (!existsSync(path.join(root, "out/main/main.js"))) return false;
  try {
    const builtFrom = Number(readFileSync(stamp, "utf8"));
    return inputs.every((name) => newest(path.join(root, name)) <= builtFrom);
  } catch {
    return false;
  }
}

/** Builds the program when its sources are newer than `out/`. The log is shown only when the build fails. */
export async function ensureBuilt({ force = false } = {}) {
  if (!force && isFresh()) return;
  await withLock(path.join(stateDir, "build.lock"), async () => {
    if (!force && isFresh()) return;
    say("building the program …");
    const startedAt = Date.now();
    rmSync(stamp, { force: true });
    const cli = path.join(modules, "electron-vite/bin/electron-vite.js");
    const result = capture(process.execPath, [cli, "build", "--logLevel", "warn"], { cwd: root });
    if (!result.ok) throw new SetupError(`${result.output.trim()}\n\nThe build failed (log above).`);
    if (result.output.trim()) process.stderr.write(`${result.output.trim()}\n`);
    writeAtomic(stamp, String(startedAt));
  });
}

/** Runs the built program from this checkout in the prepared runtime. */
export function runApp(runtime, args, { switches = [], ...options } = {}) {
  return run(runtime.executable, [...electronSwitches(), ...switches, root, ...args], options);
}
