/** Starts the real program in a real window with a user folder of its own, and listens for what must not happen. */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { _electron, expect, type ElectronApplication, type Page } from "@playwright/test";

const root = resolve(import.meta.dirname, "../..");

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
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = await _electron.launch({
    executablePath: createRequire(import.meta.url)("electron") as unknown as string,
    args: [...asRoot, "--disable-gpu", `--user-data-dir=${join(folder, "user")}`, root, ...(options.args ?? [])],
  });
  const page = await app.firstWindow();
  const problems: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
  page.on("pageerror", (error) => void problems.push(error.message));
  await page.waitForLoadState("domcontentloaded");
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

/** One call through the window's own bridge, as its client makes it. */
export const call = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(async ([n, i]) => JSON.parse(await window.aims.call(n, i, `test-${Math.random()}`)) as unknown, [
    name,
    input,
  ] as [string, unknown]);

export const forget = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** No accessibility violation that axe can see. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
  ).toEqual([]);
};
