/** Brings a table of AI systems or risks into the workspace: file, columns, meanings, preview, and only then the import. */
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { IconDatabaseImport, IconLock } from "@tabler/icons-react";
import { importsText as text } from "../../text/imports.ts";
import { ErrorNote } from "../error-note.tsx";
import { JobProgress } from "../job-progress.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { FileStep } from "./file-step.tsx";
import { mappingGaps, type ImportKind } from "./import-state.ts";
import classes from "./import-wizard.module.css";
import { PreviewStep } from "./preview-step.tsx";
import { ResultStep } from "./result-step.tsx";
import { StepList } from "./step-list.tsx";
import { useImport, type ImportFlow } from "./use-import.ts";
import { WordsStep } from "./words-step.tsx";

type Props = { readonly kind: ImportKind; readonly opened: boolean; readonly onClose: () => void };

const busyLabel = (flow: ImportFlow): string | null => {
  if (flow.reading) return text.busy.reading;
  if (flow.previewing) return text.busy.previewing;
  return flow.applying ? text.busy.applying : null;
};

const Forward = ({ flow }: { readonly flow: ImportFlow }) => {
  const busy = busyLabel(flow) !== null;
  const { step, chosen, columns, preview } = flow;
  if (step === "file") {
    return chosen ? (
      <Button size="xs" disabled={busy} onClick={() => flow.go("columns")}>
        {text.next}
      </Button>
    ) : null;
  }
  if (step === "columns" && chosen) {
    const gaps = mappingGaps(chosen, columns);
    return (
      <Button
        size="xs"
        disabled={busy || gaps.missing.length > 0 || gaps.twice.size > 0}
        onClick={() => void flow.leaveColumns()}
      >
        {text.next}
      </Button>
    );
  }
  if (step === "words") {
    return (
      <Button size="xs" disabled={busy} onClick={() => void flow.leaveWords()}>
        {text.next}
      </Button>
    );
  }
  const rows = preview ? preview.counts.new + preview.counts.changed : 0;
  return (
    <Button
      size="xs"
      disabled={busy || rows === 0}
      leftSection={<IconDatabaseImport size={16} aria-hidden />}
      onClick={() => void flow.apply()}
    >
      {text.apply.button(rows)}
    </Button>
  );
};

const Footer = ({ flow, onClose }: { readonly flow: ImportFlow; readonly onClose: () => void }) => {
  const { step, asked } = flow;
  const skipped = asked !== null && asked.questions.length === 0 && !asked.asksDateOrder;
  const before =
    step === "columns" ? "file" : step === "words" || (step === "preview" && skipped) ? "columns" : "words";
  return (
    <Group justify="space-between" gap="xs" className={classes.footer}>
      <Group gap={6} wrap="nowrap" c="dimmed">
        <IconLock size={16} aria-hidden />
        <Text size="xs">{text.promise}</Text>
      </Group>
      <Group gap="xs">
        {step === "file" ? (
          <Button size="xs" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
        ) : (
          <Button size="xs" variant="default" disabled={busyLabel(flow) !== null} onClick={() => flow.go(before)}>
            {text.back}
          </Button>
        )}
        <Forward flow={flow} />
      </Group>
    </Group>
  );
};

const Body = ({
  flow,
  kind,
  onClose,
}: {
  readonly flow: ImportFlow;
  readonly kind: ImportKind;
  readonly onClose: () => void;
}) => {
  if (flow.step === "result" && flow.result) {
    const close = (): void => {
      flow.restart();
      onClose();
    };
    return <ResultStep result={flow.result} onClose={close} onAgain={flow.restart} />;
  }
  if (flow.step === "columns" && flow.chosen)
    return <ColumnsStep chosen={flow.chosen} columns={flow.columns} onColumn={flow.setColumn} />;
  if (flow.step === "words" && flow.asked) {
    return (
      <WordsStep
        asked={flow.asked}
        meanings={flow.meanings}
        dateOrder={flow.dateOrder}
        onMeanings={flow.setMeanings}
        onDateOrder={flow.setDateOrder}
      />
    );
  }
  if (flow.step === "preview" && flow.preview && flow.chosen)
    return <PreviewStep preview={flow.preview} fields={flow.chosen.fields} />;
  return <FileStep kind={kind} flow={flow} />;
};

export const ImportWizard = ({ kind, opened, onClose }: Props) => {
  const flow = useImport(kind);
  const busy = busyLabel(flow);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.title[kind]}
      size="min(1080px, 94vw)"
      yOffset="4vh"
      closeButtonProps={{ "aria-label": text.cancel }}
      closeOnClickOutside={false}
    >
      <div className={classes.wizard}>
        <StepList current={flow.step} />
        <ErrorNote error={flow.error} onClose={flow.clearError} />
        <Stack gap="sm" className={classes.body}>
          <Body flow={flow} kind={kind} onClose={onClose} />
        </Stack>
        {busy ? <JobProgress label={busy} onCancel={flow.cancel} /> : null}
        {flow.step === "result" ? null : <Footer flow={flow} onClose={onClose} />}
      </div>
    </Modal>
  );
};
