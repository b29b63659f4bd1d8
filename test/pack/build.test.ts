import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildPack, type PackOrder } from "../../src-main/pack/build.ts";
import { packPage, type PageInput } from "../../src-main/pack/page/page.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "aims-build-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HASH = "0".repeat(64);
const facts: PackOrder["facts"] = {
  id: "0193-pack",
  purpose: "stage-1",
  number: 1,
  created: "2026-11-24T10:00:00.000Z",
  madeBy: { name: "Ada <script>alert(1)</script>", role: "Consultant" },
  program: { name: "AIMS Workbench", version: "0.1.0" },
  organisation: 'Client & "Sons"',
  workspace: "0193-workspace",
  scope: "مرحبا and </style><img src=x onerror=alert(1)>",
  roles: [],
  standard: { title: "ISO/IEC 42001:2023", edition: "first edition" },
  soa: null,
  trail: { seq: 0, hash: HASH },
  previous: null,
  omitted: [],
  redactions: [],
  signer: null,
};
const entry = (path: string, text: string) => ({
  path,
  title: path,
  mediaType: "text/plain",
  language: "",
  classification: "Internal",
  clauses: ["4.1"],
  controls: [],
  records: [],
  content: Buffer.from(text),
});
const input: PageInput = {
  facts,
  files: [],
  items: [],
  purpose: "Stage 1 audit",
  clauses: [{ id: "4.1", title: "Context", leaf: true }],
  controls: [],
  soa: null,
  traceability: null,
  isDemo: false,
};
const build = async (name: string): Promise<Buffer> => {
  const path = join(folder, name);
  await buildPack(
    path,
    {
      facts,
      entries: [
        entry("documents/b.txt", "second"),
        entry("documents/B.txt", "other case"),
        entry("documents/a.txt", "first"),
      ],
      trail: Buffer.from(""),
      page: (files) => packPage({ ...input, files }),
      sign: null,
    },
    { signal: new AbortController().signal, onBytes: () => undefined, classification: "Internal" },
  );
  return readFileSync(path);
};

describe("a pack", () => {
  it("is the same bytes when the same is put in, and tells two names apart that a file system takes for one", async () => {
    const first = await build("one.zip");
    expect((await build("two.zip")).equals(first)).toBe(true);
    const listed = first.toString("latin1");
    expect(listed).toContain("documents/b.txt");
    expect(listed).toContain("documents/B-2.txt");
  });
});

describe("its page", () => {
  it("takes nobody's words for markup, and allows one script and one style by their hashes and nothing else", () => {
    const page = packPage(input);
    expect(page).not.toContain("<script>alert(1)");
    expect(page).not.toContain("<img");
    expect(page).toContain("Client &amp; &quot;Sons&quot;");
    const policy = /content="(default-src[^"]+)"/.exec(page)![1]!;
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:;/);
    for (const name of ["script", "style"]) {
      const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(page)![1]!;
      expect(policy).toContain(`'sha256-${createHash("sha256").update(inside, "utf8").digest("base64")}'`);
    }
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
