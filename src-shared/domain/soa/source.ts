/** Where a control of the statement comes from. */
export const CONTROL_SOURCES = ["annexA", "own", "iso27001"] as const;
export type ControlSource = (typeof CONTROL_SOURCES)[number];

/** What is written as the source of a control from ISO/IEC 27001; the program has neither its texts nor its titles. */
export const ISO_27001 = "ISO/IEC 27001";

/** What begins with "ISO/IEC 27001" as its source is a control of that standard, everything else the client's own (rule of this project). */
export const sourceOf = (words: string): Exclude<ControlSource, "annexA"> =>
  /^\s*(?:ISO(?:\/IEC)?\s*)?27001/i.test(words) ? "iso27001" : "own";

/** The reference of a control from ISO/IEC 27001: its number behind ISMS, as A. belongs to Annex A of ISO/IEC 42001 (rule of this project). "A.8.24" and "8.24" give "ISMS.8.24". */
export const ismsRef = (number: string): string => `ISMS.${number.trim().replace(/^A\./i, "")}`;
