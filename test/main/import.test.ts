import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram & { path: string };
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const choose = async (kind: "systems" | "risks", path: string) => {
  program.answers.open.push([path]);
  const result = await program.ask(contract.imports.choose, { kind });
  if (!result.ok) throw new Error(result.error.message);
  const mapping = result.value.columns
    .filter(({ field }) => field !== "")
    .map(({ name, field }) => ({ column: name, field }));
  return { chosen: result.value, asked: { token: result.value.token, mapping, levels: {}, dateOrder: null } };
};

const csv = (name: string, text: string): string => {
  const path = join(program.folder, name);
  writeFileSync(path, text);
  return path;
};

describe("importing", () => {
  it("the US federal inventory brings every system, none twice, in one command, and a second time changes nothing", async () => {
    const path = resolve(import.meta.dirname, "../fixtures/tables/us-federal-ai-inventory-2023.csv");
    const { chosen, asked } = await choose("systems", path);
    const preview = await program.ask(contract.imports.preview, asked);
    expect(program.now(contract.systems.list, {})).toEqual([]);
    const before = program.now(contract.workspace.state, {})!.head!.seq;
    const done = await program.ask(contract.imports.apply, asked);
    if (!preview.ok || !done.ok) throw new Error("the import must run");
    expect(done.value.created).toBe(preview.value.counts.new);
    expect(preview.value.counts.total).toBe(chosen.rowCount);
    expect(program.now(contract.workspace.state, {})!.head!.seq).toBe(before + 1);
    const systems = program.now(contract.systems.list, {});
    expect(new Set(systems.map(({ externalId }) => externalId)).size).toBe(systems.length);
    const again = await choose("systems", path);
    const second = await program.ask(contract.imports.preview, again.asked);
    expect(second).toMatchObject({ ok: true, value: { counts: { new: 0, changed: 0, unchanged: systems.length } } });
    expect(await program.refused(contract.imports.apply, again.asked)).toMatchObject({ code: "NOTHING_TO_IMPORT" });
    expect(await program.ask(contract.trail.verify, {})).toMatchObject({ value: { whole: true } });
  });

  it("a risk register in German Windows-1252 with words as levels, and changes it by a second file", async () => {
    const text =
      "Risiko-ID;Risiko;Eintrittswahrscheinlichkeit;Auswirkung;Verantwortlich;Controls\r\nR1;Falsche Auskünfte;4 - Wahrscheinlich;Hoch;Ada Adviser;A.6.2.4, A.9.9\r\n\r\nR2;Ausfall;2;3;Unbekannt;\r\n";
    const path = join(program.folder, "risiken.csv");
    writeFileSync(path, Buffer.from(text, "latin1"));
    const { asked } = await choose("risks", path);
    const preview = await program.ask(contract.imports.preview, { ...asked, levels: { impact: { Hoch: 4 } } });
    expect(preview).toMatchObject({
      ok: true,
      value: {
        counts: { new: 2, refused: 0 },
        questions: expect.arrayContaining([expect.objectContaining({ field: "impact" })]),
      },
    });
    await program.ask(contract.imports.apply, { ...asked, levels: { impact: { Hoch: 4 } } });
    const [first] = program.now(contract.risks.list, {});
    expect(first).toMatchObject({
      title: "Falsche Auskünfte",
      inherentLikelihood: 4,
      inherentImpact: 4,
      inherentScore: 16,
      controlIds: ["A.6.2.4"],
    });
    expect(first!.ownerId).toBe(program.now(contract.people.list, {})[0]!.id);
    const changed = await choose(
      "risks",
      csv("second.csv", "Risiko-ID;Risiko;Eintrittswahrscheinlichkeit\nR1;Falsche Auskünfte;2\n"),
    );
    expect(await program.ask(contract.imports.apply, changed.asked)).toMatchObject({
      ok: true,
      value: { created: 0, changed: 1 },
    });
    expect(program.now(contract.risks.list, {})[0]).toMatchObject({ inherentLikelihood: 2, inherentImpact: 4 });
  });

  it("refuses impossible scores and missing titles row by row, with the reason", async () => {
    const { asked } = await choose(
      "risks",
      csv("bad.csv", "id,title,likelihood,impact\n1,Fine,3,3\n2,Too much,9,3\n3,,2,2\n4,Half,2.5,2\n"),
    );
    const preview = await program.ask(contract.imports.preview, asked);
    if (!preview.ok) throw new Error(preview.error.message);
    expect(preview.value.rows.map(({ action }) => action)).toEqual(["new", "refused", "refused", "refused"]);
    expect(preview.value.rows[1]!.reasons.join(" ")).toMatch(/likelihood/i);
  });

  it("refuses what is not a table, in words, and leaves the workspace as it was", async () => {
    const head = program.now(contract.workspace.state, {})!.head;
    program.answers.open.push([csv("picture.csv", "\u0089PNG\r\n\u0000\u0000\u0000")]);
    const error = await program.refused(contract.imports.choose, { kind: "risks" });
    expect(error.code).toBe("UNREADABLE");
    expect(error.message.length).toBeGreaterThan(20);
    expect(program.now(contract.workspace.state, {})!.head).toEqual(head);
  });
});
