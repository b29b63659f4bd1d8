import { NumberInput, Stack, Table, Text, Title } from "@mantine/core";
import type { SimulationResult } from "../../../../src-shared/domain/simulation/figures.ts";
import { figuresText } from "../../../text/figures.ts";
import { formatMoney, formatPart } from "../../../ui/money.ts";
import { CurveChart } from "./curve-chart.tsx";
import classes from "./figures.module.css";
import { DECIMAL, GROUP } from "./number-format.ts";
import { chanceAbove, roundLosses } from "./reading.ts";
import { useFigures } from "./use-figures.ts";

type Props = { readonly figures: SimulationResult; readonly currency: string };

const text = figuresText.curve;
const { columns } = figuresText;

/** The curve, what it says at an amount of one's own, and the same figures as a table. */
export const CurvePanel = ({ figures: { portfolio }, currency }: Props) => {
  const { bearable, set } = useFigures();
  const { curve, before } = portfolio;
  const treated = portfolio.treatment !== null;
  const own = typeof bearable === "number" ? bearable : null;
  const above = own === null ? 0 : chanceAbove(curve, own, "before");
  return (
    <section aria-label={text.title}>
      <Title order={2} size="h5">
        {text.title}
      </Title>
      <Text size="xs" c="dimmed" mb={8}>
        {text.hint}
      </Text>
      <div className={classes["curve"]}>
        <Stack gap="xs">
          <CurveChart
            curve={curve}
            treated={treated}
            currency={currency}
            var95={before.var95}
            bearable={own}
            label={text.summary(formatMoney(before.var95, currency))}
          />
          <Text size="xs" c="dimmed">
            {text.legend(treated)}
          </Text>
          <NumberInput
            size="xs"
            maw={280}
            hideControls
            label={text.appetite(currency)}
            description={text.appetiteHint}
            decimalSeparator={DECIMAL}
            thousandSeparator={GROUP}
            allowNegative={false}
            value={bearable}
            onChange={(value) => set({ bearable: typeof value === "number" ? value : "" })}
          />
          {own === null ? null : (
            <Text size="sm" role="status">
              {text.reading(
                formatMoney(own, currency),
                formatPart(above),
                above,
                treated ? formatPart(chanceAbove(curve, own, "after")) : null,
              )}
            </Text>
          )}
        </Stack>
        <Table verticalSpacing={4} horizontalSpacing={8} aria-label={text.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes["number"]}>{text.above}</Table.Th>
              <Table.Th className={classes["number"]}>{columns.before}</Table.Th>
              {treated ? <Table.Th className={classes["number"]}>{columns.after}</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {roundLosses(curve).map((loss) => (
              <Table.Tr key={loss}>
                <Table.Th scope="row" fw={400} className={classes["number"]}>
                  {formatMoney(loss, currency)}
                </Table.Th>
                <Table.Td className={classes["number"]}>{formatPart(chanceAbove(curve, loss, "before"))}</Table.Td>
                {treated ? (
                  <Table.Td className={classes["number"]}>{formatPart(chanceAbove(curve, loss, "after"))}</Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
};
