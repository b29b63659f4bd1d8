import { ActionIcon, Button, Group, Stack, Text, VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { isMet, progressOf, type Direction } from "../../../../src-shared/domain/measuring/results.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { measuringText as text } from "../../../text/measuring.ts";
import { ToneBadge } from "../../../ui/badges.tsx";
import { confirm } from "../../../ui/confirm.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { formatDay } from "../../../ui/format.ts";
import { goToRecord } from "../../../ui/link-target.ts";
import { RecordSection } from "../../../ui/record-form.tsx";
import { useReadOnly } from "../../../ui/workspace.ts";
import type { Row } from "../register.ts";
import classes from "./measuring.module.css";
import { formatValue, ResultChart, type Level, type Result } from "./result-chart.tsx";
import { ResultFile } from "./result-file.tsx";
import { ResultForm, type Subject } from "./result-form.tsx";

const FEW = 12;

const ResultTable = ({ results, unit }: { readonly results: readonly Result[]; readonly unit: string }) => {
  const [whole, setWhole] = useState(false);
  const remove = useCommand(contract.registers.remove);
  const readOnly = useReadOnly();
  const newest = results.toReversed();
  const judged = results.some(({ beyond }) => beyond);
  const shown = whole ? newest : newest.slice(0, FEW);
  const ask = async ({ id, revision }: Result): Promise<void> => {
    const sure = await confirm({
      title: text.remove.title,
      body: text.remove.body,
      confirmLabel: text.remove.confirm,
      danger: true,
    });
    if (sure) await remove.send({ register: "measurements", id, revision });
  };
  return (
    <>
      <ErrorNote error={remove.error} onClose={remove.clear} />
      <table className={classes["table"]} aria-label={text.table.label}>
        <thead>
          <tr>
            <th scope="col">{text.table.day}</th>
            <th scope="col" className={classes["number"]}>
              {text.table.value}
            </th>
            {judged ? <th scope="col">{text.table.state}</th> : null}
            <th scope="col">{text.table.note}</th>
            {readOnly ? null : (
              <th scope="col">
                <VisuallyHidden>{text.table.away}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((result) => (
            <tr key={result.id}>
              <th scope="row" className={classes["day"]}>
                {formatDay(result.measuredOn)}
              </th>
              <td className={classes["number"]}>
                {formatValue(result.value)} {unit}
              </td>
              {judged ? <td>{result.beyond ? text.table.beyond : ""}</td> : null}
              <td>{result.note}</td>
              {readOnly ? null : (
                <td className={classes["number"]}>
                  <ActionIcon
                    size={24}
                    variant="subtle"
                    color="gray"
                    aria-label={text.table.remove(formatDay(result.measuredOn))}
                    onClick={() => void ask(result)}
                  >
                    <IconTrash size={14} aria-hidden />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {newest.length > shown.length ? (
        <Group>
          <Button size="xs" variant="subtle" onClick={() => setWhole(true)}>
            {text.showAll(newest.length)}
          </Button>
        </Group>
      ) : null}
    </>
  );
};

const figure = (row: Row, name: string): number | null => {
  const value = row.values[name];
  return typeof value === "number" ? value : null;
};

/** How far an objective is from its starting value to its target. */
const Progress = ({ row, newest }: { readonly row: Row; readonly newest: Result }) => {
  const [baseline, target] = [figure(row, "baseline"), figure(row, "target")];
  const share = progressOf(baseline, target, newest.value);
  const met = isMet(String(row.values["better"]) as Direction, target, newest.value);
  if (share === null)
    return met ? (
      <ToneBadge tone="implemented" icon={IconCircleCheck}>
        {text.met}
      </ToneBadge>
    ) : (
      <Text size="xs">{text.missing}</Text>
    );
  const words = text.progress(share.toLocaleString(undefined, { style: "percent" }));
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text size="sm">{words}</Text>
        {met ? (
          <ToneBadge tone="implemented" icon={IconCircleCheck}>
            {text.met}
          </ToneBadge>
        ) : null}
      </Group>
      <div
        className={classes["bar"]}
        role="meter"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div className={classes["fill"]} style={{ width: `${percent}%` }} />
      </div>
      <Text size="xs" c="dimmed">
        {text.progressWhy(formatValue(baseline!), formatValue(target!), formatValue(newest.value))}
      </Text>
    </Stack>
  );
};

/** Where a metric stands to its threshold, and the actions that answer a breach. */
const Standing = ({
  row,
  newest,
  open,
}: {
  readonly row: Row;
  readonly newest: Result;
  readonly open: readonly { readonly actionId: string; readonly ref: string; readonly title: string }[];
}) => {
  if (figure(row, "threshold") === null) return null;
  return (
    <Group gap="xs">
      {row.values["better"] === "" ? (
        <Text size="sm">{text.noDirection}</Text>
      ) : (
        <ToneBadge
          tone={newest.beyond ? "attention" : "implemented"}
          icon={newest.beyond ? IconAlertTriangle : IconCircleCheck}
        >
          {newest.beyond ? text.beyond : text.within}
        </ToneBadge>
      )}
      {open.map(({ actionId, ref, title }) => (
        <Button key={actionId} size="xs" variant="default" title={title} onClick={() => goToRecord("action", actionId)}>
          {text.open(ref)}
        </Button>
      ))}
    </Group>
  );
};

const Results = ({ subject, row }: { readonly subject: Subject; readonly row: Row }) => {
  const { data, error } = useQuery(contract.measuring.results, subject);
  const [said, setSaid] = useState("");
  const readOnly = useReadOnly();
  const results = data?.results ?? [];
  const newest = results.at(-1);
  const unit = String(row.values["unit"]);
  const kinds = subject.kind === "metrics" ? (["threshold", "target"] as const) : (["baseline", "target"] as const);
  const levels = kinds.flatMap((kind): Level[] => {
    const value = figure(row, kind);
    return value === null ? [] : [{ kind, value }];
  });
  return (
    <RecordSection title={text.title}>
      <ErrorNote error={error} />
      {newest ? (
        <>
          <Text size="sm">
            {text.last(`${formatValue(newest.value)} ${unit}`.trim(), formatDay(newest.measuredOn))}
          </Text>
          {subject.kind === "metrics" ? (
            <Standing row={row} newest={newest} open={data?.open ?? []} />
          ) : (
            <Progress row={row} newest={newest} />
          )}
          <ResultChart results={results} levels={levels} unit={unit} />
        </>
      ) : (
        <Text size="sm">{text.none}</Text>
      )}
      {readOnly ? null : (
        <>
          <ResultForm subject={subject} onSaid={setSaid} />
          <Group>
            <ResultFile
              subject={subject}
              known={new Set(results.map(({ measuredOn }) => measuredOn))}
              onSaid={setSaid}
            />
          </Group>
        </>
      )}
      <Text size="sm" role="status">
        {said}
      </Text>
      {newest ? <ResultTable results={results} unit={unit} /> : null}
    </RecordSection>
  );
};

export const MetricBelow = ({ row }: { readonly row: Row }) => (
  <Results key={row.id} subject={{ kind: "metrics", id: row.id }} row={row} />
);
export const ObjectiveBelow = ({ row }: { readonly row: Row }) => (
  <Results key={row.id} subject={{ kind: "objectives", id: row.id }} row={row} />
);
