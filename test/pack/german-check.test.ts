/** The page of a German pack says in German what is wrong with a pack; the program goes on saying it in English. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import english from "../../src-main/documents/language/de/pack-check.json";
import { buildPack, type PackOrder } from "../../src-main/pack/build.ts";
import { checkPackFile } from "../../src-main/pack/check-file.ts";
import { packPage } from "../../src-main/pack/page/page.ts";
import { writeZip } from "../../src-main/pack/write-zip.ts";
import { canonicalJson, type Json } from "../../src-shared/domain/canonical-json.ts";
import type { Failure } from "../../src-shared/domain/pack/verify.ts";

type Files = Record<string, Uint8Array>;
const folder = mkdtempSync(join(tmpdir(), "aims-german-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
const quiet = { signal: new AbortController().signal, onBytes: () => undefined };
const keys = generateKeyPairSync("ed25519");
const spki = (key: KeyObject): Buffer => key.export({ type: "spki", format: "der" });
const signed = (text: string, key = keys.privateKey): Uint8Array => sign(null, Buffer.from(text), key);

const trailOf = (...hashes: string[]): string =>
  hashes
    .map((hash, at) => {
      const previousHash = hashes[at - 1] ?? "0".repeat(64);
      const line = { seq: at + 1, previousHash, hash, at: "2026-11-24T10:00:00Z", actor: "Ada", changes: 1 };
      return `${canonicalJson({ ...line, command: "risks.create", summary: "Risk" })}\n`;
    })
    .join("");
const [ONE, TWO] = [sha256("1"), sha256("2")];

const facts: PackOrder["facts"] = {
  id: "0193-pack",
  purpose: "stage-1",
  number: 1,
  created: "2026-11-24T10:00:00.000Z",
  madeBy: { name: "Ada", role: "" },
  program: { name: "AIMS Workbench", version: "0.1.0" },
  organisation: "Client",
  workspace: "0193-workspace",
  scope: "",
  roles: [],
  standard: { title: "ISO/IEC 42001:2023", edition: "first edition, 2023-12" },
  soa: null,
  trail: { seq: 2, hash: TWO },
  previous: null,
  omitted: [],
  redactions: [],
  signer: {
    name: "Ada",
    role: "",
    publicKey: spki(keys.publicKey).toString("base64"),
    fingerprint: sha256(spki(keys.publicKey)),
  },
};
const document = {
  path: "documents/01-soa.txt",
  title: "Erklärung zur Anwendbarkeit",
  mediaType: "text/plain",
  language: "de",
  classification: "Intern",
  clauses: [],
  controls: [],
  records: [],
  content: Buffer.alloc(2000, "a"),
};
const pageOf = (language: string): string =>
  packPage({
    facts,
    files: [],
    items: [],
    purpose: "Stage 1 audit",
    clauses: [],
    controls: [],
    soa: null,
    traceability: null,
    isDemo: false,
    language,
  });

let whole: Files;
beforeAll(async () => {
  const path = join(folder, "whole.zip");
  await buildPack(
    path,
    {
      facts,
      entries: [document],
      trail: Buffer.from(trailOf(ONE, TWO)),
      page: () => pageOf("de"),
      sign: async (text) => Buffer.from(signed(text)).toString("base64"),
    },
    { ...quiet, classification: "Intern", language: "de" },
  );
  whole = unzipSync(readFileSync(path));
});

let count = 0;
const failureOf = async (files: Files, damage: (zip: Buffer) => Buffer = (zip) => zip): Promise<Failure | null> => {
  const path = join(folder, `${++count}.zip`);
  const inputs = Object.entries(files).map(([name, bytes]) => ({
    path: name,
    size: bytes.length,
    sha256: sha256(bytes),
    pieces: () => [bytes],
  }));
  await writeZip(path, inputs, quiet);
  writeFileSync(path, damage(readFileSync(path)));
  return (await checkPackFile(path)).failure;
};

type Told = Record<string, Json>;
/** The pack with another manifest, signed anew by the same key. */
const resigned = (change: (manifest: Told) => void, key = keys.privateKey): Files => {
  const manifest = JSON.parse(strFromU8(whole["manifest.json"]!)) as Told;
  change(manifest);
  const text = canonicalJson(manifest);
  return { ...whole, "manifest.json": Buffer.from(text), "manifest.sig": signed(text, key) };
};
/** The pack with another trail that the manifest lists. */
const withTrail = (trail: string): Files => ({
  ...resigned((manifest) => {
    const listed = (manifest["files"] as Told[]).find(({ path }) => path === "trail/entries.ndjson")!;
    Object.assign(listed, { bytes: Buffer.byteLength(trail), sha256: sha256(trail) });
  }),
  "trail/entries.ndjson": Buffer.from(trail),
});
const without = (path: string): Files => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== path));

