import { Stack, Text } from "@mantine/core";
import { APPROVAL_METHODS, APPROVAL_PURPOSES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useRoute } from "../../app/route.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { approvalText } from "../../text/approvals.ts";
import { ApprovalPanel } from "../../ui/approval/approval-panel.tsx";
import { ShownApproval } from "../../ui/approval/shown-approval.tsx";
import type { Approval } from "../../ui/approval/use-approval.ts";
import { DataTable, type Column } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatMoment } from "../../ui/format.ts";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { RecordSection } from "../../ui/record-form.tsx";
import { useWorkspace } from "../../ui/workspace.ts";

const text = approvalText.register;

const stateOf = ({ fault, ended }: Approval): string =>
  fault === "" ? (ended ? text.endedShort : text.inForce) : text.fault;

const columns: readonly Column<Approval>[] = [
  { id: "record", header: text.columns.record, value: (row) => row.recordTitle, width: 240 },
  { id: "purpose", header: text.columns.purpose, value: (row) => labelOf(APPROVAL_PURPOSES, row.purpose), width: 170 },
  { id: "person", header: text.columns.person, value: (row) => row.personName, width: 150 },
  {
    id: "at",
    header: text.columns.at,
    value: (row) => row.approvedAt,
    render: (row) => formatMoment(row.approvedAt),
    width: 160,
  },
  { id: "method", header: text.columns.method, value: (row) => labelOf(APPROVAL_METHODS, row.method), width: 150 },
  { id: "state", header: text.columns.state, value: stateOf, width: 110 },
];

/** Beside an open approval, which says the rest itself. */
const narrow = columns.filter(({ id }) => id === "record" || id === "person");

/** The register of every approval, and the approval of the treatment plan, which is no single record's. */
export const ApprovalsPage = () => {
  const { route, go } = useRoute();
  const workspace = useWorkspace();
  const { data: rows = [], error, loading } = useQuery(contract.approvals.list, {});
  const open = rows.find(({ id }) => id === route.id);
  return (
    <Page title={text.title} subtitle={text.subtitle}>
      <ErrorNote error={error} />
      {open ? null : (
        <RecordSection title={text.plan} order={2}>
          <Text size="xs" c="dimmed">
            {text.planHint}
          </Text>
          <ApprovalPanel kind="treatment-plan" id={workspace.id} />
        </RecordSection>
      )}
      <ListDetail
        list={
          <DataTable
            label={text.list}
            rows={rows}
            columns={open ? narrow : columns}
            rowId={({ id }) => id}
            openId={open?.id ?? null}
            onOpen={({ id }) => go("approvals", id)}
            storageKey="approvals"
            empty={loading ? null : <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
          />
        }
        detail={
          open ? (
            <Stack>
              <ShownApproval id={open.id} />
            </Stack>
          ) : null
        }
        detailLabel={open ? text.detail(open.recordTitle) : ""}
        onClose={() => go("approvals")}
      />
    </Page>
  );
};
