import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { approvalText } from "../../text/approvals.ts";
import { ErrorNote } from "../error-note.tsx";
import { issueOf } from "../issue-of.ts";
import type { Approval } from "./use-approval.ts";

const text = approvalText.reopen;

/** Opens an approved record for a new revision, with the reason. */
export const ReopenDialog = ({ approval, onClose }: { readonly approval: Approval; readonly onClose: () => void }) => {
  const reopen = useCommand(contract.approvals.reopen);
  const [reason, setReason] = useState("");
  const issue = issueOf(reopen.error, "reason");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await reopen.send({ approvalId: approval.id, reason });
    if (result.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={text.title} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{text.body(approval.recordTitle)}</Text>
          <Textarea
            label={text.reason}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            required
            value={reason}
            error={issue}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          {issue === undefined ? <ErrorNote error={reopen.error} onClose={reopen.clear} /> : null}
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={reopen.busy} disabled={reason.trim() === ""}>
              {text.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
