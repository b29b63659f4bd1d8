import { Button, Checkbox, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";
import { useJob } from "../../ipc/use-command.ts";
import { soaText } from "../../text/soa.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { flushAll } from "../../ui/flush.ts";
import { formatDay } from "../../ui/format.ts";
import { JobProgress } from "../../ui/job-progress.tsx";
import type { Version } from "./sheet-model.ts";
import classes from "./soa.module.css";

type Format = InputOf<typeof contract.soa.export>["formats"][number];
type Written = OutputOf<typeof contract.soa.export>;
type Props = { readonly versions: readonly Version[]; readonly versionId: string | null; readonly onClose: () => void };

const text = soaText.exporting;
const FORMATS: readonly Format[] = ["docx", "xlsx", "pdf"];
const DRAFT = "draft";

const Done = ({ written, onClose }: { readonly written: Written; readonly onClose: () => void }) => {
  const show = useJob(contract.app.showFolder);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} ref={heading} tabIndex={-1} role="status">
        {text.done(written.files.length)}
      </Text>
      <ul className={classes.files}>
        {written.files.map((file) => (
          <li key={file}>
            <Text size="sm" span>
              {file}
            </Text>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">{`${text.folder} ${written.folder}`}</Text>
      <ErrorNote error={show.error} onClose={show.clear} />
      <Group gap="xs">
        <Button
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => void show.run({ folder: written.folder })}
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

/** Writes the draft or an approved version to a folder, in the chosen formats. Closing while it runs stops it. */
export const ExportDialog = ({ versions, versionId, onClose }: Props) => {
  const job = useJob(contract.soa.export);
  const [formats, setFormats] = useState<Format[]>([...FORMATS]);
  const [which, setWhich] = useState(versionId ?? versions[0]?.id ?? DRAFT);
  const [written, setWritten] = useState<Written | null>(null);
  const close = (): void => {
    job.cancel();
    onClose();
  };
  const start = async (): Promise<void> => {
    await flushAll();
    const result = await job.run({ formats, versionId: which === DRAFT ? null : which });
    if (result.ok) setWritten(result.value);
  };
  const choices = [
    { value: DRAFT, label: text.draft },
    ...versions.map(({ id, number, approvedOn }) => ({
      value: id,
      label: text.approved(number, formatDay(approvedOn)),
    })),
  ];
  return (
    <Modal opened onClose={close} title={text.title} size="md">
      {written ? (
        <Done written={written} onClose={onClose} />
      ) : (
        <Stack gap="sm">
          <Select
            label={text.version}
            description={which === DRAFT ? text.draftHint : undefined}
            data={choices}
            value={which}
            allowDeselect={false}
            disabled={job.busy}
            onChange={(next) => setWhich(next ?? DRAFT)}
          />
          <Checkbox.Group
            label={text.formats}
            value={formats}
            error={formats.length === 0 ? text.formatNone : undefined}
            onChange={(next) => setFormats(FORMATS.filter((format) => next.includes(format)))}
          >
            <Stack gap={8} mt={8}>
              {FORMATS.map((format) => (
                <Checkbox key={format} size="xs" value={format} label={text.formatNames[format]} disabled={job.busy} />
              ))}
            </Stack>
          </Checkbox.Group>
          <ErrorNote error={job.error} onClose={job.clear} />
          {job.busy ? (
            <JobProgress
              label={job.progress ? text.step(job.progress.step) : text.running}
              done={job.progress?.done}
              total={job.progress?.total}
              onCancel={job.cancel}
            />
          ) : (
            <Button disabled={formats.length === 0} onClick={() => void start()}>
              {text.submit}
            </Button>
          )}
        </Stack>
      )}
    </Modal>
  );
};
