/**
 * The real window: the built program driven by Playwright, against an empty Electron window driven the same way, so that
 * what Playwright itself costs falls on both sides.
 */
import { join } from "node:path";
import { _electron as electron, type ElectronApplication, type Page } from "@playwright/test";
import { electronSwitches } from "../../scripts/runtime/switches.mjs";
import { measureFrames } from "./frames.ts";
import { inTurns, median, plainFigure, wall, type Figure } from "./measure.ts";

type Running = { readonly app: ElectronApplication; readonly page: Page };

/** Waits, looking before each frame, until every selector finds something, and then until that frame is on the screen. */
const painted = async (page: Page, selectors: readonly string[]): Promise<void> => {
  const wait = (): Promise<void> =>
    page.evaluate(async (wanted) => {
      const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      while (wanted.some((selector) => document.querySelector(selector) === null)) await frame();
      await frame();
      await frame();
    }, selectors);
  // The first document of a window is blank, and what waits in it goes when the page comes.
  while (page.url() === "about:blank" || page.url() === "")
    await page.waitForEvent("domcontentloaded", { timeout: 30_000 });
  await wait().catch(wait);
};

const EMPTY_READY = ["h1"];
const START_READY = ["main h1", "main button:not(:disabled)"];
export const HOME_READY = ["nav button[aria-current=page]", "main h1"];

/** Starts the program and waits until every selector of `ready` finds something. */
export const startProgramWindow = async (
  args: readonly string[],
  profile: string,
  ready: readonly string[],
): Promise<Running> => {
  const app = await electron.launch({
    args: [...electronSwitches(), `--user-data-dir=${profile}`, ...args],
    timeout: 60_000,
  });
  try {
    const page = await app.firstWindow();
    await painted(page, ready);
    return { app, page };
  } catch (error) {
    await stopWindow(app);
    throw error;
  }
};

/** Closes the program and waits until its process is gone: its profile is locked until then. */
export const stopWindow = async (app: ElectronApplication): Promise<void> => {
  const child = app.process();
  const gone = new Promise<void>((done) =>
    child.exitCode === null && child.signalCode === null ? child.once("exit", () => done()) : done(),
  );
  await app.close();
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(timer);
};

/** Working set of every process of the program, in MB, by kind. */
export const memory = async (app: ElectronApplication): Promise<Map<string, number>> => {
  const metrics = await app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, memory }) => [type, memory.workingSetSize] as const),
  );
  const byKind = new Map<string, number>();
  for (const [type, kilobytes] of metrics) byKind.set(type, (byKind.get(type) ?? 0) + kilobytes / 1024);
  return byKind;
};

const settled = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));

/** From the click on "Risks" to the frame that shows the table's first rows, measured inside the window. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const go = (name: string): void =>
      [...document.querySelectorAll<HTMLElement>("nav button")].find((item) => item.textContent === name)!.click();
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const rows = (): number => document.querySelectorAll("main [data-index]").length;
    go("Home");
    while (rows() > 0) await frame();
    await new Promise((done) => setTimeout(done, 300));
    const from = performance.now();
    go("Risks");
    while (rows() < 5) {
      if (performance.now() - from > 20_000) throw new Error("the table of risks shows no rows");
      await frame();
    }
    await frame();
    return performance.now() - from;
  });

/** From the click on a register of 10,000 records to the frame that shows its first rows; `fresh` asks the file again. */
const registerPaint = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const go = (name: string): void =>
      [...document.querySelectorAll<HTMLElement>("nav button")].find((item) => item.textContent === name)!.click();
    const card = (): HTMLElement | undefined =>
      [...document.querySelectorAll<HTMLElement>("main button")].find((item) =>
        item.textContent?.includes("Internal and external issues"),
      );
    const rows = (): number => document.querySelectorAll("main [data-index]").length;
    go("Home");
    while (rows() > 0) await frame();
    go("Records");
    while (!card()) await frame();
    await new Promise((done) => setTimeout(done, 300));
    const from = performance.now();
    card()!.click();
    while (rows() < 5) {
      if (performance.now() - from > 20_000) throw new Error("the register shows no rows");
      await frame();
    }
    await frame();
    return performance.now() - from;
  });

/** A change of one record, so that the next look at the register reads the file again. */
const touchRegister = async (page: Page, n: number): Promise<void> => {
  await page.evaluate(async (title) => {
    const bridge = (
      globalThis as never as { aims: { call: (name: string, input: unknown, id: string) => Promise<string> } }
    ).aims;
    await bridge.call("registers.create", { register: "parties", values: { title } }, `bench-${title}`);
  }, `Party ${n}`);
  await settled(page);
};

