import { pathToFileURL } from "node:url";
import { prepareBinding } from "./runtime/binding.mjs";
import { prepareElectron } from "./runtime/electron.mjs";
import { main } from "./runtime/paths.mjs";
import { ensureSystem } from "./runtime/system.mjs";

/**
 * Makes this checkout ready to run. Quiet and quick when nothing is to be done; says on stderr what it does.
 * @param {{ node?: boolean, electron?: boolean, documents?: boolean }} needs
 *   node: the binding must load in the Node that runs us; electron: a runtime that can open a window;
 *   documents: the programs with which tests open what we export
 */
export async function prepare({ node = false, electron = false, documents = false }) {
  const runtimes = [];
  let runtime = null;
  if (node) runtimes.push({ name: `Node ${process.versions.node}`, executable: process.execPath });
  if (electron) {
    runtime = await prepareElectron();
    await ensureSystem(["window"]);
    runtimes.push({ name: `Electron ${runtime.version}`, executable: runtime.executable });
  }
  await prepareBinding(runtimes);
  if (documents) await ensureSystem(["documents"], { optional: true });
  return runtime;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    await prepare({ node: true, electron: true });
  });
}
