/** Starts the real program in a real window with a user folder of its own, and listens for what must not happen. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { _electron, expect, type ElectronApplication, type Page } from "@playwright/test";

const root = resolve(import.meta.dirname, "../..");
const electron = createRequire(import.meta.url)("electron") as unknown as string;
/** What Chromium wants to hear when root starts it. */
export const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** What the program answers when it is started without a window in `folder`, with a verb and what belongs to it. */
export const headless = (folder: string, ...args: readonly string[]): string =>
  execFileSync(
    electron,
    [...asRoot, "--disable-gpu", `--user-data-dir=${join(folder, "maker")}`, root, "--headless", ...args],
    { stdio: "pipe", cwd: folder, encoding: "utf8" },
  );

/** Makes the demo organisation in `folder`, and gives its file. */
export const makeDemo = (folder: string): string => {
  headless(folder, "demo", ".");
  return join(folder, "demo.aims");
};

export type Window = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** Console errors and page errors so far. */
  readonly problems: string[];
  /** The next dialogs answer with these paths. */
  readonly answer: (dialog: "save" | "open" | "folder", ...paths: string[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** `folder` keeps user folder and files; give the same one again to start the program a second time. */
export const startWindow = async (options: { folder?: string; args?: readonly string[] } = {}): Promise<Window> => {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "aims-e2e-"));
  const app = await _electron.launch({
    executablePath: electron,
    args: [...asRoot, "--disable-gpu", `--user-data-dir=${join(folder, "user")}`, root, ...(options.args ?? [])],
  });
  const page = await app.firstWindow();
  const problems: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
  page.on("pageerror", (error) => void problems.push(error.message));
  await page.waitForLoadState("domcontentloaded");
  // As for a person who asked for less motion: a colour read halfway through a fade would be nobody's colour.
  await page.emulateMedia({ reducedMotion: "reduce" });
  return {
    app,
    page,
    folder,
    problems,
    answer: async (kind, ...paths) => {
      await app.evaluate(
        ({ dialog }, [asked, answers]) => {
          if (asked === "save") dialog.showSaveDialog = async () => ({ canceled: false, filePath: answers[0]! });
          else dialog.showOpenDialog = async () => ({ canceled: false, filePaths: answers });
        },
        [kind, paths] as const,
      );
    },
    close: async () => {
      await app.close();
    },
  };
};

/** Makes a workspace for `organisation` as a person does on the start screen; its file is `client.aims` in the window's folder. */
export const newWorkspace = async (w: Window, organisation: string): Promise<void> => {
  const { page } = w;
  await w.answer("save", join(w.folder, "client.aims"));
  await page.getByRole("button", { name: "New workspace" }).click();
  await page.getByLabel("Organisation").fill(organisation);
  await page.getByLabel("Your name").fill("Ada Test");
  await page.getByRole("button", { name: "Choose where to save" }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
};

/** One call through the window's own bridge, as its client makes it. */
export const call = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(async ([n, i]) => JSON.parse(await window.aims.call(n, i, `test-${Math.random()}`)) as unknown, [
    name,
    input,
  ] as [string, unknown]);

export const forget = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** No accessibility violation that axe can see, once what appears or fades has come to rest. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
  ).toEqual([]);
};
