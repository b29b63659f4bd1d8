import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import type { contract } from "../../../src-shared/contract/index.ts";
import type { LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { LinkAdd } from "../../ui/link-add.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { goToRecord } from "../../ui/link-target.ts";
import { useReadOnly } from "../../ui/workspace.ts";

export type Linked = OutputOf<typeof contract.links.of>;
type Props = {
  readonly riskId: string;
  readonly kind: LinkKind;
  readonly links: Linked;
  readonly empty: string;
  readonly onRemove: (link: Linked[number]) => void;
  /** What is said about a linked record, under its row. */
  readonly renderBelow?: (id: string) => ReactNode;
};

/** The records of one kind that this risk is tied to. */
export const LinkedRecords = ({ riskId, kind, links, empty, onRemove, renderBelow }: Props) => {
  const readOnly = useReadOnly();
  const mine = links.filter((link) => link.kind === kind);
  return (
    <div>
      {mine.map((link) => (
        <div key={link.linkId}>
          <LinkRow
            link={link}
            onOpen={() => goToRecord(link.kind, link.id)}
            onRemove={readOnly ? undefined : () => onRemove(link)}
          />
          {renderBelow?.(link.id)}
        </div>
      ))}
      {mine.length === 0 ? (
        <Text size="sm" c="dimmed" mb={4}>
          {empty}
        </Text>
      ) : null}
      {readOnly ? null : <LinkAdd kind="risk" id={riskId} kinds={[kind]} linked={links} />}
    </div>
  );
};
