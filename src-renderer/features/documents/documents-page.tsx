import { Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useMemo } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { documentsText as text } from "../../text/documents.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { usePeople } from "../../ui/use-people.ts";
import { AddDocument } from "./add-document.tsx";
import { documentColumns } from "./document-columns.tsx";
import { DocumentEditor } from "./document-editor.tsx";
import { today } from "../../ui/today.ts";

/** The register of the organisation's documents with the open entry beside it. */
export const DocumentsPage = () => {
  const { data: documents, error } = useQuery(contract.documents.list, {});
  const people = usePeople();
  const day = today();
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
      actions={<AddDocument />}
    >
      <Text size="sm" mb="xs">
        {text.empty.body}
      </Text>
      <Text size="sm">{text.empty.next}</Text>
    </EmptyState>
  );
  return (
    <Page title={text.title} subtitle={text.subtitle} actions={documents?.length === 0 ? undefined : <AddDocument />}>
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
          detail={open ? <DocumentEditor key={open.id} document={open} /> : null}
          detailLabel={open ? text.detail(open.ref, open.title) : ""}
          onClose={() => go("documents", null)}
        />
      ) : null}
    </Page>
  );
};
