/** What a record is tied to: grouped by kind, with a way there, a way to tie more and a way to untie. */
import { Group, Stack, Text, Title } from "@mantine/core";
import { contract } from "../../src-shared/contract/index.ts";
import { LINK_KINDS, type LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../ipc/use-command.ts";
import { useQuery } from "../ipc/use-query.ts";
import { kindWords } from "../../src-shared/domain/kind-words.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import { LinkAdd } from "./link-add.tsx";
import { LinkAttach } from "./link-attach.tsx";
import { LinkRow } from "./link-row.tsx";
import { goToRecord } from "./link-target.ts";
import { PassagesFor } from "./passages-for.tsx";
import { useReadOnly } from "./workspace.ts";

type Props = {
  readonly kind: LinkKind;
  readonly id: string;
  /** Which kinds can be linked here; all others by default. */ readonly kinds?: readonly LinkKind[];
  /** Kinds that the editor has a field for: they are shown and tied there, not here. */
  readonly elsewhere?: readonly LinkKind[];
  readonly readOnly?: boolean;
};

const text = uiText.links;
const NONE: readonly LinkKind[] = [];

export const LinksPanel = ({
  kind,
  id,
  elsewhere = NONE,
  kinds = LINK_KINDS.filter((other) => other !== kind && !elsewhere.includes(other)),
  readOnly: asked = false,
}: Props) => {
  const workspaceReadOnly = useReadOnly();
  const readOnly = asked || workspaceReadOnly;
  const { data: links, error } = useQuery(contract.links.of, { kind, id });
  const remove = useCommand(contract.links.remove);
  const groups = LINK_KINDS.filter((other) => !elsewhere.includes(other))
    .map((group) => ({
      group,
      items: (links ?? []).filter((link) => link.kind === group),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <Stack gap="sm">
      <Title order={2} size="h5">
        {text.title}
      </Title>
      {links && groups.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.empty}
        </Text>
      ) : null}
      {groups.map(({ group, items }) => (
        <div key={group}>
          <Text size="xs" fw={600} c="dimmed" mb={2}>
            {kindWords(group).many}
          </Text>
          {items.map((link) => (
            <LinkRow
              key={link.linkId}
              link={link}
              onOpen={() => goToRecord(link.kind, link.id)}
              onRemove={readOnly ? undefined : () => void remove.send({ id: link.linkId, revision: link.linkRevision })}
            />
          ))}
        </div>
      ))}
      {groups.some(({ group }) => group === "evidence") && kind !== "evidence" ? (
        <PassagesFor kind={kind} id={id} />
      ) : null}
      <ErrorNote error={error ?? remove.error} onClose={remove.clear} />
      {readOnly ? null : (
        <Group gap="xs">
          <LinkAdd kind={kind} id={id} kinds={kinds} linked={links ?? []} />
          {kinds.includes("evidence") ? <LinkAttach kind={kind} id={id} /> : null}
        </Group>
      )}
    </Stack>
  );
};
