import { Button, Chip, Drawer, Group, Menu, Text } from "@mantine/core";
import { IconFileExport, IconListDetails, IconSignature } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import type { Criteria } from "../../../../src-shared/domain/risk/types.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { planText as text } from "../../../text/treatment.ts";
import { ApprovalPanel } from "../../../ui/approval/approval-panel.tsx";
import { formatCost } from "../../../ui/action-parts.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { ExportDialog } from "../../../ui/export-dialog.tsx";
import { ListDetail } from "../../../ui/list-detail.tsx";
import { Page } from "../../../ui/page.tsx";
import { today } from "../../../ui/today.ts";
import { usePeople } from "../../../ui/use-people.ts";
import { useWorkspace } from "../../../ui/workspace.ts";
import { PartsBar } from "../parts-bar.tsx";
import { useRisksView } from "../use-risks-view.ts";
import { BurnDownChart } from "./burn-down-chart.tsx";
import { planColumns } from "./plan-columns.tsx";
import { PlanDetail } from "./plan-detail.tsx";
import { countPlan, filterPlan, FLAGS, type Flag, type Plan } from "./plan-model.ts";
import classes from "./plan.module.css";

type Exporting = "plan" | "report" | null;

/** The button with the two documents, and the dialog of the chosen one. */
export const ExportRisks = () => {
  const [exporting, setExporting] = useState<Exporting>(null);
  const close = (): void => setExporting(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconFileExport size={16} aria-hidden />}>
            {text.export}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setExporting("plan")}>{text.exports.plan}</Menu.Item>
          <Menu.Item onClick={() => setExporting("report")}>{text.exports.report}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {exporting === null ? null : (
        <ExportDialog
          title={exporting === "plan" ? text.exportPlan : text.exportReport}
          job={exporting === "plan" ? contract.treatment.exportPlan : contract.treatment.exportReport}
          input={(formats) => ({ formats })}
          onClose={close}
        />
      )}
    </>
  );
};

const PlanApproval = ({ id }: { readonly id: string }) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconSignature size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {text.approval}
      </Button>
      <Drawer opened={opened} onClose={() => setOpened(false)} position="right" size={400} title={text.approvalTitle}>
        <Text size="sm" mb="sm">
          {text.approvalHint}
        </Text>
        {opened ? <ApprovalPanel kind="treatment-plan" id={id} /> : null}
      </Drawer>
    </>
  );
};

const Figures = ({ totals, currency }: { readonly totals: Plan["totals"]; readonly currency: string }) => (
  <div>
    <dl className={classes.figures} aria-label={text.figures.label}>
      <dt>{text.figures.open}</dt>
      <dd>{totals.open}</dd>
      <dt>{text.figures.overdue}</dt>
      <dd>{totals.overdue}</dd>
      <dt>{text.figures.done}</dt>
      <dd>{totals.done}</dd>
      <dt>{text.figures.cost}</dt>
      <dd>{totals.cost === null ? text.figures.unknown : formatCost(totals.cost, currency)}</dd>
    </dl>
    {totals.spent === null ? null : (
      <Text size="xs" c="dimmed">
        {text.figures.spent(formatCost(totals.spent, currency))}
      </Text>
    )}
  </div>
);

/** The risk treatment plan: progress, cost, and risk by risk what is done, what the statement says to it, and who accepted the rest. */
export const PlanPage = ({ criteria }: { readonly criteria: Criteria }) => {
  const { data: plan, error } = useQuery(contract.treatment.plan, {});
  const people = usePeople();
  const { id: workspaceId, currency } = useWorkspace();
  const show = useRisksView((state) => state.show);
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  const [openId, setOpenId] = useState<string | null>(null);
  const day = today();
  const columns = useMemo(() => planColumns({ criteria, people, currency }), [criteria, people, currency]);
  const shown = useMemo(() => filterPlan(plan?.risks ?? [], flags, day), [plan, flags, day]);
  const page = (children: React.ReactNode, actions?: React.ReactNode) => (
    <Page title={text.title} subtitle={text.subtitle} actions={actions}>
      <PartsBar />
      <ErrorNote error={error} />
      {children}
    </Page>
  );
  if (!plan) return page(null);
  if (plan.risks.length === 0)
    return page(
      <EmptyState
        icon={<IconListDetails size={32} stroke={1.5} aria-hidden />}
        title={text.empty.title}
        actions={
          <Button size="xs" onClick={() => show("register")}>
            {text.empty.go}
          </Button>
        }
      >
        <Text size="sm" mb="xs">
          {text.empty.body}
        </Text>
        <Text size="sm">{text.empty.next}</Text>
      </EmptyState>,
    );
  const counts = countPlan(plan.risks, day);
  const open = plan.risks.find(({ id }) => id === openId);
  const list = (
    <>
      {open ? null : (
        <div className={classes.top}>
          <Figures totals={plan.totals} currency={currency} />
          <BurnDownChart burnDown={plan.burnDown} day={day} />
        </div>
      )}
      <Group gap={6} mb={8} role="group" aria-label={text.filters.label}>
        <Chip.Group
          multiple
          value={[...flags]}
          onChange={(next: string[]) => setFlags(FLAGS.filter((flag) => next.includes(flag)))}
        >
          {FLAGS.filter((flag) => counts[flag] > 0 || flags.includes(flag)).map((flag) => (
            <Chip key={flag} size="xs" value={flag}>
              {text.filters[flag](counts[flag])}
            </Chip>
          ))}
        </Chip.Group>
      </Group>
      <DataTable
        label={text.table}
        rows={shown}
        columns={columns}
        rowId={(row) => row.id}
        openId={openId}
        onOpen={(row) => setOpenId(row.id)}
        empty={
          <Text size="sm" c="dimmed" p="md">
            {text.filters.none}
          </Text>
        }
        storageKey="treatment-plan"
      />
    </>
  );
  return page(
    <ListDetail
      list={list}
      detail={open ? <PlanDetail key={open.id} risk={open} /> : null}
      detailLabel={open ? text.detail(open.ref, open.title) : ""}
      onClose={() => setOpenId(null)}
    />,
    <>
      <PlanApproval id={workspaceId} />
      <ExportRisks />
    </>,
  );
};
