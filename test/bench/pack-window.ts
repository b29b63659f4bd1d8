/** A pack made in the real window: how long the window and the main process stand still meanwhile, and what memory it takes. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { attachEvidence } from "./pack.ts";
import { startDemo } from "../helpers/demo.ts";
import type { Figure } from "./measure.ts";
import { HOME_READY, memory, startProgramWindow, stopWindow } from "./window.ts";

type Standstill = {
  /** Longest time between two frames, idle and while the pack was made, in ms. */
  readonly idle: number;
  readonly frames: number;
  readonly over: number;
  /** Longest time the main process answered nothing, in ms. */
  readonly main: number;
  readonly seconds: number;
  /** MB of all processes beyond what they had before, at most. */
  readonly beyond: number;
};

/** MB of all processes: on Linux each shared page once (PSS), elsewhere the working sets. */
const total = async (app: ElectronApplication): Promise<number> => {
  const pids = await app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const shares = pids.flatMap((pid) => {
    try {
      return [Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024];
    } catch {
      return [];
    }
  });
  const all = shares.length > 0 ? shares : [...(await memory(app)).values()];
  return all.reduce((sum, mb) => sum + mb, 0);
};

/** Looks every 2 ms how long the main process was busy with something else. */
const watchMain = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const watch = { longest: 0, last: performance.now() };
    (globalThis as never as { watch: typeof watch }).watch = watch;
    setInterval(() => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last - 2);
      watch.last = now;
    }, 2);
  });
const longestInMain = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => {
    const { watch } = globalThis as never as { watch: { longest: number } };
    const { longest } = watch;
    watch.longest = 0;
    return longest;
  });

type Gaps = { readonly idle: number; readonly longest: number; readonly over: number; readonly seconds: number };

const framesDuring = (page: Page, input: unknown): Promise<Gaps> =>
  page.evaluate(async (choices) => {
    const bridge = (
      globalThis as never as { aims: { call: (name: string, input: unknown, id: string) => Promise<string> } }
    ).aims;
    const gapsDuring = async (work: () => Promise<unknown>): Promise<number[]> => {
      const gaps: number[] = [];
      let running = true;
      let last = performance.now();
      const frame = (): void => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        if (running) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      await work();
      running = false;
      return gaps;
    };
    const idle = await gapsDuring(() => new Promise((done) => setTimeout(done, 2000)));
    const from = performance.now();
    const busy = await gapsDuring(async () => {
      const answer = JSON.parse(await bridge.call("packs.build", choices, `bench-${from}`)) as {
        ok: boolean;
        error?: { message: string };
      };
      if (!answer.ok) throw new Error(answer.error!.message);
    });
    return {
      idle: Math.max(...idle),
      longest: Math.max(...busy),
      over: busy.filter((gap) => gap > 50).length,
      seconds: (performance.now() - from) / 1000,
    };
  }, input);

const makeIn = async (root: string, path: string, folder: string, input: unknown): Promise<Standstill> => {
  const out = join(folder, "made");
  mkdirSync(out, { recursive: true });
  const { app, page } = await startProgramWindow([root, path], join(folder, "profile-pack"), HOME_READY);
  try {
    await app.evaluate(({ dialog }, given) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [given] });
    }, out);
    const nobody = page.getByRole("button", { name: "Who is working?" });
    if (await nobody.isVisible()) {
      await nobody.click();
      await page.getByRole("menuitem").first().click();
    }
    await page.waitForTimeout(1500);
    await watchMain(app);
    await page.waitForTimeout(500);
    await longestInMain(app);
    const gaps = await framesDuring(page, input);
    const main = await longestInMain(app);
    // Once more for memory: to read it stops every process for a moment.
    const before = await total(app);
    let beyond = 0;
    const over = new AbortController();
    const watched = (async (): Promise<void> => {
      while (!over.signal.aborted) {
        beyond = Math.max(beyond, (await total(app)) - before);
        await new Promise((done) => setTimeout(done, 250));
      }
    })();
    await framesDuring(page, input);
    over.abort();
    await watched;
    return { idle: gaps.idle, frames: gaps.longest, over: gaps.over, main, seconds: gaps.seconds, beyond };
  } finally {
    await stopWindow(app);
    rmSync(out, { recursive: true, force: true });
  }
};

const figuresOf = (id: string, what: string, made: Standstill): Figure[] => {
  const told = (part: string, words: string, value: number, unit: "ms" | "MB", most: number, note: string): Figure => ({
    id: `${id}-${part}`,
    what: `${what}: ${words}`,
    unit,
    ours: value,
    floor: null,
    goal: `≤ ${most} ${unit}`,
    met: value <= most,
    runs: 1,
    note,
  });
  return [
    told(
      "frame",
      "longest frame gap of the window",
      made.frames,
      "ms",
      50,
      `${made.over} over 50 ms in ${made.seconds.toFixed(1)} s; ${made.idle.toFixed(1)} ms at rest`,
    ),
    told("main", "longest time the main process answered nothing", made.main, "ms", 50, ""),
    told("memory", "all processes beyond what they had before, at most", made.beyond, "MB", 400, ""),
  ];
};

/** In the window: the demo with `megabytes` of evidence and every format; and the large client's lists, documents and trail. */
export const measurePackWindow = async (
  root: string,
  large: string,
  folder: string,
  megabytes: number,
): Promise<Figure[]> => {
  const program = await startDemo();
  attachEvidence(program, megabytes);
  program.host.close();
  const path = join(program.folder, "demo.aims");
  const choices = { purpose: "stage-2", formats: ["docx", "xlsx", "pdf"], signed: false };
  const demo = await makeIn(root, path, folder, choices);
  program.stop();
  const lists = await makeIn(root, large, folder, { purpose: "stage-1", formats: ["xlsx"], signed: false });
  return [
    ...figuresOf("pack-window", `Stage 2 pack of the demo with ${megabytes} MB of evidence`, demo),
    ...figuresOf("pack-large", "Stage 1 pack of the large client, XLSX only", lists),
  ];
};
