import { Button, Checkbox, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState, type FormEvent } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { soaText } from "../../text/soa.ts";
import { KeyFields, useOwnKey } from "../../ui/approval/key-fields.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { PersonSelect } from "../../ui/fields.tsx";
import { flushAll } from "../../ui/flush.ts";
import { useWorkspace } from "../../ui/workspace.ts";
import { issueOf } from "../../ui/issue-of.ts";
import { nextNumber, type Sheet } from "./sheet-model.ts";

type Props = {
  readonly sheet: Sheet;
  /** The approved version. */ readonly onApproved: (versionId: string) => void;
  readonly onClose: () => void;
};

const text = soaText.approve;

/** Freezes the statement as a numbered version. What was typed before is saved first. */
export const ApproveDialog = ({ sheet, onApproved, onClose }: Props) => {
  const approve = useCommand(contract.soa.approve);
  const [number, setNumber] = useState(() => nextNumber(sheet.versions));
  const [changeNote, setChangeNote] = useState("");
  const [approverId, setApproverId] = useState<string | null>(null);
  const [wanted, setWanted] = useState(true);
  const own = useOwnKey();
  const { personId } = useWorkspace();
  // Only the person at work can sign: nobody has another one's key.
  const canSign = approverId !== null && approverId === personId;
  const signs = canSign && wanted;
  const warnings = sheet.findings.filter((finding) => finding.severity === "warning").length;
  const numberIssue = issueOf(approve.error, "number");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (approverId === null) return;
    await flushAll();
    if (signs && !(await own.open())) return;
    const result = await approve.send({ number: number.trim(), changeNote, approverId, sign: signs });
    if (!result.ok) return;
    notifications.show({ message: text.done(number.trim()) });
    onApproved(result.value.id);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={text.title} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{text.body(sheet.rows.length)}</Text>
          {warnings > 0 ? <Text size="sm">{text.warnings(warnings)}</Text> : null}
          <TextInput
            label={text.number}
            description={text.numberHint}
            w={280}
            value={number}
            error={numberIssue}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Textarea
            label={text.changeNote}
            description={text.changeNoteHint}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            value={changeNote}
            error={issueOf(approve.error, "changeNote")}
            onChange={(event) => setChangeNote(event.currentTarget.value)}
            data-autofocus
          />
          <PersonSelect
            label={text.approver}
            description={text.approverHint}
            value={approverId}
            onSave={setApproverId}
            issue={issueOf(approve.error, "approverId")}
          />
          {approverId === null ? null : canSign ? (
            <>
              <Checkbox
                size="xs"
                label={text.sign}
                checked={wanted}
                onChange={(event) => setWanted(event.currentTarget.checked)}
              />
              {signs ? <KeyFields own={own} /> : null}
            </>
          ) : (
            <Text size="xs" c="dimmed">
              {text.signOther}
            </Text>
          )}
          <ErrorNote error={own.error} />
          {numberIssue === undefined ? <ErrorNote error={approve.error} onClose={approve.clear} /> : null}
          <Button
            type="submit"
            loading={approve.busy || own.busy}
            disabled={approverId === null || number.trim() === "" || (signs && !own.ready)}
          >
            {text.submit}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
};
