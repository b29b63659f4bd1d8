import { spawn } from "node:child_process";
import { SetupError } from "./paths.mjs";
import { ensureSystem } from "./system.mjs";

export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export const noDisplayHint =
  "No display found (DISPLAY and WAYLAND_DISPLAY are empty): start from a desktop session, or give it a virtual one: xvfb-run -a npm start";

/**
 * Starts a private X server on a free number and gives the variables to use it. Tests always get their own,
 * so that they neither disturb a desktop nor depend on its size.
 */
export async function startDisplay() {
  if (process.platform !== "linux") return { env: {}, stop() {} };
  await ensureSystem(["display"]);
  const args = ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"];
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const stop = () => void server.kill();
  process.once("exit", stop);
  const number = await new Promise((resolve, reject) => {
    let text = "";
    const fail = () => reject(new SetupError("The virtual display (Xvfb) did not start."));
    const timer = setTimeout(fail, 20_000);
    server.once("error", fail);
    server.once("exit", fail);
    server.stdio[3].on("data", (chunk) => {
      text += chunk;
      if (!text.includes("\n")) return;
      clearTimeout(timer);
      server.off("exit", fail);
      resolve(text.trim());
    });
  });
  server.unref();
  server.stdio[3].unref();
  return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: "" }, stop };
}