/** The language of the script as a page of that language would give it to it. */
const scriptIn = (language: string) => {
  const words = /<script type="application\/json" id="words">(.*?)<\/script>/.exec(pageOf(language))?.[1];
  vi.resetModules();
  vi.stubGlobal("document", {
    documentElement: { lang: /<html lang="(\w+)">/.exec(pageOf(language))![1] },
    querySelector: () => (words === undefined ? null : { textContent: words }),
  });
  return import("../../src-renderer/pack-page/language.ts");
};
beforeEach(() => void vi.unstubAllGlobals());

describe("what is wrong with a pack", () => {
  it("is nothing where nothing was done to it", async () => {
    expect(await failureOf(whole)).toBe(null);
  });

  const PATH = "documents/01-soa.txt";
  const FORGED =
    "Die Signatur gehört nicht zu manifest.json und dem darin genannten Schlüssel: Das Inhaltsverzeichnis wurde nach dem Signieren geändert oder ausgetauscht, oder ein anderer Schlüssel hat es signiert.";
  const NAMED = `${PATH} („Erklärung zur Anwendbarkeit“)`;
  const cases: [what: string, files: () => Files, said: string, damage?: (zip: Buffer) => Buffer][] = [
    [
      "a changed byte",
      () => ({ ...whole, [PATH]: Buffer.alloc(2000, "b") }),
      `${NAMED} wurde geändert, nachdem das Paket erstellt war: Der SHA-256-Wert ist nicht der, der signiert wurde.`,
    ],
    [
      "an added byte",
      () => ({ ...whole, [PATH]: Buffer.alloc(2001, "a") }),
      `${NAMED} wurde geändert, nachdem das Paket erstellt war: Die Datei hat 2.001 statt 2.000 Byte.`,
    ],
    [
      "a removed file",
      () => without(PATH),
      `${NAMED} steht im Inhaltsverzeichnis und fehlt im Paket: Die Datei wurde entfernt.`,
    ],
    [
      "an added file",
      () => ({ ...whole, "documents/extra.txt": Buffer.from("x") }),
      "documents/extra.txt ist im Paket und steht nicht im Inhaltsverzeichnis: Die Datei wurde hinzugefügt.",
    ],
    [
      "a swapped manifest",
      () => ({ ...resigned((manifest) => void (manifest["number"] = 2)), "manifest.sig": whole["manifest.sig"]! }),
      FORGED,
    ],
    ["another key", () => resigned(() => undefined, generateKeyPairSync("ed25519").privateKey), FORGED],
    [
      "a key without its fingerprint",
      () => resigned(({ signer }) => void Object.assign(signer as Told, { fingerprint: ONE })),
      "Der Schlüssel in manifest.json hat nicht den dort angegebenen Fingerabdruck.",
    ],
    ["a missing signature", () => without("manifest.sig"), "manifest.sig fehlt: Die Signatur wurde herausgenommen."],
    [
      "nobody's signature",
      () => resigned((manifest) => void (manifest["signer"] = null)),
      "Das Paket ist nicht signiert: Niemand steht dafür ein, und wer es geändert hat, kann sein Inhaltsverzeichnis neu erstellt haben.",
    ],
    ["no manifest", () => without("manifest.json"), "manifest.json fehlt: Diese ZIP-Datei ist kein Paket."],
    [
      "a manifest that lacks something",
      () => resigned((manifest) => void (manifest["created"] = "yesterday")),
      "Das Inhaltsverzeichnis kann nicht gelesen werden: manifest.json hat kein gültiges „created“.",
    ],
    [
      "a manifest with a name that leads elsewhere",
      () => resigned(({ files }) => void Object.assign((files as Told[])[0]!, { path: "../evil" })),
      "Das Inhaltsverzeichnis kann nicht gelesen werden: manifest.json führt ../evil auf, dessen Name aus dem Ordner hinausführt, in den entpackt wird.",
    ],
    [
      "a cut trail",
      () => withTrail(trailOf(ONE)),
      "Die Änderungskette endet bei Eintrag 1; das Inhaltsverzeichnis nennt Eintrag 2 als ihren letzten: Die Änderungskette wurde gekürzt oder ausgetauscht.",
    ],
    [
      "another end of the trail",
      () => withTrail(trailOf(ONE, ONE)),
      "Die Änderungskette endet bei Eintrag 2; das Inhaltsverzeichnis nennt Eintrag 2 mit einem anderen Hashwert als ihren letzten: Die Änderungskette wurde gekürzt oder ausgetauscht.",
    ],
    [
      "a broken chain",
      () => withTrail(trailOf(ONE) + trailOf(TWO, TWO).split("\n")[1]!),
      "Eintrag 2 der Änderungskette schließt nicht an Eintrag 1 an: Dort ist die Kette unterbrochen.",
    ],
    [
      "a missing entry",
      () => withTrail(trailOf(ONE, TWO).split("\n")[1]!),
      "Eintrag 1 der Änderungskette fehlt: Auf Eintrag 0 folgt Eintrag 2.",
    ],
    [
      "a cut archive",
      () => whole,
      "Die Datei endet nicht wie ein ZIP-Archiv. Sie wurde abgeschnitten, oder etwas wurde angefügt.",
      (zip) => zip.subarray(0, -5),
    ],
    [
      "an encrypted entry",
      () => whole,
      "README.txt: Ein Eintrag ist verschlüsselt.",
      (zip) => {
        zip[zip.lastIndexOf("README.txt") - 46 + 8]! |= 1;
        return zip;
      },
    ],
    [
      "an entry with a name that leads elsewhere",
      () => whole,
      "../DME.txt: Ein Eintrag wird abgewiesen, weil sein Name aus dem Ordner hinausführt, in den entpackt wird.",
      (zip) => {
        zip.write("../", zip.lastIndexOf("README.txt"));
        return zip;
      },
    ],
  ];
  it.each(cases)(
    "%s: named in German, and in English with the same file to blame",
    async (_what, files, said, damage) => {
      const failure = (await failureOf(files(), damage))!;
      const german = await scriptIn("de");
      expect(german.told(failure.saying)).toBe(said);
      const page = await scriptIn("en");
      expect(page.told(failure.saying)).toBe(failure.message);
      expect(failure.message.replace(document.title, "")).not.toMatch(/[äöüß„“{}]|\b(?:der|die|das|ist|nicht)\b/);
    },
  );

  it("has German words for every sentence of the rules and of the script, and no others", () => {
    const rules = ["verify", "zip", "trail", "manifest", "paths"].map((name) => `src-shared/domain/pack/${name}.ts`);
    const script = ["main", "check", "filter"].map((name) => `src-renderer/pack-page/${name}.ts`);
    const said = [...rules, ...script].flatMap((path) => {
      const source = readFileSync(path, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      const quoted = source.matchAll(/"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|`((?:[^`\\])*)`/g);
      return [...quoted].map(([, double, single, template]) =>
        (double ?? single ?? template ?? "").replaceAll("${LONGEST_PATH}", "120"),
      );
    });
    const sentences = said.filter(
      (text) => /\p{L}{2,}.* .*\p{L}{2,}/u.test(text.replaceAll(/\{\w+\}/g, "")) && !/^verdict |\$\{/.test(text),
    );
    expect(sentences.filter((text) => !(text in english))).toEqual([]);
    expect(Object.keys(english).filter((words) => !said.includes(words))).toEqual([]);
  });
});

describe("the script of a page", () => {
  it("says its words in the language of the page, with days and numbers", async () => {
    const german = await scriptIn("de");
    expect(german.say("{shown} of {all} shown", { shown: 1, all: 1234 })).toBe("1 von 1.234 angezeigt");
    expect(german.say("{step}: no", { step: { words: "The archive can be read" } })).toBe(
      "Das Archiv ist lesbar: nein",
    );
    expect(german.moment("2026-11-24T10:05:00.000Z")).toBe("24.11.2026, 10:05 UTC");
    const page = await scriptIn("en");
    expect(page.say("{shown} of {all} shown", { shown: 1, all: 1234 })).toBe("1 of 1234 shown");
    expect(page.moment("2026-11-24T10:05:00.000Z")).toBe("2026-11-24T10:05:00.000Z");
  });

  it("finds its words in a German page only, and a name with markup in it cannot end them", () => {
    expect(pageOf("en")).not.toContain('id="words"');
    const [, json = ""] = /id="words">(.*?)<\/script>/.exec(pageOf("de"))!;
    expect(json).not.toContain("<");
    expect(Object.keys(JSON.parse(json) as object).length).toBeGreaterThan(70);
  });
});
