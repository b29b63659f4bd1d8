import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Text, TextInput, Tooltip } from "@mantine/core";
import { IconColumns3, IconSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { uiText } from "../text/ui.ts";
import classes from "./data-table.module.css";
import type { Column } from "./table-model.ts";

type Props<Row> = {
  readonly label: string;
  /** Null where the bar offers no filter. */
  readonly filter: string | null;
  readonly onFilter: (filter: string) => void;
  readonly columns: readonly Column<Row>[];
  readonly isShown: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
  readonly shown: number;
  readonly total: number;
  readonly selected: number;
  readonly onClearSelection: () => void;
  readonly children: ReactNode;
};

const text = uiText.table;

export const TableBar = <Row,>({
  label,
  filter,
  onFilter,
  columns,
  isShown,
  onToggle,
  shown,
  total,
  selected,
  onClearSelection,
  children,
}: Props<Row>) => (
  <div className={classes.bar}>
    <Group gap="xs" className={classes.tools}>
      {children}
    </Group>
    <Group gap="xs" wrap="nowrap" className={classes.barRight}>
      <Text size="sm" c="dimmed" className={classes.count} role="status">
        {selected > 0 ? text.selected(selected) : text.shown(shown, total)}
      </Text>
      {selected > 0 ? (
        <Button size="compact-xs" variant="subtle" onClick={onClearSelection}>
          {text.clearSelection}
        </Button>
      ) : null}
      {filter === null ? null : (
        <TextInput
          size="xs"
          className={classes.filter}
          aria-label={text.filterLabel(label)}
          placeholder={text.filter}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={filter}
          onChange={(event) => onFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || filter === "") return;
            event.preventDefault();
            onFilter("");
          }}
        />
      )}
      <Popover position="bottom-end" shadow="md" trapFocus>
        <Popover.Target>
          <Tooltip label={text.columns}>
            <ActionIcon variant="default" size={30} aria-label={text.columns}>
              <IconColumns3 size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap={8} className={classes.chooser}>
            {columns.map((column, index) => (
              <Checkbox
                key={column.id}
                size="xs"
                label={column.header}
                checked={isShown(column.id)}
                disabled={index === 0}
                onChange={() => onToggle(column.id)}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Group>
  </div>
);
