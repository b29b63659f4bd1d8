/** The look of a workspace in every format: logo, accent, header and footer; and the same bytes twice. */
import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../../src-main/documents/docx/write-docx.ts";
import { writeHtml } from "../../src-main/documents/html/write-html.ts";
import type { DocumentModel } from "../../src-main/documents/model.ts";
import { paletteOf } from "../../src-main/documents/page.ts";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import { fitBox, measurePicture } from "../../src-main/documents/picture.ts";
import { writeXlsx } from "../../src-main/documents/xlsx/write-xlsx.ts";
import { accentIssue, contrast } from "../../src-shared/domain/colour.ts";
import { tinyPng } from "../helpers/tiny-png.ts";
import { sdkErrors } from "./ooxml.ts";
import { sampleSoa } from "./sample-soa.ts";

const branded = (): DocumentModel => {
  const model = sampleSoa();
  const logo = { mediaType: "image/png", width: 400, height: 100, base64: tinyPng.toString("base64") } as const;
  const look = { accent: "#0B6E4F", logo, header: "Care & <Co>", footer: "Board office, Hamburg" };
  return { ...model, meta: { ...model.meta, look } };
};
const parts = (file: Uint8Array): Record<string, Uint8Array> => unzipSync(file);
const text = (file: Uint8Array, pattern: RegExp): string =>
  Object.entries(parts(file))
    .filter(([name]) => pattern.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join("\n");

describe("the accent", () => {
  it("is refused below 4.5:1 on white and when it is no colour", () => {
    expect(accentIssue("#767676")).toBe("");
    expect(accentIssue("#777777")).toContain("4.4:1");
    expect(accentIssue("#FFDD00")).toMatch(/too light: its contrast to white is 1\.\d:1/);
    expect(accentIssue("navy")).toContain("must be a colour");
    expect(accentIssue("")).toBe("");
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  });

  it("never puts words on a band that cannot be read", () => {
    for (const accent of ["#767676", "#0B6E4F", "#B00020", "#000000"]) {
      const { band, onBand } = paletteOf({ accent });
      expect(contrast(`#${onBand}`, `#${band}`)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("a picture", () => {
  it("is known by its bytes, not by its name", () => {
    expect(measurePicture(tinyPng)).toEqual({ mediaType: "image/png", width: 1, height: 1 });
    expect(measurePicture(tinyPng.subarray(0, 40))).toBeNull();
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 3, 0, 0, 0];
    expect(measurePicture(Uint8Array.from(jpeg))).toEqual({ mediaType: "image/jpeg", width: 30, height: 20 });
    expect(measurePicture(Uint8Array.from(jpeg.slice(0, 12)))).toBeNull();
    expect(measurePicture(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBeNull();
    expect(measurePicture(new Uint8Array())).toBeNull();
  });

  it("is made smaller to fit, never larger", () => {
    expect(fitBox({ width: 400, height: 100 }, { width: 200, height: 100 })).toEqual({ width: 200, height: 50 });
    expect(fitBox({ width: 10, height: 10 }, { width: 200, height: 100 })).toEqual({ width: 10, height: 10 });
  });
});

describe("the look", () => {
  it("is in the Word file: picture with its name, accent in the styles, header and footer", async () => {
    const file = await writeDocx(branded());
    expect(Object.keys(parts(file)).some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true);
    expect(text(file, /word\/document\.xml/)).toMatch(/descr="Logo of /);
    expect(text(file, /word\/styles\.xml/)).toContain("0B6E4F");
    expect(text(file, /word\/header\d\.xml/)).toContain("Care &amp; &lt;Co&gt;");
    expect(text(file, /word\/footer\d\.xml/)).toContain("Board office, Hamburg");
    expect(text(file, /word\/(styles|header\d)\.xml/)).not.toContain('"1F3864"');
  });

  it("is in the workbook: picture, accent, header and footer", async () => {
    const file = await writeXlsx(branded());
    expect(Object.keys(parts(file)).some((name) => /^xl\/media\/.+\.png$/.test(name))).toBe(true);
    expect(text(file, /xl\/styles\.xml/)).toContain("0B6E4F");
    expect(text(file, /xl\/worksheets\/sheet1\.xml/)).toContain("Care &amp;&amp; &lt;Co&gt;");
    expect(text(file, /xl\/worksheets\/sheet2\.xml/)).toContain("Board office, Hamburg");
  });

  it("is in the HTML file and on the print page, with nothing loaded from outside", async () => {
    for (const page of [new TextDecoder().decode(await writeHtml(branded())), renderHtml(branded())]) {
      expect(page).toContain("0B6E4F");
      expect(page.match(/<img/g)).toHaveLength(1);
      expect(page).toMatch(/<img alt="Logo of [^"]+" width="400" height="100" src="data:image\/png;base64,[\w+/=]+">/);
    }
    expect(new TextDecoder().decode(await writeHtml(branded()))).toContain("<span>Care &amp; &lt;Co&gt;</span>");
  });

  it("leaves a document without one as it was", () => {
    expect(renderHtml(sampleSoa())).not.toMatch(/<img|branded"/);
  });
});

describe("an Office file with a look, in German", { timeout: 60_000 }, () => {
  const german = (): DocumentModel => ({ ...branded(), meta: { ...branded().meta, language: "de" } });
  it("has no error for the Open XML SDK", async () => {
    expect(await sdkErrors(await writeDocx(german()), "docx")).toEqual([]);
    expect(await sdkErrors(await writeXlsx(german()), "xlsx")).toEqual([]);
  });

  it("keeps the shape of the logo in the workbook whatever the cells are", async () => {
    const drawing = text(await writeXlsx(german()), /xl\/drawings\/drawing1\.xml/);
    expect(drawing).toContain("<xdr:oneCellAnchor>");
    const [, width, height] = /<xdr:ext cx="(\d+)" cy="(\d+)"\/>/.exec(drawing)!.map(Number) as [
      number,
      number,
      number,
    ];
    expect(width / height).toBeCloseTo(400 / 100, 1);
  });
});

describe("the same model", () => {
  it.each([
    ["docx", writeDocx],
    ["xlsx", writeXlsx],
    ["html", writeHtml],
  ] as const)("gives the same bytes as %s twice, with a logo", async (_format, write) => {
    expect(Buffer.compare(await write(branded()), await write(branded()))).toBe(0);
  });
});
