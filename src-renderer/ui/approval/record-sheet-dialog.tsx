import { Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPaperclip } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand, useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { approvalText } from "../../text/approvals.ts";
import { ErrorNote } from "../error-note.tsx";
import { issueOf } from "../issue-of.ts";
import { PersonSelect } from "../person-select.tsx";
import type { Target } from "./use-approval.ts";

const text = approvalText.record;
/** So many signs of the fingerprint are compared by eye and hand; the whole is checked by the program. */
const SHOWN = 8;

/** Records that somebody signed the printed sheet; its scan is the proof. */
export const RecordSheetDialog = ({ target, onClose }: { readonly target: Target; readonly onClose: () => void }) => {
  const { data: preview } = useQuery(contract.approvals.preview, target);
  const { data: files = [] } = useQuery(contract.evidence.list, {});
  const record = useCommand(contract.approvals.recordSheet);
  const attach = useJob(contract.evidence.attach);
  const [personId, setPersonId] = useState<string | null>(null);
  const [evidenceId, setEvidenceId] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [other, setOther] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!preview || personId === null || evidenceId === null) return;
    const matches = preview.hash.startsWith(typed.replaceAll(/\s/g, "").toLowerCase());
    setOther(!matches);
    if (!matches) return;
    const { hash, statement } = preview;
    const result = await record.send({ ...target, hash, personId, evidenceId, statement });
    if (!result.ok) return;
    notifications.show({ message: text.done });
    onClose();
  };
  const attachFile = async (): Promise<void> => {
    const result = await attach.run({ linkTo: null });
    if (result.ok) setEvidenceId(result.value.ids[0] ?? result.value.known[0]?.evidence.id ?? null);
  };
  const personIssue = issueOf(record.error, "personId");
  return (
    <Modal opened onClose={onClose} title={text.title} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{text.body}</Text>
          <PersonSelect label={text.person} value={personId} onSave={setPersonId} issue={personIssue} />
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <Select
              flex={1}
              label={text.evidence}
              placeholder={text.evidencePlaceholder}
              searchable
              data={files.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
              value={evidenceId}
              onChange={setEvidenceId}
            />
            <Button
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden />}
              loading={attach.busy}
              onClick={() => void attachFile()}
            >
              {text.attach}
            </Button>
          </Group>
          <TextInput
            label={text.print}
            w={300}
            value={typed}
            error={other ? text.mismatch : undefined}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setOther(false);
            }}
          />
          <ErrorNote error={attach.error} onClose={attach.clear} />
          <ErrorNote error={record.error} onClose={record.clear} />
          <Button
            type="submit"
            loading={record.busy}
            disabled={personId === null || evidenceId === null || typed.replaceAll(/\s/g, "").length < SHOWN}
          >
            {text.submit}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
};
