import { Chip, Group } from "@mantine/core";
import { evidenceText } from "../../text/evidence.ts";
import { FLAGS, type Filters, type Flag } from "./evidence-filter.ts";

type Props = {
  readonly filters: Filters;
  readonly counts: Readonly<Record<Flag | "earlier", number>>;
  readonly onFilter: (filters: Filters) => void;
};

const text = evidenceText.filters;

/** The quick filters above the list; they narrow each other. */
export const EvidenceFilters = ({ filters, counts, onFilter }: Props) => {
  const shown = FLAGS.filter((flag) => counts[flag] > 0 || filters.flags.includes(flag));
  if (shown.length === 0 && counts.earlier === 0) return null;
  return (
    <Group gap={6} mb={8} role="group" aria-label={text.label}>
      <Chip.Group
        multiple
        value={[...filters.flags]}
        onChange={(flags: string[]) => onFilter({ ...filters, flags: FLAGS.filter((flag) => flags.includes(flag)) })}
      >
        {shown.map((flag) => (
          <Chip key={flag} size="xs" value={flag}>
            {text[flag](counts[flag])}
          </Chip>
        ))}
      </Chip.Group>
      {counts.earlier > 0 ? (
        <Chip size="xs" checked={filters.earlier} onChange={(earlier) => onFilter({ ...filters, earlier })}>
          {text.earlier(counts.earlier)}
        </Chip>
      ) : null}
    </Group>
  );
};
