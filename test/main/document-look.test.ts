/** The look of documents as settings of the workspace: what is refused, what the trail says, what an export shows. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { writeDocx } from "../../src-main/documents/docx/write-docx.ts";
import { traceabilityModel } from "../../src-main/features/traceability/document.ts";
import { contentSize } from "../../src-main/records/content.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { sdkErrors, partsOf } from "../documents/ooxml.ts";
import { tinyPng } from "../helpers/tiny-png.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram & { readonly path: string };
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const state = () => program.now(contract.workspace.state, {})!;
const choose = (name: string, bytes: Uint8Array) => {
  const path = join(program.folder, name);
  writeFileSync(path, bytes);
  program.answers.open.push([path]);
  return program.ask(contract.workspace.chooseLogo, { revision: state().revision });
};
const look = () => traceabilityModel(program.host.current()!, "2026-11-24T10:00:00.000Z").model.meta.look;
const sha256 = createHash("sha256").update(tinyPng).digest("hex");

/** A template as Word writes it: fonts by theme, a heading based on another style, a colour too pale for paper. */
const houseTemplate = (): Uint8Array => {
  const style = (id: string, name: string, inside: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style("Normal", "Normal", '<w:pPr><w:spacing w:after="160" w:line="288" w:lineRule="auto"/></w:pPr>'),
    style("House", "House Heading", '<w:rPr><w:rFonts w:ascii="Arial"/><w:b/><w:color w:val="7A1F1F"/></w:rPr>'),
    style("Heading1", "heading 1", '<w:basedOn w:val="House"/><w:rPr><w:caps/><w:sz w:val="36"/></w:rPr>'),
    style(
      "Heading2",
      "heading 2",
      '<w:basedOn w:val="House"/><w:rPr><w:b w:val="0"/><w:color w:val="FFDD00"/></w:rPr>',
    ),
  ].join("")}</w:styles>`;
  const theme = `<a:theme><a:minorFont><a:latin typeface="Georgia"/></a:minorFont></a:theme>`;
  return zipSync({ "word/styles.xml": strToU8(styles), "word/theme/theme1.xml": strToU8(theme) });
};

describe("the look of documents", () => {
  it("takes the styles of a Word template, and writes valid Word documents in them", async () => {
    const path = join(program.folder, "House.dotx");
    writeFileSync(path, houseTemplate());
    program.answers.open.push([path]);
    const { revision } = state();
    expect(await program.ask(contract.workspace.chooseTemplate, { revision })).toMatchObject({ ok: true });
    expect(program.now(contract.workspace.template, {})).toEqual({
      name: "House.dotx",
      styles: {
        body: { font: "Georgia", size: 22, after: 160, line: 288 },
        heading1: { font: "Arial", size: 36, bold: true, allCaps: true, colour: "7A1F1F" },
        heading2: { font: "Arial", size: 22, bold: false, colour: "7A1F1F" },
      },
    });
    const { model } = traceabilityModel(program.host.current()!, "2026-11-24T10:00:00.000Z");
    const file = await writeDocx(model);
    expect(await sdkErrors(file, "docx")).toEqual([]);
    const styles = partsOf(file)["word/styles.xml"]!;
    const of = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}"[\\s\\S]*?</w:style>`).exec(styles)![0];
    expect(of("Heading1")).toMatch(/w:caps[\s\S]*7A1F1F[\s\S]*w:sz w:val="36"/);
    expect(of("Heading1")).toContain('w:ascii="Arial"');
    expect(of("Title")).toContain('w:ascii="Georgia"');
    expect(of("TableText")).toContain('w:sz w:val="18"');
  });

  it("refuses a file that has no Word styles and changes nothing", async () => {
    const { revision } = state();
    const path = join(program.folder, "House.docx");
    for (const bytes of [Buffer.from("no archive"), zipSync({ "xl/workbook.xml": strToU8("<a/>") })]) {
      writeFileSync(path, bytes);
      program.answers.open.push([path]);
      expect(await program.ask(contract.workspace.chooseTemplate, { revision })).toMatchObject({
        ok: false,
        error: { code: "REFUSED_TYPE", message: expect.stringContaining("House.docx") },
      });
    }
    expect(state().revision).toBe(revision);
  });

  it("refuses an accent that cannot be read on white, names the field and changes nothing", async () => {
    const { revision } = state();
    const failure = await program.refused(contract.workspace.update, {
      revision,
      patch: { documentAccent: "#FFDD00" },
    });
    expect(failure.issues).toEqual([{ path: "patch.documentAccent", message: expect.stringContaining("4.5:1") }]);
    expect(state()).toMatchObject({ documentAccent: "", revision });
  });

  it("is what every document made afterwards carries", () => {
    const patch = { documentAccent: "#0b6e4f", documentHeader: "Care", documentFooter: "Board office" };
    program.now(contract.workspace.update, { revision: state().revision, patch });
    expect(look()).toEqual({ accent: "#0B6E4F", header: "Care", footer: "Board office" });
  });

  it("takes a logo into the workspace, keeps it when it is opened again, and lets it go", async () => {
    expect(await choose("logo.png", tinyPng)).toMatchObject({ ok: true });
    expect(state().hasLogo).toBe(true);
    expect(program.now(contract.workspace.logo, {})).toMatchObject({ mediaType: "image/png", width: 1, height: 1 });
    program.host.close();
    program.host.open(program.path);
    expect(look()?.logo?.base64).toBe(tinyPng.toString("base64"));
    expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
    program.host.choosePerson(program.now(contract.people.list, {})[0]!.id);
    program.now(contract.workspace.setLogo, { revision: state().revision, sha256: "" });
    expect(look()).toEqual({});
    program.host.close();
    program.host.open(program.path);
    expect(contentSize(program.host.current()!.file.raw, sha256)).toBeNull();
  });

  it("refuses what is no PNG or JPEG whatever it is called, and what is too large", async () => {
    const before = state().revision;
    expect(await choose("logo.png", Buffer.from("<svg onload='alert(1)'/>"))).toMatchObject({
      ok: false,
      error: { code: "REFUSED_TYPE" },
    });
    expect(await choose("big.png", Buffer.concat([tinyPng, Buffer.alloc(513 * 1024)]))).toMatchObject({
      ok: false,
      error: { code: "TOO_LARGE", message: expect.stringContaining("512 KB") },
    });
    const wide = Buffer.from(tinyPng);
    wide.writeUInt32BE(9000, 16);
    expect(await choose("wide.png", wide)).toMatchObject({ ok: false, error: { code: "TOO_LARGE" } });
    expect(state()).toMatchObject({ revision: before, hasLogo: false });
  });

  it("writes in German when the workspace says so, and in what is asked for before that", () => {
    const title = (documentLanguage?: string) =>
      traceabilityModel({ ...program.host.current()!, ...(documentLanguage && { documentLanguage }) }, "2026-11-24")
        .model.meta.title;
    expect(title()).toBe("Traceability matrix");
    program.now(contract.workspace.update, { revision: state().revision, patch: { documentLanguage: "de" } });
    expect(title()).toBe("Rückverfolgbarkeitsmatrix");
    expect(title("en")).toBe("Traceability matrix");
  });
});
