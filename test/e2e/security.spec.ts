/** The window's walls, asked of the running window and not of its source. */
import { expect, test } from "@playwright/test";
import { call, forget, startWindow, type Window } from "./window.ts";

let w: Window;
test.beforeAll(async () => void (w = await startWindow()));
test.afterAll(async () => {
  await w.close();
  forget(w.folder);
});

test("the window is sandboxed, isolated and has nothing but three functions", async () => {
  const preferences = await w.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    return (
      window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  const seen = await w.page.evaluate(() => ({
    bridge: Object.keys(window.aims).toSorted((a, b) => (a < b ? -1 : 1)),
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
  }));
  expect(seen).toEqual({ bridge: ["call", "cancel", "on"], require: "undefined", process: "undefined" });
});

test("the page has a strict policy: no inline script, no eval, no connection", async () => {
  const outcome = await w.page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.inlineRan = true";
    document.body.append(script);
    // A timer with text is what eval is, and does not run through the test's own privileged evaluation.
    // oxlint-disable-next-line no-implied-eval -- that it fails is the test
    (setTimeout as (code: string) => void)("window.evalRan = true");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const fetched = await fetch("https://example.org/").then(
      () => true,
      () => false,
    );
    return { inline: "inlineRan" in window, evalRan: "evalRan" in window, fetched };
  });
  expect(outcome).toEqual({ inline: false, evalRan: false, fetched: false });
});

test("navigation, new windows and permissions are refused", async () => {
  const before = w.page.url();
  await w.page.evaluate(() => {
    const anchor = document.createElement("a");
    anchor.href = "https://example.org/";
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
  });
  expect(await w.page.evaluate(() => window.open("https://example.org/"))).toBeNull();
  await w.page.waitForTimeout(300);
  expect(w.page.url()).toBe(before);
  expect(w.app.windows()).toHaveLength(1);
  const permission = await w.page.evaluate(() => Notification.requestPermission());
  expect(permission).toBe("denied");
});

test("a request that gets past the page is blocked and counted", async () => {
  const count = async (): Promise<number> => {
    const answer = (await call(w.page, "app.about", {})) as { value: { blockedRequests: number } };
    return answer.value.blockedRequests;
  };
  const before = await count();
  const failed = await w.app.evaluate(async ({ session }) =>
    session.defaultSession.fetch("https://example.org/").then(
      () => false,
      () => true,
    ),
  );
  expect(failed).toBe(true);
  expect(await count()).toBe(before + 1);
});

test("a call that does not exist, a prototype name, and input that is not its own are refused as Results", async () => {
  const ask = (name: string, input: unknown) => call(w.page, name, input);
  for (const name of ["nothing.here", "__proto__.toString", "constructor", "risks.__proto__"])
    expect(await ask(name, {})).toMatchObject({ ok: false, error: { code: "INTERNAL" } });
  expect(await ask("risks.create", { title: "x" })).toMatchObject({ ok: false, error: { code: "NO_WORKSPACE" } });
  expect(await ask("systems.create", { name: "" })).toMatchObject({ ok: false, error: { code: "INVALID_INPUT" } });
});
