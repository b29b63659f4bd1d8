/** The wide tables of the treatment plan: risk by risk, and its actions as a list. */
import { isOpenAction, isOverdueAction } from "../../../../src-shared/domain/actions/check-action.ts";
import type { Band } from "../../../../src-shared/domain/risk/types.ts";
import { ACTION_STATUSES, labelOf, SOA_STATUSES } from "../../../../src-shared/domain/vocabulary.ts";
import { words } from "../../../documents/language/words.ts";
import type { Block, Cell, Run } from "../../../documents/model.ts";
import type { TreatedRisk } from "../treatment-plan.ts";
import { amount, linesOrDash, muted, scoreCell } from "./parts.ts";
import { ACTION_TONES, optionWords, type PlanInput } from "./plan-words.ts";

const controlWords = ({ decision, status }: TreatedRisk["controls"][number]): string =>
  decision === "included"
    ? labelOf(SOA_STATUSES, status)
    : decision === ""
      ? "undecided in the SoA"
      : "excluded in the SoA";

/** Facts on one grey line, with commas between. */
const listed = (facts: readonly (readonly Run[])[]): Run[] =>
  facts.flatMap((fact, at) => [...(at === 0 ? [] : [{ text: ", " }]), ...fact]).map((run) => ({ ...run, muted: true }));

export function planTable({ plan, bands, people, frame }: PlanInput): Block[] {
  const controlLines = (risk: TreatedRisk): Run[][] =>
    risk.controls.map((control) => [
      { text: control.ref, bold: true, noBreak: true },
      { text: " " },
      ...words(controlWords(control), undefined, control.effect === "fits" ? { muted: true } : {}),
    ]);
  const actionLines = (risk: TreatedRisk): Run[][] =>
    risk.actions.map((action) => [
      { text: action.ref, bold: true, noBreak: true },
      { text: ` ${action.title} ` },
      ...listed([
        people.has(action.ownerId ?? "") ? [{ text: people.get(action.ownerId!)! }] : words("no owner"),
        action.status === "done"
          ? words("done {date}", { date: action.doneOn })
          : action.dueDate === ""
            ? words("no date")
            : words("due {date}", { date: action.dueDate }),
        ...(action.status === "cancelled" ? [words("cancelled")] : []),
      ]),
    ]);
  return [
    { type: "heading", level: 1, text: "Plan" },
    {
      type: "table",
      caption: "Risk treatment plan",
      dense: true,
      columns: [
        { header: "Ref", weight: 14, rowHeading: true },
        { header: "Risk and systems", weight: 34 },
        { header: "Before", weight: 19 },
        { header: "Residual", weight: 19 },
        { header: "Option and plan", weight: 58 },
        { header: "Controls (status in the SoA)", weight: 36 },
        { header: "Actions", weight: 56 },
        { header: "Owner, review, cost", weight: 30 },
      ],
      rows: plan.risks.map((risk) => ({
        cells: [
          risk.ref,
          { lines: [risk.title, ...muted(risk.systems.join(", "))] },
          scoreCell(risk.inherent, bands),
          residualCell(risk, bands),
          {
            lines: [
              words(optionWords(risk.treatment), undefined, { bold: true }),
              ...(risk.treatmentPlan === "" ? [] : [risk.treatmentPlan]),
            ],
          },
          linesOrDash(controlLines(risk)),
          linesOrDash(actionLines(risk)),
          {
            lines: [
              people.get(risk.ownerId ?? "") ?? words("No owner"),
              ...muted(risk.reviewDate === "" ? "" : words("review {date}", { date: risk.reviewDate })),
              ...(risk.cost === null ? [] : [[amount(risk.cost), { text: ` ${frame.currency}` }]]),
            ],
          },
        ],
      })),
    },
  ];
}

function residualCell(risk: TreatedRisk, bands: readonly Band[]): Cell {
  const cell = scoreCell(risk.residual, bands);
  const target = risk.target === null ? [] : [words("target {score}", { score: risk.target.score })];
  return { ...cell, lines: [...cell.lines, ...target] };
}

export function actionTable({ plan, people, frame }: PlanInput): Block[] {
  const rows = plan.risks.flatMap((risk) => risk.actions.map((action) => ({ risk, action })));
  if (rows.length === 0) return [];
  return [
    { type: "heading", level: 1, text: "Actions" },
    {
      type: "table",
      caption: "Actions of the treatment plan",
      dense: true,
      columns: [
        { header: "Ref", weight: 12, rowHeading: true },
        { header: "Action", weight: 62 },
        { header: "Risk", weight: 44 },
        { header: "Owner", weight: 26 },
        { header: "Start", weight: 18 },
        { header: "Due", weight: 18 },
        { header: "Done", weight: 18 },
        { header: "Status", weight: 20 },
        { header: "Cost ({currency})", values: { currency: frame.currency }, weight: 18, align: "right" },
      ],
      rows: [
        ...rows.map(({ risk, action }) => ({
          cells: [
            action.ref,
            action.title,
            `${risk.ref} ${risk.title}`,
            people.get(action.ownerId ?? "") ?? "–",
            action.startDate || "–",
            isOverdueAction(action, frame.date)
              ? ({ lines: [action.dueDate, words("overdue")], tone: "attention" } as const)
              : action.dueDate || "–",
            action.doneOn || "–",
            {
              lines: [words(labelOf(ACTION_STATUSES, action.status))],
              ...(isOpenAction(action) || action.status === "done" ? { tone: ACTION_TONES[action.status]! } : {}),
            },
            action.cost === null ? "–" : [amount(action.cost)],
          ],
        })),
        {
          kind: "total" as const,
          cells: [
            "Total",
            rows.some(({ action }) => action.status === "cancelled" && action.cost !== null)
              ? words("Cancelled actions are not counted.")
              : "",
            "",
            "",
            "",
            "",
            "",
            "",
            plan.totals.cost === null ? "–" : [amount(plan.totals.cost)],
          ],
        },
      ],
    },
  ];
}
