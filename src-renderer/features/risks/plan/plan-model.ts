/** What the plan's page shows, without React. */
import { isOverdueAction } from "../../../../src-shared/domain/actions/check-action.ts";
import type { contract } from "../../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../../src-shared/ipc/define.ts";

export type Plan = OutputOf<typeof contract.treatment.plan>;
export type Treated = Plan["risks"][number];
export type TreatedControl = Treated["controls"][number];

export const FLAGS = ["soa", "noOption", "noControl", "overdue", "notAccepted"] as const;
export type Flag = (typeof FLAGS)[number];

const TESTS: Readonly<Record<Flag, (risk: Treated, day: string) => boolean>> = {
  soa: ({ controls }) => controls.some(({ effect }) => effect !== "fits"),
  noOption: ({ treatment }) => treatment === "",
  noControl: ({ treatment, controls, actions }) =>
    treatment === "modify" && controls.length === 0 && actions.length === 0,
  overdue: ({ actions }, day) => actions.some((action) => isOverdueAction(action, day)),
  notAccepted: ({ aboveAppetite, accepted }) => aboveAppetite && accepted === null,
};

export const filterPlan = (risks: readonly Treated[], flags: readonly Flag[], day: string): readonly Treated[] =>
  risks.filter((risk) => flags.every((flag) => TESTS[flag](risk, day)));

export const countPlan = (risks: readonly Treated[], day: string): Readonly<Record<Flag, number>> =>
  Object.fromEntries(FLAGS.map((flag) => [flag, filterPlan(risks, [flag], day).length])) as Record<Flag, number>;

/** A line of the chart as an SVG path over a field of `width` × `height`; days lie apart as in the calendar. */
export const linePath = (
  points: readonly { readonly day: string; readonly value: number }[],
  span: { readonly from: string; readonly to: string; readonly total: number },
  width: number,
  height: number,
): string => {
  const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  const length = Math.max(1, at(span.to) - at(span.from));
  return points
    .map(({ day, value }, index) => {
      const x = ((at(day) - at(span.from)) / length) * width;
      const y = height - (value / Math.max(1, span.total)) * height;
      return `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(" ");
};
