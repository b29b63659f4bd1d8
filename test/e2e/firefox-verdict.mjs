import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Opens a pack's page in stock Firefox from file://, gives it ZIP files to check, and prints each verdict on a line.
// Over WebDriver BiDi: Playwright drives only its own build of Firefox. Run with --experimental-websocket on Node 20.
const [program, page, ...zips] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), "aims-firefox-"));
const firefox = spawn(
  program,
  ["--headless", "--no-remote", "--profile", home, "--remote-debugging-port", "0", "about:blank"],
  { env: { ...process.env, HOME: home } },
);

const address = await new Promise((done, failed) => {
  let said = "";
  firefox.stderr.on("data", (piece) => {
    said += piece;
    const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
    if (found) done(found[1]);
  });
  firefox.on("exit", () => failed(new Error(`Firefox ended: ${said}`)));
});
const socket = new WebSocket(`${address}/session`);
await new Promise((done) => socket.addEventListener("open", done));
const waiting = new Map();
socket.addEventListener("message", ({ data }) => {
  const { id, type, result, message } = JSON.parse(data);
  const [done, failed] = waiting.get(id) ?? [];
  if (type === "error") failed?.(new Error(message));
  else done?.(result);
});
const send = (method, params) =>
  new Promise((done, failed) => {
    const id = waiting.size + 1;
    waiting.set(id, [done, failed]);
    socket.send(JSON.stringify({ id, method, params }));
  });

await send("session.new", { capabilities: {} });
const [{ context }] = (await send("browsingContext.getTree", {})).contexts;
await send("browsingContext.navigate", { context, url: pathToFileURL(page).href, wait: "complete" });
const ask = async (expression) =>
  (await send("script.evaluate", { expression, target: { context }, awaitPromise: true })).result;
for (const zip of zips) {
  const { sharedId } = await ask("document.querySelector('#check-file')");
  await ask("document.querySelector('#verdict').replaceChildren()");
  await send("input.setFiles", { context, element: { sharedId }, files: [zip] });
  const verdict = await ask(`new Promise((done) => {
    const place = document.querySelector("#verdict");
    const look = () => place.querySelector("h3") ? done(place.innerText) : setTimeout(look, 100);
    look();
  })`);
  process.stdout.write(`${verdict.value.replaceAll(/\s+/g, " ")}\n`);
}
socket.close();
firefox.removeAllListeners("exit");
firefox.kill();
