/** The import rules: the linter's allow-lists catch a planted violation each, and features are islands. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort();

/** Every import of our own files, as [importer, imported], both relative to the root. */
const imports = (folder: string): [string, string][] =>
  sources(folder).flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(
      ([, path]) => [file, relative(root, resolve(root, dirname(file), path!))] as [string, string],
    ),
  );

const feature = (path: string, side: string): string | null =>
  new RegExp(`^${side}/features/([^/]+)/`).exec(path)?.[1] ?? null;

const planted: [rule: string, file: string, source: string, message: RegExp][] = [
  [
    "domain imports no package",
    "src-shared/domain/x.ts",
    `import { z } from "zod";\nexport const a = z;\n`,
    /domain imports nothing/,
  ],
  [
    "shared takes only zod",
    "src-shared/contract/x.ts",
    `import { app } from "electron";\nexport const a = app;\n`,
    /nothing from outside but zod/,
  ],
  [
    "ipc knows no feature",
    "src-shared/ipc/x.ts",
    `import { contract } from "../contract/index.ts";\nexport const a = contract;\n`,
    /ipc knows no feature/,
  ],
  [
    "the window never imports main",
    "src-renderer/app/x.ts",
    `import { verifyTrail } from "../../src-main/trail/verify.ts";\nexport const a = verifyTrail;\n`,
    /never imports main/,
  ],
  [
    "the window has no Node",
    "src-renderer/app/x.ts",
    `import { readFileSync } from "node:fs";\nexport const a = readFileSync;\n`,
    /no Node/,
  ],
  [
    "features have no Electron",
    "src-main/features/x/handlers.ts",
    `import { app } from "electron";\nexport const a = app;\n`,
    /plain Node/,
  ],
  [
    "features do not open the database",
    "src-main/features/x/handlers.ts",
    `import { openWorkspaceFile } from "../../db/open.ts";\nexport const a = openWorkspaceFile;\n`,
    /does not open/,
  ],
  [
    "documents know no feature",
    "src-main/documents/x.ts",
    `import { soaDocument } from "../features/soa/soa-document.ts";\nexport const a = soaDocument;\n`,
    /know no feature/,
  ],
  [
    "main never imports the window",
    "src-main/app/x.ts",
    `import { useRoute } from "../../src-renderer/app/route.ts";\nexport const a = useRoute;\n`,
    /meet only in src-shared/,
  ],
  [
    "a floating promise",
    "src-main/app/x.ts",
    `const later = async (): Promise<void> => undefined;\nexport const a = (): void => { later(); };\n`,
    /no-floating-promises|Promises must be awaited/,
  ],
  ["a default export", "src-shared/domain/x.ts", `export default 1;\n`, /no-default-export/],
];

describe("the linter catches", () => {
  it.each(planted)("%s", (_rule, file, source, message) => {
    const folder = mkdtempSync(join(tmpdir(), "aims-lint-"));
    try {
      for (const name of [".oxlintrc.json", "tsconfig.json", "tsconfig.base.json", "node_modules"])
        symlinkSync(join(root, name), join(folder, name));
      for (const room of ["src-shared", "src-main", "src-renderer"]) {
        mkdirSync(join(folder, room), { recursive: true });
        symlinkSync(join(root, room, "tsconfig.json"), join(folder, room, "tsconfig.json"));
      }
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), source);
      let output = "";
      try {
        output = execFileSync(process.execPath, [join(root, "node_modules/oxlint/bin/oxlint"), "--type-aware", file], {
          cwd: folder,
          encoding: "utf8",
          stdio: "pipe",
        });
      } catch (error) {
        output = String((error as { stdout?: string }).stdout);
      }
      expect(output).toMatch(message);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("features are islands", () => {
  it.each(["src-main", "src-renderer"])("in %s no feature imports another", (side) => {
    const crossing = imports(`${side}/features`).filter(([from, to]) => {
      const target = feature(to, side);
      return target !== null && target !== feature(from, side);
    });
    expect(crossing).toEqual([]);
  });

  it("the window enters a feature only through its index", () => {
    const doors = ["app", "ui", "ipc"]
      .flatMap((room) => imports(`src-renderer/${room}`))
      .filter(([, to]) => to.startsWith("src-renderer/features/") && !to.endsWith("/index.ts"));
    expect(doors).toEqual([]);
  });

  it("only ipc/transport.ts touches ipcMain, only preload.ts ipcRenderer, only trail/record.ts writes the trail, only db opens SQLite", () => {
    const holding = (pattern: RegExp): string[] =>
      ["src-main", "src-renderer", "src-shared"]
        .flatMap(sources)
        .filter((file) => pattern.test(readFileSync(join(root, file), "utf8")));
    expect(holding(/\bipcMain\b\./)).toEqual(["src-main/ipc/transport.ts"]);
    expect(holding(/\bipcRenderer\b\./)).toEqual(["src-main/preload.ts"]);
    expect(holding(/INSERT INTO trail_event|UPDATE trail_event SET/)).toEqual(["src-main/trail/record.ts"]);
    // A savepoint rolled back inside a command would leave noted changes that are in no table.
    expect(holding(/\.transaction\(|\bSAVEPOINT\b/)).toEqual([
      "src-main/db/migrate.ts",
      "src-main/db/snapshot.ts",
      "src-main/records/content.ts",
      "src-main/trail/record.ts",
    ]);
    expect(holding(/new Sqlite\((?!":memory:")/)).toEqual(["src-main/db/open.ts"]);
  });
});
