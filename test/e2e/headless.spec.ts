/** The program without a window, as a script uses it: answers on stdout, messages on stderr, and the exit status. */
import { createHash } from "node:crypto";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { pdfText } from "./open-elsewhere.ts";
import { forget } from "./window.ts";

test.setTimeout(180_000);

const root = resolve(import.meta.dirname, "../..");
const electron = createRequire(import.meta.url)("electron") as unknown as string;
let folder: string;
let demo: string;

const aims = (...args: string[]): { status: number | null; stdout: string; stderr: string } => {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const env = { ...process.env };
  delete env["DISPLAY"];
  return spawnSync(
    electron,
    [...asRoot, "--disable-gpu", `--user-data-dir=${join(folder, "user")}`, root, "--headless", ...args],
    { encoding: "utf8", timeout: 60_000, cwd: folder, env },
  );
};

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aims-headless-"));
  const made = aims("demo", "made");
  expect(made.status, made.stderr).toBe(0);
  demo = join(folder, "made", "demo.aims");
});
test.afterAll(() => forget(folder));

test("the demo is whole, has what it promises, and its statement opens as three documents", () => {
  expect(aims("verify", demo)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Whole\. \d+ entries/) });
  const info = JSON.parse(aims("info", demo, "--json").stdout) as { counts: Record<string, number>; isDemo: boolean };
  expect(info).toMatchObject({ isDemo: true, counts: { system: 6, risk: 40, soa_version: 2 } });
  const { files } = JSON.parse(aims("export", "soa", demo, "again", "--json").stdout) as { files: string[] };
  expect(files.map((name) => name.split(".").at(-1))).toEqual(["docx", "xlsx", "pdf"]);
  const text = pdfText(join(folder, "again", files[2]!));
  expect(text).toMatch(/fictional/i);
  expect(text).toMatch(/Page 2 of \d+/);
  for (const document of ["risks", "treatment-plan"]) {
    const written = JSON.parse(aims("export", document, demo, "again", "--json").stdout) as { files: string[] };
    expect(written.files.map((name) => name.replace(/^.*\./, ""))).toEqual(["docx", "xlsx", "pdf"]);
  }
  const twice = aims("export", "soa", demo, "twice");
  expect(twice.status).toBe(0);
  for (const name of files.slice(0, 2))
    expect(readFileSync(join(folder, "twice", name)).equals(readFileSync(join(folder, "again", name)))).toBe(true);
});

test("a document is the same bytes twice in every format, also in German", () => {
  for (const language of ["en", "de"]) {
    const [first, second] = ["one", "two"].map((name) => {
      const asked = ["traceability", demo, `${name}-${language}`, "--language", language];
      const ran = aims("export", ...asked, "--format", "docx,xlsx,pdf,html", "--json");
      expect(ran.status, ran.stderr).toBe(0);
      return JSON.parse(ran.stdout) as { folder: string; files: string[] };
    });
    expect(first!.files.map((name) => name.split(".").at(-1))).toEqual(["docx", "xlsx", "pdf", "html"]);
    for (const name of first!.files)
      expect(readFileSync(join(first!.folder, name)).equals(readFileSync(join(second!.folder, name))), name).toBe(true);
  }
  expect(aims("export", "soa", demo, "again", "--format", "odt")).toMatchObject({ status: 2 });
  expect(aims("export", "soa", demo, "again", "--language", "xx")).toMatchObject({ status: 2 });
});

test("two versions of the statement are compared in words, as data and as three documents", () => {
  const said = aims("soa", "diff", demo, "1.0", "draft");
  expect(said.status, said.stderr).toBe(0);
  expect(said.stdout).toMatch(/^Statement of Applicability 1\.0 → 1\.2 \(draft\)\n\d+ changed, \d+ added/);
  expect(JSON.parse(aims("soa", "diff", demo, "1.0", "draft", "--json").stdout)).toMatchObject({
    from: { number: "1.0", status: "approved" },
    counts: { removed: 0 },
  });
  const { files } = JSON.parse(aims("export", "soa-difference", demo, "again", "--json").stdout) as { files: string[] };
  expect(files.map((name) => name.replace(/^.*\./, ""))).toEqual(["docx", "xlsx", "pdf"]);
  expect(files.every((name) => name.includes("-difference-v1.0-to-v1.1"))).toBe(true);
  expect(aims("soa", "diff", demo, "1.0", "7.7")).toMatchObject({ status: 2, stderr: expect.stringMatching(/7\.7/) });
});

