import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconFlag, IconFlagCheck } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { FLAG_CAUSES } from "../../../src-shared/domain/risk/review.ts";
import { LINK_KINDS, labelOf, type LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { ratingText } from "../../text/risk-rating.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatDay } from "../../ui/format.ts";
import { goToRecord } from "../../ui/link-target.ts";
import { useReadOnly } from "../../ui/workspace.ts";
import type { ReviewFlag } from "./risk.ts";
import classes from "./risks.module.css";

const text = ratingText.review;
const isLinkKind = (kind: string): kind is LinkKind => (LINK_KINDS as readonly string[]).includes(kind);

/** Settles one trigger without a review of the whole risk. */
const Settle = ({ flag }: { readonly flag: ReviewFlag }) => {
  const settle = useCommand(contract.reviews.settle);
  const [opened, setOpened] = useState(false);
  const [words, setWords] = useState("");
  if (!opened)
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={text.settleOne(labelOf(FLAG_CAUSES, flag.cause), flag.sourceRef)}
        onClick={() => setOpened(true)}
      >
        {text.settle}
      </Button>
    );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== "") void settle.send({ id: flag.id, revision: flag.revision, settlement: words });
  };
  return (
    <form onSubmit={send}>
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          label={text.settlement}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked for this field
          autoFocus
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" disabled={words.trim() === ""} loading={settle.busy}>
          {text.settle}
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpened(false)}>
          {text.cancel}
        </Button>
      </Group>
      <ErrorNote error={settle.error} onClose={settle.clear} />
    </form>
  );
};

const Flag = ({ flag }: { readonly flag: ReviewFlag }) => {
  const readOnly = useReadOnly();
  const { sourceKind, sourceId, sourceRef, settledOn } = flag;
  return (
    <li className={classes.flag}>
      <Group gap={8}>
        <ToneBadge
          tone={settledOn === "" ? "attention" : "excluded"}
          icon={settledOn === "" ? IconFlag : IconFlagCheck}
        >
          {labelOf(FLAG_CAUSES, flag.cause)}
        </ToneBadge>
        {sourceRef !== "" && isLinkKind(sourceKind) ? (
          <button
            type="button"
            className={classes.link}
            title={flag.sourceTitle}
            onClick={() => goToRecord(sourceKind, sourceId)}
          >
            {sourceRef}
          </button>
        ) : null}
        <Text size="xs" c="dimmed">
          {formatDay(flag.raisedOn)}
        </Text>
      </Group>
      <Text size="sm">{flag.detail}</Text>
      {settledOn === "" ? (
        readOnly ? null : (
          <Settle flag={flag} />
        )
      ) : (
        <Text size="xs" c="dimmed">
          {text.settled(formatDay(settledOn), flag.settledByName, flag.settlement)}
        </Text>
      )}
    </li>
  );
};

/** What happened since the risk was rated: open triggers, and the settled ones behind a line. */
export const ReviewFlags = ({ flags }: { readonly flags: readonly ReviewFlag[] }) => {
  const open = flags.filter(({ settledOn }) => settledOn === "");
  const settled = flags.filter(({ settledOn }) => settledOn !== "");
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {text.triggers(open.length)}
      </Text>
      {open.length === 0 ? (
        <Text size="xs" c="dimmed">
          {text.noTriggers}
        </Text>
      ) : (
        <ul className={classes.flags}>
          {open.map((flag) => (
            <Flag key={flag.id} flag={flag} />
          ))}
        </ul>
      )}
      {settled.length > 0 ? (
        <details>
          <summary className={classes.summary}>{text.settledCount(settled.length)}</summary>
          <ul className={classes.flags}>
            {settled.map((flag) => (
              <Flag key={flag.id} flag={flag} />
            ))}
          </ul>
        </details>
      ) : null}
    </Stack>
  );
};
