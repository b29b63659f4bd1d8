import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./app.mjs";
import { prepare } from "./prepare.mjs";
import { startDisplay } from "./runtime/display.mjs";
import { main, modules, root } from "./runtime/paths.mjs";
import { run } from "./runtime/run.mjs";

// `npm test`: every test. `--unit` or `--e2e` first selects one half; what follows goes to its runner.

function hasSpecs(folder) {
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => /\.(spec|test)\.ts$/.test(String(name)))
  );
}

function unit(args) {
  return run(process.execPath, [path.join(modules, "vitest/vitest.mjs"), "run", ...args], { cwd: root });
}

async function e2e(args) {
  if (!hasSpecs(path.join(root, "test/e2e"))) {
    process.stdout.write("\nThere are no end-to-end tests in test/e2e.\n");
    return 0;
  }
  const display = await startDisplay();
  try {
    const cli = path.join(modules, "@playwright/test/cli.js");
    return await run(process.execPath, [cli, "test", ...args], { cwd: root, env: { ...process.env, ...display.env } });
  } finally {
    display.stop();
  }
}

await main(async () => {
  const [first, ...rest] = process.argv.slice(2);
  const half = first === "--unit" || first === "--e2e" ? first : null;
  const args = half ? rest : process.argv.slice(2);
  // Some unit tests start the built program, so both halves get the whole of it.
  await prepare({ node: true, electron: true, documents: true });
  await ensureBuilt();
  const unitStatus = half === "--e2e" ? 0 : await unit(args);
  const e2eStatus = half === "--unit" ? 0 : await e2e(half ? args : []);
  if (!half) {
    process.stdout.write(
      `\nunit ${unitStatus === 0 ? "passed" : "FAILED"}, end-to-end ${e2eStatus === 0 ? "passed" : "FAILED"}\n`,
    );
  }
  return unitStatus || e2eStatus;
});
