import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useJob } from "../ipc/use-command.ts";
import { uiText } from "../text/ui.ts";
import { AttachReport, type AttachResult } from "./attach-report.tsx";
import { ErrorNote } from "./error-note.tsx";
import { formatSize } from "./format.ts";
import { JobProgress } from "./job-progress.tsx";

type Props = { readonly kind: LinkKind; readonly id: string };

/** Takes files into the workspace as evidence and ties them to the record at once. */
export const LinkAttach = ({ kind, id }: Props) => {
  const attach = useJob(contract.evidence.attach);
  const [report, setReport] = useState<AttachResult | null>(null);
  const run = async (): Promise<void> => {
    const result = await attach.run({ linkTo: { kind, id } });
    setReport(result.ok ? result.value : null);
  };
  if (attach.busy && attach.progress) {
    const { file, done, total } = attach.progress;
    return (
      <JobProgress
        label={`${uiText.links.attaching} ${file}`}
        done={done}
        total={total}
        figure={formatSize(done)}
        onCancel={attach.cancel}
      />
    );
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPaperclip size={14} aria-hidden />}
        loading={attach.busy}
        onClick={() => void run()}
      >
        {uiText.links.attach}
      </Button>
      <ErrorNote error={attach.error} onClose={attach.clear} />
      {report ? <AttachReport result={report} linkTo={{ kind, id }} onClose={() => setReport(null)} /> : null}
    </>
  );
};
