/** Two hands on one record: the second to save is asked, and loses nothing before it answered. */
import { expect, test } from "@playwright/test";
import { place, startWithSystem, systems } from "./record.ts";
import { expectAccessible, forget, type Window } from "./window.ts";

test.setTimeout(120_000);

const MINE = "Notices a fall and calls for help";
const THEIRS = "Watches the room";
let w: Window;

const purpose = () => w.page.getByLabel("Purpose", { exact: true });
const editor = () => w.page.getByRole("region", { name: "S-001 Fall detector" });
const note = () => w.page.getByRole("alert").filter({ hasText: "changed elsewhere meanwhile" });
const stored = async (): Promise<string> => (await systems(w.page))[0]!.purpose;

/** In one breath, so that no clock decides: something is typed, and before it is sent another hand changes the record. */
const collide = async (patch: object): Promise<void> => {
  const [system] = await systems(w.page);
  await purpose().click();
  await purpose().evaluate(
    async (field, [typed, update]) => {
      const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
      setValue?.call(field, typed);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await window.aims.call("systems.update", update, "elsewhere");
    },
    [MINE, { id: system!.id, revision: system!.revision, patch }] as const,
  );
};

test.beforeEach(async () => void (w = await startWithSystem()));
test.afterEach(async () => {
  expect(w.problems).toEqual([]);
  await w.close();
  forget(w.folder);
});

test("what was typed stays and is not saved until a person chose", async () => {
  await collide({ purpose: THEIRS });
  await expect(note()).toBeVisible();
  await expect(purpose()).toHaveValue(MINE);
  await expect(editor().getByText("Not saved: This record was changed")).toBeVisible();
  expect(await stored()).toBe(THEIRS);
  for (const scheme of ["light", "dark"] as const) {
    await w.page.emulateMedia({ colorScheme: scheme });
    await w.page.setViewportSize({ width: 1024, height: 700 });
    await w.page.screenshot({ path: test.info().outputPath(`stale-${scheme}.png`) });
    await expectAccessible(w.page);
  }

  // More words, in this field and another, wait with it.
  await purpose().press("End");
  await purpose().pressSequentially(", always");
  await w.page.getByLabel("Intended use", { exact: true }).fill("At home");
  await w.page.keyboard.press("Tab");
  await expect(note()).toBeVisible();
  expect(await stored()).toBe(THEIRS);

  await w.page.getByRole("button", { name: "Save mine" }).click();
  await expect(note()).toHaveCount(0);
  await expect.poll(stored).toBe(`${MINE}, always`);
  await expect(purpose()).toHaveValue(`${MINE}, always`);
  await expect(w.page.getByText("Not saved")).toHaveCount(0);
  expect((await systems(w.page))[0]).toMatchObject({ intendedUse: "At home" });
  await w.page.setViewportSize({ width: 1280, height: 760 });
  await expect(w.page.getByRole("deletion").filter({ hasText: THEIRS })).toBeVisible();
});

test("the newer version replaces what was typed when it is chosen", async () => {
  await collide({ purpose: THEIRS });
  await expect(note()).toBeVisible();
  await w.page.getByRole("button", { name: "Load the newer version" }).click();
  await expect(note()).toHaveCount(0);
  await expect(purpose()).toHaveValue(THEIRS);
  await expect(w.page.getByText("Not saved")).toHaveCount(0);
  expect(await stored()).toBe(THEIRS);
  // The next text builds on it without a question.
  await purpose().fill(`${THEIRS} at night`);
  await w.page.keyboard.press("Tab");
  await expect.poll(stored).toBe(`${THEIRS} at night`);
  await expect(note()).toHaveCount(0);
});

test("a choice that is still open is there again when the editor is opened again", async () => {
  await collide({ purpose: THEIRS });
  await expect(note()).toBeVisible();
  await place(w.page, "Home");
  await place(w.page, "AI systems");
  await w.page.getByRole("row", { name: "Fall detector" }).click();
  await expect(note()).toBeVisible();
  await w.page.getByRole("button", { name: "Save mine" }).click();
  await expect.poll(stored).toBe(MINE);
});

test("a change elsewhere while nobody types shows at once and asks nothing", async () => {
  await purpose().fill(MINE);
  await w.page.keyboard.press("Tab");
  await expect.poll(stored).toBe(MINE);
  const [system] = await systems(w.page);
  await w.page.evaluate((update) => window.aims.call("systems.update", update, "elsewhere"), {
    id: system!.id,
    revision: system!.revision,
    patch: { purpose: THEIRS },
  });
  await expect(purpose()).toHaveValue(THEIRS);
  await w.page.getByLabel("Intended use", { exact: true }).fill("At home");
  await w.page.keyboard.press("Tab");
  await expect.poll(async () => (await systems(w.page))[0]).toMatchObject({ purpose: THEIRS, intendedUse: "At home" });
  await expect(note()).toHaveCount(0);
});
