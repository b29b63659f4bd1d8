import { Checkbox, Stack, Table, Text, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { packsText } from "../../text/packs.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import type { Choices, Preview } from "./choices.ts";
import classes from "./packs.module.css";

const text = packsText.preview;

const Item = ({ item }: { readonly item: Preview["items"][number] }) => (
  <Table.Tr>
    <Table.Th scope="row" className={classes.asked}>
      {item.title}
    </Table.Th>
    <Table.Td>
      {item.documents.length === 0 && item.missing.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.itself}
        </Text>
      ) : null}
      {item.documents.map((document) => (
        <div key={document.id} className={classes.document}>
          <span>{document.title}</span>
          <span className={classes.formats}>{document.formats.join(" ").toUpperCase()}</span>
        </div>
      ))}
    </Table.Td>
    <Table.Td>
      {item.missing.map(({ title, reason }) => (
        <div key={`${title} ${reason}`} className={classes.missing}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>{title === item.title ? reason : `${title}: ${reason}`}</span>
        </div>
      ))}
    </Table.Td>
  </Table.Tr>
);

/** Item by item what is there and what is missing, and why. */
export const ContentsTable = ({ preview }: { readonly preview: Preview }) => {
  const gaps = preview.items.reduce((sum, { missing }) => sum + missing.length, 0);
  const kept = preview.evidence.filter((one) => one.kept).length;
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {text.title}
      </Title>
      <div className={classes.counts} role="status">
        <Text size="sm">{text.counts(preview.documentCount, kept, preview.evidenceBytes)}</Text>
        <ToneBadge tone={gaps === 0 ? "implemented" : "attention"}>{text.gaps(gaps)}</ToneBadge>
      </div>
      <div className={classes.scroll}>
        <Table className={classes.table} aria-label={text.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.asked}</Table.Th>
              <Table.Th scope="col">{text.holds}</Table.Th>
              <Table.Th scope="col">{text.missing}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
};

/** The files of evidence, each with its size; one without its tick is left out and listed as left out. */
export const EvidenceChoice = ({
  preview,
  choices,
  onChange,
}: {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}) => {
  const { withoutEvidence } = choices;
  const toggle = (id: string, keep: boolean): void =>
    onChange({
      ...choices,
      withoutEvidence: keep ? withoutEvidence.filter((one) => one !== id) : [...withoutEvidence, id],
    });
  if (choices.evidence === "none") return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {text.evidence}
      </Title>
      <Text size="sm" c="dimmed">
        {preview.evidence.length === 0 ? text.evidenceNone : text.evidenceHint}
      </Text>
      {preview.evidence.map(({ id, ref, title, fileName, size, kept }) => (
        <Checkbox
          key={id}
          size="xs"
          checked={kept}
          label={`${ref} ${title}`}
          description={`${fileName}, ${packsText.size(size)}`}
          onChange={(event) => toggle(id, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  );
};
