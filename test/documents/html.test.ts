import { describe, expect, it } from "vitest";
import { writeHtml } from "../../src-main/documents/html/write-html.ts";
import type { DocumentModel } from "../../src-main/documents/model.ts";
import { nastyModel } from "./nasty.ts";
import { sampleSoa } from "./sample-soa.ts";

const html = async (model: DocumentModel): Promise<string> => new TextDecoder().decode(await writeHtml(model));

/** The sample with one text in every place a user can reach. */
const saying = (text: string): DocumentModel => {
  const model = sampleSoa();
  return {
    ...model,
    meta: { ...model.meta, title: text, organisation: text, marks: [text], control: [[text, text]], coverNote: text },
    sections: [
      {
        orientation: "landscape",
        blocks: [
          { type: "heading", level: 1, text },
          { type: "paragraph", text: [{ text, bold: true, href: "javascript:alert(1)" }] },
          { type: "callout", tone: "attention", title: text, text },
          { type: "list", ordered: false, items: [text] },
          { type: "table", caption: text, columns: [{ header: text, weight: 1 }], rows: [{ cells: [text] }] },
        ],
      },
    ],
  };
};

describe("the HTML file", () => {
  it("can neither run nor load anything", async () => {
    for (const page of [await html(sampleSoa()), await html(nastyModel())]) {
      expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`);
      expect(page).not.toMatch(/<(script|iframe|object|link|base|form|img)\b/i);
      expect(page).not.toMatch(/\son\w+=|javascript:|\bsrc=|url\(|@import/i);
      expect(page.replaceAll(/[\t\n]/g, "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    }
  });

  it("shows scripts, signs and quotes as text in every place, also inside attributes", async () => {
    const page = await html(saying(`<script>alert("x")</script> & 'y' "><img src=x onerror=z>`));
    expect(page).not.toMatch(/<script|<img/i);
    const shown =
      "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39; &quot;&gt;&lt;img src=x onerror=z&gt;";
    expect(page.split(shown).length - 1).toBeGreaterThanOrEqual(12);
    expect(page).toContain(`aria-label="${shown}"`);
  });

  it("keeps right-to-left names whole and lets each text have its own direction", async () => {
    const page = await html(saying("مرحبا שלום"));
    expect(page).toContain("<h1>مرحبا שלום</h1>");
    expect(page).toMatch(/p,li,h1[^{]*\{unicode-bidi:plaintext/);
  });

  it("has one first heading, no level left out, landmarks and scopes", async () => {
    const page = await html(sampleSoa());
    expect(page).toMatch(/<html lang="en">/);
    expect(page.match(/<h1/g)).toHaveLength(1);
    const levels = [...page.matchAll(/<h([1-4])/g)].map(([, level]) => Number(level));
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
    for (const mark of ["<header>", "<main ", "<nav ", "<footer>", 'scope="col"', 'scope="row"', 'scope="colgroup"'])
      expect(page).toContain(mark);
    expect(page.match(/<caption>|aria-labelledby="table-/g)?.length).toBe(page.match(/<table/g)?.length);
    expect(page).toContain("prefers-color-scheme:dark");
    expect(page).toContain("@media print");
  });

  it("leads every entry of the contents to a heading that is there", async () => {
    const page = await html(sampleSoa());
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("is the same bytes for the same model", async () => {
    expect(Buffer.compare(await writeHtml(sampleSoa()), await writeHtml(sampleSoa()))).toBe(0);
  });
});
