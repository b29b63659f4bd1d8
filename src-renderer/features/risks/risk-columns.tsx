import { Text } from "@mantine/core";
import { IconArrowBigUpLines, IconFlag } from "@tabler/icons-react";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { TREATMENTS, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { risksText } from "../../text/risks.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import type { Column } from "../../ui/data-table.tsx";
import { formatDay } from "../../ui/format.ts";
import { isOverdue, type ListedRisk } from "./risk.ts";
import { RiskBadge } from "./risk-badge.tsx";

type Names = ReadonlyMap<string, string>;
type Sources = { readonly criteria: Criteria; readonly people: Names; readonly systems: Names; readonly day: string };

const text = risksText.columns;
/** The option without its explanation in brackets. */
const shortTreatment = (id: string): string => labelOf(TREATMENTS, id).replace(/ \(.*\)$/, "");

const Review = ({ risk, day }: { readonly risk: ListedRisk; readonly day: string }) =>
  isOverdue(risk, day) ? (
    <ToneBadge tone="attention">
      {formatDay(risk.nextReview)} {text.overdue}
    </ToneBadge>
  ) : (
    <Text span size="sm" fz={13}>
      {formatDay(risk.nextReview)}
    </Text>
  );

export const riskColumns = ({ criteria, people, systems, day }: Sources): readonly Column<ListedRisk>[] => {
  const nameOfSystem = (id: string): string => systems.get(id) ?? "";
  return [
    { id: "ref", header: text.ref, value: (row) => row.ref, width: 64 },
    { id: "title", header: text.title, value: (row) => row.title, width: 250 },
    { id: "category", header: text.category, value: (row) => row.category, width: 120, hiddenByDefault: true },
    { id: "systems", header: text.systems, value: (row) => row.systemIds.map(nameOfSystem).join(", "), width: 130 },
    {
      id: "inherent",
      header: text.inherent,
      value: (row) => row.inherentScore,
      render: (row) => <RiskBadge band={row.inherentBand} score={row.inherentScore} criteria={criteria} />,
      width: 138,
    },
    {
      id: "residual",
      header: text.residual,
      value: (row) => row.residualScore,
      render: (row) => <RiskBadge band={row.residualBand} score={row.residualScore} criteria={criteria} />,
      width: 138,
    },
    {
      id: "current",
      header: text.current,
      value: (row) => row.currentScore,
      render: (row) => <RiskBadge band={row.currentBand} score={row.currentScore} criteria={criteria} />,
      width: 138,
      hiddenByDefault: true,
    },
    {
      id: "target",
      header: text.target,
      value: (row) => row.targetScore,
      render: (row) => <RiskBadge band={row.targetBand} score={row.targetScore} criteria={criteria} />,
      width: 138,
      hiddenByDefault: true,
    },
    {
      id: "flags",
      header: text.flags,
      value: (row) => row.openFlags,
      render: (row) =>
        row.openFlags > 0 ? (
          <ToneBadge tone="attention" icon={IconFlag}>
            {text.flagCount(row.openFlags)}
          </ToneBadge>
        ) : null,
      width: 96,
      hiddenByDefault: true,
    },
    {
      id: "above",
      header: text.above,
      value: (row) => (row.aboveAppetite ? text.aboveMark : ""),
      render: (row) =>
        row.aboveAppetite ? (
          <ToneBadge tone="attention" icon={IconArrowBigUpLines}>
            {text.aboveMark}
          </ToneBadge>
        ) : null,
      width: 88,
    },
    { id: "treatment", header: text.treatment, value: (row) => shortTreatment(row.treatment), width: 92 },
    { id: "owner", header: text.owner, value: (row) => people.get(row.ownerId ?? "") ?? "", width: 116 },
    {
      id: "reviewDate",
      header: text.reviewDate,
      value: (row) => row.nextReview,
      render: (row) => <Review risk={row} day={day} />,
      width: 116,
    },
    { id: "controls", header: text.controls, value: (row) => row.controlIds.length, width: 72, align: "right" },
  ];
};
