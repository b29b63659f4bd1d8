/** Dates, times and sizes in the order and words of the person's system. */
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** A calendar day (yyyy-mm-dd); "" stays "". */
export const formatDay = (value: string): string => {
  const at = new Date(`${value}T12:00:00`);
  return Number.isNaN(at.getTime()) ? value : day.format(at);
};

/** A moment as the trail holds it (ISO 8601). */
export const formatMoment = (value: string): string => {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? value : moment.format(at);
};

const UNITS = ["kB", "MB", "GB"] as const;

export const formatSize = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  const power = Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${value.toLocaleString(undefined, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${UNITS[power - 1] ?? "GB"}`;
};
