import { Button, Modal, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { planText } from "../../../text/treatment.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { issueOf } from "../../../ui/issue-of.ts";
import { useReadOnly } from "../../../ui/workspace.ts";

const text = planText.own;
type Source = keyof typeof text.sources;
const SOURCES: readonly Source[] = ["own", "iso27001"];
const PREFIX: Readonly<Record<Source, string>> = { own: "X", iso27001: "ISMS" };

/** The next reference that is not taken: X.01, X.02 … or ISMS.01 … */
const nextRef = (source: Source, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number++) {
    const ref = `${PREFIX[source]}.${String(number).padStart(2, "0")}`;
    if (!taken.has(ref)) return ref;
  }
};

const Form = ({ riskId, onClose }: { readonly riskId: string; readonly onClose: () => void }) => {
  const { data: controls } = useQuery(contract.links.candidates, { kind: "control" });
  const taken = new Set((controls ?? []).map(({ ref }) => ref));
  const add = useCommand(contract.soa.addControl);
  const link = useCommand(contract.links.add);
  const [source, setSource] = useState<Source>("own");
  const [typed, setTyped] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [description, setDescription] = useState("");
  const ref = typed ?? (controls ? nextRef(source, taken) : "");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const made = await add.send({ ref, title, description, source: text.sources[source] });
    if (!made.ok) return;
    const tied = await link.send({ from: { kind: "risk", id: riskId }, to: { kind: "control", id: made.value.id } });
    if (tied.ok) onClose();
  };
  const blamed = ["ref", "title", "description"].some((field) => issueOf(add.error, field) !== undefined);
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm">{text.body}</Text>
        <SegmentedControl
          size="xs"
          aria-label={text.source}
          value={source}
          data={SOURCES.map((value) => ({ value, label: text.sources[value] }))}
          onChange={(next) => {
            setSource(next);
            setTyped(null);
          }}
        />
        <TextInput
          label={text.ref}
          description={text.refHint}
          w={220}
          maxLength={20}
          value={ref}
          error={issueOf(add.error, "ref")}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TextInput
          label={text.name}
          data-autofocus
          maxLength={300}
          value={title}
          error={issueOf(add.error, "title")}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={text.description}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={10_000}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        {blamed ? null : <ErrorNote error={add.error ?? link.error} />}
        <Button type="submit" loading={add.busy || link.busy} disabled={title.trim() === "" || ref.trim() === ""}>
          {text.submit}
        </Button>
      </Stack>
    </form>
  );
};

/** Adds a control that is not in Annex A and links it to the risk. */
export const AddControl = ({ riskId }: { readonly riskId: string }) => {
  const [opened, setOpened] = useState(false);
  const readOnly = useReadOnly();
  if (readOnly) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {text.open}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={text.title} size="md">
        {opened ? <Form riskId={riskId} onClose={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
};
