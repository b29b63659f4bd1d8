/** Controlled documents in the real window: records and pictures in the text, and what is printed of them. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "@playwright/test";
import { tinyPng } from "../helpers/tiny-png.ts";
import { expectAccessible, forget, newWorkspace, startWindow, type Window } from "./window.ts";

test.setTimeout(180_000);

const SHOTS = process.env["AIMS_SHOTS"];
let w: Window;
const shot = async (name: string): Promise<void> => {
  if (SHOTS) await w.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};
const place = (name: string) => w.page.getByRole("navigation").first().getByText(name, { exact: true }).click();

test.beforeEach(async () => {
  w = await startWindow();
  const { page } = w;
  await newWorkspace(w, "Documents Ltd");
  await page.setViewportSize({ width: 1024, height: 700 });
});
test.afterEach(async () => {
  expect(w.problems).toEqual([]);
  await w.close();
  forget(w.folder);
});

test("a text names a record and shows a picture from evidence, in the window and in the Word file", async () => {
  const { page } = w;
  const file = join(w.folder, "data flow.png");
  writeFileSync(file, process.env["AIMS_PICTURE"] ? readFileSync(process.env["AIMS_PICTURE"]) : tinyPng);
  await place("Evidence");
  await w.answer("open", file);
  await page.getByRole("button", { name: "Attach files…" }).first().click();
  await expect(page.getByRole("heading", { name: "E-001 data flow" })).toBeVisible();

  await place("Documents");
  await page.getByRole("button", { name: "Write a document" }).first().click();
  await page.getByRole("dialog").getByLabel("Title").fill("Procedure for data");
  await page.getByRole("dialog").getByRole("button", { name: "Begin" }).click();
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await text.click();
  await page.keyboard.type("The flow is kept as ");
  await page.getByRole("button", { name: "Mention a record" }).click();
  await page.getByRole("menuitem", { name: "Evidence", exact: true }).click();
  await page.getByRole("option", { name: /data flow/ }).click();
  await expect(text.getByText("E-001 data flow")).toBeVisible();
  await page.keyboard.type("and looks like this:");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Picture from evidence" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Evidence" }).click();
  await page.getByRole("option", { name: /data flow/ }).click();
  await expect(dialog.getByRole("button", { name: "Put in" })).toBeDisabled();
  await dialog.getByLabel("What it shows").fill("Boxes and arrows from the clinic to the model");
  await dialog.getByLabel("Caption").fill("Flow of data");
  await shot("document-picture-dialog");
  await expectAccessible(w.page);
  await dialog.getByRole("button", { name: "Put in" }).click();
  await expect(text.getByRole("img", { name: "Boxes and arrows" })).toBeVisible();
  await expect(text.getByText("Flow of data")).toBeVisible();
  await shot("document-text");
  await expectAccessible(w.page);

  await page.getByRole("button", { name: "Send to review" }).click();
  await page.getByRole("button", { name: "E-001 data flow" }).first().scrollIntoViewIfNeeded();
  await shot("document-read");
  await expectAccessible(w.page);
  await page.getByRole("button", { name: "Export the draft" }).click();
  await w.answer("folder", w.folder);
  await page.getByRole("dialog").getByRole("button", { name: "Choose a folder and export" }).click();
  await expect.poll(() => readdirSync(w.folder).filter((name) => name.endsWith(".docx"))).toHaveLength(1);
  const docx = readdirSync(w.folder).find((name) => name.endsWith(".docx"))!;
  const parts = unzipSync(readFileSync(join(w.folder, docx)));
  const xml = strFromU8(parts["word/document.xml"]!);
  expect(xml).toContain("E-001 data flow");
  expect(xml).toContain('descr="Boxes and arrows from the clinic to the model"');
  if (SHOTS) writeFileSync(join(SHOTS, "document.docx"), readFileSync(join(w.folder, docx)));

  // Named records open from the text.
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "E-001 data flow" }).first().click();
  await expect(page.getByRole("heading", { name: "E-001 data flow" })).toBeVisible();
});

test("the styles of a Word template are taken in the settings", async () => {
  const { page } = w;
  const file = join(w.folder, "House.dotx");
  const styles = `<w:styles>${[
    ["Normal", "Normal", '<w:rFonts w:ascii="Georgia"/><w:sz w:val="22"/>'],
    ["Title", "Title", '<w:rFonts w:ascii="Georgia"/><w:color w:val="7A1F1F"/><w:sz w:val="56"/>'],
    ["Heading1", "heading 1", '<w:rFonts w:ascii="Georgia"/><w:caps/><w:color w:val="7A1F1F"/><w:sz w:val="30"/>'],
  ]
    .map(
      ([id, name, letters]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${letters}</w:rPr></w:style>`,
    )
    .join("")}</w:styles>`;
  writeFileSync(file, zipSync({ "word/styles.xml": strToU8(styles) }));
  await place("Settings");
  const group = page.getByRole("group", { name: "Word template" });
  await expect(group.getByText("The program's own styles")).toBeVisible();
  await w.answer("open", file);
  await group.getByRole("button", { name: "Choose a template…" }).click();
  await expect(group.getByText("House.dotx: body text, title, heading 1")).toBeVisible();
  await group.scrollIntoViewIfNeeded();
  await shot("document-template");
  await expectAccessible(w.page);

  await place("Documents");
  await page.getByRole("button", { name: "Write a document" }).first().click();
  await page.getByRole("dialog").getByLabel("Title").fill("Procedure for data");
  await page.getByRole("dialog").getByRole("button", { name: "Begin" }).click();
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await text.click();
  await page.keyboard.type("Data are checked before they are used.");
  await page.getByRole("button", { name: "Export the draft" }).click();
  await w.answer("folder", w.folder);
  await page.getByRole("dialog").getByRole("button", { name: "Choose a folder and export" }).click();
  await expect.poll(() => readdirSync(w.folder).filter((name) => name.endsWith(".docx"))).toHaveLength(1);
  const docx = readFileSync(
    join(
      w.folder,
      readdirSync(w.folder).find((name) => name.endsWith(".docx"))!,
    ),
  );
  expect(strFromU8(unzipSync(docx)["word/styles.xml"]!)).toContain("7A1F1F");
  if (SHOTS) writeFileSync(join(SHOTS, "template.docx"), docx);
});
