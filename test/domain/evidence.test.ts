/** Days of evidence and the finding of quoted words. */
import { describe, expect, it } from "vitest";
import { checkEvidence, expiryOf } from "../../src-shared/domain/evidence/check-evidence.ts";
import { findPassage, locate } from "../../src-shared/domain/evidence/find-passage.ts";

describe("the days of a piece of evidence", () => {
  const paths = (periodFrom: string, periodTo: string, expiresOn: string) =>
    checkEvidence({ periodFrom, periodTo, expiresOn }).map(({ path }) => path);

  it("contradict each other where the period ends or the piece expires before the period begins", () => {
    expect(paths("2026-02-01", "2026-01-31", "")).toEqual(["periodTo"]);
    expect(paths("2026-02-01", "", "2026-01-31")).toEqual(["expiresOn"]);
    expect(paths("2026-02-01", "2026-02-01", "2026-02-01")).toEqual([]);
    expect(paths("", "2026-01-31", "2020-01-01")).toEqual([]);
  });

  it("count through the day named and are near for thirty days before it", () => {
    expect(expiryOf("", "2026-11-23")).toBe("none");
    expect(expiryOf("2026-11-22", "2026-11-23")).toBe("expired");
    expect(expiryOf("2026-11-23", "2026-11-23")).toBe("expiring");
    expect(expiryOf("2026-12-23", "2026-11-23")).toBe("expiring");
    expect(expiryOf("2026-12-24", "2026-11-23")).toBe("good");
  });
});

describe("quoted words", () => {
  const pages = [
    "Minutes of the board\nThe board approved the AI po-\nlicy of 3 March.",
    "It said: ‘No system goes live\u00a0untested’. The ﬁnal decision runs on",
    "to the next page.",
  ];

  it("are found across line breaks, hyphens, other quotation marks and ligatures, on the page where they begin", () => {
    expect(findPassage(pages, "approved the AI policy of 3 March", null)).toBe(1);
    expect(findPassage(pages, "'No system goes live untested'", null)).toBe(2);
    expect(findPassage(pages, "final decision runs on to the next page", null)).toBe(2);
    expect(findPassage(pages, "to the next page", null)).toBe(3);
  });

  it("are not found where a word, a letter's case or a number differs, nor on another page", () => {
    expect(findPassage(pages, "approved the AI policy of 4 March", null)).toBeNull();
    expect(findPassage(pages, "the board approved", null)).toBeNull();
    expect(findPassage(pages, "approved the AI policy", 2)).toBeNull();
    expect(findPassage(pages, "approved the AI policy", 9)).toBeNull();
    expect(findPassage(pages, " - ", null)).toBeNull();
  });

  it("are shown where they stand, with what stands between them", () => {
    const { from, to } = locate(pages[0]!, "AI policy")!;
    expect(pages[0]!.slice(from, to)).toBe("AI po-\nlicy");
    expect(locate("a 😀", "😀")).toEqual({ from: 2, to: 4 });
    expect(locate(pages[0]!, "not there")).toBeNull();
  });
});
