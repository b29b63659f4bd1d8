import { Alert, List, Text } from "@mantine/core";
import { IconUserExclamation } from "@tabler/icons-react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { isReported } from "../../../../src-shared/domain/audit/programme.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { auditsText } from "../../../text/audits.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { RecordSection } from "../../../ui/record-form.tsx";
import type { Row } from "../register.ts";
import { Checklist } from "./checklist.tsx";
import { CoverageChoice } from "./coverage-choice.tsx";

/** Below an audit's fields: what it covers, whether its auditors are independent, and its checklist. */
export const AuditBelow = ({ row }: { readonly row: Row }) => {
  const { data, error } = useQuery(contract.audits.read, { auditId: row.id });
  const text = auditsText.conflicts;
  const locked = isReported(String(row.values["status"]));
  return (
    <>
      <ErrorNote error={error} />
      {data && data.conflicts.length > 0 ? (
        <Alert color="red" variant="light" title={text.title} icon={<IconUserExclamation size={18} aria-hidden />}>
          <Text size="sm">{text.hint}</Text>
          <List size="sm">
            {data.conflicts.map(({ personId, target, message }) => (
              <List.Item key={`${personId} ${target}`}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      <RecordSection title={auditsText.coverage.title}>
        <CoverageChoice auditId={row.id} locked={locked} />
      </RecordSection>
      <RecordSection title={auditsText.checklist.title}>
        <Checklist auditId={row.id} points={data?.points ?? []} locked={locked} />
      </RecordSection>
    </>
  );
};
