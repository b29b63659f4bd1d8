import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { purposeOf } from "../../../src-shared/domain/pack/contents.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { useJob } from "../../ipc/use-command.ts";
import { packsText } from "../../text/packs.ts";
import { KeyFields, useOwnKey } from "../../ui/approval/key-fields.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { flushAll } from "../../ui/flush.ts";
import { JobProgress } from "../../ui/job-progress.tsx";
import { inputOf, type Choices } from "./choices.ts";
import classes from "./packs.module.css";

type Built = OutputOf<typeof contract.packs.build>;
const text = packsText.build;

const Done = ({ built, onClose }: { readonly built: Built; readonly onClose: () => void }) => {
  const show = useJob(contract.app.showFolder);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} ref={heading} tabIndex={-1} role="status">
        {text.done(built.files, built.size)}
      </Text>
      <Text size="sm" className={classes.long}>
        {built.fileName}
      </Text>
      <Text size="xs" c="dimmed" className={classes.long}>
        {text.sealed(built.manifestHash)}
      </Text>
      <ErrorNote error={show.error} onClose={show.clear} />
      <Group gap="xs">
        <Button
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => void show.run({ folder: built.folder })}
        >
          {text.show}
        </Button>
        <Button variant="default" onClick={onClose}>
          {text.close}
        </Button>
      </Group>
    </Stack>
  );
};

/** Signs with the key of the person at work, asks for a folder, and makes the pack. Closing while it runs stops it. */
export const BuildDialog = ({
  choices,
  number,
  onClose,
}: {
  readonly choices: Choices;
  readonly number: number;
  readonly onClose: () => void;
}) => {
  const job = useJob(contract.packs.build);
  const own = useOwnKey();
  const [signed, setSigned] = useState(true);
  // The next number counts up as soon as this pack is recorded.
  const [first] = useState(number);
  const [built, setBuilt] = useState<Built | null>(null);
  const close = (): void => {
    job.cancel();
    onClose();
  };
  const start = async (): Promise<void> => {
    await flushAll();
    if (signed && !(await own.open())) return;
    const result = await job.run({ ...inputOf(choices), signed });
    if (result.ok) setBuilt(result.value);
  };
  return (
    <Modal opened onClose={close} title={text.title(purposeOf(choices.purpose).label, first)} size="md">
      {built ? (
        <Done built={built} onClose={onClose} />
      ) : (
        <Stack gap="sm">
          <Checkbox
            label={text.sign}
            description={signed ? text.signHint : text.unsigned}
            checked={signed}
            disabled={job.busy}
            onChange={(event) => setSigned(event.currentTarget.checked)}
          />
          {signed && !job.busy ? <KeyFields own={own} /> : null}
          <ErrorNote error={own.error ?? job.error} onClose={job.clear} />
          {job.busy ? (
            <JobProgress
              label={text.step(job.progress?.step ?? "")}
              done={job.progress?.done}
              total={job.progress?.total}
              figure={
                job.progress
                  ? `${Math.floor((100 * job.progress.done) / Math.max(1, job.progress.total))} %`
                  : undefined
              }
              onCancel={job.cancel}
            />
          ) : (
            <Button disabled={signed && !own.ready} loading={own.busy} onClick={() => void start()}>
              {text.start}
            </Button>
          )}
        </Stack>
      )}
    </Modal>
  );
};
