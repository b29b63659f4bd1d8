/** Systems and risks in the real window: what a person decides there is scored, explained, filtered and imported as it should be. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, forget, newWorkspace, startWindow, type Window } from "./window.ts";

test.setTimeout(180_000);

let w: Window;
const place = (page: Page, name: string) =>
  page.getByRole("navigation").first().getByText(name, { exact: true }).click();

const pick = async (page: Page, level: string, option: string): Promise<void> => {
  await page.getByRole("combobox", { name: level }).click();
  await page.getByRole("option", { name: option }).click();
};

test.beforeEach(async () => {
  w = await startWindow();
  await newWorkspace(w, "Registers Ltd");
});
test.afterEach(async () => {
  expect(w.problems).toEqual([]);
  await w.close();
  forget(w.folder);
});

test("a rare risk of lasting harm is never below high, and the score says why", async () => {
  const { page } = w;
  await place(page, "Risks");
  await page.getByRole("button", { name: "Add a risk" }).click();
  await page.getByLabel("What could happen").fill("A dose is read out wrongly");
  await page.keyboard.press("Enter");
  await pick(page, "Inherent likelihood", "1 Rare");
  await pick(page, "Inherent consequence: individuals", "5 Severe");
  await page.getByRole("button", { name: "Inherent why this score" }).click();
  const why = page.getByRole("region", { name: "Inherent why this score" });
  await expect(why).toContainText("1 × 5 = 5, of at most 25.");
  await expect(why).toContainText("the risk is never below High. By its score alone it would be Moderate.");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Copy from inherent" }).click();
  await pick(page, "Residual likelihood", "3 Possible");
  // Above the inherent risk: nothing is saved before a reason is given, and level and reason are saved together.
  const reason = page.getByRole("group", { name: "Why?" });
  await expect(reason.getByText("Residual: the residual risk is above the inherent risk: say why.")).toBeVisible();
  await expect(page.getByText("1 risk · 0 above appetite · 0 not assessed")).toBeVisible();
  await expectAccessible(page);
  await reason.getByRole("textbox", { name: "Why?" }).fill("The supplier changed the model.");
  await reason.getByRole("button", { name: "Save the level and the reason" }).click();
  await expect(reason).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Rationale (residual)" })).toHaveValue(
    "The supplier changed the model.",
  );
  await expect(page.getByText("1 risk · 1 above appetite · 0 not assessed")).toBeVisible();

  // Typed and left at once: the words must be there on return.
  await page.getByLabel("Title", { exact: true }).fill("A dose is read out wrongly at night");
  await place(page, "AI systems");
  await place(page, "Risks");
  await expect(page.getByRole("row", { name: "A dose is read out wrongly at night" })).toBeVisible();

  await page.getByRole("button", { name: "Heat map" }).click();
  await page.getByText("Residual", { exact: true }).first().click();
  await page.getByRole("button", { name: "consequence 5 Severe: 1 risk, score 15" }).click();
  await expect(page.getByText("Residual: likelihood 3, consequence 5")).toBeVisible();
  await expectAccessible(page);
});

test("library risks become drafts without scores, and criteria come into force only as a whole", async () => {
  const { page } = w;
  await place(page, "Risks");
  await page.getByRole("button", { name: "Start from the library" }).click();
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "Select Hallucination / confabulation" }).check();
  await page.getByRole("checkbox", { name: "Select Wrong prediction or decision" }).check();
  await page.getByRole("button", { name: "Add 2 risks" }).click();
  await expect(page.getByText("2 risks · 0 above appetite · 2 not assessed")).toBeVisible();

  // A draft under another name is still known as taken.
  await page.getByRole("row", { name: "Hallucination" }).click();
  await page.getByLabel("Title", { exact: true }).fill("It makes things up");
  await page.getByRole("button", { name: "Library…" }).click();
  await expect(page.getByRole("row", { name: "Hallucination" })).toContainText("In it or alike: R-001");
  await page.getByRole("button", { name: "Back to the register" }).click();

  await page
    .getByRole("button", { name: "Select all shown rows" })
    .or(page.getByLabel("Select all shown rows"))
    .check();
  await page.getByRole("button", { name: "Edit 2 risks" }).click();
  await page.getByLabel("To", { exact: true }).selectOption({ label: "Share" });
  await page.getByRole("button", { name: "Change 2 risks" }).click();
  await expect(page.getByRole("row", { name: "Share" })).toHaveCount(2);

  await page.getByRole("button", { name: "Criteria" }).click();
  await page.getByLabel("Band 2: From score").fill("12");
  await expect(page.getByRole("button", { name: "Put into force" })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await page.getByRole("textbox", { name: "Appetite" }).fill("4");
  await expect(page.getByText("Say why the criteria change first.")).toBeVisible();
  await page.getByRole("textbox", { name: "Why do the criteria change?" }).fill("The board wants less risk.");
  await page.getByRole("button", { name: "Put into force" }).click();
  await expect(page.getByText("These criteria are in force.")).toBeVisible();
});

test("an import writes nothing before its last step, and the same file again changes nothing", async () => {
  const { page } = w;
  const file = join(w.folder, "risks.csv");
  writeFileSync(
    file,
    "ID,Risk,Likelihood,Impact\nX-1,Model drifts,Likely,4\nX-2,Data leaks,rather often,3\nX-3,,3,3\n",
  );
  const toPreview = async (): Promise<void> => {
    await w.answer("open", file);
    await page.getByRole("button", { name: "Import…" }).click();
    await page.getByRole("button", { name: "Choose a file…" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByText("1 word has no meaning yet.")).toBeVisible();
    await page.getByLabel("Meaning of rather often for Likelihood").selectOption({ label: "4 Likely" });
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible();
  };
  await place(page, "Risks");
  await toPreview();
  await page.getByRole("row", { name: "Refused" }).click();
  await expect(page.getByText("Refused because")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "No risk yet" })).toBeVisible();

  // What was decided so far is still there.
  await page.getByRole("button", { name: "Import…" }).click();
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(page.getByText("2 records added")).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("2 risks · 2 above appetite · 0 not assessed")).toBeVisible();

  await toPreview();
  await expect(page.getByText("Unchanged 2")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import 0 rows" })).toBeDisabled();
});

test("an AI Act class without a reason is flagged in the editor and in the register", async () => {
  const { page } = w;
  await place(page, "AI systems");
  await page.getByRole("button", { name: "Add a system" }).click();
  await page.getByLabel("Name of the AI system").fill("Fall detector");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "AI Act class" }).click();
  await page.getByRole("option", { name: "High-risk (Art. 6)" }).click();
  await expect(page.getByText("A class without a reason cannot be followed by anyone else.")).toBeVisible();
  await page.getByRole("button", { name: "Close the editor" }).click();
  await expect(page.getByRole("img", { name: "No reason" })).toBeVisible();
  await page.getByRole("row", { name: "Fall detector" }).click();
  await page.getByLabel("Reason for the class").fill("Annex III, 5 (a)");
  await page.getByLabel("AI provider").check();
  await expect(page.getByText("A class without a reason")).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Remove from the register" }).click();
  await page.getByRole("button", { name: "Remove the system" }).click();
  await expect(page.getByRole("heading", { name: "No AI system yet" })).toBeVisible();
});
