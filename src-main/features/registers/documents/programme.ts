/** The matrix of the internal audit programme (9.2.2): clauses and controls against the audits of the cycle, and the gaps. */
import {
  CYCLE_YEARS,
  cycleStart,
  inCycle,
  programmeOf,
  type CellState,
  type PartState,
} from "../../../../src-shared/domain/audit/programme.ts";
import { words } from "../../../documents/language/words.ts";
import type { Block, Row, Section } from "../../../documents/model.ts";
import type { Sheet } from "../../../documents/workbook.ts";
import { auditGroups, listCoverage, type AuditPart } from "../../../records/audits.ts";
import type { Beyond } from "./build.ts";
import type { Reader } from "./read.ts";

const WORDS: Readonly<Record<CellState | PartState, string>> = {
  done: "Audited",
  planned: "Planned",
  never: "Not covered",
  "left-out": "Left out",
};
const TONES = { done: "implemented", planned: "planned", never: "attention", "left-out": "attention" } as const;

const cell = (state: CellState | PartState | null) =>
  state === null ? "–" : { lines: [words(WORDS[state])], tone: TONES[state] };

export const programmeParts = (reader: Reader): Beyond => {
  const audits = reader.rows("audits").map(({ row }) => ({
    id: row.id,
    ref: row.ref,
    status: String(row.values["status"]),
    year: Number(row.values["year"] ?? String(row.values["plannedFrom"]).slice(0, 4)),
  }));
  const start = cycleStart(
    audits.map(({ year }) => year),
    Number(reader.today.slice(0, 4)),
  );
  const shown = inCycle(audits, start);
  const coverage = listCoverage(reader.raw);
  const groups = auditGroups(reader.raw)
    .map(({ id, title, parts }) => ({
      name: id === "own" ? title : `${id} ${title}`,
      rows: programmeOf(
        parts.filter(({ excluded }) => !excluded),
        shown,
        coverage,
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  const of = (state: PartState) => rows.filter((row) => row.state === state);
  const nameOf = ({ ref, title }: AuditPart): string => `${ref} ${title}`;
  const isOwn = ({ ref, id }: AuditPart): boolean => ref !== id;
  const gaps = of("never").map(({ part }) => part.ref);
  const [from, to] = [String(start), String(start + CYCLE_YEARS - 1)];
  const before: Block[] = [
    { type: "heading", level: 1, text: "Coverage in the cycle {from} to {to}", values: { from, to } },
    {
      type: "paragraph",
      text: words(
        "Of {all} clauses and controls, {done} are audited, {planned} are planned and {gaps} are not covered by any audit of the cycle. Excluded controls need no audit. Audited means that the audit is reported and at least one of its points has a result. The length of the cycle, {years} years, is a rule of the organisation.",
        {
          all: rows.length,
          done: of("done").length,
          planned: of("planned").length,
          gaps: gaps.length,
          years: CYCLE_YEARS,
        },
      ),
    },
    ...(gaps.length === 0
      ? []
      : [{ type: "callout" as const, tone: "attention" as const, title: "Not covered", text: `${gaps.join(", ")}.` }]),
  ];
  const matrix: Section = {
    orientation: "portrait",
    blocks: [
      { type: "heading", level: 1, text: "Programme matrix" },
      ...groups.map((group): Block => ({
        type: "table",
        caption: group.name,
        dense: true,
        columns: [
          { header: group.name, weight: 44, rowHeading: true },
          { header: "In this cycle", weight: 16 },
          ...shown.map(({ ref, year }) => ({
            header: `${ref} (${year})`,
            own: true,
            weight: 40 / Math.max(shown.length, 2),
          })),
        ],
        rows: group.rows.map(({ part, cells, state }): Row => ({
          cells: [isOwn(part) ? [{ text: nameOf(part) }] : words(nameOf(part)), cell(state), ...cells.map(cell)],
        })),
      })),
    ],
  };
  const sheet: Sheet = {
    kind: "list",
    name: "Programme matrix",
    frozenColumns: 2,
    columns: [
      { header: "Ref.", type: "text", width: 12 },
      {
        header: "Clause or control",
        type: "text",
        width: 52,
        bold: true,
        words: rows.flatMap(({ part }) => (isOwn(part) ? [] : [part.title])),
      },
      { header: "In this cycle", type: "text", width: 16, words: Object.values(WORDS) },
      ...shown.map(({ ref, year }) => ({
        header: `${ref} (${year})`,
        type: "text" as const,
        width: 16,
        words: Object.values(WORDS),
      })),
    ],
    rows: rows.map(({ part, cells, state }) => [
      part.ref,
      part.title,
      WORDS[state],
      ...cells.map((one) => (one === null ? "" : WORDS[one])),
    ]),
  };
  return { before, after: [matrix], sheets: [sheet] };
};
