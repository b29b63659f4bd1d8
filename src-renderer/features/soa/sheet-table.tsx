import { Button, Text, VisuallyHidden } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useEffect, useId, useMemo } from "react";
import { soaText } from "../../text/soa.ts";
import { usePeople } from "../../ui/use-people.ts";
import { columnsFor, type Columns } from "./columns.ts";
import { groupRows, type Marks, type Reading, type SoaRow } from "./sheet-model.ts";
import { SheetFooter } from "./sheet-footer.tsx";
import { rowDomId, SheetRow } from "./sheet-row.tsx";
import classes from "./sheet.module.css";
import { useSheetKeys } from "./use-sheet-keys.ts";
import { useViewState } from "./view-state.ts";

type Props = {
  /** Every control of the statement. */
  readonly allRows: readonly SoaRow[];
  /** Those that the filter lets through. */
  readonly rows: readonly SoaRow[];
  readonly marks: ReadonlyMap<string, Marks>;
  readonly reading: Reading;
  readonly openId: string | null;
  readonly onOpen: (controlId: string) => void;
  /** Moves without a step in the history of places. */
  readonly onMove: (controlId: string) => void;
  readonly onEdit: () => void;
  readonly onDecide: ((row: SoaRow, decision: "included" | "excluded") => void) | null;
};

const text = soaText.table;

const Head = ({ columns }: { readonly columns: Columns }) => {
  const quiet = (words: string) => (columns.words ? words : <VisuallyHidden>{words}</VisuallyHidden>);
  return (
    <thead className={classes.head}>
      <tr>
        <th scope="col" className={classes.ref}>
          {text.ref}
        </th>
        <th scope="col">{text.title}</th>
        <th scope="col" className={columns.words ? classes.decisionCell : classes.signCell}>
          {quiet(text.decision)}
        </th>
        {columns.reasons ? (
          <th scope="col" className={classes.reasons}>
            {text.reasons}
          </th>
        ) : null}
        {columns.status ? (
          <th scope="col" className={classes.status}>
            {text.status}
          </th>
        ) : null}
        {columns.owner ? (
          <th scope="col" className={classes.owner}>
            {text.owner}
          </th>
        ) : null}
        {columns.risks ? (
          <th scope="col" className={classes.count}>
            {text.risks}
          </th>
        ) : null}
        {columns.evidence ? (
          <th scope="col" className={`${classes.count} ${classes.evidence}`}>
            {text.evidence}
          </th>
        ) : null}
        <th scope="col" className={classes.markCell}>
          {quiet(text.findings)}
        </th>
      </tr>
    </thead>
  );
};

/** All controls of the statement in their areas. */
export const SheetTable = ({ allRows, rows, marks, reading, openId, onOpen, onMove, onEdit, onDecide }: Props) => {
  const people = usePeople();
  const keysId = useId();
  const { ref, width } = useElementSize();
  const columns = useMemo(() => columnsFor(width), [width]);
  const clearFilter = useViewState((state) => state.clearFilter);
  const groups = useMemo(() => groupRows(rows, reading), [rows, reading]);
  const ordered = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const stop = ordered.some((row) => row.controlId === openId) ? openId : (ordered[0]?.controlId ?? null);
  const moveTo = (controlId: string): void => {
    onMove(controlId);
    document.getElementById(rowDomId(controlId))?.focus();
  };
  const onKeyDown = useSheetKeys({ rows: ordered, currentId: openId, moveTo, edit: onEdit, decide: onDecide });
  // An added control is open before its row is there, and a narrower list has taller rows.
  const isListed = stop !== null && stop === openId;
  useEffect(() => {
    if (isListed && columns.count > 0) document.getElementById(rowDomId(openId))?.scrollIntoView({ block: "nearest" });
  }, [openId, isListed, columns]);
  return (
    <div className={classes.area} ref={ref}>
      <div className={classes.scroller}>
        <table
          className={classes.table}
          data-narrow={!columns.words || undefined}
          /* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA in HTML allows "grid" for a table whose rows are worked by keys */
          role="grid"
          aria-label={text.label}
          aria-describedby={keysId}
          onKeyDown={onKeyDown}
        >
          <Head columns={columns} />
          {groups.map((group) => (
            <tbody key={group.id}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={columns.count}>
                  {group.rows[0]?.source === "annexA" ? `${group.id} ${group.title}` : group.title}
                  <span className={classes.groupCount}>
                    {text.areaCount(group.rows.filter((row) => row.decision !== "").length, group.rows.length)}
                  </span>
                </th>
              </tr>
              {group.rows.map((row) => (
                <SheetRow
                  key={row.controlId}
                  row={row}
                  owner={people.get(row.ownerId ?? "") ?? ""}
                  marks={marks.get(row.controlId)}
                  reading={reading}
                  columns={columns}
                  isOpen={row.controlId === openId}
                  isStop={row.controlId === stop}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
          ))}
        </table>
        {rows.length === 0 ? (
          <div className={classes.none}>
            <Text size="sm" mb="xs">
              {soaText.filter.none}
            </Text>
            <Button size="xs" variant="default" onClick={clearFilter}>
              {soaText.filter.clear}
            </Button>
          </div>
        ) : null}
      </div>
      <SheetFooter keysId={keysId} narrow={!columns.words} rows={allRows} />
    </div>
  );
};
