/** Which rows of a printed table stay on the page of the next one. */

/** A table of so few rows and letters is kept whole; rows longer than this are kept with no other. */
const SHORT_TABLE = { rows: 12, letters: 700 };
const SHORT_ROW = 500;

export type RowLook = {
  /** The name of a group. */
  readonly group: boolean;
  /** A line over several columns. */
  readonly wide: boolean;
  /** Letters of its longest cell. */
  readonly letters: number;
};

/** A short table stays whole. In a longer one a group's name stays with what it opens, and no row is alone on a page. */
export function keptRows(rows: readonly RowLook[]): boolean[] {
  const whole =
    rows.length <= SHORT_TABLE.rows && rows.reduce((sum, { letters }) => sum + letters, 0) <= SHORT_TABLE.letters;
  return rows.map((row, at) => {
    const next = rows[at + 1];
    if (next === undefined) return false;
    // A line over the whole width below the name of a group says something of the group.
    const opens = row.group || (row.wide && rows[at - 1]?.group === true);
    if (whole || opens) return true;
    return (at === 0 || at === rows.length - 2) && Math.max(row.letters, next.letters) <= SHORT_ROW;
  });
}
