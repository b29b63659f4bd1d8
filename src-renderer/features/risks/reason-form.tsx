import { Alert, Button, Group, Stack, Textarea } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { ratingText as text } from "../../text/risk-rating.ts";

type Props = {
  /** Why a reason is asked for. */
  readonly why: string;
  readonly onSave: (reason: string) => Promise<unknown>;
  readonly onCancel: () => void;
};

/** A change that needs a reason waits here: level and reason are saved together, or neither is. */
export const ReasonForm = ({ why, onSave, onCancel }: Props) => {
  const [reason, setReason] = useState("");
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== "") void onSave(reason);
  };
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconMessageQuestion size={18} aria-hidden />}
      role="group"
      aria-label={text.reason.label}
    >
      <form onSubmit={save}>
        <Stack gap="xs" align="stretch">
          <Textarea
            label={text.reason.label}
            description={why}
            autosize
            minRows={2}
            maxLength={10_000}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked for this field
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" size="xs" disabled={reason.trim() === ""}>
              {text.reason.save}
            </Button>
            <Button size="xs" variant="default" onClick={onCancel}>
              {text.reason.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Alert>
  );
};
