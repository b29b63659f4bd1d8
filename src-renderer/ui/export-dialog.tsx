/**
 * "Export …": the formats of one document, a folder, progress that can be stopped, and where the files are. What else an export
 * asks (a version, a system) stands above the formats as `children`. Closing while it runs stops it.
 *
 *     <ExportDialog title={text.title} job={contract.soa.export} input={(formats) => ({ formats, versionId })} onClose={close} />
 */
import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { FORMATS, type exportJob, type Format } from "../../src-shared/contract/export.ts";
import type { InputOf, JobDef, OutputOf } from "../../src-shared/ipc/define.ts";
import { useJob } from "../ipc/use-command.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import { flushAll } from "./flush.ts";
import { JobProgress } from "./job-progress.tsx";

type Written = OutputOf<typeof exportJob>;
/** A job that was declared with `...exportJob`. */
type ExportJob = JobDef<JobDef["input"], typeof exportJob.progress, typeof exportJob.output>;

type Props<D extends ExportJob> = {
  readonly title: string;
  readonly job: D;
  readonly input: (formats: Format[]) => InputOf<D>;
  readonly onClose: () => void;
  /** The formats there are of this document; all where nothing is said. */
  readonly offered?: readonly Format[];
  /** Told whether the export runs, to keep its own fields still meanwhile. */
  readonly children?: (busy: boolean) => ReactNode;
};

const text = uiText.exporting;

const Done = ({ written, onClose }: { readonly written: Written; readonly onClose: () => void }) => {
  const show = useJob(contract.app.showFolder);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} ref={heading} tabIndex={-1} role="status">
        {text.done(written.files.length)}
      </Text>
      <ul style={{ margin: 0, paddingLeft: 18, overflowWrap: "anywhere" }}>
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

export const ExportDialog = <D extends ExportJob>({
  title,
  job: def,
  input,
  onClose,
  offered = FORMATS,
  children,
}: Props<D>) => {
  const job = useJob<ExportJob>(def);
  const [formats, setFormats] = useState<Format[]>(offered.filter((format) => format !== "html"));
  const [written, setWritten] = useState<Written | null>(null);
  const close = (): void => {
    job.cancel();
    onClose();
  };
  const start = async (): Promise<void> => {
    await flushAll();
    const result = await job.run(input(formats));
    if (result.ok) setWritten(result.value);
  };
  return (
    <Modal opened onClose={close} title={title} size="md">
      {written ? (
        <Done written={written} onClose={onClose} />
      ) : (
        <Stack gap="sm">
          {children?.(job.busy)}
          <Checkbox.Group
            label={text.formats}
            value={formats}
            error={formats.length === 0 ? text.formatNone : undefined}
            onChange={(next) => setFormats(offered.filter((format) => next.includes(format)))}
          >
            <Stack gap={8} mt={8}>
              {offered.map((format) => (
                <Checkbox key={format} size="xs" value={format} label={text.formatNames[format]} disabled={job.busy} />
              ))}
            </Stack>
          </Checkbox.Group>
          <ErrorNote error={job.error} onClose={job.clear} />
          {job.busy ? (
            <JobProgress
              label={text.step(job.progress?.step ?? "")}
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
