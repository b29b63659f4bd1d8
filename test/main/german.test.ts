/** Documents in German: every word of the program's own has its translation, and a user's words stay as they are. */
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import raw from "../../resources/demo/demo.json";
import { offeredDocuments } from "../../src-main/app/document-kinds.ts";
import { figure, words } from "../../src-main/documents/language/words.ts";
import { sheetDocument as approvalSheet } from "../../src-main/features/approvals/sheet-document.ts";
import { differenceModel } from "../../src-main/features/soa/difference.ts";
import { catalogue } from "../../src-main/records/catalogue.ts";
import { documentFrame } from "../../src-main/records/document-frame.ts";
import { subjectOf } from "../../src-main/records/subjects.ts";
import { POINT_RESULTS } from "../../src-shared/domain/audit/checklist.ts";
import { DOCUMENT_STATES } from "../../src-shared/domain/documents/workflow.ts";
import { REGISTER_IDS, REGISTERS } from "../../src-shared/domain/registers/all.ts";
import type { Field } from "../../src-shared/domain/registers/register.ts";
import { DEFAULT_CRITERIA } from "../../src-shared/domain/risk/default-criteria.ts";
import { OTHER_SHEET_IDS, sheetOf } from "../../src-shared/domain/sheets/sheet.ts";
import {
  AI_ACT_CLASSES,
  AI_ROLES,
  APPROVAL_KINDS,
  APPROVAL_METHODS,
  APPROVAL_PURPOSES,
  EXCLUDE_REASONS,
  INCLUDE_REASONS,
  LIFE_CYCLE_STAGES,
  POINT_STATUSES,
  SOA_DECISIONS,
  SOA_STATUSES,
  type ApprovalKind,
} from "../../src-shared/domain/vocabulary.ts";
import { contract } from "../../src-shared/contract/index.ts";
import { GERMAN, sayIn } from "../../src-main/documents/language/say.ts";
import { translateModel } from "../../src-main/documents/language/translate.ts";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import type { DocumentModel } from "../../src-main/documents/model.ts";
import { writeXlsx } from "../../src-main/documents/xlsx/write-xlsx.ts";
import { documentInput } from "../../src-main/features/soa/document-input.ts";
import { soaDocument } from "../../src-main/features/soa/soa-document.ts";
import { fillDemo } from "../../src-main/features/workspace/handlers.ts";
import { readRecords } from "../../src-main/db/records.ts";
import { risk, riskCriteria, soaVersion, workspace } from "../../src-main/db/schema/domain.ts";
import type { Session } from "../../src-main/ipc/handlers.ts";
import { startProgram, type TestProgram } from "../helpers/program.ts";

const wordsOf = (fields: Readonly<Record<string, Field>>): string[] =>
  Object.values(fields).flatMap((field) => [
    field.label,
    ...("terms" in field ? field.terms.map(({ label }) => label) : []),
  ]);
const NOW = "2026-11-24T10:00:00.000Z";
let program: TestProgram;
let session: Session;

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
  session = { ...program.host.current()!, documentLanguage: "de" };
}, 60_000);
afterAll(() => program?.stop());

const known = new Set(GERMAN.values());
const inGerman = sayIn("de");
/** Two small letters or more, one after another; numbers, references and articles need no translation. */
const hasWords = (text: string): boolean => /\p{Ll}{2}/u.test(text.replaceAll(/\{\w+\}|Art\.|\(\w{1,2}\)/g, ""));
/** Looked up and not found. */
const missing = (model: DocumentModel): string[] => {
  const words = new Set<string>();
  translateModel(model, (word) => void words.add(word));
  return [...words].filter(
    (word) => !GERMAN.has(word) && inGerman(word) === word && !known.has(word) && hasWords(word),
  );
};

const approvalSheets = (): DocumentModel[] => {
  const { raw: db } = session.file;
  const ids: readonly (readonly [ApprovalKind, string[]])[] = [
    ["risk", readRecords(db, risk, "id").map(({ id }) => id)],
    ["treatment-plan", readRecords(db, workspace).map(({ id }) => id)],
    ["risk-criteria", readRecords(db, riskCriteria, "id").map(({ id }) => id)],
    ["assessment", program.now(contract.assessments.list, {}).map(({ id }) => id)],
    ["soa", readRecords(db, soaVersion, "id").map(({ id }) => id)],
  ];
  return ids.flatMap(([kind, all]) =>
    all.map((id) => {
      const subject = subjectOf(kind);
      const { revision, content } = subject.read(db, id);
      const { statement } = subject;
      return approvalSheet({
        frame: documentFrame(session, NOW),
        seen: subject.show(content),
        revision,
        statement,
        hash: "0".repeat(64),
      });
    }),
  );
};

