/**
 * Actions as a calendar file (iCalendar, RFC 5545). Every action with a due day is one all-day event, and none is a to-do: the
 * calendars of Google, Outlook and phones take events from a file and leave to-dos out, and those that show both would show
 * each action twice. Settled actions stay in, so that taking a newer file in corrects what an older one brought: a cancelled
 * one as a cancelled event, a done one with "Done" before its title.
 */
export type CalendarAction = {
  /** Unique in the world and the same in every export. */
  readonly id: string;
  readonly revision: number;
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly status: string;
  /** yyyy-mm-dd; an action without a due day is not in the calendar. */
  readonly dueDate: string;
  /** The owner's name; "" where there is none. */
  readonly owner: string;
  /** The record it comes from, in words; "" where it stands alone. */
  readonly source: string;
};

/** At most 75 octets to a line, the line break not counted (RFC 5545, 3.1). */
const OCTETS = 75;

/** Text as a value: backslash, semicolon and comma escaped, line breaks written as \n (3.3.11). Controls are left out. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\t\n]/gu, "")
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n");

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line folded between characters, never inside one; what follows begins with a space. */
export const foldLine = (line: string): string => {
  let folded = "";
  let used = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (used + octets > OCTETS) {
      folded += "\r\n ";
      used = 1;
    }
    folded += character;
    used += octets;
  }
  return folded;
};

const compact = (day: string): string => day.replaceAll("-", "");

const dayAfter = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
};

const eventOf = (action: CalendarAction, stamp: string): string[] => {
  const { id, revision, ref, title, description, status, dueDate, owner, source } = action;
  const said = [owner === "" ? "" : `Owner: ${owner}`, source === "" ? "" : `Comes from: ${source}`, description]
    .filter((line) => line.trim() !== "")
    .join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${id}@aims-workbench`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${revision - 1}`,
    `DTSTART;VALUE=DATE:${compact(dueDate)}`,
    // The end is the first day that is no longer part of it (3.6.1).
    `DTEND;VALUE=DATE:${compact(dayAfter(dueDate))}`,
    `SUMMARY:${escapeText(`${status === "done" ? "Done: " : ""}${ref} ${title}`)}`,
    ...(said === "" ? [] : [`DESCRIPTION:${escapeText(said)}`]),
    `STATUS:${status === "cancelled" ? "CANCELLED" : "CONFIRMED"}`,
    // A due day keeps nobody busy.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
};

/** The file's text. `name` is what a calendar program shows for it, `now` the moment of the export as ISO 8601 in UTC. */
export const calendarOf = (actions: readonly CalendarAction[], name: string, now: string): string => {
  const stamp = `${now.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//AIMS Workbench//Actions//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...actions.filter(({ dueDate }) => dueDate !== "").flatMap((action) => eventOf(action, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
};
