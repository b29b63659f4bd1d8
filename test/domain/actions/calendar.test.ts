/** The calendar file, read back by the rules of RFC 5545 as a calendar program reads it. */
import { describe, expect, it } from "vitest";
import { calendarOf, type CalendarAction } from "../../../src-shared/domain/actions/calendar.ts";

const ACTION: CalendarAction = {
  id: "0190f0f0-0000-7000-8000-000000000001",
  revision: 3,
  ref: "T-001",
  title: "Test with nurses",
  description: "",
  status: "open",
  dueDate: "2026-12-31",
  owner: "",
  source: "",
};
const NOW = "2026-11-23T09:00:07.123Z";

type Property = { readonly name: string; readonly parameters: string; readonly value: string };

/** Unfolds and unescapes: the lines of the file as properties. */
const parse = (file: string): Property[] => {
  expect(file.endsWith("\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return file
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, name, parameters, value] = /^([A-Z-]+)((?:;[^:]+)?):(.*)$/s.exec(line)!;
      const plain = value!.replaceAll(/\\(.)/g, (_all, mark: string) => (mark === "n" ? "\n" : mark));
      return { name: name!, parameters: parameters!, value: plain };
    });
};

const events = (file: string): Record<string, string>[] => {
  const found: Record<string, string>[] = [];
  for (const { name, parameters, value } of parse(file)) {
    if (name === "BEGIN" && value === "VEVENT") found.push({});
    else if (found.length > 0 && name !== "END") found.at(-1)![name + parameters] = value;
  }
  return found;
};

describe("the calendar file", () => {
  it("shows an action as one event that lasts the whole due day, under a name that stays", () => {
    const file = calendarOf([ACTION], "Actions – Client & Sons", NOW);
    expect(events(file)).toEqual([
      {
        UID: "0190f0f0-0000-7000-8000-000000000001@aims-workbench",
        DTSTAMP: "20261123T090007Z",
        SEQUENCE: "2",
        "DTSTART;VALUE=DATE": "20261231",
        "DTEND;VALUE=DATE": "20270101",
        SUMMARY: "T-001 Test with nurses",
        STATUS: "CONFIRMED",
        TRANSP: "TRANSPARENT",
      },
    ]);
    expect(parse(file).slice(0, 3)).toMatchObject([
      { name: "BEGIN", value: "VCALENDAR" },
      { name: "VERSION", value: "2.0" },
      { name: "PRODID" },
    ]);
    expect(calendarOf([ACTION], "Actions – Client & Sons", NOW)).toBe(file);
  });

  it("carries every character through escaping and folding", () => {
    const title = "Größe; Maß, «ü» \\ 😀 ".repeat(12);
    const description = "First line\nSecond, with: colon; and \\n that is no break\r\nThird\u0007";
    const [event] = events(
      calendarOf([{ ...ACTION, title, description, owner: "Ada, MD", source: "R-001 Drift" }], "A", NOW),
    );
    expect(event!["SUMMARY"]).toBe(`T-001 ${title}`);
    expect(event!["DESCRIPTION"]).toBe(
      "Owner: Ada, MD\nComes from: R-001 Drift\nFirst line\nSecond, with: colon; and \\n that is no break\nThird",
    );
  });

  it("keeps settled actions so that a calendar that has them is corrected, and leaves out what has no day", () => {
    const file = calendarOf(
      [
        { ...ACTION, id: "a", status: "done" },
        { ...ACTION, id: "b", status: "cancelled" },
        { ...ACTION, id: "c", dueDate: "" },
      ],
      "A",
      NOW,
    );
    expect(events(file)).toMatchObject([
      { UID: "a@aims-workbench", SUMMARY: "Done: T-001 Test with nurses", STATUS: "CONFIRMED" },
      { UID: "b@aims-workbench", STATUS: "CANCELLED" },
    ]);
  });

  it("ends a leap day on the first of March", () => {
    expect(events(calendarOf([{ ...ACTION, dueDate: "2028-02-29" }], "A", NOW))[0]).toMatchObject({
      "DTEND;VALUE=DATE": "20280301",
    });
  });
});
