import { Table, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { CostBenefit, SimulationResult } from "../../../../src-shared/domain/simulation/figures.ts";
import { figuresText } from "../../../text/figures.ts";
import { formatMoney, formatPart } from "../../../ui/money.ts";
import classes from "./figures.module.css";

type Props = { readonly figures: SimulationResult; readonly currency: string };
export type NamedProps = Props & {
  readonly names: ReadonlyMap<string, { readonly ref: string; readonly title: string }>;
  readonly onOpen: (riskId: string) => void;
};

const { columns, year, ranking, treatments } = figuresText;

const Part = ({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) => (
  <section aria-label={title}>
    <Title order={2} size="h5">
      {title}
    </Title>
    {hint === undefined ? null : (
      <Text size="xs" c="dimmed" mb={4} maw={840}>
        {hint}
      </Text>
    )}
    {children}
  </section>
);

const Cells = ({
  heads,
  rows,
  label,
}: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly head: ReactNode; readonly cells: readonly string[] }[];
}) => (
  <Table verticalSpacing={5} horizontalSpacing={10} aria-label={label}>
    <Table.Thead>
      <Table.Tr>
        {heads.map((head, i) => (
          <Table.Th key={head} className={i === 0 ? undefined : classes["number"]}>
            {head}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map(({ key, head, cells }) => (
        <Table.Tr key={key}>
          <Table.Th scope="row" fw={400}>
            {head}
          </Table.Th>
          {cells.map((cell, i) => (
            // eslint-disable-next-line react/no-array-index-key -- cells have no identity but their column
            <Table.Td key={i} className={classes["number"]}>
              {cell}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const YEAR = [
  ["mean", "meanHint"],
  ["standardDeviation", "deviationHint"],
  ["var90", "var90Hint"],
  ["var95", "var95Hint"],
  ["var99", "var99Hint"],
  ["shortfall95", "shortfall95Hint"],
] as const;

/** Expected loss, value at risk and the tail, each with its meaning. */
export const YearTable = ({ figures: { portfolio }, currency }: Props) => {
  const money = (value: number): string => formatMoney(value, currency);
  const treated = portfolio.treatment !== null;
  return (
    <Part title={year.title} hint={year.error(money(2 * portfolio.before.standardError))}>
      <Cells
        label={year.title}
        heads={[year.figure, columns.before, ...(treated ? [columns.after] : [])]}
        rows={YEAR.map(([key, hint]) => ({
          key,
          head: (
            <>
              {key === "standardDeviation" ? year.deviation : year[key]}
              <span className={classes["hint"]}>{year[hint]}</span>
            </>
          ),
          cells: [money(portfolio.before[key]), ...(treated ? [money(portfolio.after[key])] : [])],
        }))}
      />
    </Part>
  );
};

const Name = ({ id, names, onOpen }: Pick<NamedProps, "names" | "onOpen"> & { readonly id: string }) => {
  const named = names.get(id);
  return (
    <button type="button" className={classes["link"]} onClick={() => onOpen(id)}>
      {named ? `${named.ref} ${named.title}` : id}
    </button>
  );
};

/** Which risks carry the expected loss, and which the worst years. */
export const RankingTable = ({ figures: { portfolio, risks }, currency, names, onOpen }: NamedProps) => {
  const part = (value: number, whole: number): string => formatPart(whole === 0 ? 0 : value / whole);
  return (
    <Part title={ranking.title} hint={ranking.hint}>
      <Cells
        label={ranking.title}
        heads={[ranking.risk, ranking.expected, ranking.share, ranking.tail, ranking.tailShare]}
        rows={[...risks]
          .sort((a, b) => b.before.mean - a.before.mean)
          .map(({ riskId, before, tailBefore }) => ({
            key: riskId,
            head: <Name id={riskId} names={names} onOpen={onOpen} />,
            cells: [
              formatMoney(before.mean, currency),
              part(before.mean, portfolio.before.mean),
              formatMoney(tailBefore, currency),
              part(tailBefore, portfolio.before.shortfall95),
            ],
          }))}
      />
    </Part>
  );
};

/** What each treatment saves and costs. */
export const TreatmentTable = ({ figures: { portfolio, risks }, currency, names, onOpen }: NamedProps) => {
  const cells = ({ reduction, cost, net, returnOnCost, chanceItPays }: CostBenefit): string[] => [
    formatMoney(reduction, currency),
    formatMoney(cost, currency),
    formatMoney(net, currency),
    returnOnCost === null ? treatments.noCost : formatPart(returnOnCost),
    treatments.ofYears(formatPart(chanceItPays)),
  ];
  const rows = risks
    .flatMap(({ riskId, treatment }) => (treatment ? [{ riskId, treatment }] : []))
    .sort((a, b) => b.treatment.net - a.treatment.net)
    .map(({ riskId, treatment }) => ({
      key: riskId,
      head: <Name id={riskId} names={names} onOpen={onOpen} />,
      cells: cells(treatment),
    }));
  return (
    <Part title={treatments.title} hint={treatments.hint}>
      {portfolio.treatment === null ? (
        <Text size="sm">{treatments.none}</Text>
      ) : (
        <Cells
          label={treatments.title}
          heads={[
            ranking.risk,
            treatments.reduction,
            treatments.cost,
            treatments.net,
            treatments.return,
            treatments.pays,
          ]}
          rows={[...rows, { key: "all", head: treatments.all, cells: cells(portfolio.treatment) }]}
        />
      )}
    </Part>
  );
};
