/** What attaching left aside: files that are in the workspace already, offered to be linked, and files that could not be taken. */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import type { OutputOf } from "../../src-shared/ipc/define.ts";
import { useCommand } from "../ipc/use-command.ts";
import { evidenceText } from "../text/evidence.ts";
import { ErrorNote } from "./error-note.tsx";
import { goToRecord } from "./link-target.ts";

export type AttachResult = OutputOf<typeof contract.evidence.attach>;
type Known = AttachResult["known"][number];
type Target = { readonly kind: LinkKind; readonly id: string };
type Props = {
  readonly result: AttachResult;
  /** What the files were to be tied to. */
  readonly linkTo: Target | null;
  readonly onClose: () => void;
};

const text = evidenceText.report;
const SHOWN = 50;

const KnownFile = ({ known, linkTo }: { readonly known: Known; readonly linkTo: Target | null }) => {
  const link = useCommand(contract.links.add);
  const record = useCommand(contract.evidence.record);
  const [done, setDone] = useState("");
  const { evidence, ...file } = known;
  const tie = async (to: Target): Promise<void> => {
    const result = await link.send({ from: { kind: "evidence", id: evidence.id }, to });
    if (result.ok) setDone(text.linked(evidence.ref));
  };
  const own = async (): Promise<void> => {
    const result = await record.send({ files: [file], linkTo });
    if (result.ok) setDone(evidenceText.attached(1));
  };
  return (
    <Stack gap={4}>
      <Text size="sm">{text.known(file.fileName, evidence.ref, evidence.title)}</Text>
      {done === "" ? (
        <Group gap="xs">
          {linkTo ? (
            <Button size="compact-sm" loading={link.busy} onClick={() => void tie(linkTo)}>
              {text.link(evidence.ref)}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="default" onClick={() => goToRecord("evidence", evidence.id)}>
            {text.open(evidence.ref)}
          </Button>
          <Button size="compact-sm" variant="default" loading={record.busy} onClick={() => void own()}>
            {text.own}
          </Button>
        </Group>
      ) : (
        <Text size="sm" role="status">
          {done}
        </Text>
      )}
      <ErrorNote error={link.error ?? record.error} />
    </Stack>
  );
};

export const AttachReport = ({ result: { known, skipped }, linkTo, onClose }: Props) =>
  known.length + skipped.length === 0 ? null : (
    <Alert
      role="status"
      color="blue"
      variant="light"
      title={text.title}
      icon={<IconInfoCircle size={18} aria-hidden />}
      withCloseButton
      closeButtonLabel={text.close}
      onClose={onClose}
    >
      <Stack gap="sm" mah={260} style={{ overflow: "auto" }}>
        {known.slice(0, SHOWN).map((one) => (
          <KnownFile key={`${one.sha256}:${one.fileName}`} known={one} linkTo={linkTo} />
        ))}
        {skipped.length > 0 ? (
          <div>
            <Text size="sm" fw={600}>
              {text.skipped(skipped.length)}
            </Text>
            <ul style={{ margin: 0, paddingLeft: 18, overflowWrap: "anywhere" }}>
              {skipped.slice(0, SHOWN).map(({ name, reason }) => (
                <li key={name}>
                  <Text size="sm" span>
                    {name} {reason}
                  </Text>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </Stack>
    </Alert>
  );
