/** A pack made in the real window, opened from its folder in a real browser, checked there and in the window, changed, and caught. */
import { execFileSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, expect, test, type Page } from "@playwright/test";
import { asRoot, expectAccessible, forget, makeDemo, newWorkspace, startWindow } from "./window.ts";

test.setTimeout(300_000);

/** The first of these programs on the path. */
const programPath = (...names: readonly string[]): string => {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (found === undefined) throw new Error(`${names[0]} is not installed: npm test installs it on Debian as root`);
  return found;
};

const shot = (page: Page, name: string): Promise<unknown> => {
  const folder = process.env["AIMS_SHOTS"];
  if (!folder) return Promise.resolve();
  mkdirSync(folder, { recursive: true });
  return page.screenshot({ path: join(folder, `${name}.png`) });
};

type Tampered = { readonly name: string; readonly path: string; readonly said: RegExp };

/** Packs that somebody has been at, each with what a checker must say of it. */
const tamper = (zip: string, unpacked: string, folder: string): Tampered[] => {
  const bytes = readFileSync(zip);
  // In the middle of the stored bytes of the first PDF.
  bytes[bytes.indexOf("%PDF-") + 2000]! ^= 1;
  const changed = join(folder, "changed-byte.zip");
  writeFileSync(changed, bytes);
  const remade = (name: string, said: RegExp, change: (at: string) => void): Tampered => {
    const at = join(folder, name);
    execFileSync("cp", ["-r", unpacked, at]);
    change(at);
    const path = `${at}.zip`;
    execFileSync("zip", ["-q", "-X", "-D", "-0", "-r", path, "."], { cwd: at });
    return { name, path, said };
  };
  return [
    { name: "changed-byte", path: changed, said: /\.pdf .*was changed after the pack was made/ },
    remade("removed-file", /README\.txt .*was removed/, (at) => rmSync(join(at, "README.txt"))),
    remade("added-file", /documents\/extra\.txt .*was added/, (at) =>
      writeFileSync(join(at, "documents/extra.txt"), "x"),
    ),
    remade("swapped-manifest", /contents list was changed or replaced/, (at) => {
      const path = join(at, "manifest.json");
      writeFileSync(path, readFileSync(path, "utf8").replace('"purpose":"stage-2"', '"purpose":"stage-1"'));
    }),
    remade("other-key", /another key signed it/, (at) => {
      const { privateKey } = generateKeyPairSync("ed25519");
      writeFileSync(join(at, "manifest.sig"), sign(null, readFileSync(join(at, "manifest.json")), privateKey));
    }),
    remade("cut-trail", /trail\/entries\.ndjson/, (at) => {
      const path = join(at, "trail/entries.ndjson");
      const lines = readFileSync(path, "utf8").split("\n");
      writeFileSync(path, `${lines.slice(0, -10).join("\n")}\n`);
    }),
  ];
};

