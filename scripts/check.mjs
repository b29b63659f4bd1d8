import { existsSync } from "node:fs";
import path from "node:path";
import { prepare } from "./prepare.mjs";
import { main, modules, root } from "./runtime/paths.mjs";
import { run } from "./runtime/run.mjs";

// `npm run check`: one gate. Every step runs, so that one pass shows all there is to mend.
/** @type {[string, string, string[]][]} */
const steps = [
  ["format", "oxfmt/bin/oxfmt", ["--check"]],
  ["types", "typescript/bin/tsc", ["-b"]],
  ["lint", "oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]],
  ["structure", "vitest/vitest.mjs", ["run", "--project", "structure"]],
];

await main(async () => {
  const failed = [];
  for (const [name, script, args] of steps) {
    if (name === "structure") {
      if (!existsSync(path.join(root, "test/structure"))) continue;
      await prepare({ node: true });
    }
    const status = await run(process.execPath, [path.join(modules, script), ...args], { cwd: root });
    if (status !== 0) failed.push(name);
  }
  process.stdout.write(failed.length === 0 ? "check passed\n" : `check FAILED: ${failed.join(", ")}\n`);
  return failed.length === 0 ? 0 : 1;
});
