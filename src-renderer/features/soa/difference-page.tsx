import { Button, Select, Skeleton, Stack, Text } from "@mantine/core";
import { IconArrowLeft, IconFileExport, IconGitCompare } from "@tabler/icons-react";
import { useState } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { soaText } from "../../text/soa.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ExportDialog } from "../../ui/export-dialog.tsx";
import { formatDay } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { firstPair } from "./difference-model.ts";
import { DifferenceTable } from "./difference-table.tsx";
import classes from "./difference.module.css";
import type { Sheet, Version } from "./sheet-model.ts";
import { useViewState, type Pair } from "./view-state.ts";

const text = soaText.difference;
const DRAFT = "draft";

const BackButton = () => (
  <Button
    size="xs"
    variant="default"
    leftSection={<IconArrowLeft size={16} aria-hidden />}
    onClick={() => useRoute.getState().go("soa", null)}
  >
    {text.back}
  </Button>
);

const Between = ({ pair, sheet }: { readonly pair: Pair; readonly sheet: Sheet }) => {
  const { data, error } = useQuery(contract.soa.difference, pair);
  if (!data) return error ? <ErrorNote error={error} /> : <Skeleton height={160} aria-label={text.title} />;
  const ids = new Map(sheet.rows.map((row) => [row.ref, row.controlId]));
  return <DifferenceTable difference={data} controlIds={ids} />;
};

type ChoiceProps = {
  readonly versions: readonly Version[];
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
};

const Choice = ({ versions, pair, onPair }: ChoiceProps) => {
  const approved = versions.map(({ id, number, approvedOn }) => ({
    value: id,
    label: soaText.exporting.approved(number, formatDay(approvedOn)),
  }));
  return (
    <div className={classes.choice}>
      <Select
        size="xs"
        label={text.from}
        data={approved}
        value={pair.from}
        allowDeselect={false}
        onChange={(from) => onPair({ ...pair, from: from ?? pair.from })}
      />
      <Select
        size="xs"
        label={text.to}
        data={[{ value: DRAFT, label: soaText.exporting.draft }, ...approved]}
        value={pair.to ?? DRAFT}
        allowDeselect={false}
        onChange={(to) => onPair({ ...pair, to: to === DRAFT ? null : to })}
      />
      <Text size="xs" c="dimmed" className={classes.rule}>
        {text.rule}
      </Text>
    </div>
  );
};

const Comparison = ({ sheet }: { readonly sheet: Sheet }) => {
  const chosen = useViewState((state) => state.pair);
  const setPair = useViewState((state) => state.choosePair);
  const known = new Set(sheet.versions.map(({ id }) => id));
  const stands = chosen !== null && known.has(chosen.from) && (chosen.to === null || known.has(chosen.to));
  const pair = stands ? chosen : firstPair(sheet.versions);
  const [exporting, setExporting] = useState(false);
  const same = pair.from === pair.to;
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      actions={
        <>
          <BackButton />
          <Button
            size="xs"
            variant="default"
            disabled={same}
            leftSection={<IconFileExport size={16} aria-hidden />}
            onClick={() => setExporting(true)}
          >
            {text.export}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        <Choice versions={sheet.versions} pair={pair} onPair={setPair} />
        {same ? (
          <Text size="sm">{text.choose}</Text>
        ) : (
          <Between key={`${pair.from} ${pair.to ?? ""}`} pair={pair} sheet={sheet} />
        )}
      </Stack>
      {exporting ? (
        <ExportDialog
          title={text.exportTitle}
          job={contract.soa.exportDifference}
          input={(formats) => ({ formats, ...pair })}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </Page>
  );
};

/** Two versions of the statement side by side: approved ones, or the newest and the draft. */
export const DifferencePage = () => {
  const { data: sheet, error } = useQuery(contract.soa.sheet, {});
  if (sheet && sheet.versions.length > 0) return <Comparison sheet={sheet} />;
  return (
    <Page title={text.title} actions={<BackButton />}>
      <ErrorNote error={error} />
      {sheet ? (
        <EmptyState icon={<IconGitCompare size={28} aria-hidden />} title={text.emptyTitle}>
          {text.emptyBody}
        </EmptyState>
      ) : error ? null : (
        <Skeleton height={240} aria-label={text.title} />
      )}
    </Page>
  );
};
