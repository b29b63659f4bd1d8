import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { useCommand } from "../ipc/use-command.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import { issueOf } from "./issue-of.ts";

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
  readonly name?: string;
};

const text = uiText.person;

const Form = ({ onClose, onAdded, name: proposed = "" }: Omit<Props, "opened">) => {
  const [name, setName] = useState(proposed);
  const [role, setRole] = useState("");
  const [email, setEmail] = useState("");
  const { send, error, busy } = useCommand(contract.people.add);
  const submit = async (): Promise<void> => {
    const result = await send({ name, role, email });
    if (!result.ok) return;
    onAdded(result.value.id);
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void submit();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={text.name}
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={issueOf(error, "name")}
        />
        <TextInput
          label={text.role}
          placeholder={text.rolePlaceholder}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
          error={issueOf(error, "role")}
        />
        <TextInput
          label={text.email}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={issueOf(error, "email")}
        />
        {error && error.issues.length === 0 ? <ErrorNote error={error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {text.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Asks for a new person; everyone in the workspace can own records and sign changes. */
export const PersonForm = ({ opened, onClose, onAdded, name }: Props) => (
  <Modal opened={opened} onClose={onClose} title={text.addTitle} size="sm">
    <Form onClose={onClose} onAdded={onAdded} name={name} />
  </Modal>
);
