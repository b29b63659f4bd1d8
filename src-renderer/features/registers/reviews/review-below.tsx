import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconSnowflake } from "@tabler/icons-react";
import { contract } from "../../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../../src-shared/ipc/define.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { auditsText } from "../../../text/audits.ts";
import { confirm } from "../../../ui/confirm.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { AutosaveText } from "../../../ui/fields.tsx";
import { formatMoment } from "../../../ui/format.ts";
import { RecordSection } from "../../../ui/record-form.tsx";
import { useReadOnly } from "../../../ui/workspace.ts";
import classes from "../audits/audits.module.css";
import type { Row } from "../register.ts";

type Input = OutputOf<typeof contract.meetings.inputs>[number];

const text = auditsText.review;
const SHOWN = 12;

const InputPart = ({ reviewId, input }: { readonly reviewId: string; readonly input: Input }) => {
  const note = useCommand(contract.meetings.note);
  const { id, title, lines, notes, contentHash, intact } = input;
  return (
    <section aria-labelledby={`input-${id}`}>
      <Title order={4} size="sm" fw={600} id={`input-${id}`}>
        {id} {title}
      </Title>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.nothing}
        </Text>
      ) : (
        <ul className={classes.lines}>
          {lines.slice(0, SHOWN).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > SHOWN ? <li>{text.more(lines.length - SHOWN)}</li> : null}
        </ul>
      )}
      {contentHash === "" ? null : (
        <Text size="xs" c={intact ? "dimmed" : "red"} title={contentHash}>
          {intact ? text.hash(contentHash.slice(0, 12)) : text.broken}
        </Text>
      )}
      <AutosaveText
        label={text.notes}
        multiline
        maxLength={10_000}
        value={notes}
        onSave={(words) => note.send({ reviewId, inputId: id, notes: words })}
      />
    </section>
  );
};

/** Below a management review: its required inputs from live data, until the meeting freezes them. */
export const ReviewBelow = ({ row }: { readonly row: Row }) => {
  const { data: inputs = [], error } = useQuery(contract.meetings.inputs, { reviewId: row.id });
  const freeze = useCommand(contract.meetings.freeze);
  const readOnly = useReadOnly();
  const frozenAt = inputs.find((input) => input.frozenAt !== "")?.frozenAt ?? "";
  const ask = async (): Promise<void> => {
    const sure = await confirm({ title: text.confirmTitle, body: text.confirmBody, confirmLabel: text.confirm });
    if (sure) await freeze.send({ reviewId: row.id });
  };
  return (
    <RecordSection title={text.title}>
      <Text size="sm">{frozenAt === "" ? text.live : text.frozen(formatMoment(frozenAt))}</Text>
      <ErrorNote error={error ?? freeze.error} onClose={freeze.clear} />
      {frozenAt !== "" || readOnly || inputs.length === 0 ? null : (
        <Group>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconSnowflake size={16} aria-hidden />}
            loading={freeze.busy}
            onClick={() => void ask()}
          >
            {text.freeze}
          </Button>
        </Group>
      )}
      <Stack gap="md">
        {inputs.map((input) => (
          <InputPart key={input.id} reviewId={row.id} input={input} />
        ))}
      </Stack>
    </RecordSection>
  );
};
