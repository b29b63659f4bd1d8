/** `simulate FILE --seed N`: the quantitative figures of a workspace, for scripts and for people. */
import { ASSUMPTIONS, DEFAULT_RUNS, MAX_RUNS, MIN_RUNS } from "../../../src-shared/domain/simulation/figures.ts";
import { MAX_SEED } from "../../../src-shared/domain/simulation/stream.ts";
import { simulateWorkspace } from "../../simulation/workspace-figures.ts";
import { need, openFile, UsageError, type Verb } from "./verb.ts";

const wholeNumber = (name: string, given: string | undefined, fallback: number, min: number, max: number): number => {
  if (given === undefined) return fallback;
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < min || value > max)
    throw new UsageError(`--${name} is a whole number from ${min} to ${max}, not ${given}.`);
  return value;
};

const DEFAULT_SEED = 1;

export const simulateVerb: Verb = async (input) => {
  const seed = wholeNumber("seed", input.seed, DEFAULT_SEED, 0, MAX_SEED);
  const runs = wholeNumber("runs", input.runs, DEFAULT_RUNS, MIN_RUNS, MAX_RUNS);
  const session = openFile(input, need(input, ["FILE"])[0]!);
  const summary = await simulateWorkspace(session.file.raw, input.program.shell.simulate, { seed, runs });
  const { portfolio, currency } = summary;
  const money = (value: number): string => Math.round(value).toLocaleString("en");
  const row = (...cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(16))).join("");
  const pair = (name: string, key: "mean" | "var90" | "var95" | "var99" | "shortfall95"): string =>
    row(name, money(portfolio.before[key]), money(portfolio.after[key]));
  const text = [
    `${summary.risks.length} risks, ${runs} years, seed ${seed}; ${currency} in a year`,
    row("", "untreated", "treated"),
    pair("expected loss", "mean"),
    pair("value at risk 90 %", "var90"),
    pair("value at risk 95 %", "var95"),
    pair("value at risk 99 %", "var99"),
    pair("mean of the worst 5 %", "shortfall95"),
    "",
    row("risk", "expected", "treated", "in worst 5 %"),
    ...summary.risks.map((risk) =>
      row(
        `${risk.ref} ${risk.title}`.slice(0, 29),
        money(risk.before.mean),
        risk.after === null ? "-" : money(risk.after.mean),
        money(risk.tailBefore),
      ),
    ),
    "",
    ...ASSUMPTIONS,
  ].join("\n");
  return { good: true, data: summary, text };
};
