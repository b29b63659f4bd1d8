// A packaged Electron binary has no default app: these lines load the app directory named on the
// command line. Top-level await matters: without it `ready` fires before an ESM main has run.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

Object.defineProperty(process, "defaultApp", { configurable: false, enumerable: true, value: true });

const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
const preloads = [];
let appDirectory;
while (appDirectory === undefined && words.length > 0) {
  const word = words.shift();
  // Playwright reaches the main process through a module named this way.
  if (word === "-r" || word === "--require") preloads.push(words.shift());
  else if (!word.startsWith("-")) appDirectory = word;
}
if (appDirectory === undefined) {
  process.stderr.write("Usage: electron [switches] <app directory> [arguments]\n");
  process.exit(64);
}
for (const preload of preloads) require(path.resolve(preload));

const given = path.resolve(appDirectory);
let entry;
try {
  const manifest = JSON.parse(readFileSync(path.join(given, "package.json"), "utf8"));
  if (manifest.productName || manifest.name) app.setName(manifest.productName ?? manifest.name);
  if (manifest.version) app.setVersion(manifest.version);
  app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`);
  app.setAppPath(given);
  entry = path.join(given, manifest.main ?? "index.js");
} catch (error) {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
  entry = require.resolve(given);
}

await import(pathToFileURL(entry).href);