type Answer = { readonly ok: boolean; readonly value?: readonly unknown[] };
/** As the window's client asks: until the answer is there as objects. */
const listCall = (page: Page): Promise<[milliseconds: number, count: number]> =>
  page.evaluate(async () => {
    const bridge = (
      globalThis as never as { aims: { call: (name: string, input: unknown, id: string) => Promise<string> } }
    ).aims;
    const from = performance.now();
    const answer = JSON.parse(await bridge.call("risks.list", {}, `bench-${from}`)) as Answer;
    return [performance.now() - from, answer.value?.length ?? 0] as [number, number];
  });

const many = async (rounds: number, run: () => Promise<number>): Promise<number[]> => {
  const values: number[] = [];
  for (let n = -2; n < rounds; n++) {
    const value = await run();
    if (n >= 0) values.push(value);
  }
  return values;
};

export const measureWindow = async (root: string, path: string, folder: string, risks: number): Promise<Figure[]> => {
  const emptyApp = join(root, "test/bench/empty-electron");
  const timed = async (args: readonly string[], profile: string, ready: readonly string[]): Promise<number> => {
    let running: Running | undefined;
    const time = await wall(async () => (running = await startProgramWindow(args, join(folder, profile), ready)));
    await stopWindow(running!.app);
    return time;
  };
  const empty = (): Promise<number> => timed([emptyApp], "profile-empty", EMPTY_READY);
  const starting = await inTurns(5, 1, () => timed([root], "profile", START_READY), empty);
  const opening = await inTurns(5, 1, () => timed([root, path], "profile", HOME_READY), empty);
  const difference = (id: string, what: string, { ours, floor }: { ours: number[]; floor: number[] }): Figure => {
    const [a, b] = [median(ours), median(floor)];
    return {
      id,
      what,
      unit: "ms",
      ours: a,
      floor: b,
      goal: "≤ floor + 500 ms",
      met: a <= b + 500,
      runs: ours.length,
      note: `${(a - b).toFixed(0)} ms above an empty Electron window`,
    };
  };

  const floor = await startProgramWindow([emptyApp], join(folder, "profile-empty"), EMPTY_READY);
  await settled(floor.page);
  const emptyMemory = await memory(floor.app);
  const versions = await floor.app.evaluate(() => process.versions.electron ?? "");
  await stopWindow(floor.app);

  const { app, page } = await startProgramWindow([root, path], join(folder, "profile"), HOME_READY);
  await settled(page);
  const homeMemory = await memory(app);
  const calls = await many(15, async () => {
    const [time, count] = await listCall(page);
    if (count < risks) throw new Error(`risks.list gave ${count} of ${risks} risks`);
    return time;
  });
  const frames = await measureFrames(page);
  const paints = await many(9, () => firstPaint(page));
  const registerPaints: number[] = [];
  for (let n = 0; n < 7; n++) {
    await touchRegister(page, n);
    const time = await registerPaint(page);
    if (n >= 2) registerPaints.push(time);
  }
  await settled(page);
  const usedMemory = await memory(app);
  await stopWindow(app);

  const kinds = (used: Map<string, number>): string =>
    [...used].map(([kind, mb]) => `${kind} ${mb.toFixed(0)}`).join(", ");
  const total = (used: Map<string, number>): number => [...used.values()].reduce((sum, mb) => sum + mb, 0);
  const main = (used: Map<string, number>): number => used.get("Browser") ?? Number.NaN;
  const mainFigure = (id: string, what: string, used: Map<string, number>): Figure => ({
    id,
    what,
    unit: "MB",
    ours: main(used),
    floor: main(emptyMemory),
    goal: "≤ floor + 120 MB",
    met: main(used) - main(emptyMemory) <= 120,
    runs: 1,
    note: `${(main(used) - main(emptyMemory)).toFixed(0)} MB above an empty Electron's`,
  });
  return [
    plainFigure(
      {
        id: "list",
        what: `risks.list, ${risks} risks, through the contract into the window`,
        unit: "ms",
        note: `Electron ${versions}`,
      },
      calls,
      50,
    ),
    frames,
    plainFigure(
      { id: "first-paint", what: "Click on Risks until the table's first rows are painted", unit: "ms" },
      paints,
      null,
    ),
    plainFigure(
      {
        id: "register-paint",
        what: "Click on a register of 10,000 records until its first rows are painted, read anew",
        unit: "ms",
      },
      registerPaints,
      100,
    ),
    difference("cold-start", "Start to the usable start page", starting),
    difference("cold-open", "Start with the client's file to the usable home page", opening),
    mainFigure("memory-home", "Main process with the client open (home)", homeMemory),
    mainFigure("memory-used", "Main process after listing and showing the risks", usedMemory),
    {
      id: "memory-all",
      what: "All processes together after that",
      unit: "MB",
      ours: total(usedMemory),
      floor: total(emptyMemory),
      goal: "",
      met: null,
      runs: 1,
      note: `${kinds(usedMemory)} against ${kinds(emptyMemory)} (shared pages counted in each)`,
    },
  ];
};
