import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { documentsText } from "../../text/documents.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { savedRevision } from "./document.ts";
import { issueOf } from "../../ui/issue-of.ts";

type Props = {
  readonly id: string;
  readonly revision: number;
  readonly next: string;
  readonly summary: string;
  readonly onClose: () => void;
};

const text = documentsText.publish;

/** Version, change note and day, and then the draft becomes a version. */
export const PublishDialog = ({ id, revision, next, summary, onClose }: Props) => {
  const [version, setVersion] = useState(next);
  const [changeNote, setChangeNote] = useState(summary);
  const [effectiveFrom, setEffectiveFrom] = useState("");
  const { run, error, busy, clear } = useJob(contract.documents.publish);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await run({ id, revision: await savedRevision(id, revision), version, changeNote, effectiveFrom });
    if (result.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={text.title} size="md">
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <Text size="sm">{text.body}</Text>
          <TextInput
            label={text.version}
            data-autofocus
            maxLength={40}
            value={version}
            error={issueOf(error, "version")}
            onChange={(event) => setVersion(event.currentTarget.value)}
          />
          <Textarea
            label={text.note}
            description={text.noteHint}
            autosize
            minRows={2}
            maxLength={2000}
            value={changeNote}
            error={issueOf(error, "changeNote")}
            onChange={(event) => setChangeNote(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={text.from}
            description={text.fromHint}
            value={effectiveFrom}
            error={issueOf(error, "effectiveFrom")}
            onChange={(event) => setEffectiveFrom(event.currentTarget.value)}
          />
          <ErrorNote error={error} onClose={clear} />
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button size="xs" type="submit" loading={busy}>
              {text.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
