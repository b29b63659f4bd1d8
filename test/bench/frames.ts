/** How evenly the window draws while a job keeps every core busy. Runs against a started program. */
import type { Page } from "@playwright/test";
import { plainFigure, type Figure } from "./measure.ts";
import { RISKS, RUNS } from "./simulation.ts";

type Gaps = { readonly quiet: number; readonly busy: number; readonly took: number };

/** The longest time between two frames, at rest and while the risks are simulated, and how long that took. */
const gaps = (page: Page, seed: number): Promise<Gaps> =>
  page.evaluate(
    async ([seed, runs]) => {
      const bridge = (
        globalThis as never as { aims: { call: (name: string, input: unknown, id: string) => Promise<string> } }
      ).aims;
      const longestDuring = async (work: () => Promise<unknown>): Promise<number> => {
        let longest = 0;
        let running = true;
        let last = performance.now();
        const frame = (): void => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (running) requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
        await work();
        running = false;
        return longest;
      };
      const quiet = await longestDuring(() => new Promise((done) => setTimeout(done, 2000)));
      const from = performance.now();
      const busy = await longestDuring(async () => {
        const answer = JSON.parse(await bridge.call("estimates.simulate", { seed, runs }, `bench-frames-${from}`)) as {
          ok: boolean;
        };
        if (!answer.ok) throw new Error("the simulation failed");
      });
      return { quiet, busy, took: performance.now() - from };
    },
    [seed, RUNS] as const,
  );

export const measureFrames = async (page: Page): Promise<Figure> => {
  const rounds: Gaps[] = [];
  for (let seed = 0; seed < 4; seed++) rounds.push(await gaps(page, seed));
  const counted = rounds.slice(1);
  const most = (side: "quiet" | "busy"): number => Math.max(...counted.map((round) => round[side]));
  return plainFigure(
    {
      id: "frame-gap",
      what: `Longest frame gap of the window while ${RISKS} risks are simulated`,
      unit: "ms",
      note: `${most("quiet").toFixed(1)} ms at rest; a simulation took ${Math.round(counted[0]!.took)} ms in the program`,
    },
    [most("busy")],
    50,
  );
};
