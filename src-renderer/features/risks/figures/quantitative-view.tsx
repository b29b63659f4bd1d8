import { Alert, Button, List, NumberInput, Text, Title } from "@mantine/core";
import { IconArrowLeft, IconChartHistogram, IconPlayerPlay } from "@tabler/icons-react";
import { useMemo } from "react";
import { useRoute } from "../../../app/route.ts";
import { contract } from "../../../../src-shared/contract/index.ts";
import { ASSUMPTIONS, MAX_RUNS, MIN_RUNS } from "../../../../src-shared/domain/simulation/figures.ts";
import { MAX_SEED } from "../../../../src-shared/domain/simulation/stream.ts";
import { useJob } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { figuresText as text } from "../../../text/figures.ts";
import { risksText } from "../../../text/risks.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { JobProgress } from "../../../ui/job-progress.tsx";
import { Page } from "../../../ui/page.tsx";
import { useWorkspace } from "../../../ui/workspace.ts";
import { CurvePanel } from "./curve-panel.tsx";
import { RankingTable, TreatmentTable, YearTable } from "./figure-tables.tsx";
import classes from "./figures.module.css";
import { useFigures } from "./use-figures.ts";

/** What a year could cost over all estimated risks, where it comes from, and whether the treatments pay. */
export const QuantitativeView = ({ onBack }: { readonly onBack: () => void }) => {
  const { currency } = useWorkspace();
  const { data: estimates } = useQuery(contract.estimates.list, {});
  const { seed, runs, result, set } = useFigures();
  const job = useJob(contract.estimates.simulate);
  const basis = useMemo(
    () => JSON.stringify(estimates?.map(({ riskId, revision }) => [riskId, revision])),
    [estimates],
  );
  const names = useMemo(() => new Map((estimates ?? []).map((one) => [one.riskId, one])), [estimates]);
  const simulate = async (): Promise<void> => {
    const answer = await job.run({ seed, runs });
    if (answer.ok) set({ result: { figures: answer.value, basis } });
  };
  const back = (
    <Button size="xs" variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
      {risksText.actions.back}
    </Button>
  );
  if (!estimates)
    return (
      <Page title={text.title} actions={back}>
        {null}
      </Page>
    );
  if (estimates.length === 0)
    return (
      <Page title={text.title} actions={back}>
        <EmptyState
          icon={<IconChartHistogram size={32} stroke={1.5} aria-hidden />}
          title={text.empty.title}
          actions={back}
        >
          <Text size="sm" mb="xs">
            {text.empty.body}
          </Text>
          <Text size="sm">{text.empty.next}</Text>
        </EmptyState>
      </Page>
    );
  const whole = (
    label: string,
    value: number,
    min: number,
    max: number,
    save: (value: number) => void,
    description: string,
  ) => (
    <NumberInput
      size="xs"
      w={230}
      label={label}
      description={description}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      min={min}
      max={max}
      value={value}
      onChange={(next) => typeof next === "number" && save(next)}
    />
  );
  const open = (riskId: string): void => {
    useRoute.getState().go("risks", riskId);
    onBack();
  };
  const figures = result?.figures;
  return (
    <Page title={text.title} subtitle={text.subtitle(estimates.length)} actions={back}>
      <div className={classes["bar"]}>
        {whole(text.seed, seed, 0, MAX_SEED, (next) => set({ seed: next }), text.seedHint)}
        {whole(text.runs, runs, MIN_RUNS, MAX_RUNS, (next) => set({ runs: next }), text.runsHint)}
        <Button
          size="xs"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          disabled={job.busy || seed > MAX_SEED || runs < MIN_RUNS || runs > MAX_RUNS}
          onClick={() => void simulate()}
        >
          {text.run}
        </Button>
        <Text size="sm" c="dimmed">
          {figures ? text.made(figures.runs, figures.seed) : text.none}
        </Text>
      </div>
      <ErrorNote error={job.error} onClose={job.clear} />
      {job.busy ? (
        <JobProgress
          label={text.running}
          done={job.progress?.done}
          total={job.progress?.total}
          figure={job.progress ? text.risksOf(job.progress.done, job.progress.total) : undefined}
          onCancel={job.cancel}
        />
      ) : null}
      {figures ? (
        <div className={classes["body"]}>
          {result.basis === basis ? null : <Alert color="yellow">{text.old}</Alert>}
          <CurvePanel figures={figures} currency={currency} />
          <YearTable figures={figures} currency={currency} />
          <RankingTable figures={figures} currency={currency} names={names} onOpen={open} />
          <TreatmentTable figures={figures} currency={currency} names={names} onOpen={open} />
          <section aria-label={text.assumptions}>
            <Title order={2} size="h5" mb={4}>
              {text.assumptions}
            </Title>
            <List size="sm" spacing={2} maw={840}>
              {ASSUMPTIONS.map((words) => (
                <List.Item key={words}>{words}</List.Item>
              ))}
            </List>
          </section>
        </div>
      ) : null}
    </Page>
  );
};
