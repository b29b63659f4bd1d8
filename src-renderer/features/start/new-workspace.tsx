import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { startText } from "../../text/start.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { issueOf } from "../../ui/issue-of.ts";

type Props = { readonly opened: boolean; readonly onClose: () => void };

const text = startText.create;
const EMPTY = { organisation: "", personName: "", personRole: "", personEmail: "" };

/** Asks for the organisation and for the first person; the program then asks where the file goes. */
export const NewWorkspace = ({ opened, onClose }: Props) => {
  const [form, setForm] = useState(EMPTY);
  const create = useJob(contract.workspace.create);
  const field = (name: keyof typeof EMPTY) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }),
    error: issueOf(create.error, name),
  });
  return (
    <Modal opened={opened} onClose={onClose} title={text.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create.run(form);
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {text.hint}
          </Text>
          <TextInput
            label={text.organisation}
            description={text.organisationHint}
            required
            data-autofocus
            {...field("organisation")}
          />
          <TextInput label={text.name} description={text.nameHint} required {...field("personName")} />
          <TextInput label={text.role} placeholder={text.rolePlaceholder} {...field("personRole")} />
          <TextInput label={text.email} placeholder={text.optional} {...field("personEmail")} />
          {create.error && create.error.issues.length === 0 ? (
            <ErrorNote error={create.error} onClose={create.clear} />
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={create.busy}>
              {text.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
