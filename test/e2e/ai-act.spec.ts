/** A person classifies a system under the AI Act in the real window, and sees why. */
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible, forget, newWorkspace, startWindow } from "./window.ts";

test.setTimeout(180_000);

test("the decision path leads to a class with its articles; it can be overruled with a reason only", async () => {
  const w = await startWindow();
  const { page } = w;
  try {
    await page.setViewportSize({ width: 1024, height: 700 });
    await newWorkspace(w, "Act Ltd");
    await page.getByRole("navigation").first().getByText("AI systems", { exact: true }).click();
    await page.getByRole("button", { name: "Add a system" }).first().click();
    await page.getByLabel("Name").first().fill("Applicant ranking");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Classify step by step…" }).click();
    const dialog = page.getByRole("dialog");
    const result = dialog.getByRole("complementary");
    const answer = (question: RegExp, words: string) =>
      dialog.getByRole("radiogroup", { name: question }).getByLabel(words, { exact: true }).check();
    await expect(result).toContainText("Still open");
    await answer(/placed on the market, put into service/, "Yes");
    await answer(/only for military/, "No");
    await answer(/machine-based system/, "Yes");
    await expectAccessible(page);
    await page.screenshot({ path: join(test.info().outputDir, "path-begun.png") });
    for (;;) {
      const all = dialog.getByRole("button", { name: "Answer the open ones here with no" });
      if ((await all.count()) === 0) break;
      await all.first().click();
    }
    await answer(/provide a general-purpose AI model/, "No");
    await expect(result).toContainText("Minimal");
    await answer(/Employment: recruiting/, "Yes");
    await expect(result).toContainText("Still open");
    await answer(/profile natural persons/, "Yes");
    await expect(result).toContainText("High-risk (Art. 6)");
    await expect(result).toContainText("2 Dec 2027".split(" ").at(-1)!);
    await expectAccessible(page);
    await page.screenshot({ path: join(test.info().outputDir, "path-high.png") });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: join(test.info().outputDir, "path-dark.png") });
    await page.emulateMedia({ colorScheme: "light" });
    await dialog.getByRole("button", { name: "Another class than the path gives" }).click();
    await dialog.getByRole("combobox", { name: "Class" }).click();
    await page.getByRole("option", { name: "Minimal" }).click();
    await dialog.getByRole("button", { name: "Overrule" }).click();
    await expect(dialog.getByText(/gives the reason/).first()).toBeVisible();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Counsel's opinion of 3 March 2027");
    await dialog.getByRole("button", { name: "Overrule" }).click();
    await expect(dialog.getByRole("button", { name: "Take the path's result again" })).toBeVisible();
    await page.screenshot({ path: join(test.info().outputDir, "path-overruled.png") });
    await page.keyboard.press("Escape");
    await expect(page.getByText("Overruled. The path gives: High-risk (Art. 6)")).toBeVisible();
    await page.screenshot({ path: join(test.info().outputDir, "editor.png") });
    expect(w.problems).toEqual([]);
  } finally {
    await w.close();
    forget(w.folder);
  }
});
