/** Evidence in the real window: attached, dated, quoted, replaced, and recognised when it comes again. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { expect, test } from "@playwright/test";
import { expectAccessible, forget, newWorkspace, startWindow, type Window } from "./window.ts";

test.setTimeout(180_000);

const SHOTS = process.env["AIMS_SHOTS"];
let w: Window;
const shot = async (name: string): Promise<void> => {
  if (SHOTS) await w.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};
const place = (name: string) => w.page.getByRole("navigation").first().getByText(name, { exact: true }).click();

const minutes = async (decision: string): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const words of ["Minutes of the board, 3 March", decision])
    document.addPage().drawText(words, { x: 50, y: 700, size: 12, font });
  return document.save();
};

test.beforeEach(async () => {
  w = await startWindow();
  const { page } = w;
  await newWorkspace(w, "Evidence Ltd");
  await page.setViewportSize({ width: 1024, height: 700 });
});
test.afterEach(async () => {
  expect(w.problems).toEqual([]);
  await w.close();
  forget(w.folder);
});

test("a file is dated, quoted where its words are, replaced, and known when it comes again", async () => {
  const { page } = w;
  const file = join(w.folder, "minutes.pdf");
  writeFileSync(file, await minutes("The board approved the AI policy."));
  await place("Evidence");
  await w.answer("open", file);
  await page.getByRole("button", { name: "Attach files…" }).first().click();
  await expect(page.getByRole("heading", { name: "E-001 minutes" })).toBeVisible();

  await page.getByLabel("Speaks for the time from").fill("2026-03-01");
  await page.getByLabel("to", { exact: true }).fill("2026-02-01");
  await page.keyboard.press("Tab");
  await expect(page.getByText("the period would end (2026-02-01) before it begins (2026-03-01)").first()).toBeVisible();
  await page.getByLabel("to", { exact: true }).fill("2026-03-31");
  await page.getByLabel("Counts until").fill("2026-04-30");
  await page.keyboard.press("Tab");

  await page.getByRole("button", { name: "Show a preview" }).click();
  await expect(page.getByText("Page 1 of 2")).toBeVisible();
  await expect(page.getByRole("region", { name: "Words of the file" })).toContainText("Minutes of the board, 3 March");
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page.getByRole("region", { name: "Words of the file" })).toContainText("approved the AI policy");
  await shot("preview");
  await expectAccessible(w.page);

  await page.getByRole("button", { name: "Quote a passage…" }).click();
  await page.getByLabel("Quoted words").fill("The board rejected the AI policy");
  await page.getByRole("button", { name: "Find it and add" }).click();
  await expect(page.getByText("they are not in minutes.pdf")).toBeVisible();
  await shot("refused");
  await expectAccessible(w.page);
  await page.getByLabel("Quoted words").fill("approved the AI policy");
  await page.getByLabel("Proves something of").selectOption({ label: "Control" });
  await page
    .getByRole("combobox", { name: "Record" })
    .or(page.getByRole("textbox", { name: "Record" }))
    .first()
    .fill("A.2.2");
  await page.getByRole("option", { name: "A.2.2" }).first().click();
  await page.getByRole("button", { name: "Find it and add" }).click();
  await expect(page.getByRole("blockquote").filter({ hasText: "approved the AI policy" })).toBeVisible();
  await page.getByRole("button", { name: "Show in the preview" }).click();
  await expect(page.locator("mark")).toHaveText("approved the AI policy");
  await shot("passage");
  await expectAccessible(w.page);

  // The control shows the words that prove it, in the column that a wide window has.
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.getByRole("button", { name: "A.2.2 AI policy" }).first().click();
  await page.getByRole("tab", { name: "Links" }).click();
  await expect(page.getByText("Passages that prove it")).toBeVisible();
  await expect(page.getByRole("button", { name: "E-001 minutes, page 2" })).toBeVisible();
  await shot("control");
  await expectAccessible(w.page);
  await page.getByRole("button", { name: "E-001 minutes, page 2" }).click();
  await page.setViewportSize({ width: 1024, height: 700 });

  const newer = join(w.folder, "minutes September.pdf");
  writeFileSync(newer, await minutes("The board approved the AI policy again."));
  await w.answer("open", newer);
  await page.getByRole("button", { name: "Replace with a newer file…" }).click();
  await expect(page.getByRole("checkbox", { name: "Move the link to the newer file" })).toBeChecked();
  await page.getByRole("button", { name: "Choose the newer file" }).click();
  await expect(page.getByRole("heading", { name: "E-002 minutes" })).toBeVisible();
  await expect(page.getByText("Earlier files, still readable")).toBeVisible();
  await page.getByRole("button", { name: "Close the editor" }).click();
  await expect(page.getByRole("row", { name: "E-002" })).toContainText("1 earlier");
  await expect(page.getByRole("row", { name: "E-001" })).toHaveCount(0);
  await page.getByText("Earlier revisions too 1").click();
  await expect(page.getByRole("row", { name: "E-001" })).toContainText("Replaced by E-002");
  await shot("list");
  await expectAccessible(w.page);

  await page.getByRole("button", { name: "Attach files…" }).click();
  await expect(page.getByText("minutes September.pdf is here already as E-002 minutes.")).toBeVisible();
  await shot("known");
  await expectAccessible(w.page);
});

test("a folder is attached at once and says what was left out; expired evidence is first and on Home", async () => {
  const { page } = w;
  const folder = join(w.folder, "Audit");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.txt"), "<script>alert(1)</script> words");
  writeFileSync(join(folder, "b.md"), "# Minutes");
  writeFileSync(join(folder, "run.exe"), "MZ");
  await place("Evidence");
  await w.answer("folder", folder);
  await page.getByRole("button", { name: "Attach a folder…" }).first().click();
  await expect(page.getByText("1 file was left out")).toBeVisible();
  await page.getByRole("row", { name: "E-002" }).click();
  await page.getByLabel("Counts until").fill("2020-01-31");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Close the editor" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText("E-002");
  await expect(page.getByRole("row").nth(1)).toContainText("expired");
  await page.getByRole("row", { name: "E-001" }).click();
  await page.getByRole("button", { name: "Show a preview" }).click();
  await expect(page.getByRole("region", { name: "Words of the file" })).toContainText(
    "<script>alert(1)</script> words",
  );
  await page.emulateMedia({ colorScheme: "dark" });
  await shot("folder-dark");
  await expectAccessible(w.page);
  await place("Home");
  await expect(page.getByText("1 piece of evidence has expired")).toBeVisible();
});
