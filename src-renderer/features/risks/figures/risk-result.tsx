import { Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import type { SimulationResult } from "../../../../src-shared/domain/simulation/figures.ts";
import { client } from "../../../ipc/api.ts";
import { figuresText as text } from "../../../text/figures.ts";
import { formatMoney, formatPart } from "../../../ui/money.ts";
import classes from "./figures.module.css";
import { useFigures } from "./use-figures.ts";

type Props = { readonly riskId: string; readonly revision: number; readonly currency: string };

/** One risk is simulated whenever its estimate was saved: it takes a moment only. */
export const RiskResult = ({ riskId, revision, currency }: Props) => {
  const { seed, runs } = useFigures();
  const [result, setResult] = useState<SimulationResult | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await client.run(
        contract.estimates.simulate,
        { seed, runs, riskIds: [riskId] },
        { signal: controller.signal },
      );
      if (answer.ok && !controller.signal.aborted) setResult(answer.value);
    };
    void ask();
    return () => controller.abort();
    // eslint-disable-next-line react/exhaustive-effect-dependencies -- a newer estimate asks again
  }, [riskId, revision, seed, runs]);
  const figures = result?.risks[0];
  if (!result || !figures) return null;
  const money = (value: number): string => formatMoney(value, currency);
  const { before, after, treatment } = figures;
  const net =
    treatment && (treatment.net >= 0 ? text.netGain(money(treatment.net)) : text.netLoss(money(-treatment.net)));
  return (
    <Stack gap={6} className={classes["result"]} role="status" aria-label={text.result}>
      <Text size="sm" fw={600}>
        {text.result}
      </Text>
      <Text size="sm">
        {text.resultBefore(money(before.mean), before.chanceOfLoss, money(before.var95), money(before.shortfall95))}
      </Text>
      {after ? (
        <Text size="sm">{text.resultAfter(money(after.mean), money(after.var95), money(after.shortfall95))}</Text>
      ) : null}
      {treatment && net ? (
        <Text size="sm">
          {text.resultTreatment(
            money(treatment.reduction),
            money(treatment.cost),
            net,
            formatPart(treatment.chanceItPays),
          )}
        </Text>
      ) : null}
      <Text size="xs" c="dimmed">
        {text.resultFoot(result.runs, result.seed)}
      </Text>
    </Stack>
  );
};
