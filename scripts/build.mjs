import { ensureBuilt } from "./app.mjs";
import { main } from "./runtime/paths.mjs";

await main(() => ensureBuilt({ force: true }));
