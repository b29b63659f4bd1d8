import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { publishFolder, withLock, withScratch, writeAtomic } from "./atomic.mjs";
import { modules, say, SetupError, stateDir, userCacheDir } from "./paths.mjs";
import { capture } from "./run.mjs";
import { ensureSystem } from "./system.mjs";

// better-sqlite3's shipped binary speaks Node-API 10. A runtime that speaks less (Node 20, Electron 33)
// does not refuse it but dies on it. Built from the package's own source against the experimental level,
// one binary serves them all. A binary is only ever tried in a child process.

const home = path.join(modules, "better-sqlite3");
const shippedDefine = "'NAPI_VERSION=10'";
const ourDefines = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'";
const sources = ["binding.gyp", "package.json", "src", "deps", "lib"];
const probesFile = path.join(stateDir, "probes.json");
const probe =
  "const D=require('better-sqlite3');const d=new D(':memory:');" +
  "d.exec('create table t(a)');d.prepare('insert into t values(?)').run('x');" +
  "if(d.prepare('select a from t').get().a!=='x')process.exit(1);d.close();";

function placed() {
  return path.join(home, "build/Release/better_sqlite3.node");
}

function bindingInUse() {
  if (existsSync(placed())) return placed();
  const folder = path.join(home, "prebuilds");
  const names = [`${process.platform}-${process.arch}.node`, `linuxmusl-${process.arch}.node`];
  return names.map((name) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

function mark(file) {
  const real = realpathSync(file);
  const { mtimeMs, size } = statSync(real);
  return `${real}:${mtimeMs}:${size}`;
}

function remembered() {
  try {
    return JSON.parse(readFileSync(probesFile, "utf8"));
  } catch {
    return {};
  }
}

/** Whether this runtime can work with the binding that is in place; a good answer is remembered. */
function works(runtime) {
  const binding = bindingInUse();
  if (!binding) return false;
  const key = `${mark(runtime.executable)} ${mark(binding)}`;
  const known = remembered();
  if (known[key]) return true;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1", NODE_OPTIONS: "" };
  const { ok } = capture(runtime.executable, ["-e", probe], { cwd: modules, env, timeout: 60_000 });
  if (ok) writeAtomic(probesFile, JSON.stringify({ ...known, [key]: true }));
  return ok;
}

function sourceHash() {
  const hash = createHash("sha256").update(ourDefines);
  const visit = (entry) => {
    if (statSync(entry).isDirectory()) for (const name of readdirSync(entry).sort()) visit(path.join(entry, name));
    else hash.update(path.relative(home, entry)).update(readFileSync(entry));
  };
  for (const name of sources) visit(path.join(home, name));
  return hash.digest("hex").slice(0, 16);
}

/** The headers that came with Node, else whatever node-gyp can fetch. */
function headerArguments() {
  const prefix = path.resolve(path.dirname(process.execPath), "..");
  return existsSync(path.join(prefix, "include/node/node_api.h")) ? [`--nodedir=${prefix}`] : [];
}

function compile(scratch) {
  for (const name of sources) cpSync(path.join(home, name), path.join(scratch, name), { recursive: true });
  symlinkSync(modules, path.join(scratch, "node_modules"), "junction");
  const gyp = path.join(scratch, "binding.gyp");
  const text = readFileSync(gyp, "utf8");
  if (!text.includes(shippedDefine)) {
    throw new SetupError("better-sqlite3's build file has changed: look at scripts/runtime/binding.mjs.");
  }
  writeFileSync(gyp, text.replace(shippedDefine, ourDefines));
  const nodeGyp = path.join(modules, "node-gyp/bin/node-gyp.js");
  const args = [nodeGyp, "rebuild", "--release", "--force_build=1", "--jobs=2", ...headerArguments()];
  const result = capture(process.execPath, args, { cwd: scratch, timeout: 30 * 60_000 });
  if (!result.ok) {
    throw new SetupError(
      `${result.output.trim().slice(-3000)}\n\nThe SQLite binding could not be built for this runtime (log above). ` +
        "It needs python3, make, a C++20 compiler and Node's headers; Node 22.14 or newer with the official Electron needs no build.",
    );
  }
  return path.join(scratch, "build/Release/better_sqlite3.node");
}

async function builtBinding() {
  const { version } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8"));
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-${sourceHash()}`;
  const target = path.join(userCacheDir(), name);
  const file = path.join(target, "better_sqlite3.node");
  if (existsSync(file)) return file;
  await ensureSystem(["build"]);
  await withLock(`${target}.lock`, async () => {
    if (existsSync(file)) return;
    rmSync(target, { recursive: true, force: true });
    say("building the SQLite binding for this runtime (1–2 minutes, once) …");
    await withScratch(userCacheDir(), (scratch) => {
      const made = compile(scratch);
      const folder = path.join(scratch, "result");
      mkdirSync(folder);
      renameSync(made, path.join(folder, "better_sqlite3.node"));
      publishFolder(folder, target);
    });
  });
  return file;
}

/** A running program may have the old file mapped, so it is replaced by rename, never written over. */
function place(file) {
  const target = placed();
  mkdirSync(path.dirname(target), { recursive: true });
  const scratch = `${target}.${process.pid}.tmp`;
  cpSync(file, scratch);
  renameSync(scratch, target);
}

/**
 * Makes better-sqlite3 usable in each of these runtimes, building it only where the shipped binary fails.
 * @param {{ name: string, executable: string }[]} runtimes
 */
export async function prepareBinding(runtimes) {
  if (runtimes.every(works)) return;
  await withLock(path.join(stateDir, "binding.lock"), async () => {
    if (runtimes.every(works)) return;
    place(await builtBinding());
  });
  for (const runtime of runtimes) {
    if (!works(runtime)) {
      throw new SetupError(
        `The SQLite binding does not load in ${runtime.name} (${runtime.executable}). ` +
          `Delete ${userCacheDir()} and run again; if that does not help, use Node 22.14 or newer.`,
      );
    }
  }
}
