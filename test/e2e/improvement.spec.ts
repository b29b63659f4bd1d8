/** Monitoring and improvement in the real window: a result beyond its threshold opens an action; an incident becomes a nonconformity with causes; a year is planned. */
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { call, expectAccessible, forget, newWorkspace, startWindow, type Window } from "./window.ts";

test.setTimeout(240_000);

let w: Window;
const shot = async (name: string): Promise<void> => {
  await w.page.mouse.move(600, 5);
  await w.page.screenshot({ path: join(test.info().outputDir, `${name}.png`) });
};

test.beforeEach(async () => {
  w = await startWindow();
  const { page } = w;
  await page.setViewportSize({ width: 1280, height: 900 });
  await newWorkspace(w, "Measured Ltd");
});
test.afterEach(async () => {
  expect(w.problems).toEqual([]);
  await w.close();
  forget(w.folder);
});

const made = async (page: Page, name: string, input: unknown): Promise<string> =>
  ((await call(page, name, input)) as { value: { id: string } }).value.id;
const openRegister = async (page: Page, title: RegExp): Promise<void> => {
  await page.getByRole("navigation").first().getByRole("button", { name: "Records" }).click();
  const all = page.getByRole("button", { name: "Other records" });
  if (await all.isVisible()) {
    await all.click();
    await page.getByRole("menuitem", { name: "All records" }).click();
  }
  await page.getByRole("main").getByRole("button", { name: title }).click();
};

test("a result beyond its threshold opens an action, once", async () => {
  const { page } = w;
  const values = {
    title: "Uptime of Triage",
    unit: "%",
    better: "up",
    threshold: 99,
    target: 99.9,
    frequency: "monthly",
  };
  await made(page, "registers.create", { register: "metrics", values });
  await openRegister(page, /9.1 ?Metrics/);
  await page.getByRole("row", { name: /Uptime of Triage/ }).click();

  await page.getByRole("button", { name: "From a file…" }).click();
  const dialog = page.getByRole("dialog", { name: "Results from a file" });
  await dialog
    .getByRole("textbox", { name: "Lines" })
    .fill("day;value\n2026-07-31;99,4\n2026-08-31;99,6\n2026-09-30;99,1\n2026-02-30;98\n");
  await expect(dialog.getByRole("status")).toHaveText("3 results; 1 line is left out");
  await expect(dialog.getByRole("row", { name: /2026-02-30/ })).toContainText("is no day");
  await shot("file");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Enter 3 results" }).click();
  await expect(page.getByText("Within the threshold")).toBeVisible();

  await page.getByLabel("Day", { exact: true }).fill("2026-10-31");
  await page.getByLabel("Value", { exact: true }).fill("97,2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The threshold is breached: action T-001 was opened.")).toBeVisible();
  await page.getByLabel("Day", { exact: true }).fill("2026-11-01");
  await page.getByLabel("Value", { exact: true }).fill("97");
  await page.keyboard.press("Enter");
  await expect(page.getByText("action T-001 is open already")).toBeVisible();
  await page.getByLabel("Value", { exact: true }).fill("98");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").getByText(/is the result of this day already/)).toBeVisible();
  await expect(page.getByRole("table", { name: "Results by day" }).getByRole("row")).toHaveCount(6);
  await page.getByRole("table", { name: "Results by day" }).scrollIntoViewIfNeeded();
  await shot("metric");
  await expectAccessible(page);

  await openRegister(page, /AI objectives/);
  await page.getByRole("button", { name: "Start from Annex C.2" }).click();
  await page.getByRole("checkbox", { name: /Model drift handled in time/ }).check();
  await shot("starting");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add 1 draft" }).click();
  await page.getByRole("row", { name: /Model drift handled in time/ }).click();
  await page.getByLabel("Starting value", { exact: true }).fill("72");
  await page.keyboard.press("Tab");
  await page.getByLabel("Value", { exact: true }).fill("60");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^50\s?% of the way from the starting value to the target/)).toBeVisible();
  await page.getByRole("table", { name: "Results by day" }).scrollIntoViewIfNeeded();
  await shot("objective");
  await expectAccessible(page);
});

test("an incident becomes a nonconformity, and its causes stay readable", async () => {
  const { page } = w;
  const systemId = await made(page, "systems.create", { name: "Triage", aiActClass: "high-risk" });
  const values = { title: "Wrong dose read out", systemId, noticedOn: "2026-11-03", description: "Twice the dose" };
  await made(page, "registers.create", { register: "incidents", values });
  const older = { title: "Older one", requirement: "8.2" };
  await made(page, "registers.create", { register: "nonconformities", values: older });
  await openRegister(page, /AI incidents/);
  await page.getByRole("row", { name: /Wrong dose read out/ }).click();
  await expect(page.getByText(/serious incidents are to be reported to the authorities \(Art. 73\)/)).toBeVisible();
  await page.getByRole("button", { name: "Make a nonconformity" }).scrollIntoViewIfNeeded();
  await shot("incident");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make a nonconformity" }).click();

  await page.getByLabel("Requirement not met").fill("8.2-a");
  await page.getByLabel("Why 1", { exact: true }).fill("The unit was not shown");
  await page.keyboard.press("Tab");
  await page.getByLabel("Why 2", { exact: true }).fill("Nobody tested it on a phone");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Add a cause: Process" }).click();
  await page.getByLabel("Process, cause 1").fill("No test plan for phones");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Causes", { exact: true })).toHaveValue(
    "Why 1: The unit was not shown\nWhy 2: Nobody tested it on a phone\nProcess: No test plan for phones",
  );
  await page.getByRole("button", { name: "Tie NC-001 to this nonconformity" }).click();
  await expect(page.getByRole("list", { name: "Where it may exist too" })).toContainText("Tied");
  await page.getByLabel("Why 1", { exact: true }).scrollIntoViewIfNeeded();
  await shot("nonconformity");
  await page.getByRole("list", { name: "Where it may exist too" }).scrollIntoViewIfNeeded();
  await shot("nonconformity-similar");
  await expectAccessible(page);
});

test("a year is planned from the AI systems, and shown by month", async () => {
  const { page } = w;
  await made(page, "systems.create", { name: "Triage", aiActClass: "high-risk" });
  await made(page, "systems.create", { name: "Writer", aiActClass: "minimal" });
  await openRegister(page, /Planned reassessments/);
  await page.getByRole("tab", { name: "Year" }).click();
  await page.getByRole("button", { name: /^Plan \d{4}…$/ }).click();
  const why = "every half year: high-risk under the AI Act (rule of this project)";
  await expect(page.getByText(why).first()).toBeVisible();
  await shot("plan");
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "All", exact: true }).check();
  await page.getByRole("button", { name: "Plan 9 occurrences" }).click();
  await expect(page.getByRole("table", { name: "Planned reassessments and checks by month" })).toBeVisible();
  await expect(page.getByRole("row", { name: /S-001 Triage/ }).getByRole("button")).toHaveCount(4);
  await shot("year");
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1024, height: 700 });
  await shot("year-dark");
  await expectAccessible(page);
});
