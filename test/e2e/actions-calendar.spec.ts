/** Actions as a calendar: overdue first, walked by keyboard, and written as a file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { call, expectAccessible, forget, newWorkspace, startWindow, type Window } from "./window.ts";

test.setTimeout(120_000);

const SHOTS = process.env["AIMS_SHOTS"];
let w: Window;

test.beforeEach(async () => {
  w = await startWindow();
  const { page } = w;
  await newWorkspace(w, "Calendar Ltd");
  await page.setViewportSize({ width: 1024, height: 700 });
});
test.afterEach(async () => {
  expect(w.problems).toEqual([]);
  await w.close();
  forget(w.folder);
});

test("the calendar shows what is overdue first, opens a day by keyboard and writes a file", async () => {
  const { page } = w;
  const now = new Date();
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  const day = `${tomorrow.getFullYear()}-${String(tomorrow.getMonth() + 1).padStart(2, "0")}-${String(tomorrow.getDate()).padStart(2, "0")}`;
  await call(page, "actions.create", { title: "Late", dueDate: "2020-01-31" });
  await call(page, "actions.create", { title: "Write the test plan", dueDate: day });
  await page.getByRole("navigation").first().getByText("Actions", { exact: true }).click();
  await page.getByText("Calendar", { exact: true }).click();
  await expect(page.getByRole("region", { name: "1 overdue action" }).getByRole("button")).toContainText("Late");
  await page.getByRole("grid").locator('[tabindex="0"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Write the test plan" })).toBeVisible();
  await page.mouse.move(600, 5);
  if (SHOTS) await page.screenshot({ path: join(SHOTS, "calendar.png") });
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "T-002 Write the test plan" })).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  if (SHOTS) await page.screenshot({ path: join(SHOTS, "calendar-dark.png") });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Close the editor" }).click();

  await w.answer("folder", w.folder);
  await page.getByRole("button", { name: "Calendar file…" }).click();
  await expect(page.getByText("written with 2 actions.")).toBeVisible();
  const file = readdirSync(w.folder).find((name) => name.endsWith(".ics"))!;
  expect(readFileSync(join(w.folder, file), "utf8")).toContain(`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`);
});
