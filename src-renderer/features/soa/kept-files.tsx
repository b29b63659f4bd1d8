import { Button, Text } from "@mantine/core";
import { IconFileCheck } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { soaText } from "../../text/soa.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatSize } from "../../ui/format.ts";
import { JobProgress } from "../../ui/job-progress.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import type { Version } from "./sheet-model.ts";
import classes from "./soa.module.css";

const text = soaText.versions;

/** Keeps the files of a version that was approved before, or whose keeping was stopped. */
const Keep = ({ version }: { readonly version: Version }) => {
  const keep = useJob(contract.soa.keepFiles);
  const readOnly = useReadOnly();
  return (
    <>
      <Text size="xs" c="dimmed" mt={6}>
        {text.notKept}
      </Text>
      <ErrorNote error={keep.error} onClose={keep.clear} />
      {keep.busy ? (
        <JobProgress
          label={text.keeping(keep.progress?.step ?? "")}
          done={keep.progress?.done}
          total={keep.progress?.total}
          onCancel={keep.cancel}
        />
      ) : readOnly ? null : (
        <Button
          mt={4}
          size="compact-xs"
          variant="default"
          leftSection={<IconFileCheck size={14} aria-hidden />}
          aria-label={text.keepOf(version.number)}
          onClick={() => void keep.run({ versionId: version.id })}
        >
          {text.keep}
        </Button>
      )}
    </>
  );
};

/** The exact files of an approved version with their fingerprints: whoever has one of them can compare it. */
export const KeptFiles = ({ version }: { readonly version: Version }) =>
  version.files.length === 0 ? (
    <Keep version={version} />
  ) : (
    <>
      <Text size="xs" c="dimmed" mt={6}>
        {text.kept}
      </Text>
      <dl className={classes.files} aria-label={text.filesOf(version.number)}>
        {version.files.map(({ fileName, size, sha256 }) => (
          <div key={fileName}>
            <dt>
              {fileName} <span className={classes.size}>{formatSize(size)}</span>
            </dt>
            <dd className={classes.hash}>{sha256}</dd>
          </div>
        ))}
      </dl>
    </>
  );
