import { Button, Group, Text } from "@mantine/core";
import { IconFileExport, IconFileText } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { documentsText as text } from "../../text/documents.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ExportDialog } from "../../ui/export-dialog.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { SheetMenu } from "../../ui/sheets/sheet-menu.tsx";
import { usePeople } from "../../ui/use-people.ts";
import { AddDocument } from "./add-document.tsx";
import { documentColumns } from "./document-columns.tsx";
import { ManagedEditor } from "./managed-editor.tsx";
import { WriteDocument } from "./write-document.tsx";
import { DocumentEditor } from "./document-editor.tsx";
import { today } from "../../ui/today.ts";

/** The register of the organisation's documents with the open entry beside it. */
export const DocumentsPage = () => {
  const { data: documents, error } = useQuery(contract.documents.list, {});
  const people = usePeople();
  const day = today();
  const [exporting, setExporting] = useState(false);
  const columns = useMemo(
    () => documentColumns((id) => (id === null ? "" : (people.get(id) ?? "")), day),
    [people, day],
  );
  const openId = useRoute((state) => (state.route.place === "documents" ? state.route.id : null));
  const go = useRoute((state) => state.go);
  const open = documents?.find((row) => row.id === openId);
  const empty = (
    <EmptyState
      icon={<IconFileText size={32} stroke={1.5} aria-hidden />}
      title={text.empty.title}
      actions={
        <Group gap="xs">
          <WriteDocument />
          <AddDocument />
        </Group>
      }
    >
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
        documents?.length === 0 ? undefined : (
          <>
            <SheetMenu sheet="documents" />
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileExport size={16} aria-hidden />}
              onClick={() => setExporting(true)}
            >
              {text.more.register}
            </Button>
            <WriteDocument />
            <AddDocument />
          </>
        )
      }
    >
      <ErrorNote error={error} />
      {openId !== null && documents && !open ? <Text size="sm">{text.gone}</Text> : null}
      {documents ? (
        <ListDetail
          list={
            <DataTable
              label={text.table}
              rows={documents}
              columns={columns}
              rowId={(row) => row.id}
              openId={openId}
              onOpen={(row) => go("documents", row.id)}
              empty={empty}
              storageKey="documents"
            />
          }
          detail={
            open ? (
              open.form === "managed" ? (
                <ManagedEditor key={open.id} id={open.id} />
              ) : (
                <DocumentEditor key={open.id} document={open} />
              )
            ) : null
          }
          detailLabel={open ? text.detail(open.ref, open.title) : ""}
          onClose={() => go("documents", null)}
        />
      ) : null}
      {exporting ? (
        <ExportDialog
          title={text.more.register}
          job={contract.documents.exportRegister}
          input={(formats) => ({ formats })}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </Page>
  );
};
