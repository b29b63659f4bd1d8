import { Button, Popover, Stack, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { risksText } from "../../text/risks.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { issueOf } from "../../ui/issue-of.ts";

const text = risksText.add;

/** Adds a risk with its title only, and opens it. */
export const AddRisk = () => {
  const [opened, setOpened] = useState(false);
  const [title, setTitle] = useState("");
  const create = useCommand(contract.risks.create);
  const go = useRoute((state) => state.go);
  const issue = issueOf(create.error, "title");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await create.send({ title });
    if (!result.ok) return;
    setTitle("");
    setOpened(false);
    go("risks", result.value.id);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened((old) => !old)}>
          {risksText.actions.add}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={risksText.actions.add}>
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm" align="stretch">
            <TextInput
              label={text.title}
              description={text.hint}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
              error={issue}
              maxLength={300}
              data-autofocus
            />
            {issue === undefined ? <ErrorNote error={create.error} onClose={create.clear} /> : null}
            <Button size="xs" type="submit" loading={create.busy} disabled={title.trim() === ""}>
              {text.submit}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
};
