import { existsSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "./app.mjs";
import { prepare } from "./prepare.mjs";
import { startDisplay } from "./runtime/display.mjs";
import { main, root, SetupError } from "./runtime/paths.mjs";
import { run } from "./runtime/run.mjs";

// `npm run bench [-- arguments]`: the measurements, against the built program on a display of their own.
await main(async () => {
  const script = path.join(root, "test/bench/run.mjs");
  if (!existsSync(script)) throw new SetupError("There are no measurements yet (test/bench/run.mjs).");
  await prepare({ node: true, electron: true });
  await ensureBuilt();
  const display = await startDisplay();
  try {
    return await run(process.execPath, [script, ...process.argv.slice(2)], {
      cwd: root,
      env: { ...process.env, ...display.env },
    });
  } finally {
    display.stop();
  }
});
