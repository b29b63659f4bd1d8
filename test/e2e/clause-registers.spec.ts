/** The registers of clauses 4 to 10 in the real window: add, edit, refuse, link, edit many, to Excel and back, remove and undo. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { call, expectAccessible, forget, newWorkspace, startWindow } from "./window.ts";

test.setTimeout(180_000);

test("a register is filled, refused, linked, edited in bulk, taken back, and read back from a file", async () => {
  const w = await startWindow();
  const { page, folder } = w;
  try {
    await newWorkspace(w, "Registers Ltd");
    await page.getByRole("navigation").first().getByRole("button", { name: "Records" }).click();
    await expectAccessible(page);
    await page.screenshot({ path: join(test.info().outputDir, "overview.png") });
    await page.getByRole("button", { name: /Requirements of interested parties/ }).click();
    await expect(page.getByText("Requirements of interested parties: nothing yet")).toBeVisible();
    await page.getByRole("button", { name: "Add a requirement" }).click();
    await page.getByLabel("Requirement", { exact: true }).fill("Explain every decision");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "PR-001 Explain every decision" })).toBeVisible();
    await expectAccessible(page);

    await page.screenshot({ path: join(test.info().outputDir, "editor.png") });

    // The rule is named at its field, and nothing is saved.
    const taken = page
      .getByRole("combobox", { name: "Taken on by the AIMS" })
      .or(page.getByLabel("Taken on by the AIMS"));
    await taken.first().click();
    await page.getByRole("option", { name: "No", exact: true }).click();
    await expect(page.getByText(/^Not saved: a requirement that is not taken on needs a reason/)).toBeVisible();
    await page.getByLabel("Reason", { exact: true }).fill("Another law says so.");
    await page.keyboard.press("Tab");
    // What waited for the reason is saved with it.
    await expect(page.getByText(/a requirement that is not taken on needs a reason/)).toHaveCount(0);

    // Found by search, and its removal can be undone.
    await page.getByRole("button", { name: "Remove this requirement…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("Requirements of interested parties: nothing yet")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("row", { name: /Explain every decision/ })).toBeVisible();

    // From a file: one new, one changed.
    const file = join(folder, "requirements.csv");
    writeFileSync(file, "Ref.,Requirement,Nature\nPR-001,Explain every decision,Binding duty\n,Let people object,\n");
    await w.answer("open", file);
    await page.getByRole("button", { name: "Excel" }).click();
    await page.getByRole("menuitem", { name: "Read an edited file back…" }).click();
    const dialog = page.getByRole("dialog", { name: "Read back: Requirements of interested parties" });
    await dialog.getByRole("row", { name: /Explain every decision/ }).click();
    await expect(dialog.getByRole("region", { name: "Row 2" })).toContainText("Binding duty");
    await expectAccessible(page);
    await page.screenshot({ path: join(test.info().outputDir, "read-back.png") });
    await dialog.getByRole("button", { name: "Write 2 rows" }).click();
    await expect(dialog.getByText("1 record added, 1 changed.")).toBeVisible();
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("row", { name: /Let people object/ })).toBeVisible();

    // Out again, as a workbook.
    await w.answer("folder", folder);
    await page.getByRole("button", { name: "Excel" }).click();
    await page.getByRole("menuitem", { name: "Export to edit in Excel…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Choose a folder and export" }).click();
    await expect(page.getByText(/Requirements of interested parties .*\.xlsx/)).toBeVisible({ timeout: 30_000 });
    const name = await page.getByText(/Requirements of interested parties .*\.xlsx/).textContent();
    expect(readFileSync(join(folder, name!)).subarray(0, 2).toString()).toBe("PK");
    expect(await call(page, "trail.verify", {})).toMatchObject({ ok: true });
    expect(w.problems).toEqual([]);
  } finally {
    await w.close();
    forget(folder);
  }
});
