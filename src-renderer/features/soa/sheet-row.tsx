import { memo } from "react";
import { StatusBadge } from "../../ui/badges.tsx";
import type { Columns } from "./columns.ts";
import { DecisionMark, FindingMark, ReasonMarks } from "./marks.tsx";
import type { Marks, Reading, SoaRow } from "./sheet-model.ts";
import classes from "./sheet.module.css";

type Props = {
  readonly row: SoaRow;
  readonly owner: string;
  readonly marks: Marks | undefined;
  readonly reading: Reading;
  readonly columns: Columns;
  readonly isOpen: boolean;
  /** The one row that Tab reaches. */
  readonly isStop: boolean;
  readonly onOpen: (controlId: string) => void;
};

const figure = (count: number): string => (count === 0 ? "" : String(count));

export const rowDomId = (controlId: string): string => `soa-row-${controlId}`;

/** One control. Read as a reference list, necessary controls stand out and the others step back. */
export const SheetRow = memo(({ row, owner, marks, reading, columns, isOpen, isStop, onOpen }: Props) => {
  const necessary = row.decision === "included";
  const informative = reading === "informative";
  return (
    <tr
      id={rowDomId(row.controlId)}
      className={classes.row}
      aria-selected={isOpen}
      tabIndex={isStop ? 0 : -1}
      data-strong={(informative && necessary) || undefined}
      data-quiet={(informative && !necessary) || undefined}
      onClick={() => onOpen(row.controlId)}
    >
      <th scope="row" className={classes.ref}>
        {row.ref}
      </th>
      <td className={classes.title} title={row.title}>
        {columns.words ? row.title : <span className={classes.clamp}>{row.title}</span>}
      </td>
      <td className={columns.words ? classes.decisionCell : classes.signCell}>
        <DecisionMark row={row} withWords={columns.words} />
      </td>
      {columns.reasons ? (
        <td className={classes.reasons}>
          <ReasonMarks row={row} />
        </td>
      ) : null}
      {columns.status ? (
        <td className={classes.status}>{necessary ? <StatusBadge status={row.status} /> : null}</td>
      ) : null}
      {columns.owner ? <td className={classes.owner}>{owner}</td> : null}
      {columns.risks ? <td className={classes.count}>{figure(row.risks.length)}</td> : null}
      {columns.evidence ? (
        <td className={classes.count}>{figure(row.evidence.length + row.documents.length)}</td>
      ) : null}
      <td className={classes.markCell}>
        <FindingMark marks={marks} />
      </td>
    </tr>
  );
});
SheetRow.displayName = "SheetRow";
