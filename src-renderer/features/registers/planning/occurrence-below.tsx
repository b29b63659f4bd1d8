import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { planningText } from "../../../text/measuring.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { issueOf } from "../../../ui/issue-of.ts";
import { goToRecord } from "../../../ui/link-target.ts";
import { RecordSection } from "../../../ui/record-form.tsx";
import { today } from "../../../ui/today.ts";
import { useReadOnly } from "../../../ui/workspace.ts";
import type { Row } from "../register.ts";

const text = planningText.result;

/** Below a planned occurrence: the assessment or review that it led to. */
export const OccurrenceBelow = ({ row }: { readonly row: Row }) => {
  const { data = [] } = useQuery(contract.planning.candidates, { id: row.id });
  const settle = useCommand(contract.planning.settle);
  const readOnly = useReadOnly();
  const [chosen, setChosen] = useState<string | null>(null);
  const [day, setDay] = useState("");
  const [words, setWords] = useState("");
  const { kind, status } = row.values;
  if (kind === "control" || kind === "") return null;
  const tied = data.filter(({ linked }) => linked);
  const by = data.find(({ id }) => id === chosen);
  const pick = (id: string | null): void => {
    setChosen(id);
    const on = data.find((one) => one.id === id)?.on;
    setDay(on === undefined || on === "" ? today() : on);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!by || settle.busy) return;
    await settle.send({
      id: row.id,
      revision: row.revision,
      by: { kind: by.kind, id: by.id },
      doneOn: day,
      result: words,
    });
  };
  return (
    <RecordSection title={text.title}>
      {tied.length === 0 ? null : (
        <Group gap="xs">
          <Text size="sm">{text.tied}</Text>
          {tied.map(({ kind: of, id, ref, title }) => (
            <Button key={id} size="xs" variant="default" title={title} onClick={() => goToRecord(of, id)}>
              {text.open(ref)}
            </Button>
          ))}
        </Group>
      )}
      {status !== "planned" || readOnly ? null : data.length === 0 ? (
        <Text size="sm">{text.none}</Text>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="xs">
            <Text size="sm">{text.hint}</Text>
            <ErrorNote error={settle.error} onClose={settle.clear} />
            <Select
              size="xs"
              label={text.by}
              searchable
              data={data.map(({ id, ref, title, words: said }) => ({ value: id, label: `${ref} ${title} (${said})` }))}
              value={chosen}
              onChange={pick}
            />
            {by ? (
              <>
                <TextInput
                  size="xs"
                  type="date"
                  label={text.on}
                  value={day}
                  error={issueOf(settle.error, "doneOn")}
                  onChange={(event) => setDay(event.currentTarget.value)}
                />
                <TextInput
                  size="xs"
                  label={text.words}
                  maxLength={10_000}
                  value={words}
                  error={issueOf(settle.error, "result")}
                  onChange={(event) => setWords(event.currentTarget.value)}
                />
                <Group>
                  <Button size="xs" type="submit" variant="default" loading={settle.busy}>
                    {text.submit}
                  </Button>
                </Group>
              </>
            ) : null}
          </Stack>
        </form>
      )}
    </RecordSection>
  );
};
