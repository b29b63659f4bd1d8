import { Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useMemo } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { ASSESSMENT_STATUSES, DEPTHS, wordOf } from "../../../src-shared/domain/assessment/words.ts";
import { useRoute } from "../../app/route.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { assessmentsText as text } from "../../text/assessments.ts";
import { AddDialog } from "../../ui/add-dialog.tsx";
import { BandBadge, ToneBadge } from "../../ui/badges.tsx";
import { DataTable, type Column } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatDay } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { STATUS_TONES, type Listed } from "./assessment.ts";
import { AssessmentPage } from "./assessment-page.tsx";

const day = (value: string, late: boolean) =>
  late ? <ToneBadge tone="attention">{`${formatDay(value)} · ${text.late}`}</ToneBadge> : formatDay(value);

const COLUMNS: readonly Column<Listed>[] = [
  { id: "ref", header: text.columns.ref, value: (row) => row.ref, width: 80 },
  { id: "title", header: text.columns.title, value: (row) => row.title, width: 240 },
  { id: "system", header: text.columns.system, value: (row) => `${row.systemRef} ${row.systemName}`, width: 200 },
  {
    id: "status",
    header: text.columns.status,
    value: (row) => wordOf(ASSESSMENT_STATUSES, row.status),
    render: (row) => <ToneBadge tone={STATUS_TONES[row.status]}>{wordOf(ASSESSMENT_STATUSES, row.status)}</ToneBadge>,
    width: 150,
  },
  {
    id: "depth",
    header: text.columns.depth,
    value: (row) => (row.depth === "" ? "" : wordOf(DEPTHS, row.depth)),
    width: 160,
  },
  {
    id: "before",
    header: text.columns.before,
    value: (row) => row.bandBefore,
    render: (row) => (row.bandBefore === "" ? null : <BandBadge band={row.bandBefore} score={null} />),
    width: 120,
  },
  {
    id: "after",
    header: text.columns.after,
    value: (row) => row.bandAfter,
    render: (row) => (row.bandAfter === "" ? null : <BandBadge band={row.bandAfter} score={null} />),
    width: 120,
  },
  {
    id: "open",
    header: text.columns.open,
    value: (row) => row.openPoints + row.openComments + row.openFlags,
    width: 100,
    align: "right",
  },
  {
    id: "due",
    header: text.columns.due,
    value: (row) => row.dueDate,
    render: (row) => day(row.dueDate, row.overdue === "due"),
    width: 150,
  },
  {
    id: "review",
    header: text.columns.review,
    value: (row) => row.nextReviewDate,
    render: (row) => day(row.nextReviewDate, row.overdue === "review"),
    width: 150,
  },
  { id: "version", header: text.columns.version, value: (row) => row.version, width: 80, align: "right" },
];

/** Every assessment, newest version of each, or the one that is open. */
export const AssessmentsPage = () => {
  const { data, error } = useQuery(contract.assessments.list, {});
  const { data: systems } = useQuery(contract.systems.list, {});
  const openId = useRoute((state) => (state.route.place === "assessments" ? state.route.id : null));
  const go = useRoute((state) => state.go);
  const rows = useMemo(() => (data ?? []).filter(({ newest }) => newest), [data]);
  if (!data || !systems) return <Page title={text.title}>{error ? <ErrorNote error={error} /> : null}</Page>;
  if (openId !== null && data.some(({ id }) => id === openId)) return <AssessmentPage key={openId} id={openId} />;
  const add =
    systems.length === 0 ? null : (
      <AddDialog
        label={text.add.open}
        submit={text.add.submit}
        command={contract.assessments.create}
        fields={[
          {
            name: "systemId",
            label: text.add.system,
            kind: "choice",
            required: true,
            data: systems.map(({ id, ref, name }) => ({ value: id, label: `${ref} ${name}` })),
          },
          { name: "dueDate", label: text.add.due, kind: "day" },
        ]}
        input={({ systemId, dueDate }) => ({ systemId, dueDate })}
        onAdded={({ id }) => go("assessments", id)}
      />
    );
  const late = rows.filter(({ overdue }) => overdue !== "").length;
  return (
    <Page
      title={text.title}
      subtitle={rows.length === 0 ? undefined : text.subtitle(rows.length, late)}
      actions={rows.length === 0 ? undefined : add}
    >
      <ErrorNote error={error} />
      {rows.length === 0 ? (
        <EmptyState icon={<IconUsers size={32} stroke={1.5} aria-hidden />} title={text.empty.title} actions={add}>
          <Text size="sm" mb="xs">
            {text.empty.body}
          </Text>
          <Text size="sm">{systems.length === 0 ? text.empty.systems : text.empty.next}</Text>
        </EmptyState>
      ) : (
        <DataTable
          label={text.table}
          rows={rows}
          columns={COLUMNS}
          rowId={({ id }) => id}
          onOpen={({ id }) => go("assessments", id)}
          empty={null}
          storageKey="assessments"
        />
      )}
    </Page>
  );
};
