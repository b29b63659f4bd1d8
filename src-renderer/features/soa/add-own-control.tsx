import { Button, Modal, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { ISO_27001, ismsRef } from "../../../src-shared/domain/soa/source.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { soaText } from "../../text/soa.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { issueOf } from "../../ui/issue-of.ts";
import { nextRef, type SoaRow } from "./sheet-model.ts";

type Props = { readonly rows: readonly SoaRow[]; readonly onClose: () => void };

const text = soaText.own;
type Kind = keyof typeof text.kinds;
const KINDS: readonly Kind[] = ["own", "iso27001"];
const NAMED = ["ref", "title", "description", "source"];

/** Adds a control of the organisation's own and opens it. */
export const AddOwnControl = ({ rows, onClose }: Props) => {
  const add = useCommand(contract.soa.addControl);
  const [kind, setKind] = useState<Kind>("own");
  const [number, setNumber] = useState("");
  const [fields, setFields] = useState({ ref: nextRef(rows), title: "", description: "", source: "" });
  const other = kind === "iso27001";
  const wanted = other ? { ...fields, ref: ismsRef(number), source: ISO_27001 } : fields;
  const named = NAMED.some((field) => issueOf(add.error, field) !== undefined);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await add.send(wanted);
    if (!result.ok) return;
    onClose();
    useRoute.getState().go("soa", result.value.id);
  };
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    error: issueOf(add.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setFields((old) => ({ ...old, [name]: value }));
    },
  });
  return (
    <Modal opened onClose={onClose} title={text.addTitle} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={text.kind}
            value={kind}
            data={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
            onChange={(next) => setKind(KINDS.find((known) => known === next) ?? "own")}
          />
          <Text size="sm">{other ? text.addBodyOther : text.addBody}</Text>
          {other ? (
            <TextInput
              label={text.number}
              description={number.trim() === "" ? text.numberHint : text.numberGives(ismsRef(number))}
              maxLength={15}
              value={number}
              error={issueOf(add.error, "ref")}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
          ) : (
            <TextInput label={text.ref} description={text.refHint} w={160} maxLength={20} {...field("ref")} />
          )}
          <TextInput
            label={text.title}
            description={other ? text.titleOther : undefined}
            maxLength={300}
            data-autofocus
            {...field("title")}
          />
          <Textarea
            label={text.description}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={10_000}
            {...field("description")}
          />
          {other ? null : (
            <TextInput label={text.source} description={text.sourceHint} maxLength={120} {...field("source")} />
          )}
          {named ? null : <ErrorNote error={add.error} onClose={add.clear} />}
          <Button
            type="submit"
            loading={add.busy}
            disabled={fields.title.trim() === "" || wanted.ref.trim() === "" || (other && number.trim() === "")}
          >
            {text.submit}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
};
