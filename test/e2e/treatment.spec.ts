/** From a room that talks about one system to a treatment plan on paper: workshop by keyboard, actions, plan, views, documents. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, forget, newWorkspace, startWindow, type Window } from "./window.ts";

test.setTimeout(120_000);

let w: Window;
const place = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Places" }).getByRole("button", { name }).click();
const shot = (page: Page, name: string) => page.screenshot({ path: join(test.info().outputDir, `${name}.png`) });

test.beforeEach(async () => {
  w = await startWindow();
  const { page } = w;
  await newWorkspace(w, "Treatment Ltd");
  await place(page, "AI systems");
  await page.getByRole("button", { name: "Add a system" }).click();
  await page.getByLabel("Name of the AI system").fill("Triage assistant");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Close the editor" })).toBeVisible();
  await place(page, "Risks");
});
test.afterEach(async () => {
  expect(w.problems).toEqual([]);
  await w.close();
  forget(w.folder);
});

test("a workshop goes by keyboard alone, is left and resumed, and ends in a plan with actions and documents", async () => {
  const { page } = w;
  await page.getByRole("button", { name: "Workshop…" }).click();
  const room = page.getByRole("dialog", { name: "Risk workshop" });
  const asks = (words: string) => expect(room.getByRole("heading", { level: 2 })).toHaveText(words);
  await asks("Which AI system is it about?");
  await page.keyboard.press("Enter");
  await asks("What does Triage assistant do?");
  await page.keyboard.press("1");
  await expect(room.getByText("45 risks to talk about")).toBeVisible();
  await shot(page, "kinds");
  await expectAccessible(page);
  await page.keyboard.press("Enter");

  await asks("Could this happen here?");
  await expect(room.getByText("Risk 1 of 45")).toBeVisible();
  await shot(page, "applies");
  await expectAccessible(page);
  await page.keyboard.press("y");
  await asks("Why could it happen here? What would be the cause?");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Nobody checks the answers at night.");
  await page.keyboard.press("Enter");
  await asks("How likely is it, with nothing done about it?");
  await shot(page, "likelihood");
  await page.keyboard.press("4");
  await asks("How bad would it be for single people?");
  await page.keyboard.press("2");
  await asks("How bad would it be for groups of people?");
  await page.keyboard.press("ArrowLeft");
  await asks("How bad would it be for single people?");
  await page.keyboard.press("4");
  await asks("How bad would it be for groups of people?");
  await page.keyboard.press("s");
  await asks("How bad would it be for society?");
  await page.keyboard.press("s");
  await asks("How bad would it be for our organisation?");
  await page.keyboard.press("3");
  await asks("How bad would it be for the environment?");
  await page.keyboard.press("s");
  await asks("Who answers for this risk?");
  await expectAccessible(page);
  await page.keyboard.press("1");
  await expect(room.getByText("Risk 2 of 45")).toBeVisible();
  await page.keyboard.press("n");
  await asks("Why not? One sentence keeps the decision followable.");
  await page.keyboard.type("It sees no personal data.");
  await page.keyboard.press("Escape");
  await expect(room).toHaveCount(0);

  // Left in the middle of a sentence: it is kept, and the next workshop goes on at the third risk.
  await page.getByRole("button", { name: "Workshop…" }).click();
  await page.keyboard.press("Enter");
  await asks("What does Triage assistant do?");
  await page.keyboard.press("Enter");
  await expect(room.getByText("Risk 3 of 45")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await asks("Why not? One sentence keeps the decision followable.");
  await expect(room.getByRole("textbox")).toHaveValue("It sees no personal data.");
  await page.keyboard.press("Escape");

  await page.getByRole("row", { name: /Hallucination/ }).click();
  await expect(page.getByRole("textbox", { name: "Cause" })).toHaveValue("Nobody checks the answers at night.");
  await expect(page.getByText("Not decided in the Statement of Applicability").first()).toBeVisible();
  await page.getByRole("textbox", { name: "What is to be done" }).fill("A nurse reads every tenth answer");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Edit T-001" }).click();
  await page.getByLabel("Due", { exact: true }).fill("2020-01-31");
  await page.getByLabel("Start", { exact: true }).fill("2020-02-01");
  await expect(page.getByText(/^Not saved: the action would be due/)).toBeVisible();
  await page.getByLabel("Start", { exact: true }).fill("2020-01-01");
  await expect(page.getByText(/^Not saved/)).toHaveCount(0);
  await page.getByLabel("Cost in EUR").fill("1200");
  await page.getByLabel("Cost in EUR").blur();
  await expect(page.getByText("overdue").first()).toBeVisible();
  await shot(page, "treatment");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Treatment plan", exact: true }).click();
  await expect(page.getByLabel("The plan in numbers")).toContainText("1,200 EUR");
  await expect(page.getByRole("img", { name: "1 of 1 actions open today." })).toBeVisible();
  await shot(page, "plan");
  await expectAccessible(page);
  await page.getByText("Overdue actions 1").click();
  await page.getByRole("row", { name: /Hallucination/ }).click();
  await page.getByRole("button", { name: "Add an own or ISO/IEC 27001 control…" }).click();
  await page.getByText("ISO/IEC 27001", { exact: true }).click();
  await page.getByLabel("Name of the control").fill("Logging");
  await page.getByRole("button", { name: "Add and link" }).click();
  await expect(page.getByText("ISMS.01 Logging")).toBeVisible();
  await page.getByRole("button", { name: "T-001 is done" }).click();
  await expect(page.getByLabel("The plan in numbers")).toHaveCount(0);
  await shot(page, "plan-detail");
  await expectAccessible(page);
  await w.answer("folder", w.folder);
  await page.getByRole("button", { name: "Export…" }).click();
  await page.getByRole("menuitem", { name: "Risk treatment plan…" }).click();
  await page.getByLabel("PDF").uncheck();
  await page.getByRole("button", { name: "Choose a folder and export" }).click();
  await expect(page.getByText("2 files written")).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(w.folder).filter((name) => /RTP-001.*\.(docx|xlsx)$/.test(name))).toHaveLength(2);
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("button", { name: "Views", exact: true }).click();
  await shot(page, "views");
  await expectAccessible(page);
  await page.getByText("Above appetite, not accepted", { exact: true }).click();
  await expect(page.getByRole("table", { name: "Above appetite, not accepted" })).toContainText("Hallucination");
  await page.getByText("By objective (Annex C.2)").click();
  await page.getByRole("button", { name: "Show 1 risk: C.2.8 Robustness", exact: true }).click();
  await expect(page.getByText("C.2.8 Robustness", { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /Hallucination/ })).toBeVisible();
});

test("a risk that reads like another one says so and is taken all the same", async () => {
  const { page } = w;
  for (const title of ["Supplier stops its service", "The suppliers stop their service"]) {
    await page.getByRole("button", { name: "Add a risk" }).click();
    await page.getByLabel("What could happen").fill(title);
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
  }
  await expect(page.getByText("Much like this one")).toBeVisible();
  await page.getByRole("button", { name: "R-001 Supplier stops its service" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Supplier stops its service");
  await expectAccessible(page);
});
