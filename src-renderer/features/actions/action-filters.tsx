import { Button, Chip, Group, NativeSelect } from "@mantine/core";
import { actionsText } from "../../text/actions.ts";
import { ALONE, FLAGS, NO_FILTERS, type Filters, type Flag } from "./action-filter.ts";

type Props = {
  readonly filters: Filters;
  readonly counts: Readonly<Record<Flag, number>>;
  readonly people: ReadonlyMap<string, string>;
  /** The kinds of record that actions come from. */
  readonly kinds: readonly string[];
  readonly onFilter: (filters: Filters) => void;
};

const text = actionsText.filters;

/** The quick filters above the list; they narrow each other. */
export const ActionFilters = ({ filters, counts, people, kinds, onFilter }: Props) => (
  <Group gap={6} mb={8} role="group" aria-label={text.label}>
    <Chip.Group
      multiple
      value={[...filters.flags]}
      onChange={(flags: string[]) => onFilter({ ...filters, flags: FLAGS.filter((flag) => flags.includes(flag)) })}
    >
      {FLAGS.filter((flag) => counts[flag] > 0 || filters.flags.includes(flag)).map((flag) => (
        <Chip key={flag} size="xs" value={flag}>
          {text[flag](counts[flag])}
        </Chip>
      ))}
    </Chip.Group>
    <NativeSelect
      size="xs"
      maw={180}
      aria-label={text.owner}
      value={filters.owner}
      data={[{ value: "", label: text.anyOwner }, ...[...people].map(([value, label]) => ({ value, label }))]}
      onChange={(event) => onFilter({ ...filters, owner: event.currentTarget.value })}
    />
    <NativeSelect
      size="xs"
      maw={180}
      aria-label={text.source}
      value={filters.source}
      data={[
        { value: "", label: text.anySource },
        ...kinds.map((kind) => ({ value: kind, label: actionsText.sources[kind] ?? kind })),
        { value: ALONE, label: text.alone },
      ]}
      onChange={(event) => onFilter({ ...filters, source: event.currentTarget.value })}
    />
    {filters === NO_FILTERS ? null : (
      <Button size="compact-xs" variant="subtle" onClick={() => onFilter(NO_FILTERS)}>
        {text.clear}
      </Button>
    )}
  </Group>
);
