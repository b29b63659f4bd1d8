import { Alert, Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { IconDownload, IconKey, IconLock, IconLockOpen, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { approvalText } from "../../text/approvals.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatMoment } from "../../ui/format.ts";
import { KeyDialog, type KeyAct } from "./key-dialog.tsx";
import { Section } from "./section.tsx";

const text = approvalText.settings;
const small = { size: "xs", variant: "default" } as const;
const inGroups = (fingerprint: string): string => fingerprint.slice(0, 16).replaceAll(/(.{4})(?=.)/g, "$1 ");

/** The key of the person at work, and every key the workspace knows. */
export const KeySettings = ({
  personId,
  readOnly,
}: {
  readonly personId: string | null;
  readonly readOnly: boolean;
}) => {
  const { data: keys, error, reload } = useQuery(contract.approvals.keys, {});
  const lock = useJob(contract.approvals.lock);
  const exportKey = useJob(contract.approvals.exportKey);
  const [act, setAct] = useState<KeyAct | null>(null);
  const [said, setSaid] = useState("");
  if (personId === null)
    return (
      <Section title={text.title} hint={text.hint}>
        <Text size="sm">{text.nobody}</Text>
      </Section>
    );
  if (!keys) return <ErrorNote error={error} />;
  const { mine, here } = keys;
  const state = here === null ? text.state.elsewhere : here.unlocked ? text.state.unlocked : text.state.locked;
  const lockNow = async (): Promise<void> => {
    await lock.run({});
    reload();
  };
  const writeKey = async (): Promise<void> => {
    const result = await exportKey.run({});
    if (result.ok) setSaid(text.exported(result.value.file, result.value.folder));
  };
  return (
    <Section title={text.title} hint={text.hint}>
      {mine === null ? (
        <Text size="sm">{text.none}</Text>
      ) : (
        <Group gap="xs">
          <Text size="sm" ff="monospace">
            {inGroups(mine)}
          </Text>
          <Badge variant="default" tt="none" fw={500}>
            {state}
          </Badge>
        </Group>
      )}
      <Group gap="xs">
        {here?.unlocked === true ? (
          <Button {...small} leftSection={<IconLock size={16} aria-hidden />} onClick={() => void lockNow()}>
            {text.lock}
          </Button>
        ) : null}
        {here?.unlocked === false ? (
          <Button {...small} leftSection={<IconLockOpen size={16} aria-hidden />} onClick={() => setAct("unlock")}>
            {text.unlock}
          </Button>
        ) : null}
        {here === null ? null : (
          <Button
            {...small}
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={exportKey.busy}
            onClick={() => void writeKey()}
          >
            {text.export}
          </Button>
        )}
        {readOnly ? null : (
          <>
            <Button {...small} leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setAct("take")}>
              {text.take}
            </Button>
            <Button {...small} leftSection={<IconKey size={16} aria-hidden />} onClick={() => setAct("make")}>
              {mine === null ? text.make : text.replace}
            </Button>
          </>
        )}
      </Group>
      {said === "" ? null : (
        <Alert color="green" variant="light" role="status">
          {said}
        </Alert>
      )}
      <ErrorNote error={exportKey.error} onClose={exportKey.clear} />
      {keys.registered.length === 0 ? null : (
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {text.all}
          </Text>
          <Table verticalSpacing={4} fz="sm" aria-label={text.all}>
            <Table.Thead>
              <Table.Tr>
                {[text.person, text.fingerprint, text.since, text.stateHead].map((head) => (
                  <Table.Th key={head} scope="col">
                    {head}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {keys.registered.map(({ personName, fingerprint, since, revokedOn }) => (
                <Table.Tr key={fingerprint}>
                  <Table.Td>{personName}</Table.Td>
                  <Table.Td ff="monospace">{inGroups(fingerprint)}</Table.Td>
                  <Table.Td>{formatMoment(since)}</Table.Td>
                  <Table.Td>{revokedOn === "" ? text.valid : text.revoked(formatMoment(revokedOn))}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      )}
      {act === null ? null : (
        <KeyDialog
          act={act}
          keys={keys}
          onClose={() => {
            setAct(null);
            reload();
          }}
        />
      )}
    </Section>
  );
};
