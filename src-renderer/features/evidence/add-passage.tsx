import { Button, Modal, NativeSelect, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { kindWords } from "../../../src-shared/domain/kind-words.ts";
import { isLinkKind, LINK_KINDS, type LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { evidenceText } from "../../text/evidence.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { issueOf } from "../../ui/issue-of.ts";
import type { Evidence } from "./evidence.ts";
import type { Quote } from "./passages.tsx";

const text = evidenceText.passages;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const KINDS = [
  { value: "", label: text.nothing },
  ...LINK_KINDS.filter((kind) => kind !== "evidence").map((kind) => ({
    value: kind,
    label: capital(kindWords(kind).one),
  })),
];

type RecordProps = {
  readonly kind: LinkKind;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
};

const RecordSelect = ({ kind, value, onChange }: RecordProps) => {
  const { data = [] } = useQuery(contract.links.candidates, { kind });
  return (
    <Select
      label={text.record}
      placeholder={text.chooseRecord}
      searchable
      limit={60}
      data={data.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
      value={value}
      onChange={onChange}
    />
  );
};

type Props = { readonly evidence: Evidence; readonly quote: Quote; readonly onClose: () => void };

/** Asks for the words; they are looked for in the file before anything is added. */
export const AddPassage = ({ evidence, quote: given, onClose }: Props) => {
  const job = useJob(contract.evidence.addPassage);
  const [quote, setQuote] = useState(given.words);
  const [page, setPage] = useState(given.page === null ? "" : String(given.page));
  const [note, setNote] = useState("");
  const [kind, setKind] = useState("");
  const [recordId, setRecordId] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await job.run({
      evidenceId: evidence.id,
      page: page === "" ? null : Number(page),
      quote,
      note,
      target: isLinkKind(kind) && recordId !== null ? { kind, id: recordId } : null,
    });
    if (result.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={text.dialog} size="lg">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Textarea
            label={text.quote}
            description={text.quoteHint}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            data-autofocus
            value={quote}
            error={issueOf(job.error, "quote")}
            onChange={(event) => setQuote(event.currentTarget.value)}
          />
          <TextInput
            type="number"
            min={1}
            maw={160}
            label={text.page}
            description={text.pageHint}
            value={page}
            error={issueOf(job.error, "page")}
            onChange={(event) => setPage(event.currentTarget.value)}
          />
          <TextInput
            label={text.note}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <NativeSelect
            label={text.kind}
            data={KINDS}
            value={kind}
            onChange={(event) => {
              setKind(event.currentTarget.value);
              setRecordId(null);
            }}
          />
          {isLinkKind(kind) ? <RecordSelect key={kind} kind={kind} value={recordId} onChange={setRecordId} /> : null}
          <ErrorNote error={job.error} onClose={job.clear} />
          <Button type="submit" loading={job.busy} disabled={quote.trim() === "" || (kind !== "" && recordId === null)}>
            {text.submit}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
};
