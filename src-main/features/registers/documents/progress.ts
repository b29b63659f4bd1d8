/** How objectives and metrics stand: the newest result against starting value, target and threshold (6.2, 9.1). */
import { isBeyond, isMet, progressOf, type Direction } from "../../../../src-shared/domain/measuring/results.ts";
import { refOf } from "../../../../src-shared/domain/refs.ts";
import { figure, words } from "../../../documents/language/words.ts";
import type { Block, CellInput, Row, Section, Text } from "../../../documents/model.ts";
import { openBreaches, resultsOf } from "../../../records/results.ts";
import type { Beyond } from "./build.ts";
import type { Reader, Told } from "./read.ts";

const DASH = "–";

const numberOf = (told: Told, name: string): number | null => {
  const value = told.row.values[name];
  return typeof value === "number" ? value : null;
};
const directionOf = ({ row }: Told): Direction => String(row.values["better"]) as Direction;
const withUnit = (told: Told, value: number | null): Text => {
  const unit = told.say("unit");
  return value === null ? DASH : [figure(value), ...(unit === "" ? [] : [{ text: ` ${unit}` }])];
};

const table = (caption: string, headers: readonly (readonly [string, number])[], rows: readonly Row[]): Block => ({
  type: "table",
  caption,
  dense: true,
  columns: headers.map(([header, weight], index) => ({ header, weight, rowHeading: index === 0 })),
  rows,
});

const objectiveRow = (told: Told, reader: Reader): Row => {
  const newest = resultsOf(reader.raw, { kind: "objectives", id: told.row.id }).at(-1);
  const [baseline, target] = [numberOf(told, "baseline"), numberOf(told, "target")];
  const share = newest ? progressOf(baseline, target, newest.value) : null;
  const met = newest !== undefined && isMet(directionOf(told), target, newest.value);
  const standing: CellInput = met
    ? { lines: [words("Target met")], tone: "implemented" }
    : share === null
      ? newest
        ? DASH
        : words("No result yet")
      : words("{share} % of the way", { share: Math.round(share * 100) });
  return {
    cells: [
      { lines: [[{ text: told.row.ref, noBreak: true }]] },
      told.say("title"),
      withUnit(told, baseline),
      withUnit(told, target),
      newest ? withUnit(told, newest.value) : DASH,
      newest?.measuredOn ?? DASH,
      standing,
    ],
  };
};

const metricRow = (told: Told, reader: Reader): Row => {
  const newest = resultsOf(reader.raw, { kind: "metrics", id: told.row.id }).at(-1);
  const threshold = numberOf(told, "threshold");
  const open = openBreaches(reader.raw, told.row.id).map(({ number }) => refOf("action", number));
  const beyond = newest !== undefined && isBeyond(directionOf(told), threshold, newest.value);
  const target = numberOf(told, "target");
  const isShort = newest !== undefined && target !== null && !isMet(directionOf(told), target, newest.value);
  const standing: CellInput = beyond
    ? {
        lines: [[...words("Beyond the threshold"), { text: open.length === 0 ? "" : `: ${open.join(", ")}` }]],
        tone: "attention",
      }
    : newest && threshold !== null && directionOf(told) !== ""
      ? {
          lines: [words(isShort ? "Within the threshold, target not met" : "Within the threshold")],
          tone: isShort ? "partly" : "implemented",
        }
      : newest
        ? DASH
        : words("No result yet");
  return {
    cells: [
      { lines: [[{ text: told.row.ref, noBreak: true }]] },
      told.say("title"),
      withUnit(told, threshold),
      withUnit(told, target),
      newest ? withUnit(told, newest.value) : DASH,
      newest?.measuredOn ?? DASH,
      standing,
    ],
  };
};

/** Tables of progress after the registers of the objectives document; none where nothing is recorded. */
export const progressBeyond = (reader: Reader): Beyond => {
  const [objectives, metrics] = [reader.rows("objectives"), reader.rows("metrics")];
  const blocks: Block[] = [
    ...(objectives.length === 0
      ? []
      : [
          { type: "heading" as const, level: 1 as const, text: "Progress of the objectives" },
          table(
            "Progress of the objectives",
            [
              ["Ref.", 9],
              ["Objective", 33],
              ["Start", 10],
              ["Target", 10],
              ["Newest", 10],
              ["On", 12],
              ["Standing", 16],
            ],
            objectives.map((told) => objectiveRow(told, reader)),
          ),
        ]),
    ...(metrics.length === 0
      ? []
      : [
          { type: "heading" as const, level: 1 as const, text: "Metrics against their thresholds" },
          table(
            "Metrics against their thresholds",
            [
              ["Ref.", 9],
              ["Metric", 31],
              ["Threshold", 10],
              ["Target", 10],
              ["Newest", 10],
              ["On", 12],
              ["Standing", 18],
            ],
            metrics.map((told) => metricRow(told, reader)),
          ),
        ]),
  ];
  const section: Section = { orientation: "portrait", blocks };
  return blocks.length === 0 ? {} : { after: [section] };
};
