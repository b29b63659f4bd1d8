import { Button, Chip, Group, NativeSelect, Pill } from "@mantine/core";
import { IconGridDots } from "@tabler/icons-react";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { assessmentText } from "../../text/risk-assessment.ts";
import { risksText } from "../../text/risks.ts";
import { FLAGS, NO_SYSTEM, isFiltered, type Flag } from "./risk-filter.ts";
import { useRegisterView } from "./use-register-view.ts";

type Props = {
  readonly counts: Readonly<Record<Flag, number>>;
  readonly systems: ReadonlyMap<string, string>;
  readonly criteria: Criteria;
  readonly withMap: boolean;
};

const text = risksText.filters;

/** The quick filters above the register; they narrow each other. */
export const RiskFilters = ({ counts, systems, criteria, withMap }: Props) => {
  const { filters, filter, clear, mapShown, toggleMap } = useRegisterView();
  const { cell } = filters;
  return (
    <Group gap={6} mb={8} role="group" aria-label={text.label}>
      {withMap ? (
        <Button
          size="xs"
          variant={mapShown ? "light" : "default"}
          aria-pressed={mapShown}
          leftSection={<IconGridDots size={16} aria-hidden />}
          onClick={toggleMap}
        >
          {risksText.actions.map}
        </Button>
      ) : null}
      <Chip.Group multiple value={[...filters.flags]} onChange={(flags) => filter({ flags: flags })}>
        {FLAGS.filter((flag) => counts[flag] > 0 || filters.flags.includes(flag)).map((flag) => (
          <Chip key={flag} size="xs" value={flag}>
            {text[flag](counts[flag])}
          </Chip>
        ))}
      </Chip.Group>
      <NativeSelect
        size="xs"
        aria-label={text.system}
        maw={180}
        value={filters.system}
        data={[
          { value: "", label: text.anySystem },
          { value: NO_SYSTEM, label: text.noSystem },
          ...[...systems].map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => filter({ system: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={text.band}
        value={filters.band}
        data={[
          { value: "", label: text.anyBand },
          ...criteria.bands.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => filter({ band: event.currentTarget.value })}
      />
      {cell ? (
        <Pill size="sm">
          {text.cell(cell.stage === "now" ? text.now : assessmentText.stages[cell.stage], cell.likelihood, cell.impact)}
        </Pill>
      ) : null}
      {filters.named ? <Pill size="sm">{filters.named.name}</Pill> : null}
      {isFiltered(filters) ? (
        <Button size="compact-xs" variant="subtle" onClick={clear}>
          {text.clear}
        </Button>
      ) : null}
    </Group>
  );
};
