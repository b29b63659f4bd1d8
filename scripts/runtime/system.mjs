import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { withLock } from "./atomic.mjs";
import { say, SetupError, userCacheDir } from "./paths.mjs";
import { capture } from "./run.mjs";

// What the operating system must bring, found by looking for the very file a run would miss, not by asking
// a package manager. Only Debian and its kin are installed to; elsewhere the names are a hint.

const triplet = { x64: "x86_64-linux-gnu", arm64: "aarch64-linux-gnu" }[process.arch] ?? "";
const libraryFolders = [
  `/usr/lib/${triplet}`,
  `/lib/${triplet}`,
  "/usr/lib64",
  "/lib64",
  "/usr/lib",
  "/lib",
  "/usr/local/lib",
];

/** @type {Record<string, { library?: string, program?: string, file?: string, package: string }[]>} */
const groups = {
  window: [
    { library: "libnss3.so", package: "libnss3" },
    { library: "libatk-1.0.so.0", package: "libatk1.0-0" },
    { library: "libatk-bridge-2.0.so.0", package: "libatk-bridge2.0-0" },
    { library: "libgtk-3.so.0", package: "libgtk-3-0" },
    { library: "libgbm.so.1", package: "libgbm1" },
    { library: "libasound.so.2", package: "libasound2" },
    { library: "libdrm.so.2", package: "libdrm2" },
  ],
  display: [{ program: "Xvfb", package: "xvfb" }],
  build: [
    { program: "python3", package: "python3" },
    { program: "make", package: "make" },
    { program: "g++", package: "g++" },
  ],
  documents: [
    { program: "sqlite3", package: "sqlite3" },
    { program: "swriter", file: "/usr/lib/libreoffice/program/swriter", package: "libreoffice-writer" },
    { program: "scalc", file: "/usr/lib/libreoffice/program/scalc", package: "libreoffice-calc" },
    { program: "pdftotext", package: "poppler-utils" },
    { program: "qpdf", package: "qpdf" },
    { program: "zip", package: "zip" },
    { program: "unzip", package: "unzip" },
    { program: "openssl", package: "openssl" },
    { program: "chromium", package: "chromium" },
    { program: "firefox-esr", package: "firefox-esr" },
  ],
  packaging: [{ program: "dpkg-deb", package: "dpkg" }],
};

export function findProgram(name) {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

let linkerCache;
function linkerKnows(library) {
  linkerCache ??= capture("ldconfig", ["-p"], {
    env: { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` },
  }).output;
  return linkerCache.includes(`${library} `);
}

function isMissing(need) {
  if (need.program && findProgram(need.program)) return false;
  if (need.file && existsSync(need.file)) return false;
  if (need.library) {
    if (libraryFolders.some((folder) => existsSync(path.join(folder, need.library)))) return false;
    return !linkerKnows(need.library);
  }
  return true;
}

/** @param {string[]} names */
export function missingPackages(names) {
  if (process.platform !== "linux") return [];
  return names
    .flatMap((name) => groups[name])
    .filter(isMissing)
    .map((need) => need.package);
}

function mayInstall() {
  return process.getuid?.() === 0 && findProgram("apt-get") !== null;
}

/** Newer Debian and Ubuntu renamed some libraries for 64-bit time; the old name is then no real package. */
function presentNames(packages) {
  return packages.map((name) => {
    const known = (candidate) =>
      capture("apt-cache", ["show", "--no-all-versions", candidate]).stdout.includes("Package:");
    return !known(name) && known(`${name}t64`) ? `${name}t64` : name;
  });
}

let listsAreFresh = false;

function install(packages) {
  say(`installing system packages: ${packages.join(" ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const wait = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=2"];
  if (!listsAreFresh) capture("apt-get", [...wait, "update"], { env, timeout: 10 * 60_000 });
  listsAreFresh = true;
  const args = [...wait, "install", "-y", "--no-install-recommends", ...presentNames(packages)];
  return capture("apt-get", args, { env, timeout: 30 * 60_000 });
}

/**
 * Installs what is missing where it may, else says in one line what to install.
 * @param {string[]} names groups
 * @param {{ optional?: boolean }} [options] optional: go on without, only say so
 */
export async function ensureSystem(names, { optional = false } = {}) {
  let missing = missingPackages(names);
  if (missing.length === 0) return;
  let detail = "";
  if (mayInstall()) {
    await withLock(path.join(userCacheDir(), "apt.lock"), async () => {
      missing = missingPackages(names);
      if (missing.length > 0) detail = install(missing).output.trim().slice(-1500);
    });
    linkerCache = undefined;
    missing = missingPackages(names);
    if (missing.length === 0) return;
  }
  const sudo = process.getuid?.() === 0 ? "" : "sudo ";
  const line = `Missing on this system. On Debian or Ubuntu run: ${sudo}apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (optional) return say(`${line} (going on without)`);
  throw new SetupError(detail ? `${detail}\n\n${line}` : line);
}
