/** Text as it may be stored: well-formed Unicode, LF line ends, no control or bidi override characters, no outer space. */
export function cleanCell(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
      // oxlint-disable-next-line no-control-regex -- removing them is the point
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
      .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, "")
  );
}

/** The letters of a column as a spreadsheet shows them: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ""}${String.fromCharCode(65 + (index % 26))}`;
}
