/** What changed in the statement since it was approved: seen in the window, light and dark, and handed over as files. */
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { pdfText } from "./open-elsewhere.ts";
import { call, expectAccessible, forget, makeDemo, startWindow } from "./window.ts";

test.setTimeout(180_000);

test("the changes since version 1.1 are shown, filtered and exported", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aims-soa-difference-"));
  makeDemo(folder);
  const w = await startWindow({ folder: join(folder, "window"), args: [join(folder, "demo.aims")] });
  const { page } = w;
  const shot = (name: string) => page.screenshot({ path: join(test.info().outputDir, `${name}.png`) });
  try {
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.getByRole("button", { name: "Who is working?" }).click();
    await page.getByRole("menuitem").first().click();
    const { value: sheet } = (await call(page, "soa.sheet", {})) as {
      value: { rows: { controlId: string; ref: string; revision: number }[] };
    };
    const decide = (ref: string, patch: object): Promise<unknown> => {
      const { controlId, revision } = sheet.rows.find((row) => row.ref === ref)!;
      return call(page, "soa.decide", { controlId, revision, patch });
    };
    await decide("A.2.4", {
      decision: "excluded",
      reasonCodes: ["X3"],
      justification: "No such activity is in scope.",
    });
    await decide("A.6.2.4", {
      status: "planned",
      dueDate: "2027-03-31",
      justification:
        "The tests of the triage model are made anew after the change of its supplier. Until the report is there the control is planned again, and the owner reports to the board every month.",
    });
    await call(page, "soa.addControl", {
      ref: "X.77",
      title: "Second look by a clinician",
      description: "",
      source: "own",
    });

    await page.getByRole("navigation").first().getByRole("button", { name: "Statement of Applicability" }).click();
    await page.getByRole("button", { name: /^Versions \(2\)/ }).click();
    await shot("versions");
    await page.getByRole("button", { name: "Compare…" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "What changed in the statement" })).toBeVisible();
    await expect(page.getByText(/^2 controls changed, 1 added, 0 removed/)).toBeVisible();
    await expect(page.getByRole("button", { name: "ISMS.8.6 Capacity watched and planned" })).toBeVisible();
    const choose = async (side: "From" | "To", option: RegExp): Promise<void> => {
      await page.getByRole("combobox", { name: side, exact: true }).click();
      await page.getByRole("option", { name: option }).click();
    };
    await choose("From", /^Version 1\.1/);
    await choose("To", /^Draft/);
    await expect(page.getByText(/^2 controls changed, 1 added, 0 removed/)).toBeVisible();
    await expect(page.getByRole("row", { name: /Decision Included Excluded/ })).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.mouse.move(600, 5);
      await page.waitForTimeout(600);
      await shot(colorScheme);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await expectAccessible(page);
    }
    await page.getByRole("button", { name: "Decision 1" }).click();
    await expect(page.getByText("Second look by a clinician")).toBeHidden();
    await shot("filtered");
    await page.getByRole("button", { name: "Export…" }).click();
    await w.answer("folder", w.folder);
    await page.getByRole("dialog").getByRole("button", { name: "Choose a folder and export" }).click();
    await expect(page.getByText("3 files written")).toBeVisible({ timeout: 60_000 });
    const files = readdirSync(w.folder).filter((name) => name.includes("-difference-v1.1-to-v1.2-draft"));
    expect(new Set(files.map((name) => name.split(".").at(-1)))).toEqual(new Set(["docx", "pdf", "xlsx"]));
    const pdf = files.find((name) => name.endsWith(".pdf"))!;
    expect(pdfText(join(w.folder, pdf))).toContain("No such activity is in scope.");
    await page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: /^A\.2\.4 / }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Statement of Applicability" })).toBeVisible();
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await page.getByRole("button", { name: /^A\.6\.2\.4 / }).click();
    await page.getByLabel("Inherited from", { exact: true }).fill("Nordcloud, contract of 2026");
    await page.keyboard.press("Tab");
    await page.getByLabel("Inherited from", { exact: true }).scrollIntoViewIfNeeded();
    await expectAccessible(page);
    await shot("inherited");
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await expect(page.getByRole("row", { name: /Inherited from None Nordcloud, contract of 2026/ })).toBeVisible();
    expect(w.problems).toEqual([]);
  } finally {
    await w.close();
    forget(folder);
  }
});
