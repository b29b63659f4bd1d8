import { Alert, Stack, Table, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { contract } from "../../../src-shared/contract/index.ts";
import type { Remap } from "../../../src-shared/domain/risk/compare-criteria.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { assessmentText, criteriaText as text } from "../../text/risk-assessment.ts";
import { RemapEditor } from "./remap-editor.tsx";
import { RiskBadge } from "./risk-badge.tsx";
import classes from "./risks.module.css";

type Preview = OutputOf<typeof contract.risks.previewCriteria>;
type Standing = Preview["changes"][number]["stages"][number]["from"];
type Props = {
  readonly preview: Preview | undefined;
  readonly before: Criteria;
  readonly after: Criteria;
  readonly remap: Remap | null;
  readonly onRemap: (remap: Remap | null) => void;
};

const MOST_ROWS = 200;

const Stands = ({ at, criteria }: { readonly at: Standing; readonly criteria: Criteria }) =>
  at === null ? (
    text.none
  ) : (
    <>
      <RiskBadge band={at.band} score={at.score} criteria={criteria} /> <span>{text.position[at.position]}</span>
    </>
  );

const Changes = ({
  preview,
  before,
  after,
}: Omit<Props, "remap" | "onRemap" | "preview"> & { readonly preview: Preview }) => {
  const { changes, rated } = preview;
  if (changes.length === 0) return <Text size="sm">{text.noChanges}</Text>;
  const rows = changes.flatMap((change) => change.stages.map((stage) => ({ ...change, ...stage })));
  return (
    <>
      <Text size="sm">{text.changed(changes.length, rated, changes.filter(({ matters }) => matters).length)}</Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
      <section className={classes.changes} tabIndex={0} aria-label={text.changedTable}>
        <Table verticalSpacing={2} stickyHeader aria-label={text.changedTable}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.risk}</Table.Th>
              <Table.Th w={90}>{text.stage}</Table.Th>
              <Table.Th w={240}>{text.from}</Table.Th>
              <Table.Th w={240}>{text.to}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, MOST_ROWS).map(({ id, ref, title, stage, from, to }) => (
              <Table.Tr key={`${id} ${stage}`}>
                <Table.Td>{`${ref} ${title}`}</Table.Td>
                <Table.Td>{assessmentText.stages[stage]}</Table.Td>
                <Table.Td>
                  <Stands at={from} criteria={before} />
                </Table.Td>
                <Table.Td>
                  <Stands at={to} criteria={after} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {rows.length > MOST_ROWS ? <Text size="xs">{text.more(rows.length - MOST_ROWS)}</Text> : null}
    </>
  );
};

/** Every risk that the draft would put elsewhere, before it is in force. */
export const CriteriaChanges = ({ preview, before, after, remap, onRemap }: Props) => (
  <section aria-label={text.changes}>
    <Title order={2} size="h5" mb={4}>
      {text.changes}
    </Title>
    {!preview ? (
      <Text size="sm" c="dimmed">
        {text.checking}
      </Text>
    ) : (
      <Stack gap="sm" align="stretch">
        {preview.lost.length > 0 ? (
          <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
            {text.lost(
              preview.lost.length,
              preview.lost
                .slice(0, 8)
                .map(({ ref }) => ref)
                .join(", "),
            )}
          </Alert>
        ) : null}
        {preview.proposals ? (
          <RemapEditor before={before} after={after} proposals={preview.proposals} remap={remap} onRemap={onRemap} />
        ) : null}
        <Changes preview={preview} before={before} after={after} />
      </Stack>
    )}
  </section>
);
