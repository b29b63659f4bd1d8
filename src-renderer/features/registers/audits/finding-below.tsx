import { Button, Group, Text } from "@mantine/core";
import { IconAlertOctagon } from "@tabler/icons-react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { auditsText } from "../../../text/audits.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { goToRecord } from "../../../ui/link-target.ts";
import { RecordSection } from "../../../ui/record-form.tsx";
import { useReadOnly } from "../../../ui/workspace.ts";
import type { Row } from "../register.ts";

const text = auditsText.finding;

/** Below a finding: the nonconformity that was made from it, or the way to make it. */
export const FindingBelow = ({ row }: { readonly row: Row }) => {
  const { data: all = [] } = useQuery(contract.registers.list, { register: "nonconformities" });
  const make = useCommand(contract.audits.toNonconformity);
  const readOnly = useReadOnly();
  const made = all.find(({ values }) => values["findingId"] === row.id);
  const grade = row.values["grade"];
  if (!made && (readOnly || (grade !== "major" && grade !== "minor"))) return null;
  const create = async (): Promise<void> => {
    const result = await make.send({ findingId: row.id });
    if (result.ok) goToRecord("nonconformities", result.value.id);
  };
  return (
    <RecordSection>
      <Text size="sm">{made ? text.made : text.hint}</Text>
      <ErrorNote error={make.error} onClose={make.clear} />
      <Group>
        {made ? (
          <Button size="xs" variant="default" onClick={() => goToRecord("nonconformities", made.id)}>
            {text.open(made.ref)}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconAlertOctagon size={16} aria-hidden />}
            loading={make.busy}
            onClick={() => void create()}
          >
            {text.make}
          </Button>
        )}
      </Group>
    </RecordSection>
  );
};
