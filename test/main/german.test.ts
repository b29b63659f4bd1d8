/** Documents in German: every word of the program's own has its translation, and a user's words stay as they are. */
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import raw from "../../resources/demo/demo.json";
import { contract } from "../../src-shared/contract/index.ts";
import { GERMAN, sayIn } from "../../src-main/documents/language/say.ts";
import { translateModel } from "../../src-main/documents/language/translate.ts";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import type { DocumentModel } from "../../src-main/documents/model.ts";
import { writeXlsx } from "../../src-main/documents/xlsx/write-xlsx.ts";
import { assessmentDocument } from "../../src-main/features/assessments/export.ts";
import { reportInput } from "../../src-main/features/risks/documents/read-input.ts";
import { reportDocument } from "../../src-main/features/risks/documents/report-document.ts";
import { documentInput } from "../../src-main/features/soa/document-input.ts";
import { soaDocument } from "../../src-main/features/soa/soa-document.ts";
import { traceabilityModel } from "../../src-main/features/traceability/document.ts";
import { fillDemo } from "../../src-main/features/workspace/handlers.ts";
import { readRecords } from "../../src-main/db/records.ts";
import { soaVersion } from "../../src-main/db/schema/domain.ts";
import type { Session } from "../../src-main/ipc/handlers.ts";
import { startProgram, type TestProgram } from "../helpers/program.ts";

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
/** Looked up and not found; numbers and what is German already need no translation. */
const missing = (model: DocumentModel): string[] => {
  const words = new Set<string>();
  translateModel(model, (word) => void words.add(word));
  return [...words].filter((word) => !GERMAN.has(word) && !known.has(word) && /\p{L}{2}/u.test(word));
};
const assessments = (which: "report" | "summary"): DocumentModel[] =>
  program.now(contract.assessments.list, {}).map(({ id }) => assessmentDocument(session, id, which, NOW).model);
const whole = {
  statement: () => [soaDocument(documentInput(session, null, NOW))],
  approved: () =>
    readRecords(session.file.raw, soaVersion, "id").map(({ id }) => soaDocument(documentInput(session, id, NOW))),
  risks: () => [reportDocument(reportInput(session, NOW))],
  report: () => assessments("report"),
  summary: () => assessments("summary"),
  traceability: () => [traceabilityModel(session, NOW).model],
};

/** Titles of the catalogue are not translated: they are the project's own words for what the standard has in its own languages. */
const isCatalogue = (word: string): boolean => /^A\.\d+ /.test(word);

describe("a document in German", () => {
  it.each(Object.entries(whole))("%s: every word of the program's own is there", (_name, make) => {
    const models = make();
    expect(models.length).toBeGreaterThan(0);
    expect([...new Set(models.flatMap(missing))].filter((word) => !isCatalogue(word))).toEqual([]);
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
