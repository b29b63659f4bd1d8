import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { getCurrentFuseWire, FuseV1Options, FuseState } from "@electron/fuses";
import { startDisplay } from "./runtime/display.mjs";
import { main, root, SetupError } from "./runtime/paths.mjs";
import { capture } from "./runtime/run.mjs";
import { electronSwitches } from "./runtime/switches.mjs";

// `npm run smoke:packaged [-- program]`, after `npm run dist`: the packaged program as a user gets it. Without a
// display it makes and checks a workspace; with one it opens the file it is given and holds it.

const programs = {
  linux: "dist/linux-unpacked/aims-workbench",
  win32: "dist/win-unpacked/aims-workbench.exe",
  darwin: `dist/mac${process.arch === "arm64" ? "-arm64" : ""}/AIMS Workbench.app/Contents/MacOS/AIMS Workbench`,
};

const expectedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

function expect(condition, claim, detail = "") {
  if (!condition) throw new SetupError(`FAILED: ${claim}\n${detail}`);
  process.stdout.write(`ok   ${claim}\n`);
}

function below(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

async function checkContents(program) {
  const wire = await getCurrentFuseWire(program);
  for (const [name, on] of Object.entries(expectedFuses)) {
    const state = wire[FuseV1Options[name]];
    expect(state === (on ? FuseState.ENABLE : FuseState.DISABLE), `fuse ${name} is ${on ? "on" : "off"}`);
  }
  const resources =
    process.platform === "darwin"
      ? path.resolve(program, "../../Resources")
      : path.join(path.dirname(program), "resources");
  expect(!existsSync(path.join(resources, "default_app.asar")), "there is no default app");
  const loose = below(path.join(resources, "app.asar.unpacked"));
  expect(
    loose.length === 1 && loose[0] === path.basename(loose[0], ".node") + ".node",
    "only the binding lies outside the archive",
    loose.join("\n"),
  );
}

function headless(program, folder, args) {
  const env = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "" };
  const all = [...electronSwitches(), `--user-data-dir=${path.join(folder, "profile")}`, "--headless", ...args];
  return capture(program, all, { cwd: folder, env, timeout: 120_000 });
}

async function checkWindow(program, folder, file) {
  const display = await startDisplay();
  const args = [...electronSwitches(), `--user-data-dir=${path.join(folder, "window-profile")}`, file];
  const started = Date.now();
  const child = spawn(program, args, { env: { ...process.env, ...display.env }, stdio: "ignore" });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const how = () => `status ${child.exitCode}, signal ${child.signalCode}`;
  try {
    // The window holds its file alone: once somebody else is refused, it is open.
    let refused = false;
    while (!refused && !hasEnded() && Date.now() - started < 30_000) {
      await sleep(500);
      refused = headless(program, folder, ["info", file, "--json"]).output.includes("IN_USE");
    }
    expect(refused, `the window opens the file it is given (after ${Date.now() - started} ms at most)`, how());
    await sleep(3000);
    expect(!hasEnded(), "the window stays open", how());
  } finally {
    child.kill("SIGTERM");
    for (let waited = 0; !hasEnded() && waited < 10_000; waited += 100) await sleep(100);
    if (!hasEnded()) child.kill("SIGKILL");
    display.stop();
  }
  expect(hasEnded(), "the program ends when it is asked to");
}

await main(async () => {
  const program = path.resolve(root, process.argv[2] ?? programs[process.platform]);
  if (!existsSync(program)) throw new SetupError(`There is no ${program}. Run: npm run dist`);
  const folder = mkdtempSync(path.join(os.tmpdir(), "aims-smoke-"));
  try {
    await checkContents(program);
    const made = headless(program, folder, ["demo", "made"]);
    expect(made.ok, "without a display it makes the demo and its documents", made.output);
    const file = path.join(folder, "made/demo.aims");
    const info = headless(program, folder, ["info", "made/demo.aims", "--json"]);
    expect(info.ok && JSON.parse(info.stdout).counts.risk > 0, "and answers as JSON on stdout", info.output);
    const pack = headless(program, folder, [
      "pack",
      "made/demo.aims",
      "ai-act",
      "pack.zip",
      "--system",
      "S-001",
      "--unsigned",
    ]);
    expect(pack.ok && existsSync(path.join(folder, "pack.zip")), "and a pack in a thread of its own", pack.output);
    expect(headless(program, folder, ["nonsense"]).status === 2, "and refuses an unknown verb with status 2");
    await checkWindow(program, folder, file);
    const verdict = headless(program, folder, ["verify", file]);
    expect(verdict.ok, "after all that the file is whole", verdict.output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
