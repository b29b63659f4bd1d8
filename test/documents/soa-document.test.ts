import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import { soaDocument } from "../../src-main/features/soa/soa-document.ts";
import { sampleDraft, sampleInput, sampleSoa } from "./sample-soa.ts";

const refs = (html: string): string[] =>
  [...html.matchAll(/<th scope="row" class="bold">((?:A\.|X\.)[\d.]+)<\/th>/g)].map((match) => match[1] ?? "");

describe("the statement as a document", () => {
  it("lists all 38 reference controls and the own ones in both readings", () => {
    for (const annexAReading of ["strict", "informative"] as const) {
      const found = new Set(refs(renderHtml(sampleSoa({ annexAReading }))));
      expect(found.size).toBe(41);
    }
  });

  it("follows Annex A in the strict reading and puts necessary controls first in the informative one", () => {
    const strict = renderHtml(sampleSoa());
    const informative = renderHtml(sampleSoa({ annexAReading: "informative" }));
    expect(strict).toContain(">Controls</h1>");
    expect(informative.indexOf(">Controls determined as necessary</h1>")).toBeLessThan(
      informative.indexOf(">Other reference controls of Annex A</h1>"),
    );
    expect(refs(informative).at(-1)).toBe("A.10.4");
    expect(refs(strict).at(-1)).toBe("X.03");
  });

  it("marks a draft as draft and shows every missing decision", () => {
    const html = renderHtml(sampleDraft());
    expect(sampleDraft().meta.marks).toEqual(["Draft", "Fictional example"]);
    expect(html).toContain("Draft: this version is not approved");
    expect(html).toContain("Not approved yet");
    expect(html.match(/Decision missing/g)?.length).toBeGreaterThanOrEqual(6);
    expect(html).toContain("For 5 of them the decision is missing.");
  });

  it("says nothing about drafts or fiction when it is neither", () => {
    const html = renderHtml(sampleSoa({ isDemo: false }));
    expect(html).not.toMatch(/draft|fictional/i);
    expect(soaDocument(sampleInput({ isDemo: false })).meta.marks).toEqual([]);
  });

  it("shows a decision without a reason as a gap", () => {
    const rows = sampleInput().rows.map((row) => ({ ...row, justification: "" }));
    expect(renderHtml(sampleSoa({ rows }))).toContain("Reason missing");
  });

  it("works for an empty workspace", () => {
    const html = renderHtml(sampleSoa({ rows: [], openPoints: [], history: [], approver: null, scopeText: "" }));
    expect(html).toContain("The scope is not recorded yet");
    expect(html).toContain("No control is excluded.");
  });
});
