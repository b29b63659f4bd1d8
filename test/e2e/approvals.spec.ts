/** A residual risk is accepted in the real window: key, signature, lock, a new revision, the old state beside the new one. */
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { call, expectAccessible, forget, startWindow, type Window } from "./window.ts";

test.setTimeout(240_000);

const place = (page: Page, name: string) =>
  page.getByRole("navigation").first().getByRole("button", { name, exact: true }).first().click();

const shot = (page: Page, name: string): Promise<unknown> => {
  const folder = process.env["AIMS_SHOTS"];
  if (!folder) return Promise.resolve();
  mkdirSync(folder, { recursive: true });
  return page.screenshot({ path: join(folder, `${name}.png`) });
};

const value = async (page: Page, name: string, input: unknown): Promise<never> => {
  const result = (await call(page, name, input)) as { ok: boolean; value: never; error?: { message: string } };
  if (!result.ok) throw new Error(`${name}: ${result.error?.message}`);
  return result.value;
};

test("a designated person accepts a residual risk; it is locked, opened again, changed, and compared", async () => {
  let w: Window = await startWindow();
  let { page } = w;
  const file = join(w.folder, "client.aims");
  try {
    await page.getByRole("button", { name: "New workspace" }).click();
    await page.getByLabel("Organisation").fill("Example Ltd");
    await page.getByLabel("Your name").fill("Ada Adviser");
    await w.answer("save", file);
    await page.getByRole("button", { name: "Choose where to save" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const [ada] = (await value(page, "people.list", {})) as { id: string }[];
    const risk: { id: string } = await value(page, "risks.create", {
      title: "Wrong answers reach patients",
      treatment: "retain",
      rationale: "Rare, and a clinician decides.",
      ownerId: ada!.id,
      inherentLikelihood: 3,
      inherentIndividuals: 3,
      residualLikelihood: 2,
      residualIndividuals: 2,
    });
    const grace: { id: string } = await value(page, "people.add", {
      name: "Grace Governor",
      role: "Director",
      email: "",
    });
    const openRisk = async (): Promise<void> => {
      await place(page, "Risks");
      await page.getByText("Wrong answers reach patients").first().click();
    };

    await test.step("who is not designated is told so before signing", async () => {
      await openRisk();
      await page.getByRole("button", { name: "Accept and sign…" }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByText(/not designated management/)).toBeVisible();
      await expect(dialog.getByText(/wrote part of this/)).toBeVisible();
      await expect(dialog.getByRole("button", { name: "Sign", exact: true })).toHaveCount(0);
      await shot(page, "refused");
      await expectAccessible(page);
      await page.keyboard.press("Escape");
    });

    await test.step("a designated person makes a key and signs what is shown", async () => {
      await value(page, "people.update", { id: grace.id, revision: 1, patch: { designated: true } });
      await value(page, "people.choose", { id: grace.id });
      await page.getByRole("button", { name: "Accept and sign…" }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("heading", { name: "After treatment" })).toBeVisible();
      const sign = dialog.getByRole("button", { name: "Sign", exact: true });
      await dialog.getByLabel("Passphrase", { exact: true }).fill("correct horse");
      await dialog.getByLabel("Passphrase again").fill("correct house");
      await expect(sign).toBeDisabled();
      await dialog.getByLabel("Passphrase again").fill("correct horse");
      await shot(page, "sign");
      await expectAccessible(page);
      await sign.click();
      await expect(page.getByText(/Grace Governor, Director, .* · signature valid/)).toBeVisible({ timeout: 20_000 });
      expect(readdirSync(join(w.folder, "user", "keys"))).toHaveLength(1);
    });

    await test.step("what was accepted is locked", async () => {
      await expect(page.getByLabel("Title", { exact: true }).first()).toHaveAttribute("readonly", "");
      await expect(page.getByText(/is locked\. Progress/)).toBeVisible();
      const refused = (await call(page, "risks.update", { id: risk.id, revision: 1, patch: { title: "X" } })) as {
        ok: boolean;
      };
      expect(refused).toMatchObject({ ok: false, error: { code: "LOCKED" } });
      await page.getByText(/Grace Governor, Director/).scrollIntoViewIfNeeded();
      await shot(page, "locked");
      await expectAccessible(page);
    });

    await test.step("it opens with a reason, and the old state stands beside the new one", async () => {
      await page.getByRole("button", { name: "Change this record…" }).click();
      await page.getByLabel("Why is it opened again?").fill("A control was added");
      await page.getByRole("button", { name: "Open for changes" }).click();
      await expect(page.getByText("Not accepted yet")).toBeVisible();
      const title = page.getByLabel("Title", { exact: true }).first();
      await expect(title).not.toHaveAttribute("readonly", "");
      await title.fill("Wrong or late answers reach patients");
      await title.blur();
      await expect(page.getByText("1 earlier approval").first()).toBeVisible();
      await page.getByRole("button", { name: "Show what was approved by Grace Governor" }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByText("1 line reads otherwise now")).toBeVisible();
      await expect(dialog.getByText("R-001 Wrong or late answers reach patients")).toBeVisible();
      await shot(page, "compared");
      await expectAccessible(page);
      await page.keyboard.press("Escape");
    });

    await test.step("the sheet for paper is written", async () => {
      await w.answer("folder", w.folder);
      await page.getByRole("button", { name: "Sheet to sign…" }).click();
      await page.getByRole("button", { name: "Choose a folder and export" }).click();
      await expect(page.getByText("2 files written")).toBeVisible({ timeout: 60_000 });
      const made = readdirSync(w.folder).filter((name) => name.startsWith("approval-sheet-"));
      expect(new Set(made.map((name) => name.split(".").at(-1)))).toEqual(new Set(["docx", "pdf"]));
      await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).first().click();
    });

    expect(w.problems).toEqual([]);
    await w.close();
    w = await startWindow({ folder: w.folder, args: [file] });
    page = w.page;

    await test.step("after a restart the register has it, and the workspace is whole", async () => {
      await place(page, "Approvals");
      await page.getByText("R-001 Wrong answers reach patients").first().click();
      await expect(page.getByText(/Ended .* by Grace Governor: A control was added/)).toBeVisible();
      await shot(page, "register");
      await expectAccessible(page);
      await place(page, "Settings");
      await page.getByText("Keys of this workspace").scrollIntoViewIfNeeded();
      await expect(page.getByText("locked", { exact: true })).toBeVisible();
      await shot(page, "settings");
      await expectAccessible(page);
      const verdict = (await value(page, "trail.verify", {})) as { whole: boolean };
      expect(verdict).toMatchObject({ whole: true, findings: [] });
      expect(existsSync(file)).toBe(true);
    });
    expect(w.problems).toEqual([]);
  } finally {
    await w.close();
    forget(w.folder);
  }
});
