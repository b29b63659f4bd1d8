/** Files asked for from outside: as an argument, by a second start of the program, and one that cannot be opened. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { call, forget, startWindow } from "./window.ts";

test.setTimeout(120_000);

test("a second start opens its file in the same window, and what was typed goes to the client it was typed for", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aims-opening-"));
  const w = await startWindow({ folder });
  const { page } = w;
  const create = async (name: string): Promise<string> => {
    const path = join(folder, `${name}.aims`);
    await w.answer("save", path);
    const first = { organisation: name, personName: "Ada", personRole: "", personEmail: "" };
    const made = (await call(page, "workspace.create", first)) as { ok: boolean };
    expect(made.ok).toBe(true);
    return path;
  };
  const secondStart = (path: string): Promise<unknown> =>
    w.app.evaluate(({ app }, file) => app.emit("second-instance", {}, ["program", file], "/"), path);
  try {
    const second = await create("Second client");
    const first = await create("First client");
    await expect(page.getByText("First client").first()).toBeVisible();
    await page.getByRole("navigation").first().getByText("Settings").click();
    const scope = page.getByRole("textbox", { name: /scope/i }).first();
    await scope.fill("Typed for the first client");
    await secondStart(second);
    await expect(page.getByText("Second client").first()).toBeVisible();
    const told = join(folder, "text.aims");
    writeFileSync(told, "this is no workspace at all");
    await secondStart(told);
    await expect(page.getByText("is not an AIMS workspace").first()).toBeVisible();
    await w.close();
    const scopeOf = (path: string): string =>
      execFileSync("sqlite3", [path, "SELECT scope_text FROM workspace"], { encoding: "utf8" }).trim();
    expect(scopeOf(first)).toBe("Typed for the first client");
    expect(scopeOf(second)).toBe("");
  } finally {
    await w.close().catch(() => undefined);
    forget(folder);
  }
});
