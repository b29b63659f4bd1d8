import { Button, Table, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useRoute } from "../../app/route.ts";
import type { Tone } from "../../../src-shared/domain/tones.ts";
import { soaText } from "../../text/soa.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import {
  differenceFilters,
  shownChanges,
  type ControlChange,
  type Difference,
  type DifferenceShow,
} from "./difference-model.ts";
import classes from "./difference.module.css";

type Field = { readonly field: string; readonly label: string; readonly before: string; readonly after: string };

const text = soaText.difference;
const TONES: Readonly<Record<ControlChange["change"], Tone>> = {
  changed: "info",
  added: "implemented",
  removed: "excluded",
};

const Value = ({ children }: { readonly children: string }) => (
  <Table.Td className={classes.value}>
    {children === "" ? <span className={classes.empty}>{text.nothing}</span> : children}
  </Table.Td>
);

const Fields = ({ fields }: { readonly fields: readonly Field[] }) =>
  fields.map(({ field, label, before, after }) => (
    <Table.Tr key={field}>
      <Table.Th scope="row" className={classes.field}>
        {label}
      </Table.Th>
      <Value>{before}</Value>
      <Value>{after}</Value>
    </Table.Tr>
  ));

/** Opens the control where it is decided; one that was removed has no such place any more. */
const ControlName = ({ control, id }: { readonly control: ControlChange; readonly id: string | undefined }) => {
  const name = (
    <>
      <span className={classes.ref}>{control.ref}</span> {control.title}
    </>
  );
  if (id === undefined) return <span>{name}</span>;
  return (
    <UnstyledButton className={classes.open} onClick={() => useRoute.getState().go("soa", id)}>
      {name}
    </UnstyledButton>
  );
};

type Props = {
  readonly difference: Difference;
  /** The ids of the controls there are now, by their reference. */
  readonly controlIds: ReadonlyMap<string, string>;
};

/** What differs, control by control, with the words of both versions; each count above it filters the list. */
export const DifferenceTable = ({ difference, controlIds }: Props) => {
  const [asked, setShow] = useState<DifferenceShow>("all");
  const filters = differenceFilters(difference);
  const show = filters.some((filter) => filter.show === asked) ? asked : "all";
  const controls = shownChanges(difference.controls, show);
  const { counts, statement } = difference;
  return (
    <>
      <Text size="sm" role="status">
        {text.counts(counts)}
      </Text>
      {controls.length + statement.length === 0 ? (
        <Text size="sm">{text.same}</Text>
      ) : (
        <>
          <div className={classes.shows} role="group" aria-label={text.filter}>
            {filters.map(({ show: id, label, count }) => (
              <Button
                key={id}
                size="compact-sm"
                variant={show === id ? "light" : "default"}
                aria-pressed={show === id}
                onClick={() => setShow(id)}
              >
                {`${label ?? text.shows[id as keyof typeof text.shows]} ${count}`}
              </Button>
            ))}
          </div>
          <Table layout="fixed" verticalSpacing={4} aria-label={text.label} className={classes.table}>
            <colgroup>
              <col className={classes.fieldColumn} />
              <col />
              <col />
            </colgroup>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{text.field}</Table.Th>
                <Table.Th scope="col">{text.before(difference.from.number)}</Table.Th>
                <Table.Th scope="col">{text.after(difference.to.number)}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            {statement.length === 0 || show !== "all" ? null : (
              <Table.Tbody>
                <Table.Tr className={classes.group}>
                  <Table.Th colSpan={3} scope="rowgroup">
                    {text.statement}
                  </Table.Th>
                </Table.Tr>
                <Fields fields={statement} />
              </Table.Tbody>
            )}
            {controls.map((control) => (
              <Table.Tbody key={control.ref}>
                <Table.Tr className={classes.group}>
                  <Table.Th colSpan={3} scope="rowgroup">
                    <div className={classes.control}>
                      <ControlName control={control} id={controlIds.get(control.ref)} />
                      <ToneBadge tone={TONES[control.change]}>{text.changes[control.change]}</ToneBadge>
                    </div>
                  </Table.Th>
                </Table.Tr>
                <Fields fields={control.fields} />
              </Table.Tbody>
            ))}
          </Table>
        </>
      )}
    </>
  );
};
