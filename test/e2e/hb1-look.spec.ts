import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible, startWindow } from "./window.ts";
test.setTimeout(300_000);
const root = resolve(import.meta.dirname, "../..");
const shots = "/tmp/hb1-shots";
for (const scheme of (process.env.SCHEMES ?? "light").split(",") as ("light" | "dark")[])
  test(`look ${scheme}`, async () => {
    mkdirSync(shots, { recursive: true });
    const folder = mkdtempSync(join(tmpdir(), "hb1-look-"));
    const electron = createRequire(import.meta.url)("electron") as unknown as string;
    execFileSync(
      electron,
      ["--no-sandbox", "--disable-gpu", `--user-data-dir=${join(folder, "maker")}`, root, "--headless", "demo", folder],
      { stdio: "pipe" },
    );
    const w = await startWindow({ folder, args: [join(folder, "demo.aims")] });
    const { page } = w;
    const shot = async (name: string) => {
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(shots, `${scheme}-${name}.png`) });
    };
    const axe = async (name: string) => {
      try {
        await expectAccessible(page);
      } catch (e) {
        console.log("AXE", scheme, name, String(e).slice(0, 1500));
      }
    };
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page
      .getByRole("navigation")
      .first()
      .getByRole("button", { name: "Risks" })
      .or(page.getByRole("navigation").first().getByRole("link", { name: "Risks" }))
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await shot("register");
    await page.getByRole("button", { name: "Heat map" }).click();
    await page.getByText("How they moved").click();
    await shot("moves");
    await page.getByText("Current", { exact: true }).first().click();
    await shot("map-current");
    await axe("map");
    await page.getByRole("button", { name: "Heat map" }).click();
    await page.getByText("FallSight misses a resident").first().click();
    await page.getByRole("button", { name: "Only inherent and residual" }).waitFor();
    await page.getByRole("heading", { name: "Assessment" }).scrollIntoViewIfNeeded();
    await shot("stages");
    await axe("stages");
    await page.getByRole("region", { name: /Why this current level/ }).scrollIntoViewIfNeeded();
    await shot("effects");
    await page.getByRole("button", { name: "How the rating went" }).click();
    await page.getByRole("table", { name: "Rating over time" }).scrollIntoViewIfNeeded();
    await shot("history");
    await axe("history");
    await page.getByRole("button", { name: "Record a review" }).scrollIntoViewIfNeeded();
    await shot("review");
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.getByRole("heading", { name: "Assessment" }).scrollIntoViewIfNeeded();
    await shot("stages-1024");
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press("Escape");
    await page
      .getByText("CareNote is weaker")
      .first()
      .click()
      .catch(() => undefined);
    await page
      .getByRole("button", { name: "Show current and target" })
      .waitFor({ timeout: 5000 })
      .catch(() => console.log("no toggle"));
    await page.getByRole("heading", { name: "Assessment" }).scrollIntoViewIfNeeded();
    await shot("two-stages");
    await page
      .getByRole("button", { name: "Heat map" })
      .click()
      .catch(() => console.log("no map button"));
    await page
      .getByText("How they moved")
      .click()
      .catch(() => console.log("no moves"));
    await shot("moves");
    await page.getByRole("button", { name: "Criteria" }).first().click();
    await shot("criteria-top");
    await page.getByRole("radio", { name: "Matrix" }).click();
    await page.getByText("Scores of the matrix").scrollIntoViewIfNeeded();
    await shot("matrix");
    const cell = page.getByRole("textbox", { name: /Score for likelihood 3 Possible, consequence 3/ });
    await cell.fill("1");
    await shot("matrix-refused");
    await cell.fill("10");
    await page.getByRole("region", { name: "What would change" }).scrollIntoViewIfNeeded();
    await shot("changes");
    await axe("changes");
    await page
      .getByRole("region", { name: "Likelihood" })
      .getByRole("button", { name: "Remove the top level" })
      .click();
    await page
      .getByRole("region", { name: "What would change" })
      .scrollIntoViewIfNeeded()
      .catch(() => console.log("no changes region"));
    await page.getByRole("button", { name: "Spread the old scale" }).click();
    await shot("remap");
    await axe("remap");
    await page.setViewportSize({ width: 1024, height: 700 });
    await shot("remap-1024");
    console.log("PROBLEMS", w.problems);
    await w.close();
  });
