/** An impact assessment in the real window: from the screening to a signed-off approval, with the register and the SoA told. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { expectAccessible, forget, makeDemo, startWindow } from "./window.ts";

test.setTimeout(240_000);

let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aims-assess-"));
  makeDemo(folder);
});
test.afterAll(() => forget(folder));

test("assessments are screened, written, measured, reviewed and compared", async () => {
  const w = await startWindow({ folder: join(folder, "window"), args: [join(folder, "demo.aims")] });
  const { page } = w;
  const shot = (name: string) => page.screenshot({ path: join(test.info().outputDir, `${name}.png`) });
  try {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("button", { name: "Who is working?" }).click();
    await page.getByRole("menuitem").or(page.getByRole("option")).first().click();
    await page.getByRole("navigation").first().getByRole("button", { name: "Impact assessments" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Impact assessments" })).toBeVisible();
    await expectAccessible(page);
    await shot("list");

    // An approved one is read only and names its level.
    await page.getByRole("row").filter({ hasText: "IA-001" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /IA-001/ })).toBeVisible();
    await page.getByRole("button", { name: /^After measures ?5 · High ?Show why$/ }).click();
    await expect(page.getByText("never below high at the highest consequence")).toBeVisible();
    await expectAccessible(page);
    await shot("level");
    await page.keyboard.press("Escape");
    const parts = page.getByRole("navigation", { name: "Parts" });
    await parts.getByRole("button", { name: /Harms to individuals/ }).click();
    await expectAccessible(page);
    await shot("harms");
    await parts.getByRole("button", { name: "People and decision" }).click();
    await expectAccessible(page);
    await shot("decision");

    // A new version carries everything over and says so.
    await page.getByRole("button", { name: "New version…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "What calls for it" }).click();
    await page.getByRole("option", { name: "Change of model" }).click();
    await dialog.getByLabel("What happened").fill("The supplier replaced the model");
    await dialog.getByRole("button", { name: "Begin the new version" }).click();
    await expect(page.getByText(/Version 2/).first()).toBeVisible();
    // Its screening is signed anew before anything else.
    await expect(page.getByRole("button", { name: "Sign as Aylin Demir" })).toBeVisible();
    await parts.getByRole("button", { name: /^Data/ }).click();
    await expect(page.getByText("The sections open once the owner of the AI system, Aylin Demir,")).toBeVisible();
    await expect(page.getByText("Carried over: not looked at yet").first()).toBeVisible();
    await expectAccessible(page);
    await shot("version-2");
    await page.getByRole("button", { name: "Compare with this version" }).first().click();
    await expect(page.getByRole("heading", { name: "From version 1 to version 2" })).toBeVisible();
    await shot("difference");

    // A new one starts with the screening: a decisive yes makes it full.
    await page.getByRole("navigation").first().getByRole("button", { name: "Impact assessments" }).click();
    await page.getByRole("button", { name: "Assess a system" }).first().click();
    await page.getByRole("combobox", { name: "AI system" }).click();
    await page.getByRole("option").first().click();
    await page.getByRole("button", { name: "Begin with the screening" }).click();
    await expect(page.getByRole("heading", { name: "Screening" })).toBeVisible();
    for (const group of await page.getByRole("radiogroup").all()) {
      const no = group.getByLabel("No", { exact: true });
      await no.check();
      await expect(no).toBeEnabled();
    }
    await page.getByRole("radiogroup", { name: /^1\./ }).getByLabel("Yes").check();
    await expect(page.getByText("Full assessment").first()).toBeVisible();
    await expectAccessible(page);
    const signature = page.getByRole("region", { name: "Signature of the owner of the AI system" });
    await signature.getByRole("button", { name: "Sign as Aylin Demir" }).click();
    await expect(signature.getByText(/^Signed by Aylin Demir.* on /)).toBeVisible();
    await expectAccessible(page);
    await shot("screening");
    await parts.getByRole("button", { name: /Harms to individuals/ }).click();
    await page
      .getByRole("radiogroup", { name: /Equal treatment/ })
      .getByText("Yes")
      .click();
    await page.getByLabel("Who is affected").first().fill("Applicants over 50");
    const before = page.getByRole("group", { name: "Before measures" }).first();
    for (const [name, option] of [
      ["Severity", /^4 /],
      ["Reach", /^4 /],
      ["Reversibility", /^3 /],
      ["Likelihood", /^3 /],
    ] as const) {
      await before.getByRole("combobox", { name }).click();
      await page.getByRole("option", { name: option }).click();
    }
    await expect(before.getByText(/15 = consequence 5 \(raised by one/)).toBeVisible();
    await expectAccessible(page);
    await shot("impact");
    await page.getByRole("button", { name: "Make it a risk" }).first().click();
    await expect(page.getByRole("button", { name: /^Risk R-0/ })).toBeVisible();
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await shot("impact-dark");
    expect(w.problems).toEqual([]);
  } finally {
    await w.close();
  }
});
