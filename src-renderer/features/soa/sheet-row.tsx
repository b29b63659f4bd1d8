import { memo } from "react";
import { StatusBadge } from "../../ui/badges.tsx";
import { DecisionMark, FindingMark } from "./marks.tsx";
import type { Marks, Reading, SoaRow } from "./sheet-model.ts";
import classes from "./sheet.module.css";

type Props = {
  readonly row: SoaRow;
  readonly owner: string;
  readonly marks: Marks | undefined;
  readonly reading: Reading;
  readonly isOpen: boolean;
  /** The one row that Tab reaches. */
  readonly isStop: boolean;
  readonly onOpen: (controlId: string) => void;
};

export const rowDomId = (controlId: string): string => `soa-row-${controlId}`;

/** One control. Read as a reference list, necessary controls stand out and the others step back. */
export const SheetRow = memo(({ row, owner, marks, reading, isOpen, isStop, onOpen }: Props) => {
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
        {row.title}
      </td>
      <td className={classes.decisionCell}>
        <DecisionMark decision={row.decision} />
      </td>
      <td className={classes.reasons}>{row.reasonCodes.join(" ")}</td>
      <td className={classes.status}>{necessary ? <StatusBadge status={row.status} /> : null}</td>
      <td className={classes.owner}>{owner}</td>
      <td className={classes.count}>{row.risks.length === 0 ? "" : row.risks.length}</td>
      <td className={`${classes.count} ${classes.evidence}`}>
        {row.evidence.length + row.documents.length === 0 ? "" : row.evidence.length + row.documents.length}
      </td>
      <td className={classes.markCell}>
        <FindingMark marks={marks} />
      </td>
    </tr>
  );
});
SheetRow.displayName = "SheetRow";
