/** The marks with which the person's system writes numbers. */
const parts = new Intl.NumberFormat(undefined, { useGrouping: true }).formatToParts(1234567.5);
const markOf = (type: "decimal" | "group"): string => parts.find((part) => part.type === type)?.value ?? "";

export const DECIMAL = markOf("decimal") || ".";
export const GROUP = markOf("group");
