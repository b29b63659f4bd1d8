import { Button, Checkbox, Modal, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconReplace } from "@tabler/icons-react";
import { useState } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { evidenceText } from "../../text/evidence.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { flushAll } from "../../ui/flush.ts";
import { LinkRow } from "../../ui/link-row.tsx";
import { RecordSection } from "../../ui/record-form.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import { AttachProgress } from "./attach-files.tsx";
import { earlierOf } from "./evidence-filter.ts";
import type { Evidence } from "./evidence.ts";

const text = evidenceText.revisions;

const Replace = ({ evidence, onClose }: { readonly evidence: Evidence; readonly onClose: () => void }) => {
  const attach = useJob(contract.evidence.attach);
  const [carryLinks, setCarryLinks] = useState(true);
  const run = async (): Promise<void> => {
    await flushAll();
    const { id, revision, ref, linkCount } = evidence;
    const replaces = { id, revision, carryLinks: carryLinks && linkCount > 0 };
    const result = await attach.run({ linkTo: null, replaces });
    if (!result.ok) return;
    notifications.show({ message: text.done(ref) });
    onClose();
    useRoute.getState().go("evidence", result.value.ids[0]);
  };
  const close = (): void => {
    attach.cancel();
    onClose();
  };
  return (
    <Modal opened onClose={close} title={text.replace} size="md">
      <Stack gap="sm">
        <Text size="sm">{text.body(evidence.ref)}</Text>
        {evidence.linkCount > 0 ? (
          <Checkbox
            size="xs"
            label={text.carry(evidence.linkCount)}
            checked={carryLinks}
            onChange={(event) => setCarryLinks(event.currentTarget.checked)}
          />
        ) : null}
        <ErrorNote error={attach.error} onClose={attach.clear} />
        <AttachProgress job={attach} />
        <Button disabled={attach.busy} onClick={() => void run()}>
          {text.choose}
        </Button>
      </Stack>
    </Modal>
  );
};

/** The files before and after this one in its chain. */
export const Revisions = ({ evidence, all }: { readonly evidence: Evidence; readonly all: readonly Evidence[] }) => {
  const [replacing, setReplacing] = useState(false);
  const readOnly = useReadOnly();
  const go = useRoute((state) => state.go);
  const newer = all.find(({ id }) => id === evidence.nextId);
  const earlier = earlierOf(evidence, all);
  const named = (one: Evidence) => ({ ref: one.ref, title: one.fileName });
  return (
    <RecordSection title={text.title}>
      {newer ? (
        <div>
          <Text size="sm">{text.newest(newer.ref)}</Text>
          <LinkRow link={named(newer)} onOpen={() => go("evidence", newer.id)} onRemove={undefined} />
        </div>
      ) : null}
      {earlier.length > 0 ? (
        <div>
          <Text size="sm">{text.earlier}</Text>
          {earlier.map((one) => (
            <LinkRow key={one.id} link={named(one)} onOpen={() => go("evidence", one.id)} onRemove={undefined} />
          ))}
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          {text.none}
        </Text>
      )}
      {readOnly || newer ? null : (
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconReplace size={16} aria-hidden />}
            onClick={() => setReplacing(true)}
          >
            {text.replace}
          </Button>
        </div>
      )}
      {replacing ? <Replace evidence={evidence} onClose={() => setReplacing(false)} /> : null}
    </RecordSection>
  );
};
