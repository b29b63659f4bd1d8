import { Button, Divider, Stack, Text } from "@mantine/core";
import { IconCpu, IconFileImport } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { systemsText as text } from "../../text/systems.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { HistoryPanel } from "../../ui/history-panel.tsx";
import { SheetMenu } from "../../ui/sheets/sheet-menu.tsx";
import { ImportWizard } from "../../ui/import-wizard/import-wizard.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { AddSystem } from "./add-system.tsx";
import { systemColumns } from "./system-columns.tsx";
import { SystemEditor } from "./system-editor.tsx";
import { usePeople } from "../../ui/use-people.ts";

/** The register of AI systems with the editor of the open one beside it. */
export const SystemsPage = () => {
  const { data: systems, error } = useQuery(contract.systems.list, {});
  const people = usePeople();
  const columns = useMemo(() => systemColumns(people), [people]);
  const openId = useRoute((state) => (state.route.place === "systems" ? state.route.id : null));
  const go = useRoute((state) => state.go);
  const [importing, setImporting] = useState(false);
  const open = systems?.find((system) => system.id === openId);
  const importButton = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFileImport size={16} aria-hidden />}
      onClick={() => setImporting(true)}
    >
      {text.import}
    </Button>
  );
  const empty = (
    <EmptyState
      icon={<IconCpu size={32} stroke={1.5} aria-hidden />}
      title={text.empty.title}
      actions={
        <>
          <AddSystem />
          {importButton}
        </>
      }
    >
      <Text size="sm" mb="xs">
        {text.empty.body}
      </Text>
      <Text size="sm">{text.empty.next}</Text>
    </EmptyState>
  );
  const isEmpty = systems?.length === 0;
  const inspector = open ? (
    <Stack gap="lg">
      <LinksPanel key={`links-${open.id}`} kind="system" id={open.id} />
      <Divider />
      <HistoryPanel key={`history-${open.id}`} table="system" rowId={open.id} />
    </Stack>
  ) : undefined;
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      inspector={inspector}
      actions={
        isEmpty ? undefined : (
          <>
            {importButton}
            <SheetMenu sheet="systems" />
            <AddSystem />
          </>
        )
      }
    >
      <ErrorNote error={error} />
      {openId !== null && systems && !open ? <Text size="sm">{text.gone}</Text> : null}
      {systems ? (
        <ListDetail
          list={
            <DataTable
              label={text.table}
              rows={systems}
              columns={columns}
              rowId={(row) => row.id}
              openId={openId}
              onOpen={(row) => go("systems", row.id)}
              empty={empty}
              storageKey="systems"
            />
          }
          detail={open ? <SystemEditor key={open.id} system={open} /> : null}
          detailLabel={open ? text.detail(open.ref, open.name) : ""}
          onClose={() => go("systems", null)}
        />
      ) : null}
      <ImportWizard kind="systems" opened={importing} onClose={() => setImporting(false)} />
    </Page>
  );
};
