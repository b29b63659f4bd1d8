/** The treatment plan as a workbook: risks and actions as lists to filter, a summary whose numbers follow them. */
import { ACTION_STATUSES, labelOf, SOA_STATUSES } from "../../../../src-shared/domain/vocabulary.ts";
import { sayIn } from "../../../documents/language/say.ts";
import type { Workbook } from "../../../documents/workbook.ts";
import { bandName, bandTone } from "./parts.ts";
import { ACTION_TONES, decisionWords, optionWords, type PlanInput } from "./plan-words.ts";

const ACTIONS = "Actions";
const PLAN = "Plan";

export function planWorkbook({ plan, bands, people, frame }: PlanInput): Workbook {
  const say = sayIn(frame.language);
  const tones = Object.fromEntries(bands.map(({ id, name }) => [name, bandTone(id, bands)]));
  const named = { words: bands.map(({ name }) => name), own: "shipped" as const };
  const options = [...new Set(plan.risks.map(({ treatment }) => optionWords(treatment)))];
  const statuses = ACTION_STATUSES.map(({ label }) => label);
  return {
    sheets: [
      {
        kind: "list",
        name: PLAN,
        frozenColumns: 2,
        columns: [
          { header: "Ref", type: "text", width: 8, bold: true },
          { header: "Risk", type: "text", width: 34 },
          { header: "AI systems", type: "text", width: 20 },
          { header: "Before", type: "number", width: 9 },
          { header: "Band before", type: "status", width: 13, tones, ...named },
          { header: "Target", type: "number", width: 9 },
          { header: "Residual", type: "number", width: 9 },
          { header: "Residual band", type: "status", width: 13, tones, ...named },
          { header: "Option", type: "text", width: 14, options },
          { header: "Plan", type: "text", width: 44 },
          { header: "Controls", type: "text", width: 34 },
          { header: "Actions", type: "text", width: 34 },
          { header: "Owner", type: "text", width: 18 },
          { header: "Review", type: "date", width: 12 },
          { header: "Cost ({currency})", values: { currency: frame.currency }, type: "number", width: 12 },
          { header: "Accepted by", type: "text", width: 20 },
          { header: "Accepted on", type: "date", width: 12 },
        ],
        rows: plan.risks.map((risk) => [
          risk.ref,
          risk.title,
          risk.systems.join("\n"),
          risk.inherent?.score ?? null,
          risk.inherent ? bandName(risk.inherent.band, bands) : "",
          risk.target?.score ?? null,
          risk.residual?.score ?? null,
          risk.residual ? bandName(risk.residual.band, bands) : "",
          optionWords(risk.treatment),
          risk.treatmentPlan,
          risk.controls
            .map(
              ({ ref, decision, status }) =>
                `${ref} ${say(decision === "included" ? labelOf(SOA_STATUSES, status) : decisionWords(decision))}`,
            )
            .join("\n"),
          risk.actions.map(({ ref, title }) => `${ref} ${title}`).join("\n"),
          people.get(risk.ownerId ?? "") ?? "",
          risk.reviewDate,
          risk.cost,
          risk.accepted?.personName ?? "",
          risk.accepted?.on ?? "",
        ]),
      },
      {
        kind: "list",
        name: ACTIONS,
        frozenColumns: 2,
        columns: [
          { header: "Ref", type: "text", width: 8, bold: true },
          { header: "Action", type: "text", width: 46 },
          { header: "Risk", type: "text", width: 36 },
          { header: "Owner", type: "text", width: 20 },
          { header: "Start", type: "date", width: 12 },
          { header: "Due", type: "date", width: 12 },
          { header: "Done on", type: "date", width: 12 },
          {
            header: "Status",
            type: "status",
            width: 14,
            options: statuses,
            tones: Object.fromEntries(ACTION_STATUSES.map(({ id, label }) => [label, ACTION_TONES[id]!])),
          },
          { header: "Cost ({currency})", values: { currency: frame.currency }, type: "number", width: 12 },
        ],
        rows: plan.risks.flatMap((risk) =>
          risk.actions.map((action) => [
            action.ref,
            action.title,
            `${risk.ref} ${risk.title}`,
            people.get(action.ownerId ?? "") ?? "",
            action.startDate,
            action.dueDate,
            action.doneOn,
            labelOf(ACTION_STATUSES, action.status),
            action.cost,
          ]),
        ),
      },
      {
        kind: "summary",
        name: "Summary",
        widths: [40, 14, 14, 14],
        tables: [
          {
            title: "Risks by option",
            header: ["Option", "Risks"],
            rows: options.map((option) => [option, { count: PLAN, where: { Option: option } }]),
            totalRow: true,
          },
          {
            title: "Residual risk",
            own: "shipped",
            header: ["Band", "Risks"],
            rows: bands.map(({ id, name }) => [
              { value: name, tone: bandTone(id, bands) },
              { count: PLAN, where: { "Residual band": name } },
            ]),
            totalRow: true,
          },
          {
            title: "Actions by status",
            header: ["Status", "Actions"],
            rows: ACTION_STATUSES.map(({ id, label }) => [
              { value: label, tone: ACTION_TONES[id]! },
              { count: ACTIONS, where: { Status: label } },
            ]),
            totalRow: true,
          },
          {
            title: "Burn-down: open actions",
            header: ["On", "Planned", "Real"],
            rows: plan.burnDown.points.map(({ day, planned, open }) => [day, planned, open]),
          },
        ],
        notes: ["Numbers of risks and actions are formulas over the other sheets and follow every change made there."],
      },
    ],
  };
}
