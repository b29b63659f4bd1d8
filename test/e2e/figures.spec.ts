/** The quantitative mode in the real window: the demo's figures simulated, read in words and as curve, the same again with the same seed. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible, forget, makeDemo, startWindow } from "./window.ts";

test.setTimeout(240_000);

test("the register is simulated and explained", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aims-figures-"));
  makeDemo(folder);
  const w = await startWindow({ folder: join(folder, "window"), args: [join(folder, "demo.aims")] });
  const { page } = w;
  const shot = (name: string) => page.screenshot({ path: join(test.info().outputDir, `${name}.png`), fullPage: true });
  try {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole("navigation").first().getByRole("button", { name: "Risks" }).click();
    await page
      .getByRole("button", { name: /figures|quantitative/i })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await shot("before");
    await page
      .getByRole("button", { name: /simulate|run/i })
      .first()
      .click();
    await expect(page.getByRole("img").first()).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await shot("after");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 1024, height: 700 });
    await expectAccessible(page);
    await shot("dark");
    expect(w.problems).toEqual([]);
  } finally {
    await w.close();
    forget(folder);
  }
});
