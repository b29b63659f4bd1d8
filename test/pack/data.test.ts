import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packData } from "../../src-main/pack/data/data.ts";
import { startDemo } from "../helpers/demo.ts";
import type { TestProgram } from "../helpers/program.ts";

const FACTS = { created: "2026-11-24T10:00:00.000Z", version: "0.1.0" };
const OSCAL = { catalog: "catalog", "component-definition": "component", "assessment-results": "assessment-results" };

let program: TestProgram;
beforeAll(async () => void (program = await startDemo()), 120_000);
afterAll(() => program.stop());

const files = () => packData(program.host.current()!.file.raw, FACTS);

describe("the data of a pack", () => {
  it("is valid by the schemas beside it and by those of OSCAL, is the same twice, and holds no secret", () => {
    const all = files();
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    const data = all.filter(({ path }) => /^data\/[a-z-]+\.json$/.test(path));
    expect(data.length).toBeGreaterThan(40);
    for (const { path, text } of data) {
      const schema = all.find(
        (one) => one.path === path.replace("data/", "data/schemas/").replace(".json", ".schema.json"),
      )!;
      const validate = ajv.compile(JSON.parse(schema.text) as object);
      validate(JSON.parse(text));
      expect(validate.errors, path).toBeNull();
    }
    for (const [name, schema] of Object.entries(OSCAL)) {
      const { text } = all.find(({ path }) => path === `data/oscal/${name}.json`)!;
      const definition = readFileSync(
        join(import.meta.dirname, `../fixtures/oscal/oscal_${schema}_schema.json`),
        "utf8",
      );
      const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(definition) as object);
      validate(JSON.parse(text));
      expect(validate.errors, name).toBeNull();
    }
    expect(files()).toEqual(all);
    const words = all.map(({ text }) => text).join("\n");
    expect(words).not.toContain(program.folder);
    expect(words).not.toMatch(/privateKey|passphrase|BEGIN PRIVATE/i);
  }, 120_000);

  it("says in OSCAL of every control what the statement decides", () => {
    const of = (name: string) => JSON.parse(files().find(({ path }) => path === `data/oscal/${name}.json`)!.text);
    const listed = of("catalog").catalog.groups.flatMap(({ controls }: { controls: { id: string }[] }) => controls);
    const decided =
      of("component-definition")["component-definition"].components[0]["control-implementations"][0][
        "implemented-requirements"
      ];
    const ids = new Set(listed.map(({ id }: { id: string }) => id));
    expect(listed.filter(({ id }: { id: string }) => id.startsWith("a."))).toHaveLength(38);
    for (const one of decided) expect(ids.has(one["control-id"]), one["control-id"]).toBe(true);
    const excluded = decided.filter(({ props }: { props: { name: string; value: string }[] }) =>
      props.some(({ name, value }) => name === "decision" && value === "excluded"),
    );
    expect(excluded.length).toBeGreaterThan(0);
    for (const one of excluded) expect(one.remarks).toBeTruthy();
  }, 120_000);

  it("names by id only records that are there", () => {
    const records = new Map(
      files()
        .filter(({ path }) => /^data\/[a-z-]+\.json$/.test(path))
        .map(({ text }) => JSON.parse(text) as { kind: string; records: { id: string }[] })
        .map(({ kind, records: rows }) => [kind, new Set(rows.map(({ id }) => id))]),
    );
    const links = JSON.parse(files().find(({ path }) => path === "data/links.json")!.text).records;
    expect(links.length).toBeGreaterThan(50);
    for (const { fromKind, fromId } of links) {
      const kind = {
        system: "systems",
        risk: "risks",
        action: "actions",
        assessment: "assessments",
        document: "documents",
      }[fromKind as "risk"];
      if (kind) expect(records.get(kind)!.has(fromId), `${fromKind} ${fromId}`).toBe(true);
    }
  }, 120_000);
});
