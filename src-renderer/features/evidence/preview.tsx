/** The file in the window: a picture, or its words by page. Words stand as text; nothing in the file is run. */
import { ActionIcon, Button, Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconEye, IconQuote } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { locate } from "../../../src-shared/domain/evidence/find-passage.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { useJob } from "../../ipc/use-command.ts";
import { evidenceText } from "../../text/evidence.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { JobProgress } from "../../ui/job-progress.tsx";
import { RecordSection } from "../../ui/record-form.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import type { Evidence } from "./evidence.ts";
import classes from "./evidence.module.css";
import type { Quote } from "./passages.tsx";

type Shown = OutputOf<typeof contract.evidence.preview>;
type Words = Extract<Shown, { kind: "text" }>;
type Asked = { readonly page: number; readonly words: string };

const text = evidenceText.preview;

const reveal = (mark: HTMLElement | null): void => mark?.scrollIntoView({ block: "nearest" });

/** The page with the asked words marked. */
const Marked = ({ page, words }: { readonly page: string; readonly words: string }) => {
  const found = words === "" ? null : locate(page, words);
  if (!found) return page;
  return (
    <>
      {page.slice(0, found.from)}
      <mark ref={reveal}>{page.slice(found.from, found.to)}</mark>
      {page.slice(found.to)}
    </>
  );
};

type PagesProps = {
  readonly shown: Words;
  readonly asked: Asked | null;
  readonly onQuote: (quote: Quote) => void;
};

const Pages = ({ shown: { unit, parts, cut }, asked, onQuote }: PagesProps) => {
  const [at, setAt] = useState(asked?.page ?? 1);
  const [selected, setSelected] = useState("");
  const words = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  useEffect(() => {
    const look = (): void => {
      const selection = window.getSelection();
      const inside = selection?.anchorNode && words.current?.contains(selection.anchorNode);
      setSelected(inside ? selection.toString().trim().slice(0, 2000) : "");
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  const page = parts[at - 1] ?? "";
  return (
    <>
      {unit === "page" ? (
        <Group gap="xs">
          <ActionIcon
            variant="default"
            size={26}
            aria-label={text.previous}
            disabled={at <= 1}
            onClick={() => setAt(at - 1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <Text size="sm" role="status">
            {text.page(at, parts.length)}
          </Text>
          <ActionIcon
            variant="default"
            size={26}
            aria-label={text.next}
            disabled={at >= parts.length}
            onClick={() => setAt(at + 1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div ref={words} className={classes.words} role="region" aria-label={text.region} tabIndex={0}>
        {page === "" ? text.emptyPage : <Marked page={page} words={asked?.words ?? ""} />}
      </div>
      {readOnly ? null : (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconQuote size={16} aria-hidden />}
            disabled={selected === ""}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onQuote({ words: selected, page: unit === "page" ? at : null })}
          >
            {text.quote}
          </Button>
          {selected === "" ? (
            <Text size="xs" c="dimmed">
              {text.quoteHint}
            </Text>
          ) : null}
        </Group>
      )}
      <Text size="xs" c="dimmed">
        {cut ? `${text.cut} ` : ""}
        {text.words}
      </Text>
    </>
  );
};

/** What is shown of a file; `show` opens it, at the words asked for where there are some. */
export const usePreview = (id: string) => {
  const { run, cancel, busy, error, clear } = useJob(contract.evidence.preview);
  const [shown, setShown] = useState<Shown | null>(null);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const show = useCallback(
    async (wanted: Asked | null): Promise<void> => {
      setOpen(true);
      setAsked(wanted);
      const result = await run({ id });
      if (result.ok) setShown(result.value);
    },
    [run, id],
  );
  return { show, hide: () => setOpen(false), cancel, clear, busy, error, open, asked, shown: open ? shown : null };
};

type Props = {
  readonly evidence: Evidence;
  readonly preview: ReturnType<typeof usePreview>;
  readonly onQuote: (quote: Quote) => void;
};

export const Preview = ({ evidence, preview, onQuote }: Props) => {
  const { show, hide, cancel, clear, busy, error, open, asked, shown } = preview;
  return (
    <RecordSection title={text.title}>
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconEye size={16} aria-hidden />}
          aria-expanded={open}
          loading={busy}
          onClick={() => (open ? hide() : void show(null))}
        >
          {open ? text.hide : text.show}
        </Button>
      </div>
      {busy ? <JobProgress label={text.reading} onCancel={cancel} /> : null}
      <ErrorNote error={error} onClose={clear} />
      {shown?.kind === "image" ? (
        <img
          src={`data:${shown.mediaType};base64,${shown.base64}`}
          alt={text.alt(evidence.fileName)}
          className={classes.picture}
        />
      ) : null}
      {shown?.kind === "text" ? (
        <Pages key={asked ? `${asked.page}:${asked.words}` : ""} shown={shown} asked={asked} onQuote={onQuote} />
      ) : null}
      {shown?.kind === "none" ? <Text size="sm">{shown.reason}</Text> : null}
    </RecordSection>
  );
};
