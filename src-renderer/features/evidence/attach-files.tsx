import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import type { contract } from "../../../src-shared/contract/index.ts";
import type { JobState } from "../../ipc/use-command.ts";
import { evidenceText as text } from "../../text/evidence.ts";
import { formatSize } from "../../ui/format.ts";
import { JobProgress } from "../../ui/job-progress.tsx";

export type AttachJob = JobState<typeof contract.evidence.attach>;

export const AttachButton = ({ job, onAttach }: { readonly job: AttachJob; readonly onAttach: () => void }) => (
  <Button size="xs" leftSection={<IconPaperclip size={16} aria-hidden />} disabled={job.busy} onClick={onAttach}>
    {text.attach}
  </Button>
);

/** Each file is read once for its fingerprint and once more to be stored; only the second has a known end. */
export const AttachProgress = ({ job }: { readonly job: AttachJob }) => {
  if (!job.busy) return null;
  if (!job.progress) return <JobProgress label={text.choosing} />;
  const { file, done, total, at, count } = job.progress;
  return (
    <JobProgress
      label={total === 0 ? text.reading(file) : text.attaching(file)}
      done={done}
      total={total}
      figure={`${count > 1 ? `${text.ofMany(at, count)} · ` : ""}${text.bytes(formatSize(done), total === 0 ? "" : formatSize(total))}`}
      onCancel={job.cancel}
    />
  );
};
