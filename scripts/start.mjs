import { ensureBuilt, runApp } from "./app.mjs";
import { prepare } from "./prepare.mjs";
import { fallbackNotice } from "./runtime/electron.mjs";
import { hasDisplay, noDisplayHint } from "./runtime/display.mjs";
import { main, say, SetupError } from "./runtime/paths.mjs";

// `npm start [-- file.aims]`: prepare, build when the sources are newer, open the window.
await main(async () => {
  if (!hasDisplay()) throw new SetupError(noDisplayHint);
  const runtime = await prepare({ electron: true });
  await ensureBuilt();
  if (runtime.fallback) say(fallbackNotice);
  return runApp(runtime, process.argv.slice(2), { cwd: process.env.INIT_CWD || process.cwd() });
});