test("Stage 2 pack: made and signed, whole in a browser without the program, and every change named", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aims-pack-"));
  makeDemo(folder);
  const w = await startWindow({ folder: join(folder, "window"), args: [join(folder, "demo.aims")] });
  const { page } = w;
  const browser = await chromium.launch({
    executablePath: programPath("chromium", "chromium-browser", "google-chrome"),
    args: asRoot,
  });
  const out = join(folder, "out");
  mkdirSync(out);
  try {
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.getByRole("button", { name: "Who is working?" }).click();
    await page.getByRole("menuitem").first().click();
    await page.getByRole("navigation").first().getByRole("button", { name: "Packs", exact: true }).click();
    await page.getByRole("combobox", { name: "Purpose" }).click();
    await page.getByRole("option", { name: "Stage 2 audit" }).click();
    const contents = page.getByRole("table", { name: "Contents of the pack" });
    await expect(contents.getByText("Statement of Applicability", { exact: true })).toBeVisible();
    await page.getByRole("checkbox", { name: /^E-002 / }).uncheck();
    await shot(page, "pack-light");
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 1024, height: 700 });
    await shot(page, "pack-dark-1024");
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "light" });

    await page.getByRole("checkbox", { name: "DOCX" }).uncheck();
    await page.getByRole("button", { name: "Make the pack…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Passphrase", { exact: true }).fill("correct horse battery");
    await dialog.getByLabel(/again|Repeat/).fill("correct horse battery");
    await shot(page, "pack-dialog");
    await w.answer("folder", out);
    await dialog.getByRole("button", { name: "Choose a folder and make it" }).click();
    await expect(dialog.getByText(/^The pack is made/)).toBeVisible({ timeout: 200_000 });
    await shot(page, "pack-done");
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(page.getByText(/-stage-2-.*-v1\.zip/)).toBeVisible();
    const zip = join(out, execFileSync("ls", [out], { encoding: "utf8" }).trim());

    await test.step("checked in the window", async () => {
      await w.answer("open", zip);
      await page.getByRole("button", { name: "Check a pack…" }).click();
      await expect(page.getByText(/is whole$/)).toBeVisible({ timeout: 60_000 });
      await expect(page.getByText("its history is part of this one", { exact: false })).toBeVisible();
      await shot(page, "pack-verdict");
      await expectAccessible(page);
      await page.getByRole("dialog").getByRole("button", { name: "Look into it" }).click();
      const look = page.getByRole("dialog");
      await expect(look.getByText("documents/", { exact: false }).first()).toBeVisible();
      await shot(page, "pack-look");
      await expectAccessible(page);
      await look.getByRole("tab", { name: "Compare" }).click();
      await expect(look.getByText("Pack and workspace say the same.")).toBeVisible();
      await look.getByRole("tab", { name: "Records" }).click();
      await expect(look.getByRole("region", { name: "Risks", exact: true })).toBeVisible();
      await look.getByRole("tab", { name: "Take over" }).click();
      await expect(look.getByText("There is nothing in this pack", { exact: false })).toBeVisible();
      await shot(page, "pack-take");
      await page.keyboard.press("Escape");
    });

    const unpacked = join(folder, "unpacked");
    mkdirSync(unpacked);
    execFileSync("unzip", ["-q", zip, "-d", unpacked]);
    const context = await browser.newContext();
    const reader = await context.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    let all = 0;
    reader.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
    reader.on("pageerror", (error) => void problems.push(error.message));
    reader.on("request", (request) => void requests.push(request.url()));

    await test.step("read and checked in a browser from its folder", async () => {
      await reader.goto(`file://${join(unpacked, "index.html")}`);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Stage 2 audit: pack 1");
      const soa = reader.locator("#soa table");
      all = await soa.locator("tbody tr").count();
      expect(all).toBeGreaterThanOrEqual(38);
      await reader.locator("#soa").getByLabel("Decision").selectOption("Excluded");
      const excluded = await soa.locator("tbody tr:visible").count();
      expect(excluded).toBeGreaterThan(0);
      await expect(reader.locator("#soa output")).toHaveText(`${excluded} of ${all} shown`);
      await reader.getByLabel("Choose the ZIP file, or drop it here").setInputFiles(zip);
      await expect(reader.getByText(/is whole$/)).toBeVisible({ timeout: 60_000 });
      await expect(reader.getByText(/ that .+ signed\./)).toBeVisible();
      const { violations } = await new AxeBuilder({ page: reader }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await shot(reader, "page-light");
      expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
      for (const link of await reader.locator("#files tbody a").all())
        expect(existsSync(join(unpacked, (await link.getAttribute("href")) ?? ""))).toBe(true);
    });

    const tampered = tamper(zip, unpacked, folder);
    await test.step("whatever was done to it is named", async () => {
      for (const { path, name, said } of tampered) {
        await reader.getByLabel("Choose the ZIP file, or drop it here").setInputFiles(path);
        await expect(reader.getByText(`${name}.zip is not whole`)).toBeVisible({ timeout: 60_000 });
        await expect(reader.locator("#verdict")).toContainText(said);
        if (name === "changed-byte") await shot(reader, "page-changed");
      }
      const { violations } = await new AxeBuilder({ page: reader }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });

    await test.step("checked in Firefox from its folder", () => {
      const script = join(import.meta.dirname, "firefox-verdict.mjs");
      const zips = [zip, ...tampered.map(({ path }) => path)];
      const given = [programPath("firefox-esr", "firefox"), join(unpacked, "index.html"), ...zips];
      const [whole, ...changed] = execFileSync(process.execPath, ["--experimental-websocket", script, ...given], {
        encoding: "utf8",
        timeout: 120_000,
      }).split("\n");
      expect(whole).toMatch(/-v1\.zip is whole All \d+ files are the ones that/);
      for (const [at, { name, said }] of tampered.entries()) {
        expect(changed[at]).toContain(`${name}.zip is not whole`);
        expect(changed[at]).toMatch(said);
      }
    });

    await test.step("readable without a script", async () => {
      const plain = await browser.newContext({ javaScriptEnabled: false, colorScheme: "dark" });
      const still = await plain.newPage();
      await still.goto(`file://${join(unpacked, "index.html")}`);
      await expect(still.locator("#soa tbody tr")).toHaveCount(all);
      await expect(still.getByText("This browser runs no scripts.", { exact: false })).toBeVisible();
      await shot(still, "page-dark");
    });
    await test.step("another client begins with single records of it", async () => {
      const other = await startWindow({ folder: join(folder, "other") });
      await newWorkspace(other, "Another Ltd");
      await other.page.setViewportSize({ width: 1024, height: 700 });
      await other.page.getByRole("navigation").first().getByRole("button", { name: "Packs", exact: true }).click();
      await other.answer("open", zip);
      await other.page.getByRole("button", { name: "Check a pack…" }).click();
      const look = other.page.getByRole("dialog");
      await look.getByRole("button", { name: "Look into it" }).click({ timeout: 60_000 });
      await look.getByRole("tab", { name: "Take over" }).click();
      const risks = look.getByRole("group", { name: "Risks" });
      await risks.getByRole("button", { name: "Choose single ones of Risks" }).click();
      await risks.getByRole("checkbox").nth(1).check();
      await risks.getByRole("checkbox").nth(3).check();
      await expect(look.getByRole("button", { name: /\b2\b/ })).toBeVisible();
      await shot(other.page, "pack-take-single");
      await expectAccessible(other.page);
      await look.getByRole("button", { name: /\b2\b/ }).click();
      await expect(look.getByRole("status").filter({ hasText: "2" })).toBeVisible();
      await other.page.keyboard.press("Escape");
      await other.page.getByRole("navigation").first().getByRole("button", { name: "Risks", exact: true }).click();
      await expect(other.page.getByText("2 rows")).toBeVisible();
      expect(other.problems).toEqual([]);
      await other.close();
    });
    expect(problems).toEqual([]);
    expect(w.problems).toEqual([]);
  } finally {
    await browser.close();
    await w.close();
  }
  forget(folder);
});
