/** What was can be again: a removal taken back, an earlier value and an earlier version put back, each as one more entry. */
import { expect, test } from "@playwright/test";
import { call, place, startWithSystem, systems } from "./record.ts";
import { expectAccessible, forget, type Window } from "./window.ts";

test.setTimeout(120_000);

let w: Window;
const purpose = () => w.page.getByLabel("Purpose", { exact: true });
const write = async (words: string): Promise<void> => {
  await purpose().fill(words);
  await w.page.keyboard.press("Tab");
  await expect.poll(async () => (await systems(w.page))[0]!.purpose).toBe(words);
};
const remove = async (): Promise<void> => {
  await w.page.getByRole("button", { name: "Remove from the register" }).click();
  await w.page.getByRole("button", { name: "Remove the system" }).click();
  await expect(w.page.getByRole("heading", { name: "No AI system yet" })).toBeVisible();
  await expect(w.page.getByText("S-001 was removed.")).toBeVisible();
};
const pictures = async (name: string): Promise<void> => {
  for (const scheme of ["light", "dark"] as const) {
    await w.page.emulateMedia({ colorScheme: scheme });
    await w.page.screenshot({ path: test.info().outputPath(`${name}-${scheme}.png`) });
    await expectAccessible(w.page);
  }
};

test.beforeEach(async () => {
  w = await startWithSystem();
  await w.page.setViewportSize({ width: 1280, height: 760 });
});
test.afterEach(async () => {
  const { whole } = (await call(w.page, "trail.verify", {})).value as { whole: boolean };
  expect(whole).toBe(true);
  expect(w.problems).toEqual([]);
  await w.close();
  forget(w.folder);
});

test("an earlier value and an earlier version are put back, and that can be undone", async () => {
  const { page } = w;
  await write("First words");
  await write("Second words");
  await page.getByLabel("Intended use", { exact: true }).fill("At home");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("insertion").filter({ hasText: "At home" })).toBeVisible();
  await pictures("history");

  await page.getByRole("button", { name: "Put back the value before: Purpose" }).first().click();
  await expect(purpose()).toHaveValue("First words");
  await expect(page.getByText("Put back as it was before: Purpose.")).toBeVisible();
  await pictures("put-back");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(purpose()).toHaveValue("Second words");
  await expect(page.getByLabel("Intended use", { exact: true })).toHaveValue("At home");

  // The version of the first entry: the name alone.
  await page
    .getByRole("button", { name: /^Restore this version of/ })
    .last()
    .click();
  await expect(purpose()).toHaveValue("");
  await expect(page.getByLabel("Intended use", { exact: true })).toHaveValue("");
  expect((await systems(page))[0]).toMatchObject({ name: "Fall detector", purpose: "" });
  // Words typed since are saved first and are part of the history.
  await purpose().fill("Third words");
  await page.getByRole("button", { name: "Put back the value before: Intended use" }).first().click();
  await expect(page.getByLabel("Intended use", { exact: true })).toHaveValue("At home");
  await expect(purpose()).toHaveValue("Third words");
});

test("a restore is refused with words when the record changed or went meanwhile", async () => {
  const { page } = w;
  await write("First words");
  await write("Second words");
  const button = page.getByRole("button", { name: "Put back the value before: Purpose" }).first();
  await expect(button).toBeVisible();
  const [system] = await systems(page);
  const { id, revision } = system!;
  // In one breath: another hand changes the record, and the button is pressed before the history knows.
  await button.evaluate(
    async (element, update) => {
      const sent = window.aims.call("systems.update", update, "elsewhere");
      (element as HTMLButtonElement).click();
      await sent;
    },
    { id, revision, patch: { purpose: "Their words" } },
  );
  const details = page.getByRole("complementary", { name: "Details" });
  await expect(details.getByText("This record was changed since you opened it.")).toBeVisible();
  expect((await systems(page))[0]!.purpose).toBe("Their words");
});

test("a removal is taken back by the button, by the key and from the trail", async () => {
  const { page } = w;
  await write("First words");
  await remove();
  await pictures("removed");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("row", { name: "Fall detector" }).click();
  await expect(purpose()).toHaveValue("First words");

  await remove();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Taken back. The trail keeps both entries.")).toBeVisible();
  await page.getByRole("row", { name: "Fall detector" }).click();
  await expect(purpose()).toHaveValue("First words");

  await remove();
  await place(page, "Trail");
  await page.getByRole("row", { name: "removed" }).first().click();
  await page.getByRole("button", { name: "Put back what was removed" }).click();
  await expect(page.getByText("AI system S-001 Fall detector put back into the register").first()).toBeVisible();
  await page.getByRole("row", { name: "removed" }).first().click();
  await page.getByRole("button", { name: "Put back what was removed" }).click();
  await expect(page.getByRole("alert").getByText("This record was not removed.")).toBeVisible();
});
