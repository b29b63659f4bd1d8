import { chmodSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ensureBuilt } from "./app.mjs";
import { prepare } from "./prepare.mjs";
import { main, modules, root, say } from "./runtime/paths.mjs";
import { run } from "./runtime/run.mjs";
import { ensureSystem, findProgram } from "./runtime/system.mjs";

// `npm run dist [-- electron-builder arguments]`: packages for this machine's system. With the official Electron
// everything the configuration names; with the fallback runtime what needs no download, for testing only.

const offlineTargets = ["--linux", "dir", "tar.gz", "deb"];

/** What electron-builder would download, given from what is installed. */
function tools() {
  const { path7za } = createRequire(import.meta.url)(path.join(modules, "7zip-bin"));
  if (process.platform !== "win32") chmodSync(path7za, 0o755);
  const fpm = process.platform === "linux" && findProgram("dpkg-deb") ? path.join(root, "scripts/packaging/fpm") : null;
  return { ELECTRON_BUILDER_7ZIP_PATH: path7za, ...(fpm && { CUSTOM_FPM_PATH: fpm }) };
}

await main(async () => {
  const runtime = await prepare({ electron: true });
  if (process.platform === "linux") await ensureSystem(["packaging"], { optional: true });
  await ensureBuilt({ force: true });
  const given = process.argv.slice(2);
  const args = runtime.fallback && given.length === 0 ? [...offlineTargets] : given;
  if (runtime.fallback) args.push(`-c.electronVersion=${runtime.version}`);
  const env = { ...process.env, ...tools(), AIMS_PACK_RUNTIME: runtime.fallback ? "fallback" : "official" };
  if (given.length === 0) rmSync(path.join(root, "dist"), { recursive: true, force: true });
  const cli = path.join(modules, "electron-builder/cli.js");
  const config = ["--config", "electron-builder.config.mjs", "--publish", "never"];
  const status = await run(process.execPath, [cli, ...config, ...args], { cwd: root, env });
  if (runtime.fallback) {
    say(
      `FOR TESTING ONLY: this build contains Electron ${runtime.version}. Build where the official Electron can be downloaded to give it to other people.`,
    );
  }
  return status;
});
