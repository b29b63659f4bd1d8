import { Button, Stack, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { evidenceText } from "../../text/evidence.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatMoment, formatSize } from "../../ui/format.ts";
import { RecordSection } from "../../ui/record-form.tsx";
import { typeLabel, type Evidence } from "./evidence.ts";
import { Fingerprint } from "./fingerprint.tsx";
import classes from "./evidence.module.css";

const text = evidenceText.file;

/** What was attached, as it was attached: nothing here can be edited. */
export const EvidenceFile = ({ evidence }: { readonly evidence: Evidence }) => {
  const open = useJob(contract.evidence.open);
  const facts: readonly (readonly [string, string])[] = [
    [text.name, evidence.fileName],
    [text.type, typeLabel(evidence.mediaType)],
    [text.size, formatSize(evidence.size)],
    [text.attachedAt, formatMoment(evidence.attachedAt)],
  ];
  return (
    <RecordSection title={text.title}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{text.hash}</dt>
          <dd>
            <Fingerprint key={evidence.sha256} sha256={evidence.sha256} />
          </dd>
        </div>
      </dl>
      <Stack gap={4} align="flex-start">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconExternalLink size={16} aria-hidden />}
          loading={open.busy}
          onClick={() => void open.run({ id: evidence.id })}
        >
          {text.open}
        </Button>
        <Text size="xs" c="dimmed">
          {text.openHint}
        </Text>
        <ErrorNote error={open.error} onClose={open.clear} />
      </Stack>
    </RecordSection>
  );
};
