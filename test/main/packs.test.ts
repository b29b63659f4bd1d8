import { execFileSync, spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { packChoices, type PackChoices } from "../../src-shared/contract/packs.ts";
import { canonicalJson } from "../../src-shared/domain/canonical-json.ts";
import { makePack } from "../../src-main/features/packs/make.ts";
import { CHECKING } from "../../src-main/pack/readme.ts";
import { storeContent } from "../../src-main/records/content.ts";
import type { TestProgram } from "../helpers/program.ts";
import { PASSPHRASE, startSigning } from "../helpers/signing.ts";

let program: Awaited<ReturnType<typeof startSigning>>;
beforeEach(async () => {
  program = await startSigning();
});
afterEach(() => program.stop());

const build = async (choices: Partial<PackChoices> & Pick<PackChoices, "purpose">, signed = true) => {
  const folder = join(program.folder, `out-${readdirSync(program.folder).length}`);
  mkdirSync(folder);
  program.answers.folder.push(folder);
  const made = await program.ask(contract.packs.build, { ...choices, signed });
  if (!made.ok) throw new Error(made.error.message);
  return { ...made.value, path: join(folder, made.value.fileName) };
};

const verdictOf = async (path: string, on: TestProgram = program) => {
  on.answers.open.push([path]);
  const said = await on.ask(contract.packs.verify, {});
  if (!said.ok) throw new Error(said.error.message);
  return said.value;
};

const unpack = (path: string): string => {
  const folder = `${path}-unpacked`;
  mkdirSync(folder);
  execFileSync("unzip", ["-q", path, "-d", folder]);
  return folder;
};

const rezip = (folder: string): string => {
  const path = `${folder}.zip`;
  rmSync(path, { force: true });
  execFileSync("zip", ["-q", "-X", "-D", "-r", path, "."], { cwd: folder });
  return path;
};

const shell = (folder: string) => spawnSync("sh", ["-c", CHECKING], { cwd: folder, encoding: "utf8" });
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

const attach = (title: string, words: string): string => {
  const { raw } = program.host.current()!.file;
  const bytes = Buffer.from(words);
  const sha256 = storeContent(raw, bytes);
  const file = { title, fileName: `${title}.txt`, mediaType: "text/plain", size: bytes.length, sha256 };
  const linkTo = { kind: "control", id: "A.6.2.4" } as const;
  const id = program.now(contract.evidence.record, { files: [file], linkTo }).ids[0]!;
  return id;
};

describe("a pack that somebody signed", () => {
  it("is whole to the program and to the shell, and is recorded in the trail of the workspace it came from", async () => {
    const { path, size, fileName } = await build({ purpose: "stage-1" });
    expect(fileName).toMatch(/^Client-Sons-stage-1-2026-11-23-v1\.zip$/);
    const verdict = await verdictOf(path);
    expect(verdict).toMatchObject({ good: true, here: "same", keyKnown: true, failure: null });
    const folder = unpack(path);
    const checked = shell(folder);
    expect(checked.stdout + checked.stderr).toContain("The pack is whole");
    expect(checked.status).toBe(0);
    expect(program.now(contract.packs.list, {})).toMatchObject([{ purpose: "stage-1", number: 1, size, signed: true }]);
    const manifest = manifestOf(folder);
    expect(manifest.omitted).toContainEqual(
      expect.objectContaining({ item: "PK-S1-16", reason: "No internal audit is reported yet." }),
    );
    expect(manifest.files.find(({ path: at }: { path: string }) => at === "index.html")).toBeTruthy();
    const { packId } = { packId: manifest.id };
    const second = manifestOf(unpack((await build({ purpose: "stage-1", formats: ["xlsx"] })).path));
    expect(second).toMatchObject({ number: 2, previous: { id: packId, trail: manifest.trail } });
  }, 120_000);

  it("names the first thing that somebody did to it, in the program and in the shell alike", async () => {
    const { path } = await build({ purpose: "stage-1", formats: ["xlsx"] });
    const changes: [string, string, RegExp, (folder: string) => void][] = [
      ["hashes", "README.txt", /FAILED/, (at) => writeFileSync(join(at, "README.txt"), "Trust me.")],
      ["files", "README.txt", /removed/, (at) => rmSync(join(at, "README.txt"))],
      ["files", "documents/extra.txt", /added/, (at) => writeFileSync(join(at, "documents/extra.txt"), "x")],
      [
        "signature",
        "manifest.sig",
        /Verification Failure|failed/i,
        (at) => {
          const text = readFileSync(join(at, "manifest.json"), "utf8");
          writeFileSync(join(at, "manifest.json"), text.replace("Client & Sons", "Client & Sonz"));
        },
      ],
      [
        "hashes",
        "trail/entries.ndjson",
        /FAILED/,
        (at) => {
          const lines = readFileSync(join(at, "trail/entries.ndjson"), "utf8").split("\n");
          writeFileSync(join(at, "trail/entries.ndjson"), `${lines.slice(0, 2).join("\n")}\n`);
        },
      ],
    ];
    const first = unpack(path);
    for (const [at, [step, file, words, change]] of changes.entries()) {
      const folder = `${first}-${at}`;
      execFileSync("cp", ["-r", first, folder]);
      change(folder);
      expect((await verdictOf(rezip(folder))).failure).toMatchObject({ step, file });
      const said = shell(folder);
      expect(said.status, step).not.toBe(0);
      expect(said.stdout + said.stderr).toMatch(words);
    }
  }, 120_000);

  it("fails where another key signed it; signed anew as a whole it is good, but its key is nobody's here", async () => {
    const { path } = await build({ purpose: "stage-1", formats: ["xlsx"] });
    const folder = unpack(path);
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const manifest = readFileSync(join(folder, "manifest.json"));
    writeFileSync(join(folder, "manifest.sig"), sign(null, manifest, privateKey));
    expect((await verdictOf(rezip(folder))).failure).toMatchObject({ step: "signature", file: "manifest.sig" });
    expect(shell(folder).status).not.toBe(0);

    // Who has another key can make another pack; only the fingerprint tells.
    const der = publicKey.export({ type: "spki", format: "der" });
    const pem = Buffer.from(publicKey.export({ type: "spki", format: "pem" }));
    const told = manifestOf(folder);
    told.signer = {
      ...told.signer,
      publicKey: der.toString("base64"),
      fingerprint: createHash("sha256").update(der).digest("hex"),
    };
    const listed = told.files.find(({ path: at }: { path: string }) => at === "keys/signer.pem");
    Object.assign(listed, { bytes: pem.length, sha256: createHash("sha256").update(pem).digest("hex") });
    writeFileSync(join(folder, "keys/signer.pem"), pem);
    const text = Buffer.from(canonicalJson(told));
    writeFileSync(join(folder, "manifest.json"), text);
    writeFileSync(join(folder, "manifest.sig"), sign(null, text, privateKey));
    expect(await verdictOf(rezip(folder))).toMatchObject({ good: true, keyKnown: false });
    expect(shell(folder).stdout).toContain("The pack is whole");
  }, 120_000);

  it("is the same bytes when it is made twice at one moment", async () => {
    attach("Test protocol", "all passed");
    const made = async (name: string): Promise<Buffer> => {
      const path = join(program.folder, name);
      await makePack(
        {
          signal: new AbortController().signal,
          shell: program.shell,
          session: () => program.host.current()!,
          now: () => "2026-11-24T10:00:00.000Z",
          progress: () => undefined,
          // Not recorded, so that the second has the number of the first.
          call: (() => ({ id: "" })) as never,
        },
        packChoices.parse({ purpose: "stage-2", formats: ["docx", "xlsx", "html"] }),
        true,
        { path },
      );
      return readFileSync(path);
    };
    expect((await made("one.zip")).equals(await made("two.zip"))).toBe(true);
  }, 120_000);

  it("is told from one of a rewritten history, and from one of another workspace", async () => {
    const { path } = await build({ purpose: "stage-1", formats: ["xlsx"] });
    const other = await startSigning();
    try {
      expect(await verdictOf(path, other)).toMatchObject({ good: true, here: "other", keyKnown: false });
    } finally {
      other.stop();
    }
  }, 120_000);

  it("holds a policy that is kept elsewhere by the file attached to it, and says where it is while none is attached", async () => {
    const { id } = program.now(contract.documents.create, { title: "AI policy", location: "Intranet > 02" });
    program.now(contract.links.add, { from: { kind: "document", id }, to: { kind: "point", id: "5.2-a" } });
    const { omitted } = manifestOf(unpack((await build({ purpose: "stage-1", formats: ["xlsx"] })).path));
    expect(omitted).toContainEqual({
      item: "PK-S1-06",
      title: "AI policy",
      reason: "It is kept elsewhere (Intranet > 02), and no file of it is attached.",
    });
    const evidenceId = attach("Policy 2.0", "People decide.");
    program.now(contract.links.add, { from: { kind: "document", id }, to: { kind: "evidence", id: evidenceId } });
    const folder = unpack((await build({ purpose: "stage-1", formats: ["xlsx"] })).path);
    const now = manifestOf(folder);
    expect(now.omitted.map(({ item }: { item: string }) => item)).not.toContain("PK-S1-06");
    const file = now.files.find(({ title }: { title: string }) => title === "AI policy (E-001 Policy 2.0)");
    expect(file).toMatchObject({ clauses: ["5.2"], records: [`document:${id}`] });
    expect(readFileSync(join(folder, file.path), "utf8")).toBe("People decide.");
    expect(readFileSync(join(folder, "index.html"), "utf8")).toContain(`href="${file.path}"`);
  }, 120_000);

  it("holds linked evidence byte for byte", async () => {
    attach("Test protocol", "all passed");
    attach("Über 100 % – Grüße", "second");
    const { path } = await build({ purpose: "stage-2", formats: ["xlsx"] });
    const folder = unpack(path);
    expect(readFileSync(join(folder, "evidence/E-001-Test-protocol.txt"), "utf8")).toBe("all passed");
    const listed = manifestOf(folder).files.find(({ path: at }: { path: string }) => at.startsWith("evidence/E-001"));
    expect(listed).toMatchObject({ title: "E-001 Test protocol", controls: ["A.6.2.4"] });
    expect(existsSync(join(folder, "evidence/E-002-Uber-100-Grusse.txt"))).toBe(true);
  }, 120_000);
});

describe("what is withheld", () => {
  it("names nobody, shows nothing of a chosen record, leaves a chosen file out, and says so in the manifest", async () => {
    const evidenceId = attach("Secret protocol", "secret");
    const { path } = await build({
      purpose: "internal",
      formats: ["xlsx"],
      hidePeople: true,
      withhold: [{ kind: "risk", id: program.riskId }],
      withoutEvidence: [evidenceId],
    });
    expect((await verdictOf(path)).good).toBe(true);
    const folder = unpack(path);
    const { redactions, omitted, madeBy } = manifestOf(folder);
    expect(madeBy.name).toBe("Grace Governor");
    expect(redactions.map(({ kind, what }: { kind: string; what: string }) => [kind, what])).toEqual([
      ["people", "Names and mail addresses of people"],
      ["record", "R-001"],
      ["evidence", "E-001"],
    ]);
    expect(omitted).toContainEqual({ item: "evidence", title: "E-001 Secret protocol", reason: "Withheld by choice." });
    expect(existsSync(join(folder, "evidence"))).toBe(false);
    const words = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".xlsx") || name.startsWith("data/"))
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) =>
        path.endsWith(".xlsx")
          ? execFileSync("unzip", ["-p", path], { encoding: "utf8", maxBuffer: 1e8 })
          : readFileSync(path, "utf8"),
      )
      .join("\n");
    expect(words).toContain("Person 1");
    expect(words).toContain("R-001");
    for (const secret of ["Ada Adviser", "Grace Governor", "Wrong answers", "a clinician decides"])
      expect(words + readFileSync(join(folder, "trail/entries.ndjson"), "utf8")).not.toContain(secret);
    expect(program.now(contract.risks.list, {})[0]!.title).toBe("Wrong answers");
  }, 120_000);
});

