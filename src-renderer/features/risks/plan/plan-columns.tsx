import type { Criteria } from "../../../../src-shared/domain/risk/types.ts";
import { labelOf, TREATMENTS } from "../../../../src-shared/domain/vocabulary.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { planText } from "../../../text/treatment.ts";
import { ToneBadge } from "../../../ui/badges.tsx";
import type { Column } from "../../../ui/data-table.tsx";
import { RiskBadge } from "../risk-badge.tsx";
import type { Treated } from "./plan-model.ts";

const text = planText.columns;

type Sources = {
  readonly criteria: Criteria;
  readonly people: ReadonlyMap<string, string>;
  readonly currency: string;
};

const settled = ({ actions }: Treated): number => actions.filter(({ status }) => status === "done").length;
const counted = ({ actions }: Treated): number => actions.filter(({ status }) => status !== "cancelled").length;

export const planColumns = ({ criteria, people, currency }: Sources): readonly Column<Treated>[] => {
  const score = (stage: "inherent" | "target" | "residual", hidden = false): Column<Treated> => ({
    id: stage,
    header: text[stage],
    value: (row) => row[stage]?.score ?? null,
    render: (row) => {
      const scored = row[stage];
      return scored === null ? "–" : <RiskBadge band={scored.band} score={scored.score} criteria={criteria} />;
    },
    width: 142,
    hiddenByDefault: hidden,
  });
  return [
    { id: "ref", header: text.ref, value: (row) => row.ref, width: 62 },
    { id: "title", header: text.title, value: (row) => row.title, width: 250 },
    {
      id: "option",
      header: text.option,
      value: (row) =>
        row.treatment === "" ? text.noOption : labelOf(TREATMENTS, row.treatment).replace(/ \(.*\)$/, ""),
      render: (row) =>
        row.treatment === "" ? (
          <ToneBadge tone="attention">{text.noOption}</ToneBadge>
        ) : (
          labelOf(TREATMENTS, row.treatment).replace(/ \(.*\)$/, "")
        ),
      width: 136,
    },
    score("inherent"),
    score("target", true),
    score("residual"),
    {
      id: "controls",
      header: text.controls,
      value: (row) => row.controls.map(({ ref }) => ref).join(", "),
      render: (row) =>
        row.controls.some(({ effect }) => effect !== "fits") ? (
          <ToneBadge tone="partly" icon={IconAlertTriangle}>
            {row.controls.map(({ ref }) => ref).join(", ")}
          </ToneBadge>
        ) : (
          row.controls.map(({ ref }) => ref).join(", ")
        ),
      width: 150,
    },
    {
      id: "actions",
      header: text.actions,
      value: (row) => text.actionsOf(settled(row), counted(row)),
      width: 110,
    },
    {
      id: "cost",
      header: text.cost(currency),
      value: (row) => row.cost,
      render: (row) => row.cost?.toLocaleString() ?? "",
      width: 96,
      align: "right",
    },
    { id: "owner", header: text.owner, value: (row) => people.get(row.ownerId ?? "") ?? "", width: 116 },
    {
      id: "accepted",
      header: text.accepted,
      value: (row) => (row.accepted ? text.by(row.accepted.personName) : row.aboveAppetite ? text.notAccepted : ""),
      render: (row) =>
        row.accepted ? (
          <ToneBadge tone="implemented">{text.by(row.accepted.personName)}</ToneBadge>
        ) : row.aboveAppetite ? (
          <ToneBadge tone="attention">{text.notAccepted}</ToneBadge>
        ) : null,
      width: 150,
    },
  ];
};
