import { Button, Group, HoverCard, List, Menu, Modal, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { TRIGGERS } from "../../../src-shared/domain/assessment/words.ts";
import { useRoute } from "../../app/route.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { assessmentsText } from "../../text/assessments.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ExportDialog } from "../../ui/export-dialog.tsx";
import { flushAll } from "../../ui/flush.ts";
import { RemoveDialog } from "../../ui/remove-dialog.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import type { Whole } from "./assessment.ts";

const text = assessmentsText.steps;
type Step = "submit" | "requestChanges" | "approve" | "startMonitoring";

/** The steps that the state of the version offers; a refused one says what stands in the way. */
const OFFERED: Readonly<Record<Whole["status"], readonly Step[]>> = {
  draft: ["submit"],
  "changes-requested": ["submit"],
  "in-review": ["requestChanges", "approve"],
  approved: ["startMonitoring"],
  monitoring: [],
  superseded: [],
};

/** The way on from here, the documents, and a new version. */
export const Steps = ({ assessment }: { readonly assessment: Whole }) => {
  const readOnly = useReadOnly();
  const go = useRoute((state) => state.go);
  const [exporting, setExporting] = useState<"report" | "summary" | null>(null);
  const [renewing, setRenewing] = useState(false);
  const commands = {
    submit: useCommand(contract.assessments.submit),
    requestChanges: useCommand(contract.assessments.requestChanges),
    approve: useCommand(contract.assessments.approve),
    startMonitoring: useCommand(contract.assessments.startMonitoring),
  };
  const error = Object.values(commands).find((command) => command.error)?.error ?? null;
  const run = async (step: Step): Promise<void> => {
    await flushAll();
    await commands[step].send({ id: assessment.id, revision: assessment.revision });
  };
  const clear = (): void => Object.values(commands).forEach((command) => command.clear());
  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="xs">
        {readOnly
          ? null
          : OFFERED[assessment.status].map((step) => (
              <StepButton key={step} step={step} assessment={assessment} onRun={() => void run(step)} />
            ))}
        {readOnly || assessment.can.openNewVersion.length > 0 ? null : (
          <Button size="xs" variant="default" onClick={() => setRenewing(true)}>
            {text.openNewVersion}
          </Button>
        )}
        {assessment.status === "draft" && assessment.submittedOn === "" ? (
          <RemoveDialog
            record={assessment}
            command={contract.assessments.remove}
            label={text.remove}
            question={({ ref, title }) => ({
              title: text.removeTitle(ref, title),
              body: text.removeBody,
              confirm: text.removeConfirm,
            })}
            onRemoved={() => go("assessments", null)}
          />
        ) : null}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {text.export}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setExporting("report")}>{text.report}</Menu.Item>
            <Menu.Item onClick={() => setExporting("summary")}>{text.summary}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <ErrorNote error={error} onClose={clear} />
      {exporting === null ? null : (
        <ExportDialog
          title={exporting === "report" ? text.report : text.summary}
          job={contract.assessments.export}
          input={(formats) => ({
            id: assessment.id,
            document: exporting,
            formats: formats.filter((format) => format !== "xlsx"),
          })}
          onClose={() => setExporting(null)}
        />
      )}
      <NewVersion assessment={assessment} opened={renewing} onClose={() => setRenewing(false)} />
    </Stack>
  );
};

const StepButton = ({
  step,
  assessment,
  onRun,
}: {
  readonly step: Step;
  readonly assessment: Whole;
  readonly onRun: () => void;
}) => {
  const refusals = assessment.can[step];
  const button = (
    <Button
      size="xs"
      variant={step === "requestChanges" ? "default" : "filled"}
      data-disabled={refusals.length > 0 || undefined}
      aria-disabled={refusals.length > 0}
      onClick={() => refusals.length === 0 && onRun()}
    >
      {text[step]}
    </Button>
  );
  if (refusals.length === 0) return button;
  return (
    <HoverCard width={340} position="bottom-end" withinPortal>
      <HoverCard.Target>{button}</HoverCard.Target>
      <HoverCard.Dropdown>
        <Text size="sm" fw={600}>
          {text.refused(refusals.length)}
        </Text>
        <List size="xs">
          {refusals.slice(0, 8).map(({ path, message }) => (
            <List.Item key={`${path} ${message}`}>{message}</List.Item>
          ))}
        </List>
      </HoverCard.Dropdown>
    </HoverCard>
  );
};

const NewVersion = ({
  assessment,
  opened,
  onClose,
}: {
  readonly assessment: Whole;
  readonly opened: boolean;
  readonly onClose: () => void;
}) => {
  const words = assessmentsText.newVersion;
  const go = useRoute((state) => state.go);
  const command = useCommand(contract.assessments.openNewVersion);
  const [trigger, setTrigger] = useState<string | null>(null);
  const [detail, setDetail] = useState("");
  const send = async (): Promise<void> => {
    const chosen = TRIGGERS.find(({ id }) => id === trigger);
    if (!chosen) return;
    const done = await command.send({ id: assessment.id, revision: assessment.revision, trigger: chosen.id, detail });
    if (!done.ok) return;
    onClose();
    go("assessments", done.value.id);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={words.title}>
      <Stack gap="sm">
        <Text size="sm">{words.body}</Text>
        <Select
          label={words.trigger}
          data={TRIGGERS.map(({ id, label }) => ({ value: id, label }))}
          value={trigger}
          onChange={setTrigger}
        />
        <Textarea
          label={words.detail}
          autosize
          minRows={2}
          maxLength={2000}
          value={detail}
          onChange={(event) => setDetail(event.currentTarget.value)}
        />
        <ErrorNote error={command.error} onClose={command.clear} />
        <Group justify="flex-end">
          <Button disabled={trigger === null} loading={command.busy} onClick={() => void send()}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
