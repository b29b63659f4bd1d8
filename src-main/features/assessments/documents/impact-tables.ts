/** The rated impacts as a wide table, grouped by whom they fall on, harms before benefits. */
import { DIMENSIONS, IMPACT_KINDS, wordOf } from "../../../../src-shared/domain/assessment/words.ts";
import { shipped, words } from "../../../documents/language/words.ts";
import type { Block, Cell, Column, Row, Section, Text } from "../../../documents/model.ts";
import type { Whole } from "../read.ts";
import { levelCell } from "./parts.ts";

type Impact = Whole["impacts"][number];

const COLUMNS: readonly Column[] = [
  { header: "Impact and who is affected", weight: 50, rowHeading: true },
  { header: "What happens and evidence", weight: 58 },
  { header: "Rated", weight: 27 },
  { header: "Before measures", weight: 26 },
  { header: "Measures", weight: 54 },
  { header: "After measures", weight: 26 },
  { header: "Risk", weight: 16 },
];

const dash = (lines: readonly Text[]): Cell => ({ lines: lines.length === 0 ? ["–"] : lines });

const confident = (level: string): Text[] =>
  level === "" ? [] : [words("confidence {level}", { level }, { muted: true })];

const ratings = (impact: Impact, confidence: string): Text[] => [
  `S ${impact.severity ?? "–"} · R ${impact.reach ?? "–"}`,
  `V ${impact.reversibility ?? "–"} · L ${impact.likelihood ?? "–"}`,
  ...confident(confidence),
];

const rowOf = (impact: Impact): Row => {
  const benefit = impact.kind === "benefit";
  return {
    cells: [
      {
        lines: [
          shipped(impact.title, { bold: true }),
          ...(impact.kind === "harm" ? [] : [words(wordOf(IMPACT_KINDS, impact.kind), undefined, { muted: true })]),
          ...(impact.affectedGroup === "" ? [] : [impact.affectedGroup]),
          ...(impact.vulnerable ? [words("vulnerable group", undefined, { muted: true })] : []),
        ],
      },
      dash([
        ...(impact.description === "" ? [] : [impact.description]),
        ...(impact.evidenceNote === ""
          ? []
          : [words("Evidence: {note}", { note: impact.evidenceNote }, { muted: true })]),
      ]),
      benefit ? dash([]) : { lines: ratings(impact, impact.confidence) },
      benefit ? { lines: [words("Benefit")], tone: "info" } : levelCell(impact.before),
      dash([
        ...(impact.mitigation === "" ? [] : [impact.mitigation]),
        ...impact.unfounded.map(({ message }): Text => shipped(message, { tone: "attention" })),
      ]),
      benefit
        ? dash([])
        : {
            ...levelCell(impact.after),
            lines: [...levelCell(impact.after).lines, ...confident(impact.remainingConfidence)],
          },
      impact.riskRef === "" ? "–" : [{ text: impact.riskRef, bold: true, noBreak: true }],
    ],
  };
};

const ORDER = { harm: 0, misuse: 1, benefit: 2 } as const;

/** Landscape pages with every relevant line, and by name those found not relevant. */
export const impactSection = ({ impacts, depth }: Whole): Section | null => {
  const rated = impacts.filter(({ relevant }) => relevant === "yes");
  const dismissed = impacts.filter(({ relevant }) => relevant === "no");
  if (depth === "" || depth === "none" || rated.length + dismissed.length === 0) return null;
  const rows = DIMENSIONS.flatMap(({ id, label }): Row[] => {
    const lines = rated
      .filter(({ dimension }) => dimension === id)
      .toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.position - b.position);
    return lines.length === 0 ? [] : [{ kind: "group", title: label, word: true }, ...lines.map(rowOf)];
  });
  const blocks: Block[] = [
    { type: "heading", level: 1, text: "Impacts" },
    {
      type: "paragraph",
      look: "small",
      text: words(
        "S severity, R reach, V reversibility, L likelihood, each 1 to 5. Consequence is the higher of S and V, plus 1 (at most 5) where R is 4 or 5 or a vulnerable group is affected; level = consequence × L: 1–4 low, 5–9 moderate, 10–14 high, 15–25 very high; a consequence of 5 is at least high. After measures a lower level counts only with a named measure and confidence A (measured here) or B (tests or credible sources). Benefits are shown beside harms and never subtracted.",
      ),
    },
    ...(rows.length === 0
      ? [{ type: "paragraph" as const, text: words("No line was found relevant.") }]
      : [
          { type: "table" as const, caption: "Impacts before and after measures", columns: COLUMNS, rows, dense: true },
        ]),
    ...(dismissed.length === 0
      ? []
      : [
          { type: "heading" as const, level: 2 as const, text: "Considered and found not relevant" },
          {
            type: "list" as const,
            ordered: false,
            items: dismissed.map(({ title, description }) => [
              ...shipped(title),
              ...(description === "" ? [] : [{ text: `: ${description}` }]),
            ]),
          },
        ]),
  ];
  return { orientation: "landscape", blocks };
};

export const dimensionWord = (dimension: string): string => wordOf(DIMENSIONS, dimension);