/** Every kind of document the program offers, the approved versions of the statement, the draft of it, and the sheets to sign. */
const everyDocument = (): (readonly [name: string, model: DocumentModel])[] => [
  ...offeredDocuments(session, NOW)
    .filter(({ absent }) => absent === "")
    .filter(({ formats }) => formats.length > 0)
    .map(({ id, make }) => [id, make().model] as const),
  ["soa (draft)", soaDocument(documentInput(session, null, NOW))],
  [
    "soa-difference (draft)",
    differenceModel(session, readRecords(session.file.raw, soaVersion, "id")[0]!.id, null, NOW).model,
  ],
  ...approvalSheets().map((model) => [`approval sheet: ${model.meta.subtitle}`, model] as const),
];

/** Every text of a model as a reader gets it, line by line; names of tones and kinds are no texts. */
const textsOf = (value: unknown, found: Set<string> = new Set(), key = ""): Set<string> => {
  const SILENT = ["type", "kind", "tone", "tones", "orientation", "align", "look", "doc", "language", "own", "word"];
  if (SILENT.includes(key)) return found;
  if (typeof value === "string") for (const line of value.split("\n")) found.add(line.trim());
  else if (Array.isArray(value)) for (const one of value) textsOf(one, found, "");
  else if (value && typeof value === "object")
    for (const [name, one] of Object.entries(value)) textsOf(one, found, name);
  return found;
};

/** What the people of the demo wrote, line by line. */
const written = (): ReadonlySet<string> => {
  const { raw: db } = session.file;
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'trail%'",
    )
    .pluck()
    .all();
  const cells = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flat();
  return new Set(cells.flatMap((cell) => (typeof cell === "string" ? cell.split("\n") : [])));
};

