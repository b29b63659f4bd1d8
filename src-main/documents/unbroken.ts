/** References such as R-012 or LCA-SOA-001, and days: no line ends within them. */
export const UNBROKEN = /(?<![\w-])(?:(?:[A-Z]{1,5}-)+\d{1,4}|\d{4}-\d{2}(?:-\d{2})?)(?![\w-])/g;
