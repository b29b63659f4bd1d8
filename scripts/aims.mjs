import { ensureBuilt, runApp } from "./app.mjs";
import { prepare } from "./prepare.mjs";
import { main } from "./runtime/paths.mjs";

// `npm run -s aims -- <verb> …`: the program without a window. Needs no display: Electron itself takes
// `--headless` to mean so. stdout belongs to the verb alone.

/** npm changes into the checkout; a path on the command line means the folder the user stood in. */
function callersFolder() {
  const byNpm = ["aims", "demo"].includes(process.env.npm_lifecycle_event ?? "");
  return (byNpm && process.env.INIT_CWD) || process.cwd();
}

await main(async () => {
  const runtime = await prepare({ electron: true });
  await ensureBuilt();
  const args = ["--headless", ...process.argv.slice(2)];
  return runApp(runtime, args, { switches: ["--disable-gpu", "--log-level=3"], cwd: callersFolder() });
});
