/** The risk treatment plan as a document (6.1.3): option, controls, actions, cost, owner, dates and acceptance of every risk. */
import { shipped, words } from "../../../documents/language/words.ts";
import type { Block, DocumentModel } from "../../../documents/model.ts";
import type { TreatedRisk } from "../treatment-plan.ts";
import { muted, scoreCell } from "./parts.ts";
import { demoNotice, endingWith, front, joinAlike, STANDARD, traceBlocks } from "../../../records/document-front.ts";
import { planProgress, planSummary } from "./plan-summary.ts";
import { actionTable, planTable } from "./plan-tables.ts";
import type { PlanInput } from "./plan-words.ts";
import { planWorkbook } from "./plan-workbook.ts";

export function planDocument(input: PlanInput): DocumentModel {
  const { frame, approval } = input;
  const approved = approval !== null && !approval.changedSince;
  const by = approval === null ? "" : `${approval.personName}, ${approval.personRole}, ${approval.on}`;
  return {
    meta: front(frame, {
      title: "AI risk treatment plan",
      number: "RTP-001",
      status: approved ? "Approved" : approval ? "Changed since it was approved" : "Draft, not approved",
      marks: approved ? [] : ["Draft"],
      approvedBy: approved ? by : "",
      approval: {
        name: approval?.personName ?? "",
        role: approval?.personRole ?? "",
        date: approval?.on ?? "",
        note: approved
          ? "Recorded in the audit trail"
          : approval
            ? "For the plan as it stood on that day; it was changed since"
            : "Approval outstanding",
      },
    }),
    sections: endingWith(
      joinAlike([
        { orientation: "portrait", blocks: [...notices(input, approved), ...said(input)] },
        { orientation: "landscape", blocks: planTable(input) },
        { orientation: "landscape", blocks: actionTable(input) },
      ]),
      traceBlocks(frame),
    ),
    workbook: planWorkbook(input),
  };
}

const said = (input: PlanInput): Block[] => [
  ...purpose(input),
  ...planSummary(input),
  ...planProgress(input),
  ...soaBlocks(input),
  ...acceptance(input),
];

const namesOf = (risks: readonly TreatedRisk[]): string => risks.map(({ ref, title }) => `${ref} ${title}`).join("; ");

function notices({ frame, plan, approval }: PlanInput, approved: boolean): Block[] {
  const untreated = plan.risks.filter(({ treatment }) => treatment === "");
  const unplanned = plan.risks.filter(
    ({ aboveAppetite, accepted, treatment, treatmentPlan, actions }) =>
      aboveAppetite &&
      accepted === null &&
      treatment !== "" &&
      treatmentPlan === "" &&
      actions.every(({ status }) => status === "cancelled"),
  );
  return [
    ...(approved
      ? []
      : [
          {
            type: "callout" as const,
            tone: "attention" as const,
            title: approval ? "Changed since it was approved" : "Draft: this plan is not approved",
            text: words(
              "Designated management approves the risk treatment plan and accepts the risks that remain (6.1.3).",
            ),
          },
        ]),
    ...(untreated.length === 0
      ? []
      : [
          {
            type: "callout" as const,
            tone: "attention" as const,
            title:
              untreated.length === 1
                ? "1 risk has no treatment option yet"
                : "{count} risks have no treatment option yet",
            values: { count: untreated.length },
            text: namesOf(untreated),
          },
        ]),
    ...(unplanned.length === 0
      ? []
      : [
          {
            type: "callout" as const,
            tone: "attention" as const,
            title:
              unplanned.length === 1
                ? "1 risk above the appetite has neither a plan nor an action, and nobody accepted it"
                : "{count} risks above the appetite have neither a plan nor an action, and nobody accepted them",
            values: { count: unplanned.length },
            text: namesOf(unplanned),
          },
        ]),
    ...demoNotice(frame.isDemo),
  ];
}

function purpose({ frame }: PlanInput): Block[] {
  return [
    { type: "heading", level: 1, text: "Purpose" },
    {
      type: "paragraph",
      text: words(
        "This plan says how {organisation} treats the risks of its AI systems: the option chosen for each risk, the controls that are necessary, the actions with their owner and date, what they cost, and who accepted what remains ({standard}, 6.1.3 and 8.3). Whether a control is in place is taken from the Statement of Applicability.",
        { organisation: frame.organisation, standard: STANDARD },
      ),
    },
  ];
}

const EFFECTS = {
  excluded: "excluded there",
  undecided: "not decided there yet",
  "no-reason": "included without the reason “Risk treatment” (R)",
} as const;

function soaBlocks({ plan }: PlanInput): Block[] {
  const found = new Map<string, { control: TreatedRisk["controls"][number]; refs: string[] }>();
  for (const { ref, controls } of plan.risks)
    for (const control of controls)
      if (control.effect !== "fits")
        found.set(control.id, { control, refs: [...(found.get(control.id)?.refs ?? []), ref] });
  const heading: Block = { type: "heading", level: 1, text: "Effects on the Statement of Applicability" };
  if (found.size === 0)
    return [
      heading,
      {
        type: "paragraph",
        text: words(
          "Every control of this plan is included in the Statement of Applicability with risk treatment as a reason.",
        ),
      },
    ];
  return [
    heading,
    {
      type: "paragraph",
      text: words(
        "These controls treat risks, but the Statement of Applicability does not say so yet. One of the two has to change.",
      ),
    },
    {
      type: "table",
      caption: "Controls of the plan that the Statement of Applicability contradicts",
      columns: [
        { header: "Control", weight: 42, rowHeading: true },
        { header: "In the statement it is", weight: 30 },
        { header: "Risks", weight: 28 },
      ],
      rows: [...found.values()].map(({ control, refs }) => ({
        cells: [
          shipped(`${control.ref} ${control.title}`),
          { lines: [words(EFFECTS[control.effect as keyof typeof EFFECTS])], tone: "attention" },
          refs.join(", "),
        ],
      })),
    },
  ];
}

function acceptance({ plan, bands }: PlanInput): Block[] {
  return [
    { type: "heading", level: 1, text: "Acceptance of residual risk" },
    {
      type: "paragraph",
      text: words(
        "What remains of each risk after its treatment, and who of designated management accepted it by name.",
      ),
    },
    {
      type: "table",
      caption: "Acceptance of residual risk",
      columns: [
        { header: "Ref", weight: 10, rowHeading: true },
        { header: "Risk", weight: 38 },
        { header: "Residual", weight: 16 },
        { header: "Accepted by", weight: 24 },
        { header: "On", weight: 12 },
      ],
      rows: plan.risks.map((risk) => ({
        cells: [
          risk.ref,
          risk.title,
          scoreCell(risk.residual, bands),
          risk.accepted
            ? { lines: [risk.accepted.personName, ...muted(risk.accepted.personRole)] }
            : risk.aboveAppetite
              ? { lines: [words("Not accepted, above the appetite")], tone: "attention" }
              : words("Not accepted yet"),
          risk.accepted?.on ?? "–",
        ],
      })),
    },
  ];
}
