/** A pack in German: page, README.txt and the words of the manifest are; what people wrote and the commands stay as they are. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import certification from "../../resources/catalogue/certification.json";
import raw from "../../resources/demo/demo.json";
import templates from "../../resources/catalogue/templates.json";
import { readRecords } from "../../src-main/db/records.ts";
import { evidence, risk } from "../../src-main/db/schema/domain.ts";
import { GERMAN } from "../../src-main/documents/language/say.ts";
import { makePack } from "../../src-main/features/packs/make.ts";
import { fillDemo } from "../../src-main/features/workspace/handlers.ts";
import { kindTitles } from "../../src-main/pack/data/tables.ts";
import { CHECKING } from "../../src-main/pack/readme.ts";
import { contract } from "../../src-shared/contract/index.ts";
import { packChoices, type PackChoices } from "../../src-shared/contract/packs.ts";
import { PACK_PURPOSES } from "../../src-shared/domain/pack/contents.ts";
import type { Manifest } from "../../src-shared/domain/pack/manifest.ts";
import { startProgram, type TestProgram } from "../helpers/program.ts";

type Made = { readonly page: string; readonly readme: string; readonly manifest: Manifest };
type Choices = Partial<PackChoices> & Pick<PackChoices, "purpose">;

let program: TestProgram;
beforeAll(async () => {
  program = startProgram();
  const { name, role, email } = raw.people[0]!;
  const opened = program.host.create(join(program.folder, "demo.aims"), {
    organisation: raw.workspace.organisation,
    personName: name,
    personRole: role,
    personEmail: email,
    isDemo: true,
  });
  const call = ((def: { name: string }, input: unknown) => program.router.callNow(def.name, input)) as never;
  await fillDemo(
    { call, session: () => opened, shell: program.shell, signal: new AbortController().signal },
    () => undefined,
  );
  // A person's words that are also the program's.
  program.now(contract.documents.create, { title: "Risk report", form: "managed", templateId: "DT-SCOPE" });
}, 60_000);
afterAll(() => program?.stop());

let count = 0;
const make = async (documentLanguage: string, choices: Choices): Promise<Made> => {
  const path = join(program.folder, `${++count}.zip`);
  await makePack(
    {
      signal: new AbortController().signal,
      shell: program.shell,
      session: () => ({ ...program.host.current()!, documentLanguage }),
      now: () => "2026-11-24T10:00:00.000Z",
      progress: () => undefined,
      call: (() => ({ id: "" })) as never,
    },
    packChoices.parse({ formats: ["html"], ...choices }),
    false,
    { path },
  );
  const folder = `${path}-unpacked`;
  execFileSync("unzip", ["-q", path, "-d", folder]);
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  return { page: text("index.html"), readme: text("README.txt"), manifest: JSON.parse(text("manifest.json")) };
};

const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
/** What a reader meets on a page: its texts line by line, and the names for screen readers. */
const textsOf = (page: string): Set<string> => {
  const body = page.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "");
  const named = [...body.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name!);
  return new Set(
    [...body.split(/<[^>]*>/), ...named]
      .flatMap((text) => text.replaceAll(/&(\w+|#39);/g, (sign, name: string) => SIGNS[name] ?? sign).split("\n"))
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
};

/** Two small letters or more, one after another; references and numbers need no translation. */
const hasWords = (text: string): boolean => /\p{Ll}{2}/u.test(text);

/** What the people of the demo wrote, the longest first. */
const written = (): string[] => {
  const { raw: db } = program.host.current()!.file;
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'trail%'",
    )
    .pluck()
    .all();
  const cells = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flat();
  const lines = cells.flatMap((cell) => (typeof cell === "string" ? cell.split("\n") : []));
  return [...new Set(lines)].filter((line) => line.length > 2).sort((a, b) => b.length - a.length);
};

describe("a pack in German", () => {
  const purposes: Choices[] = [
    { purpose: "internal" },
    { purpose: "recertification" },
    { purpose: "surveillance", evidence: "none" },
  ];
  const both = async (choices: Choices): Promise<{ german: Made; english: Made }> => ({
    german: await make("de", choices),
    english: await make("en", choices),
  });

  it.each(purposes)("$purpose: has no English word of the program's own on its page", async (choices) => {
    const withheld = {
      ...choices,
      withhold: [{ kind: "risk" as const, id: readRecords(program.host.current()!.file.raw, risk, "id")[0]!.id }],
      withoutEvidence: [readRecords(program.host.current()!.file.raw, evidence, "id")[0]!.id],
    };
    for (const chosen of [choices, withheld]) {
      const { german, english } = await both(chosen);
      const theirs = written();
      const paths = new Set([...german.manifest.files.map(({ path }) => path), "manifest.json"]);
      const same = new Set([...GERMAN].filter(([words, said]) => words === said).map(([words]) => words));
      const [said, meant] = [textsOf(german.page), textsOf(english.page)];
      expect(said.size).toBeGreaterThan(300);
      // A line that is the same in both languages is somebody's words, a name, or a word that German has as well.
      const left = [...said]
        .filter((line) => meant.has(line) && hasWords(line) && !paths.has(line) && !same.has(line))
        .filter((line) => !/^[0-9a-f-]{36,64}$|^AIMS Workbench |^Version \d/.test(line))
        .filter((line) => hasWords(theirs.reduce((rest, words) => rest.replaceAll(words, ""), line)));
      expect(left).toEqual([]);
      const alone = new Set([...GERMAN].filter(([words, told]) => words !== told && hasWords(words)).map(([w]) => w));
      const known = new Set(GERMAN.values());
      const everybodys = new Set(theirs);
      const found = [...said].filter((line) => alone.has(line) && !known.has(line) && !everybodys.has(line));
      expect(found).toEqual([]);
    }
  });

  it("says days, sizes, items, clauses and reasons in German, and leaves what people named alone", async () => {
    const { page, manifest } = await make("de", { purpose: "stage-1" });
    expect(page.slice(0, 200)).toContain('<html lang="de">');
    const said = [...textsOf(page)].join("\n");
    expect(said).toMatch(/^24\.11\.2026, 10:00 UTC, von /m);
    const wanted = [
      "Audit der Stufe 1: Paket 1",
      "Entwurf: Niemand hat dieses Paket signiert.",
      "Protokoll der jüngsten Managementbewertung",
      "4.1 Verstehen der Organisation und ihres Kontextes",
      "Erklärung zur Anwendbarkeit: 41 Zeilen",
      "Aufgenommen",
      "Änderungskette",
    ];
    expect(wanted.filter((words) => !said.includes(words))).toEqual([]);
    expect(said).toMatch(/^\d+ KB$/m);
    const titles = manifest.files.map(({ title }) => title);
    expect(titles).toContain("Risikobericht");
    expect(titles).toContain("Risk report");
    expect(manifest.omitted).toContainEqual(
      expect.objectContaining({ title: "Risk report", reason: "Keine Version ist freigegeben: Dies ist der Entwurf." }),
    );
  });

  it("names the language of page and README.txt in its manifest, and its fixed values stay", async () => {
    const { german, english } = await both({ purpose: "stage-2" });
    const languageOf = ({ manifest }: Made, path: string) => manifest.files.find((one) => one.path === path)?.language;
    for (const path of ["index.html", "README.txt"]) {
      expect(languageOf(german, path)).toBe("de");
      expect(languageOf(english, path)).toBe("en");
    }
    const fixed = ({ manifest: { files, omitted, redactions, ...rest } }: Made) => ({
      ...rest,
      files: files.map(({ path, mediaType, clauses, controls, records }) => [
        path,
        mediaType,
        clauses,
        controls,
        records,
      ]),
      omitted: omitted.map(({ item }) => item),
      redactions: redactions.map(({ kind }) => kind),
    });
    expect(fixed(german)).toEqual(fixed(english));
  });

  it("explains the check in German, with the commands as they are", async () => {
    const { german, english } = await both({ purpose: "stage-1" });
    for (const { readme } of [german, english]) expect(readme.endsWith(`\n\n${CHECKING}\n`)).toBe(true);
    const words = german.readme.slice(0, -CHECKING.length);
    expect(words).toContain("Paket „Audit der Stufe 1“, Nummer 1, erstellt am 24.11.2026");
    expect(words).toContain("Öffnen Sie index.html");
    expect(words).toContain("Dieses Paket ist NICHT SIGNIERT.");
    expect(words.replace(raw.workspace.organisation, "")).not.toMatch(/\b(?:the|this|and|with|any|made)\b/);
  });

  it("has words for every item, outline, purpose and kind of record, whether the demo uses it or not", () => {
    const texts = [
      ...PACK_PURPOSES.flatMap(({ id, label, packs }) => [
        `pack "${id}"`,
        label,
        ...packs.flatMap((pack) => certification.packs.find((one) => one.id === pack)!.items.map(({ title }) => title)),
      ]),
      ...templates.documentTemplates.map(({ title }) => title),
      ...kindTitles.values(),
    ];
    expect([...new Set(texts)].filter((text) => !GERMAN.has(text))).toEqual([]);
    const source = readFileSync("src-shared/domain/pack/contents.ts", "utf8");
    const reasons = [...source.matchAll(/"([^"\n]+ [^"\n]+\.)"/g)].map(([, reason]) => reason!);
    expect(reasons.length).toBeGreaterThan(2);
    expect(reasons.filter((reason) => !GERMAN.has(reason))).toEqual([]);
  });
});
