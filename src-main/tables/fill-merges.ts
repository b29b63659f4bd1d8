import type { MergeRange } from "hucre/xlsx";

// Rule: a cell merged downwards stands for all its rows, so its text is repeated there. To the right it is repeated only where
// it is narrow and in the first 21 rows (a title over two columns): a wide one is a heading and not many values.

const titleRows = 21;
const narrow = 3;
const maxFilled = 200_000;

/** Repeats the text of merged cells in the grid itself. Stops after 200,000 cells with a warning. */
export function fillMerges(rows: string[][], merges: readonly MergeRange[], warnings: string[]): void {
  let filled = 0;
  let downwards = 0;
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const text = rows[startRow]?.[startCol] ?? "";
    if (text.trim() === "") continue;
    const lastRow = Math.min(endRow, rows.length - 1);
    if (lastRow > startRow && startRow >= titleRows) downwards += 1;
    for (let row = startRow; row <= lastRow; row += 1) {
      const cells = rows[row] ?? [];
      const lastCol = row < titleRows && endCol - startCol < narrow ? Math.min(endCol, cells.length - 1) : startCol;
      for (let column = startCol; column <= lastCol; column += 1) {
        filled += 1;
        if (filled > maxFilled) {
          warnings.push("The sheet merges more cells than can be followed; some merged cells are read as empty.");
          return;
        }
        if ((cells[column] ?? "") === "") cells[column] = text;
      }
    }
  }
  if (downwards > 0)
    warnings.push(
      `${downwards} merged ${downwards === 1 ? "cell was" : "cells were"} repeated in every row ${downwards === 1 ? "it covers" : "they cover"}.`,
    );
}
