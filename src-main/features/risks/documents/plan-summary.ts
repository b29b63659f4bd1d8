/** The treatment plan in numbers: risks by option, actions and cost, and how the open actions went down. */
import { counted, sentences, words } from "../../../documents/language/words.ts";
import type { Block, Row, Run, Text } from "../../../documents/model.ts";
import { amount } from "./parts.ts";
import { optionWords, type PlanInput } from "./plan-words.ts";

/** Risks by option, and actions with what they cost. */
export function planSummary({ plan, frame }: PlanInput): Block[] {
  const { risks, totals } = plan;
  const options = [...new Set(risks.map(({ treatment }) => treatment))];
  const accepted = risks.filter((risk) => risk.accepted !== null).length;
  const above = risks.filter(({ aboveAppetite }) => aboveAppetite).length;
  const cost = (value: number | null): Text =>
    value === null ? words("not stated") : [amount(value), { text: ` ${frame.currency}` }];
  return [
    { type: "heading", level: 1, text: "Summary" },
    {
      type: "keep",
      blocks: [
        { type: "heading", level: 2, text: "Risks by option" },
        {
          type: "table",
          caption: "Risks by treatment option",
          columns: [
            { header: "Option", weight: 52, rowHeading: true },
            { header: "Risks", weight: 16, align: "right" },
            { header: "Above appetite", weight: 16, align: "right" },
            { header: "Accepted", weight: 16, align: "right" },
          ],
          rows: [
            ...options.map((option): Row => {
              const mine = risks.filter(({ treatment }) => treatment === option);
              return {
                cells: [
                  words(optionWords(option)),
                  String(mine.length),
                  String(mine.filter(({ aboveAppetite }) => aboveAppetite).length),
                  String(mine.filter((risk) => risk.accepted !== null).length),
                ],
              };
            }),
            { kind: "total", cells: ["Total", String(risks.length), String(above), String(accepted)] },
          ],
        },
      ],
    },
    {
      type: "keep",
      blocks: [
        { type: "heading", level: 2, text: "Actions and cost" },
        {
          type: "table",
          caption: "Actions and cost",
          columns: [
            { header: "", weight: 70, rowHeading: true },
            { header: "", weight: 30, align: "right" },
          ],
          rows: [
            { cells: ["Open actions", String(totals.open)] },
            {
              cells: [
                "of these overdue",
                totals.overdue > 0 ? { lines: [String(totals.overdue)], tone: "attention" } : "0",
              ],
            },
            { cells: ["Actions done", String(totals.done)] },
            { cells: ["Cost of all actions that were not cancelled", cost(totals.cost)] },
            { cells: ["of this for actions that are done", cost(totals.spent)] },
          ],
        },
      ],
    },
  ];
}

/** Blocks of the longest bar. */
const BAR = 20;

/** Open actions over time, as planned and in fact; nothing without dates. */
export function planProgress({ plan }: PlanInput): Block[] {
  const { points, total, undated } = plan.burnDown;
  if (points.length === 0) return [];
  const digits = String(total).length;
  /** The number and a bar beside it; figure spaces keep the bars below each other. */
  const counting = (count: number): Run[] => [
    { text: `${String(count).padStart(digits, "\u2007")} ` },
    { text: "█".repeat(total === 0 ? 0 : Math.round((count / total) * BAR)), muted: true },
  ];
  return [
    { type: "heading", level: 1, text: "Progress" },
    {
      type: "paragraph",
      text: sentences(
        words("Open actions at the end of each period, as planned by their due dates and as it really went."),
        counted(
          total,
          "In scope is the one action that has a due date and was not cancelled.",
          "In scope are the {count} actions that have a due date and were not cancelled.",
        ),
        undated === 0
          ? []
          : counted(
              undated,
              "1 action has no due date and is not counted.",
              "{count} actions have no due date and are not counted.",
            ),
      ),
    },
    {
      type: "table",
      caption: "Open actions over time, planned and real",
      dense: true,
      columns: [
        { header: "On", weight: 16, rowHeading: true },
        { header: "Open as planned", weight: 42 },
        { header: "Open in fact", weight: 42 },
      ],
      rows: points.map(({ day, planned, open }) => ({
        cells: [day, counting(planned), open === null ? "–" : counting(open)],
      })),
    },
  ];
}
