/** The Statement of Applicability as XLSX: the whole export job against the bare library writing the same sheets to a file. */
import { mkdirSync } from "node:fs";
import { rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx as writeBare, type WriteOptions } from "hucre/xlsx";
import { contract } from "../../src-shared/contract/index.ts";
import { FONT_SIZE } from "../../src-main/documents/xlsx/styles.ts";
import { workbookSheets } from "../../src-main/documents/xlsx/write-xlsx.ts";
import { documentInput } from "../../src-main/features/soa/document-input.ts";
import { soaDocument } from "../../src-main/features/soa/soa-document.ts";
import type { TestProgram } from "../helpers/program.ts";
import { inTurns, ratioFigure, wall, type Figure } from "./measure.ts";

/** What the library is given, made once outside the measured time. */
const workbookOf = (program: TestProgram): WriteOptions => {
  const { meta, workbook } = soaDocument(documentInput(program.host.current()!, null, new Date().toISOString()));
  const created = new Date(meta.created);
  return {
    properties: { title: meta.title, creator: meta.organisation, created, modified: created },
    defaultFont: { name: "Calibri", size: FONT_SIZE },
    sheets: workbookSheets(meta, workbook?.sheets ?? []),
  };
};

export const measureSoaExport = async (program: TestProgram, rounds: number): Promise<Figure[]> => {
  const folder = join(program.folder, "export");
  mkdirSync(folder, { recursive: true });
  const bare = workbookOf(program);
  const path = join(folder, "bare.xlsx");
  let file = "";
  const turns = await inTurns(
    rounds,
    2,
    () => {
      program.answers.folder.push(folder);
      return wall(async () => {
        const result = await program.ask(contract.soa.export, { formats: ["xlsx"], versionId: null });
        if (!result.ok) throw new Error(result.error.message);
        file = join(folder, result.value.files[0]!);
      });
    },
    () =>
      wall(async () => {
        await writeFile(`${path}.part`, await writeBare(bare), { flush: true });
        await rename(`${path}.part`, path);
      }),
  );
  const size = async (name: string): Promise<string> => `${Math.round((await stat(name)).size / 1024)} KB`;
  return [
    ratioFigure(
      {
        id: "soa-xlsx",
        what: "SoA exported as XLSX (read, model, write, flush), without its worker",
        unit: "ms",
        note: `${await size(file)} against ${await size(path)}`,
      },
      turns,
      1.3,
    ),
  ];
};
