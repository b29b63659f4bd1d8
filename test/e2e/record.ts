/** What specs about one record share: a workspace with one system in it, and a second hand that changes it through the page's own bridge. */
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { startWindow, type Window } from "./window.ts";

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly code: string } };

/** Calls a procedure past every screen, as another window would. */
export const call = async (page: Page, name: string, input: unknown): Promise<Answer> =>
  JSON.parse(
    await page.evaluate(([procedure, sent]) => window.aims.call(procedure, sent, `spec-${Math.random()}`), [
      name,
      input,
    ] as const),
  ) as Answer;

export type System = {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly purpose: string;
};

export const systems = async (page: Page): Promise<readonly System[]> =>
  (await call(page, "systems.list", {})).value as readonly System[];

export const place = (page: Page, name: string): Promise<void> =>
  page.getByRole("navigation").first().getByText(name, { exact: true }).click();

/** A window with a workspace of one AI system, which is open in its editor. */
export const startWithSystem = async (): Promise<Window> => {
  const w = await startWindow();
  const { page } = w;
  await w.answer("save", join(w.folder, "client.aims"));
  await page.getByRole("button", { name: "New workspace" }).click();
  await page.getByLabel("Organisation").fill("Records Ltd");
  await page.getByLabel("Your name").fill("Ada Test");
  await page.getByRole("button", { name: "Choose where to save" }).click();
  await place(page, "AI systems");
  await page.getByRole("button", { name: "Add a system" }).click();
  await page.getByLabel("Name of the AI system").fill("Fall detector");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Purpose", { exact: true })).toBeVisible();
  return w;
};
