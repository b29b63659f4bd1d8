/** A statement with its sources: reasons from records, a control from elsewhere, a provider of the register, and files that stay the same. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible, forget, makeDemo, startWindow } from "./window.ts";

test.setTimeout(240_000);

test("reasons, sources and providers are shown, and the files of a version stay the same bytes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aims-soa-versions-"));
  makeDemo(folder);
  const w = await startWindow({ folder: join(folder, "window"), args: [join(folder, "demo.aims")] });
  const { page } = w;
  const shot = (name: string) => page.screenshot({ path: join(test.info().outputDir, `${name}.png`) });
  const both = async (name: string): Promise<void> => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(600);
      await shot(`${name}-${colorScheme}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await expectAccessible(page);
    }
  };
  try {
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.getByRole("button", { name: "Who is working?" }).click();
    await page.getByRole("menuitem").first().click();
    await page.getByRole("navigation").first().getByRole("button", { name: "Statement of Applicability" }).click();

    await test.step("an inherited control is told apart and can be filtered", async () => {
      await both("list");
      await page.getByRole("button", { name: "Inherited 1" }).click();
      await page.getByRole("row", { name: /ISMS\.8\.6/ }).click();
      await expect(page.getByRole("combobox", { name: "Provider (supplier register)" })).toHaveValue(
        /SU-002 Hafennetz/,
      );
      await expect(page.getByText("Chosen by hand: no linked record gives this reason.")).toBeVisible();
      await both("inherited");
      await page.getByRole("combobox", { name: "Provider (supplier register)" }).scrollIntoViewIfNeeded();
      await both("provider");
      await page.getByRole("button", { name: "OB-004" }).first().click();
      await expect(page.getByRole("heading", { name: /Obligations/ }).first()).toBeVisible();
      await page.getByRole("button", { name: "Back", exact: true }).click();
    });

    await test.step("a reason that records ask for is named beside the choice", async () => {
      await page
        .getByLabel("Which controls are shown")
        .getByRole("combobox")
        .or(page.getByRole("combobox", { name: "Which controls are shown" }))
        .first()
        .click();
      await page.getByRole("option", { name: /^All / }).click();
      await page.getByRole("row", { name: /A\.6\.2\.6/ }).click();
      await expect(page.getByText(/^Follows from/).first()).toBeVisible();
      await page.getByRole("checkbox", { name: /^C Contract/ }).uncheck();
      await expect(page.getByText(/^Not chosen, but asked for by/)).toBeVisible();
      await expect(page.getByText(/follows from OB-004, but reason C/)).toBeVisible();
      await both("asked");
      await page.getByRole("checkbox", { name: /^C Contract/ }).check();
      await expect(page.getByText(/^Not chosen, but asked for by/)).toBeHidden();
      await page.keyboard.press("Escape");
    });

    await test.step("a control from ISO/IEC 27001 is added by its number and an own title", async () => {
      await page
        .getByRole("button", { name: /Add own control|Own control/ })
        .first()
        .click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText("ISO/IEC 27001", { exact: true }).click();
      await dialog.getByLabel("Number in ISO/IEC 27001").fill("A.5.30");
      await expect(dialog.getByText(/Shown as ISMS\.5\.30/)).toBeVisible();
      await dialog.getByLabel("Title").fill("AI services come back after an outage");
      await both("add");
      await dialog.getByRole("button", { name: "Add control" }).click();
      await expect(page.getByRole("row", { name: /ISMS\.5\.30/ })).toBeVisible();
    });

    await test.step("the files of a version are kept and handed out again as the same bytes", async () => {
      await page.getByRole("button", { name: /^Versions \(2\)/ }).click();
      await page.getByRole("button", { name: "Keep the files of version 1.1 now" }).click();
      const kept = page.getByLabel("Kept files of version 1.1");
      await expect(kept).toBeVisible({ timeout: 90_000 });
      const shown = await kept.locator("dd").allTextContents();
      await both("versions");
      for (const name of ["first", "second"]) {
        await page.getByRole("button", { name: "Export version 1.1" }).click();
        await expect(
          page.getByText("The files that were kept with this version are written, byte for byte."),
        ).toBeVisible();
        const target = join(folder, name);
        mkdirSync(target);
        await w.answer("folder", target);
        await page.getByRole("dialog").getByRole("button", { name: "Choose a folder and export" }).click();
        await expect(page.getByText(/files written/)).toBeVisible({ timeout: 60_000 });
        await page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
        const hashes = readdirSync(target).map((file) =>
          createHash("sha256")
            .update(readFileSync(join(target, file)))
            .digest("hex"),
        );
        expect(hashes.length).toBeGreaterThanOrEqual(3);
        expect(shown).toEqual(expect.arrayContaining(hashes));
        await page.getByRole("button", { name: /^Versions \(2\)/ }).click();
      }
    });
    await page.keyboard.press("Escape");
    await expect(page.getByRole("row", { name: /ISMS\.5\.30/ })).toBeInViewport();
    await shot("added");
    expect(w.problems).toEqual([]);
  } finally {
    await w.close();
    forget(folder);
  }
});