describe("a document in German", () => {
  it("has a German word for every word of the program's own, in every kind of document", () => {
    const documents = everyDocument();
    expect(documents.length).toBeGreaterThan(60);
    expect(documents.map(([name, model]) => [name, missing(model)]).filter(([, words]) => words!.length > 0)).toEqual(
      [],
    );
  });

  it("shows no English words of the program's own", () => {
    const english = [...GERMAN].filter(([words, german]) => words !== german && hasWords(words));
    const alone = new Set(english.map(([words]) => words).filter((words) => !known.has(words)));
    const sentences = [...alone].filter((words) => words.length > 24 && !words.includes("{"));
    const theirs = written();
    const all = [...theirs].join("\n");
    const left = everyDocument().flatMap(([name, model]) => {
      const texts = [...textsOf(translateModel(model))].filter((text) => !theirs.has(text));
      const inside = texts.flatMap((text) => sentences.filter((words) => text.includes(words) && !all.includes(words)));
      return [...texts.filter((text) => alone.has(text)), ...inside].map((words) => `${name}: ${words}`);
    });
    expect(left).toEqual([]);
  });

  it("has a word for every choice, field and register, whether the demo uses it or not", () => {
    const vocabulary = [
      ...REGISTERS.flatMap(({ title, one, fields }) => [title, one, ...wordsOf(fields)]),
      ...OTHER_SHEET_IDS.flatMap((id) => [sheetOf(id)!.title, ...wordsOf(sheetOf(id)!.fields)]),
      ...[DOCUMENT_STATES, POINT_RESULTS, APPROVAL_METHODS, APPROVAL_PURPOSES, APPROVAL_KINDS, POINT_STATUSES]
        .flat()
        .map(({ label }) => label),
      ...[AI_ROLES, AI_ACT_CLASSES, LIFE_CYCLE_STAGES, SOA_STATUSES, SOA_DECISIONS, INCLUDE_REASONS, EXCLUDE_REASONS]
        .flat()
        .map(({ label }) => label),
    ];
    expect([...new Set(vocabulary)].filter((word) => !GERMAN.has(word) && hasWords(word))).toEqual([]);
  });

  it("has a word for every title, requirement point and question of the catalogue", () => {
    const { clauses, areas, controls, assessment, aiAct, riskSources, objectives } = catalogue();
    const texts = [
      ...[...clauses, ...areas, ...controls, ...riskSources, ...objectives].map(({ title }) => title),
      ...clauses.flatMap(({ points }) => (points ?? []).map(({ text }) => text)),
      ...assessment.screening.questions.map(({ text }) => text),
      ...assessment.sections.flatMap(({ title, purpose, questions }) => [
        title,
        purpose,
        ...questions.flatMap(({ text, options }) => [text, ...(options ?? [])]),
      ]),
      ...aiAct.steps.flatMap(({ question, cite }) => [question, cite]),
      ...aiAct.dates.flatMap(({ text, cite }) => [text, cite]),
      ...DEFAULT_CRITERIA.likelihood.flatMap(({ name, anchor }) => [name, anchor]),
      ...DEFAULT_CRITERIA.impact.flatMap(({ value: _value, ...words }) => Object.values<string>(words)),
      ...DEFAULT_CRITERIA.bands.flatMap(({ name, action }) => [name, action]),
    ];
    const open = [...new Set(texts)].filter((text) => !GERMAN.has(text) && hasWords(text));
    expect(open).toEqual([]);
  });

  it("has no two columns or choices of a list with one German word", () => {
    const twice = (words: readonly string[]): string[] => {
      const said = words.map((word) => inGerman(word).toLowerCase());
      return said.filter((word, at) => said.indexOf(word) !== at);
    };
    const doubled = [...REGISTER_IDS, ...OTHER_SHEET_IDS].flatMap((id) => {
      const fields = Object.values(sheetOf(id)!.fields);
      const choices = fields.flatMap((field) => ("terms" in field ? twice(field.terms.map(({ label }) => label)) : []));
      return [...twice(fields.map(({ label }) => label)), ...choices].map((word) => `${id}: ${word}`);
    });
    expect(doubled).toEqual([]);
  });

  it("writes days and numbers as German does, and leaves them in the words of a person", () => {
    const model: DocumentModel = {
      ...soaDocument(documentInput(session, null, NOW)),
      sections: [
        {
          orientation: "portrait",
          blocks: [
            { type: "paragraph", text: "On 2026-11-24 we met 1234.5 people." },
            { type: "paragraph", text: "2026-11-24" },
            {
              type: "paragraph",
              text: [figure(1234.5), { text: " " }, ...words("due {date}", { date: "2026-11-24" })],
            },
          ],
        },
      ],
    };
    expect(translateModel(model).sections[0]!.blocks.map((block) => "text" in block && block.text)).toEqual([
      "On 2026-11-24 we met 1234.5 people.",
      "24.11.2026",
      [{ text: "1.234,5" }, { text: " " }, { text: "fällig 24.11.2026" }],
    ]);
  });

  it("says frame, statement and furniture in German and leaves a user's words alone", () => {
    const model = soaDocument(documentInput(session, null, NOW));
    const html = renderHtml({
      ...model,
      sections: [
        { orientation: "portrait", blocks: [{ type: "paragraph", text: "Summary" }, ...model.sections[0]!.blocks] },
        ...model.sections.slice(1),
      ],
    });
    expect(html).toContain('<html lang="de">');
    expect(html).toContain("Erklärung zur Anwendbarkeit");
    expect(html).toContain(">Überblick</h1>");
    expect(html).toContain("<p>Summary</p>");
    expect(html).toContain("Dokumentnummer");
    expect(html).toContain(raw.workspace.scopeText.slice(0, 40));
  });

  it("counts the same in German: the formulas name the German sheets, columns and choices", async () => {
    const german = soaDocument(documentInput(session, null, NOW));
    const english = soaDocument(documentInput(program.host.current()!, null, NOW));
    const numbers = async (model: DocumentModel) =>
      strFromU8(unzipSync(await writeXlsx(model))["xl/worksheets/sheet3.xml"]!).match(/<v>\d+<\/v>/g);
    expect(await numbers(german)).toEqual(await numbers(english));
    const sheet = strFromU8(unzipSync(await writeXlsx(german))["xl/worksheets/sheet3.xml"]!);
    expect(sheet).toContain("'Maßnahmen'!");
    expect(sheet).toContain("Aufgenommen");
  });

  it("has no translation that loses or invents a value", () => {
    const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
    const odd = [...GERMAN].filter(([english, german]) => {
      const [asked, given] = [places(english), places(german)];
      return (
        given.some((place) => !asked.includes(place)) ||
        (english !== "No {one} is recorded." && asked.some((place) => !given.includes(place)))
      );
    });
    expect(odd).toEqual([]);
  });

  it("stays English where no word is known, and with an unknown language", () => {
    expect(sayIn("de")("Not in the list {x}", { x: "1" })).toBe("Not in the list 1");
    expect(sayIn("fr")("Date")).toBe("Date");
    expect(sayIn("de-AT")("Date")).toBe("Datum");
  });
});