test("the files of an approved version are kept, and every export gives their bytes, the PDF too", () => {
  const kept = aims("soa", "keep", demo, "1.1", "--json");
  expect(kept.status, kept.stderr).toBe(0);
  const { files } = JSON.parse(kept.stdout) as { files: { format: string; fileName: string; sha256: string }[] };
  expect(files.map(({ format }) => format)).toContain("pdf");
  for (const to of ["kept-one", "kept-two"]) {
    expect(
      aims("export", "soa", demo, to, "--version", "1.1", "--format", files.map(({ format }) => format).join()),
    ).toMatchObject({
      status: 0,
    });
    for (const { fileName, sha256 } of files)
      expect(
        createHash("sha256")
          .update(readFileSync(join(folder, to, fileName)))
          .digest("hex"),
      ).toBe(sha256);
  }
  expect(aims("verify", demo).stdout).toMatch(/^Whole/);
});

test("the same seed gives the same figures, another seed others, and nothing is written", () => {
  const head = aims("info", demo, "--json").stdout;
  const run = (...args: string[]) => aims("simulate", demo, "--json", "--runs", "20000", ...args);
  const first = run("--seed", "7");
  expect(first.status, first.stderr).toBe(0);
  expect(JSON.parse(first.stdout)).toMatchObject({ seed: 7, runs: 20_000, currency: "EUR", risks: { length: 4 } });
  expect(run("--seed", "7").stdout).toBe(first.stdout);
  expect(run("--seed", "8").stdout).not.toBe(first.stdout);
  expect(aims("simulate", demo, "--seed", "7").stdout).toMatch(/value at risk 95 %.*\n[\s\S]*independent/);
  for (const seed of ["-1", "1.5", "x", "4294967296"])
    expect(aims("simulate", demo, `--seed=${seed}`)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/--seed/),
    });
  expect(aims("info", demo, "--json").stdout).toBe(head);
});

test("an import is previewed without writing, written as one entry, and idempotent", () => {
  const input = join(root, "test/fixtures/tables/us-federal-ai-inventory-2023.csv");
  const count = (): number =>
    (JSON.parse(aims("info", demo, "--json").stdout) as { counts: { system: number } }).counts.system;
  expect(aims("import", "systems", demo, input, "--dry-run", "--map", "Title=name")).toMatchObject({ status: 0 });
  expect(count()).toBe(6);
  expect(aims("import", "systems", demo, input, "--map", "Title=name,Use_Case_ID=externalId")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^710 new/),
  });
  expect(count()).toBe(716);
  expect(aims("import", "systems", demo, input)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^0 new, 0 changed, 710 unchanged/),
  });
  expect(aims("verify", demo).status).toBe(0);
});

test("what is wrong ends with 1, what is misused with 2, each with a message and nothing written", () => {
  const bad = join(folder, "bad.xlsx");
  writeFileSync(bad, "not a workbook");
  expect(aims("import", "risks", demo, bad)).toMatchObject({ status: 1, stderr: expect.stringMatching(/.{20,}/) });
  for (const args of [
    [],
    ["bogus"],
    ["verify"],
    ["verify", "missing.aims"],
    ["import", "cats", demo, bad],
    ["verify", demo, "--bogus"],
    ["export", "soa", demo],
  ])
    expect(aims(...args).status, args.join(" ")).toBe(2);
  expect(
    aims(
      "import",
      "systems",
      demo,
      join(root, "test/fixtures/tables/us-federal-ai-inventory-2023.csv"),
      "--map",
      "Nope=name",
    ),
  ).toMatchObject({ status: 2, stderr: expect.stringMatching(/Nope/) });
  expect(aims("verify", demo).status).toBe(0);
});

test("a row edited with the sqlite3 shell is found and named", () => {
  const guard = execFileSync(
    "sqlite3",
    [demo, "SELECT sql || ';' FROM sqlite_master WHERE name = 'aims_risk_update'"],
    { encoding: "utf8" },
  );
  execFileSync("sqlite3", [
    demo,
    `DROP TRIGGER aims_risk_update; UPDATE risk SET residual_likelihood = 1 WHERE number = 2; ${guard}`,
  ]);
  const verdict = aims("verify", demo, "--json");
  expect(verdict.status).toBe(1);
  const { findings } = JSON.parse(verdict.stdout) as { findings: { check: string; message: string }[] };
  expect(findings.find(({ check }) => check === "replay")?.message).toMatch(
    /residual_likelihood: the trail says \d, the table says 1/,
  );
});
