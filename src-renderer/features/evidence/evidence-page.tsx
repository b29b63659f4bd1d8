import { Button, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconFolderPlus, IconPaperclip } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { evidenceText as text } from "../../text/evidence.ts";
import { AttachReport, type AttachResult } from "../../ui/attach-report.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { SheetMenu } from "../../ui/sheets/sheet-menu.tsx";
import { today } from "../../ui/today.ts";
import { usePeople } from "../../ui/use-people.ts";
import { useReadOnly } from "../../ui/workspace.ts";
import { AttachButton, AttachProgress } from "./attach-files.tsx";
import { evidenceColumns } from "./evidence-columns.tsx";
import { EvidenceEditor } from "./evidence-editor.tsx";
import { countFlags, NO_FILTERS, shownEvidence, type Filters } from "./evidence-filter.ts";
import { EvidenceFilters } from "./evidence-filters.tsx";
import classes from "./evidence.module.css";

/** The register of evidence with the open piece beside it. */
export const EvidencePage = () => {
  const { data: evidence, error } = useQuery(contract.evidence.list, {});
  const attach = useJob(contract.evidence.attach);
  const openId = useRoute((state) => (state.route.place === "evidence" ? state.route.id : null));
  const go = useRoute((state) => state.go);
  const open = evidence?.find((row) => row.id === openId);
  const [report, setReport] = useState<AttachResult | null>(null);
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const people = usePeople();
  const readOnly = useReadOnly();
  const day = today();
  const columns = useMemo(
    () => evidenceColumns(people, day, new Map((evidence ?? []).map(({ id, ref }) => [id, ref]))),
    [people, day, evidence],
  );
  const shown = useMemo(() => shownEvidence(evidence ?? [], filters, day), [evidence, filters, day]);
  const run = async (folder: boolean): Promise<void> => {
    setReport(null);
    const result = await attach.run({ linkTo: null, folder });
    if (!result.ok) return;
    const { ids } = result.value;
    setReport(result.value);
    if (ids.length > 0) notifications.show({ message: text.attached(ids.length) });
    if (ids.length === 1 && useRoute.getState().route.place === "evidence") go("evidence", ids[0]);
  };
  const button = readOnly ? null : (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFolderPlus size={16} aria-hidden />}
        disabled={attach.busy}
        onClick={() => void run(true)}
      >
        {text.attachFolder}
      </Button>
      <AttachButton job={attach} onAttach={() => void run(false)} />
    </>
  );
  const empty = (
    <EmptyState icon={<IconPaperclip size={32} stroke={1.5} aria-hidden />} title={text.empty.title} actions={button}>
      <Text size="sm" mb="xs">
        {text.empty.body}
      </Text>
      <Text size="sm">{text.empty.next}</Text>
    </EmptyState>
  );
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      actions={
        evidence?.length === 0 ? undefined : (
          <>
            <SheetMenu sheet="evidence" />
            {button}
          </>
        )
      }
    >
      <div className={classes.notes}>
        <ErrorNote error={error ?? attach.error} onClose={attach.error ? attach.clear : undefined} />
        <AttachProgress job={attach} />
        {report ? <AttachReport result={report} linkTo={null} onClose={() => setReport(null)} /> : null}
        {openId !== null && evidence && !open ? <Text size="sm">{text.gone}</Text> : null}
      </div>
      {evidence ? (
        <ListDetail
          list={
            <>
              {open ? null : (
                <EvidenceFilters filters={filters} counts={countFlags(evidence, day)} onFilter={setFilters} />
              )}
              <DataTable
                label={text.table}
                rows={shown}
                columns={columns}
                rowId={(row) => row.id}
                openId={openId}
                onOpen={(row) => go("evidence", row.id)}
                empty={
                  evidence.length === 0 ? (
                    empty
                  ) : (
                    <Text size="sm" c="dimmed" p="md">
                      {text.filters.none}
                    </Text>
                  )
                }
                storageKey="evidence"
              />
            </>
          }
          detail={open ? <EvidenceEditor key={open.id} evidence={open} all={evidence ?? []} /> : null}
          detailLabel={open ? text.detail(open.ref, open.title) : ""}
          onClose={() => go("evidence", null)}
        />
      ) : null}
    </Page>
  );
};
