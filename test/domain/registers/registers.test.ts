import { describe, expect, it } from "vitest";
import clauses from "../../../resources/catalogue/clauses.json";
import { registerOf, REGISTERS } from "../../../src-shared/domain/registers/all.ts";
import { REGISTER_DOCUMENTS } from "../../../src-shared/domain/registers/documents.ts";
import { blankOf } from "../../../src-shared/domain/registers/register.ts";

const leaves = new Set(clauses.clauses.filter(({ leaf }) => leaf).map(({ id }) => id));

describe("the descriptions of the registers", () => {
  it("have ids, tables and letters of their own", () => {
    for (const key of ["id", "table", "letters"] as const)
      expect(new Set(REGISTERS.map((one) => one[key])).size).toBe(REGISTERS.length);
  });

  it.each(REGISTERS)("$id lives on a clause of the standard and names only fields it has", (one) => {
    for (const clause of [one.clause, ...(one.alsoClauses ?? [])]) expect(leaves).toContain(clause);
    const named = [...one.columns, ...(one.due ? [one.due.field] : []), ...(one.due?.state ? [one.due.state] : [])];
    expect(Object.keys(one.fields)).toEqual(expect.arrayContaining(named));
    for (const field of Object.values(one.fields))
      if (field.kind === "record" && field.of !== "system") expect(REGISTERS.map(({ id }) => id)).toContain(field.of);
  });

  it("close a nonconformity only with correction, causes, a look elsewhere, an effect and another person", () => {
    const { fields, check } = REGISTERS.find(({ id }) => id === "nonconformities")!;
    const blank = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, blankOf(field)]));
    const said = {
      correction: "x",
      causes: "x",
      similar: "x",
      effectivenessNote: "x",
      effectiveness: "yes",
      plan: "x",
      checkedOn: "2026-11-02",
    };
    const closed = { ...blank, ...said, status: "closed", ownerId: "a", closedById: "b" };
    expect(check!(closed)).toEqual([]);
    for (const name of Object.keys(said))
      expect(check!({ ...closed, [name]: "" }).map(({ path }) => path)).toEqual([name]);
    expect(check!({ ...closed, closedById: "a" })).toMatchObject([{ path: "closedById" }]);
  });
});

describe("the documents made from them", () => {
  it.each(REGISTER_DOCUMENTS.flatMap(({ id, parts }) => parts.map((part) => [id, part] as const)))(
    "%s names only fields that its register has",
    (_id, { register, columns, detail = [], where }) => {
      const fields = Object.keys(registerOf(register).fields);
      expect(fields).toEqual(expect.arrayContaining([...columns.map(([name]) => name), ...detail]));
      if (where) expect(fields).toContain(where[0]);
    },
  );
});
