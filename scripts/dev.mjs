import path from "node:path";
import { prepare } from "./prepare.mjs";
import { hasDisplay, noDisplayHint } from "./runtime/display.mjs";
import { main, modules, root, SetupError } from "./runtime/paths.mjs";
import { run } from "./runtime/run.mjs";
import { electronSwitches } from "./runtime/switches.mjs";

// `npm run dev`: electron-vite with hot reload.
await main(async () => {
  if (!hasDisplay()) throw new SetupError(noDisplayHint);
  await prepare({ electron: true });
  const cli = path.join(modules, "electron-vite/bin/electron-vite.js");
  const sandbox = electronSwitches().includes("--no-sandbox") ? ["--noSandbox"] : [];
  return run(process.execPath, [cli, "dev", ...sandbox, ...process.argv.slice(2)], { cwd: root });
});