describe("refused, and nothing is left behind", () => {
  it("a locked key, a missing system, both the whole trail and something withheld, a cancelled run", async () => {
    const folder = join(program.folder, "empty");
    mkdirSync(folder);
    const refuse = async (input: unknown) => {
      program.answers.folder.push(folder);
      const { code, message } = await program.refused(contract.packs.build, input);
      expect(readdirSync(folder)).toEqual([]);
      return `${code} ${message}`;
    };
    expect(await refuse({ purpose: "ai-act", signed: false })).toContain("Choose the AI system");
    expect(await refuse({ purpose: "stage-1", signed: false, wholeTrail: true, hidePeople: true })).toContain(
      "wholeTrail",
    );
    program.answers.folder.push(folder);
    const stopped = new AbortController();
    const running = program.ask(contract.packs.build, { purpose: "stage-1", signed: false }, stopped.signal);
    stopped.abort();
    expect(await running).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
    expect(readdirSync(folder)).toEqual([]);
    program.shell.keys.lock();
    expect(await refuse({ purpose: "stage-1", signed: true })).toContain("KEY_LOCKED");
    expect(program.now(contract.packs.list, {})).toEqual([]);
    expect(PASSPHRASE).not.toBe("");
  }, 120_000);

  it("an unsigned pack is never called good", async () => {
    const { path } = await build({ purpose: "stage-1", formats: ["xlsx"] }, false);
    expect((await verdictOf(path)).failure).toMatchObject({ step: "signature", file: "manifest.sig" });
  }, 120_000);
});

