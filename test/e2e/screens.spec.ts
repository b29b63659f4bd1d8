/** Every screen opens in the real window, light and dark, without a console error and without an accessibility violation. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible, forget, makeDemo, startWindow } from "./window.ts";

test.setTimeout(240_000);

const PLACES = [
  "Home",
  "Clauses 4–10",
  "AI systems",
  "Risks",
  "Impact assessments",
  "Actions",
  "Records",
  "Statement of Applicability",
  "Evidence",
  "Documents",
  "Approvals",
  "Packs",
  "Trail",
  "Settings",
  "About",
];
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aims-screens-"));
  makeDemo(folder);
});
test.afterAll(() => forget(folder));

test("the start screen", async () => {
  const w = await startWindow({ folder: join(folder, "empty") });
  await expect(w.page.getByRole("button", { name: "New workspace" })).toBeVisible();
  await expectAccessible(w.page);
  expect(w.problems).toEqual([]);
  await w.close();
});

for (const scheme of ["light", "dark"] as const)
  test(`every place of the demo, ${scheme}`, async () => {
    mkdirSync(join(folder, scheme), { recursive: true });
    const w = await startWindow({ folder: join(folder, scheme), args: [join(folder, "demo.aims")] });
    const { page } = w;
    try {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 1024, height: 700 });
      await expect(page.getByText("Fictional demo").first()).toBeVisible();
      for (const name of PLACES)
        await test.step(name, async () => {
          const bar = page.getByRole("navigation").first();
          await bar.getByRole("button", { name }).or(bar.getByRole("link", { name })).first().click();
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await page.mouse.move(600, 5);
          await page.waitForTimeout(600);
          await page.screenshot({ path: join(test.info().outputDir, `${scheme}-${name.replaceAll(" ", "-")}.png`) });
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
          await expectAccessible(page);
        });
      await test.step("What changed in the statement", async () => {
        await page.keyboard.press("Control+K");
        await page.keyboard.type("compare versions");
        await expect(page.getByText("Compare versions of the Statement of Applicability")).toBeVisible();
        await page.keyboard.press("Enter");
        await expect(page.getByRole("heading", { level: 1, name: "What changed in the statement" })).toBeVisible();
        await expect(page.getByText(/controls? changed/).first()).toBeVisible();
        await page.mouse.move(600, 5);
        await page.waitForTimeout(600);
        await page.screenshot({ path: join(test.info().outputDir, `${scheme}-compare.png`) });
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        await expectAccessible(page);
      });
      expect(w.problems).toEqual([]);
    } finally {
      await w.close();
    }
  });
