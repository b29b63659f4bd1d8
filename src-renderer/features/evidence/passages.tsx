import { ActionIcon, Button, Group, Text, Tooltip } from "@mantine/core";
import { IconQuote, IconX } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { isLinkKind } from "../../../src-shared/domain/vocabulary.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { evidenceText } from "../../text/evidence.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { goToRecord } from "../../ui/link-target.ts";
import { RecordSection } from "../../ui/record-form.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import { AddPassage } from "./add-passage.tsx";
import type { Evidence } from "./evidence.ts";
import classes from "./evidence.module.css";

type Passage = OutputOf<typeof contract.evidence.passages>[number];
/** Words on their way to become a passage. */
export type Quote = { readonly words: string; readonly page: number | null };

const text = evidenceText.passages;

type ItemProps = { readonly passage: Passage; readonly onShow: (passage: Passage) => void };

const Item = ({ passage, onShow }: ItemProps) => {
  const { id, revision, page, quote, note, target } = passage;
  const remove = useCommand(contract.evidence.removePassage);
  const readOnly = useReadOnly();
  const kind = target?.kind ?? "";
  const short = quote.length > 60 ? `${quote.slice(0, 60)}…` : quote;
  return (
    <li className={classes.passage}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <blockquote className={classes.quote}>{quote}</blockquote>
        {readOnly ? null : (
          <Tooltip label={text.remove(short)}>
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              aria-label={text.remove(short)}
              onClick={() => void remove.send({ id, revision })}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {note === "" ? null : <Text size="sm">{note}</Text>}
      <Group gap="xs">
        {page === null ? null : (
          <Text size="xs" c="dimmed">
            {text.at(page)}
          </Text>
        )}
        <Button size="compact-xs" variant="subtle" onClick={() => onShow(passage)}>
          {text.show}
        </Button>
      </Group>
      {target && isLinkKind(kind) ? (
        <LinkRow link={target} onOpen={() => goToRecord(kind, target.id)} onRemove={undefined} />
      ) : null}
      <ErrorNote error={remove.error} onClose={remove.clear} />
    </li>
  );
};

type Props = {
  readonly evidence: Evidence;
  /** Not null while the dialog is open, with the words it begins with. */
  readonly quote: Quote | null;
  readonly onQuote: (quote: Quote | null) => void;
  readonly onShow: (passage: Passage) => void;
};

/** What in the file proves what: each passage was found in its words. */
export const Passages = ({ evidence, quote, onQuote, onShow }: Props) => {
  const { data: passages, error } = useQuery(contract.evidence.passages, { id: evidence.id });
  const readOnly = useReadOnly();
  return (
    <RecordSection title={text.title}>
      <ErrorNote error={error} />
      {passages && passages.length > 0 ? (
        <ul className={classes.passages}>
          {passages.map((passage) => (
            <Item key={passage.id} passage={passage} onShow={onShow} />
          ))}
        </ul>
      ) : (
        <Text size="sm" c="dimmed">
          {text.none}
        </Text>
      )}
      {readOnly ? null : (
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconQuote size={16} aria-hidden />}
            onClick={() => onQuote({ words: "", page: null })}
          >
            {text.add}
          </Button>
        </div>
      )}
      {quote ? <AddPassage evidence={evidence} quote={quote} onClose={() => onQuote(null)} /> : null}
    </RecordSection>
  );
};
