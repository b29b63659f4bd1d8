import { Modal, Stack, Table, Text, Title } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { approvalText } from "../../text/approvals.ts";
import { ErrorNote } from "../error-note.tsx";
import { ApprovalLine } from "./approval-line.tsx";
import classes from "./approval.module.css";
import { SeenView } from "./seen-view.tsx";

const text = approvalText.shown;
type Differences = OutputOf<typeof contract.approvals.read>["differences"];

const Comparison = ({ differences }: { readonly differences: Differences }) => {
  if (differences === null) return <Text size="sm">{text.gone}</Text>;
  if (differences.length === 0) return <Text size="sm">{text.same}</Text>;
  return (
    <section aria-label={text.differences(differences.length)}>
      <Title order={3} size="h6" mb={4}>
        {text.differences(differences.length)}
      </Title>
      <Table fz="sm" verticalSpacing={4} layout="fixed" className={classes.seen}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text.line}</Table.Th>
            <Table.Th scope="col">{text.before}</Table.Th>
            <Table.Th scope="col">{text.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ section, label, before, after }) => (
            <Table.Tr key={`${section}\n${label}\n${before}\n${after}`}>
              <Table.Th scope="row" className={classes.label}>
                {section === "" ? label : `${section}: ${label}`}
              </Table.Th>
              <Table.Td className={classes.value}>{before ?? text.missing}</Table.Td>
              <Table.Td className={classes.value}>{after ?? text.missing}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

/** One approval: who and how, what reads otherwise now, and the whole state as it was. */
export const ShownApproval = ({ id }: { readonly id: string }) => {
  const { data, error } = useQuery(contract.approvals.read, { id });
  if (error) return <ErrorNote error={error} />;
  if (!data) return null;
  const { approval, seen, differences } = data;
  return (
    <Stack gap="sm">
      <ApprovalLine approval={approval} />
      {approval.statement === "" ? null : <Text size="sm">{`“${approval.statement}”`}</Text>}
      <Comparison differences={differences} />
      <section aria-label={text.whole}>
        <Title order={3} size="h6">
          {`${text.whole} (${text.revision(approval.recordRevision)})`}
        </Title>
        <SeenView seen={seen} />
      </section>
      <div>
        <Text size="xs" c="dimmed">
          {text.fingerprint}
        </Text>
        <div className={classes.hash}>{approval.contentHash}</div>
      </div>
    </Stack>
  );
};

export const ShownApprovalDialog = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => (
  <Modal opened onClose={onClose} title={text.title} size="xl">
    <ShownApproval id={id} />
  </Modal>
);
