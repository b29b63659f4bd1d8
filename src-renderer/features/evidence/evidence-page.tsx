import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPaperclip } from "@tabler/icons-react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { evidenceText as text } from "../../text/evidence.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { AttachButton, AttachProgress } from "./attach-files.tsx";
import { evidenceColumns } from "./evidence-columns.tsx";
import { EvidenceEditor } from "./evidence-editor.tsx";
import classes from "./evidence.module.css";

/** The register of evidence with the open piece beside it. */
export const EvidencePage = () => {
  const { data: evidence, error } = useQuery(contract.evidence.list, {});
  const attach = useJob(contract.evidence.attach);
  const openId = useRoute((state) => (state.route.place === "evidence" ? state.route.id : null));
  const go = useRoute((state) => state.go);
  const open = evidence?.find((row) => row.id === openId);
  const run = async (): Promise<void> => {
    const result = await attach.run({ linkTo: null });
    if (!result.ok) return;
    const { ids } = result.value;
    notifications.show({ message: text.attached(ids.length) });
    if (ids.length === 1 && useRoute.getState().route.place === "evidence") go("evidence", ids[0]);
  };
  const button = <AttachButton job={attach} onAttach={() => void run()} />;
  const empty = (
    <EmptyState icon={<IconPaperclip size={32} stroke={1.5} aria-hidden />} title={text.empty.title} actions={button}>
      <Text size="sm" mb="xs">
        {text.empty.body}
      </Text>
      <Text size="sm">{text.empty.next}</Text>
    </EmptyState>
  );
  return (
    <Page title={text.title} subtitle={text.subtitle} actions={evidence?.length === 0 ? undefined : button}>
      <div className={classes.notes}>
        <ErrorNote error={error ?? attach.error} onClose={attach.error ? attach.clear : undefined} />
        <AttachProgress job={attach} />
        {openId !== null && evidence && !open ? <Text size="sm">{text.gone}</Text> : null}
      </div>
      {evidence ? (
        <ListDetail
          list={
            <DataTable
              label={text.table}
              rows={evidence}
              columns={evidenceColumns}
              rowId={(row) => row.id}
              openId={openId}
              onOpen={(row) => go("evidence", row.id)}
              empty={empty}
              storageKey="evidence"
            />
          }
          detail={open ? <EvidenceEditor key={open.id} evidence={open} /> : null}
          detailLabel={open ? text.detail(open.ref, open.title) : ""}
          onClose={() => go("evidence", null)}
        />
      ) : null}
    </Page>
  );
};
