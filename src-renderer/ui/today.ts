/** The day it is now in the person's own time zone, as yyyy-mm-dd. */
export const today = (at = new Date()): string =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;
