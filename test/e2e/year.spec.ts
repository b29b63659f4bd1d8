/** The demo organisation through a year: audit planned and covered, a finding, its corrective action, the review, and the documents. */
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { call, expectAccessible, forget, headless, makeDemo, startWindow } from "./window.ts";

test.setTimeout(300_000);

const openRegister = async (page: Page, title: RegExp): Promise<void> => {
  await page.getByRole("navigation").first().getByRole("button", { name: "Records" }).click();
  const all = page.getByRole("button", { name: "Other records" });
  if (await all.isVisible()) {
    await all.click();
    await page.getByRole("menuitem", { name: "All records" }).click();
  }
  await page.getByRole("main").getByRole("button", { name: title }).click();
};
const pick = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
};
const say = async (page: Page, label: string, words: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).fill(words);
  await page.keyboard.press("Tab");
};
const saved = (page: Page) => expect(page.getByText(/Saved and sealed/)).toBeVisible();

test("a year: audit, finding, corrective action, review, documents", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aims-year-"));
  const file = makeDemo(folder);
  const w = await startWindow({ folder: join(folder, "window"), args: [file] });
  const { page } = w;
  const shot = (name: string) => page.screenshot({ path: join(test.info().outputDir, `${name}.png`) });
  try {
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.getByRole("button", { name: "Who is working?" }).click();
    await page.getByRole("menuitem").first().click();

    // The audit is planned, covered and prepared.
    await openRegister(page, /Internal audits/);
    await page.getByRole("button", { name: "Add an audit" }).first().click();
    await page.getByLabel("Audit", { exact: true }).fill("Internal audit of logging");
    await page.getByLabel("Year of the programme").fill("2026");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /Internal audit of logging/ })).toBeVisible();
    await say(page, "Criteria", "ISO/IEC 42001:2023 and own rules");
    await say(page, "Scope", "All AI systems");
    await page.getByRole("button", { name: "Choose clauses and controls…" }).click();
    const covers = page.getByRole("dialog", { name: "What this audit covers" });
    await covers.getByRole("checkbox", { name: /^9\.2\.2 / }).check();
    await covers.getByRole("checkbox", { name: /^A\.6\.2\.8 / }).check();
    await expectAccessible(page);
    await shot("coverage");
    await covers.getByRole("button", { name: "Cover 2 parts" }).click();
    await page.getByRole("button", { name: "Make the checklist" }).click();
    await expect(page.getByText(/0 of \d+ points have a result/)).toBeVisible();
    await page
      .getByRole("button", { name: /^A\.6\.2\.8/ })
      .first()
      .click();
    await pick(page, "Result", "Does not conform");
    await say(page, "What was seen and heard", "No log since May.");
    await saved(page);
    await expectAccessible(page);
    await shot("checklist");

    // From the point to a finding, and from it to a nonconformity.
    await page.getByRole("button", { name: "Raise a finding…" }).click();
    const raise = page.getByRole("dialog", { name: "Raise a finding…" });
    await raise.getByLabel("Finding").fill("Event logs are not kept");
    await raise.getByRole("combobox", { name: "Grade" }).click();
    await raise.getByRole("option", { name: "Minor nonconformity" }).click();
    await raise.getByRole("button", { name: "Raise" }).click();
    await expect(page.getByRole("heading", { name: /Event logs are not kept/ })).toBeVisible();
    await page.getByRole("button", { name: "Make a nonconformity" }).click();
    await expect(page.getByRole("heading", { name: /NC-\d+ Event logs are not kept/ })).toBeVisible();

    // It cannot be closed before its time, and says why.
    await page.getByRole("combobox", { name: "Status" }).click();
    await expect(page.getByRole("option")).toHaveText(["Open", "Causes found"]);
    await page.getByRole("option", { name: "Causes found" }).click();
    await expect(page.getByText(/^Not saved: write down the causes first \(clause 10\.2\)/)).toBeVisible();
    await shot("refused");
    await say(page, "Causes", "Storage was full; nobody watched it.");
    await say(page, "Does it exist elsewhere", "Two other systems; none found.");
    await say(page, "Correction and consequences", "Logging switched on again.");
    await say(page, "Corrective action", "Alert at 80 percent.");
    await saved(page);
    await shot("nonconformity");

    // The programme shows what is covered.
    await openRegister(page, /Internal audits/);
    await page.getByRole("tab", { name: "Programme" }).click();
    await expect(page.getByRole("row", { name: /^A\.6\.2\.8 / })).toContainText("Planned");
    await expectAccessible(page);
    await shot("programme");

    // The review sees it, and freezes what it saw.
    await openRegister(page, /Management reviews/);
    await page.getByRole("button", { name: "Add a management review" }).first().click();
    await page.getByLabel("Management review", { exact: true }).fill("Management review 2026");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/NC-\d+ Event logs are not kept/)).toBeVisible();
    await page.getByRole("button", { name: "Freeze the inputs" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Freeze" }).click();
    await expect(page.getByText(/Frozen at the meeting/)).toBeVisible();
    await expectAccessible(page);
    await shot("review");

    // The policy: begun from its outline, refused to its author, published by another, and followed by a second version.
    await page.getByRole("navigation").first().getByRole("button", { name: "Documents" }).click();
    await page.getByRole("button", { name: "Write a document" }).click();
    const begin = page.getByRole("dialog", { name: "Write a document" });
    await begin.getByLabel("Title of the document").fill("Policy for artificial intelligence");
    await begin.getByRole("combobox").click();
    await begin.getByRole("option", { name: "AI policy" }).click();
    await begin.getByRole("button", { name: "Begin" }).click();
    await expect(page.getByRole("heading", { name: /Policy for artificial intelligence/ })).toBeVisible();
    await page.getByRole("button", { name: "Send to review" }).click();
    const publish = async (note: string): Promise<void> => {
      await page.getByRole("button", { name: "Approve and publish…" }).click();
      const dialog = page.getByRole("dialog", { name: "Approve and publish" });
      await dialog.getByLabel("What changed").fill(note);
      await dialog.getByRole("button", { name: "Approve and publish" }).click();
    };
    await publish("First version");
    await expect(page.getByText(/the author does not approve own work/).first()).toBeVisible();
    await shot("policy-refused");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Aylin Demir" }).click();
    await page.getByRole("menuitem").nth(1).click();
    await publish("First version");
    await expect(page.getByText(/^Version 1\.0 · /)).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Begin the next version" }).click();
    const editor = page.getByRole("textbox", { name: "Text" });
    await editor.click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("We stop a system that harms people. ");
    await page.getByRole("button", { name: "Send to review" }).click();
    await publish("Systems that harm are stopped");
    await expect(page.getByText(/^Version 2\.0 · /)).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await shot("policy");
    await page.getByRole("button", { name: "Compare: 2.0" }).click();
    await expect(page.getByRole("dialog").getByText("Added:").first()).toBeVisible();
    await expectAccessible(page);
    await shot("policy-compared");
    await page.keyboard.press("Escape");

    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 1024, height: 700 });
    await expectAccessible(page);
    await shot("policy-dark");

    expect(await call(page, "trail.verify", {})).toMatchObject({ ok: true });
    expect(w.problems).toEqual([]);
  } finally {
    await w.close();
  }
  for (const document of [
    "context",
    "scope",
    "objectives",
    "competence",
    "nonconformities",
    "audit-programme",
    "audit-report",
    "management-review",
    "document-register",
  ])
    headless(folder, "export", document, file, "documents");
  headless(folder, "export", "policy", file, "documents");
  expect(readdirSync(join(folder, "documents"))).toHaveLength(29);
  if (process.env["KEEP"] === undefined) forget(folder);
});