describe("a pack read back", () => {
  it("shows what it holds, differs only where this workspace moved on, and begins another client without any answer", async () => {
    program.now(contract.registers.create, {
      register: "roles",
      values: { title: "AI officer", description: "Keeps the AIMS running", holders: [program.graceId] },
    });
    program.now(contract.registers.create, { register: "roles", values: { title: "Data steward" } });
    const { path } = await build({ purpose: "internal", formats: ["xlsx"] });
    const { token } = await verdictOf(path);
    const held = program.now(contract.packs.look, { token });
    expect(held.kinds.find(({ kind }) => kind === "roles")?.records).toEqual(["AI officer", "Data steward"]);
    const here = () =>
      program
        .now(contract.packs.compare, { token })
        .flatMap(({ kind, records }) => records.map((one) => ({ kind, ...one })));
    expect(here()).toEqual([]);
    const risk = program.now(contract.risks.list, {})[0]!;
    program.now(contract.risks.update, { id: risk.id, revision: risk.revision, patch: { cause: "Rare cases" } });
    expect(here()).toEqual([{ kind: "risks", name: "Wrong answers", state: "changed", fields: ["cause"] }]);

    const other = await startSigning();
    try {
      const there = (await verdictOf(path, other)).token;
      expect(other.now(contract.packs.structure, { token: there })).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ kind: "roles", added: ["AI officer", "Data steward"], known: [] }),
          expect.objectContaining({ kind: "risks", added: [], known: ["Wrong answers"] }),
        ]),
      );
      const before = other.host.current()!.recorder.head()!.seq;
      const taken = await other.ask(contract.packs.takeStructure, {
        token: there,
        chosen: [
          { kind: "roles", names: ["AI officer"] },
          { kind: "risks", names: null },
        ],
      });
      expect(taken).toMatchObject({ ok: true, value: { created: 1 } });
      expect(other.host.current()!.recorder.head()!.seq).toBe(before + 1);
      const rows = other.now(contract.registers.list, { register: "roles" });
      expect(rows.map(({ values }) => values)).toMatchObject([
        { title: "AI officer", description: "Keeps the AIMS running", holders: [] },
      ]);
      const unknown = await other.refused(contract.packs.takeStructure, {
        token: there,
        chosen: [{ kind: "roles", names: ["Nobody"] }],
      });
      expect(unknown).toMatchObject({ code: "NOT_FOUND", message: expect.stringContaining("Nobody") });
      const refusal = await other.refused(contract.packs.takeStructure, {
        token: "pack-0",
        chosen: [{ kind: "roles", names: null }],
      });
      expect(refusal.code).toBe("NOT_FOUND");
    } finally {
      other.stop();
    }
  }, 120_000);
});

describe("the EU AI Act helper of one AI system", () => {
  it("holds its class, path and articles, and nothing of other systems", async () => {
    const { id } = program.now(contract.systems.create, { name: "Triage", roles: ["customer"] });
    program.now(contract.systems.create, { name: "Chat", roles: ["provider"] });
    const { path } = await build({ purpose: "ai-act", systemId: id, formats: ["docx"] });
    const folder = unpack(path);
    const { files } = manifestOf(folder) as { files: { path: string; title: string }[] };
    const helpers = files.filter(({ title }) => title.startsWith("EU AI Act helper"));
    expect(helpers.map(({ title }) => title)).toEqual(["EU AI Act helper: Triage"]);
    const words = execFileSync("unzip", ["-p", join(folder, helpers[0]!.path), "word/document.xml"], {
      encoding: "utf8",
    });
    for (const said of ["not a conformity file", "Logging (Art. 12)", "A.6.2.8", "The decision path was not answered"])
      expect(words).toContain(said);
    expect(program.now(contract.packs.list, {})[0]).toMatchObject({ purpose: "ai-act" });
  }, 120_000);
});
