/** Tests that walk the structure: every call has a handler and an example, every table its triggers, every command one sealed entry. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { proceduresOf, type CommandDef, type QueryDef } from "../../src-shared/ipc/define.ts";
import { domainTables, presentTriggers } from "../../src-main/db/triggers.ts";
import { handlers } from "../../src-main/app/all-handlers.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";
import { commandExamples, queryExamples } from "../helpers/examples.ts";

const procedures = [...proceduresOf(contract).values()];
const queries = procedures.filter((def): def is QueryDef => def.kind === "query");
const commands = procedures.filter((def): def is CommandDef => def.kind === "command");

let program: TestProgram;
beforeAll(() => void (program = startWithWorkspace()));
afterAll(() => program.stop());

describe("every call", () => {
  it("has a handler of its own name", () => {
    const table = handlers as unknown as Record<string, Record<string, unknown>>;
    const without = procedures.filter(({ kind, name }) => {
      const [feature, verb] = name.split(".") as [string, string];
      return kind !== "event" && typeof table[feature]?.[verb] !== "function";
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it("that is a query or command has an example", () => {
    const known = new Set([...Object.keys(commandExamples), ...Object.keys(queryExamples)]);
    expect([...queries, ...commands].map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it("refuses input that is not its own with INVALID_INPUT and changes nothing", async () => {
    const before = program.host.current()!.recorder.head();
    for (const { name, kind } of procedures) {
      if (kind === "event") continue;
      const result = await program.router.call(name, "not an object");
      expect(result, name).toMatchObject({ ok: false, error: { code: "INVALID_INPUT" } });
    }
    expect(program.host.current()!.recorder.head()).toEqual(before);
  });
});

const keptQueries = queries.filter(({ kept }) => kept);
const keptAnswers = (): Map<QueryDef, string> =>
  new Map(keptQueries.map((def) => [def, JSON.stringify(program.router.callNow(def.name, {}))]));

describe("every command, run through its example", () => {
  it.each(commands.map((def) => [def.name, def] as const))(
    "%s writes exactly one entry and leaves chain and replay valid",
    async (_name, def) => {
      const input = await commandExamples[def.name]!(program);
      const before = program.host.current()!.recorder.head()!.seq;
      const published = program.published.length;
      const answers = keptAnswers();
      const result = await program.router.call(def.name, input);
      expect(result).toMatchObject({ ok: true });
      expect(def.output.safeParse((result as { value: unknown }).value).success).toBe(true);
      expect(program.host.current()!.recorder.head()!.seq).toBe(before + 1);
      expect(program.published[published]).toEqual(expect.arrayContaining([...def.touches]));
      // The window shows a kept answer until a topic it reads is touched: no command may change one without saying so.
      for (const [query, answer] of keptAnswers())
        if (answer !== answers.get(query))
          expect(
            query.reads.filter((topic) => def.touches.includes(topic)),
            `${def.name} changes ${query.name}`,
          ).not.toEqual([]);
      expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
    },
  );
});

describe("every query, run through its example", () => {
  it.each(queries.map((def) => [def.name, def] as const))(
    "%s answers with what its schema says and writes nothing",
    async (_name, def) => {
      const input = await queryExamples[def.name]!(program);
      const before = program.host.current()!.recorder.head();
      const result = await program.router.call(def.name, input);
      expect(result).toMatchObject({ ok: true });
      expect(def.output.safeParse((result as { value: unknown }).value).error).toBeUndefined();
      expect(program.host.current()!.recorder.head()).toEqual(before);
    },
  );
});

describe("every domain table", () => {
  it("has its three triggers after the last migration, and is STRICT", () => {
    const { raw } = program.host.current()!.file;
    const present = presentTriggers(raw);
    const tables = domainTables(raw);
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables)
      for (const verb of ["insert", "update", "delete"]) expect([...present.keys()]).toContain(`aims_${table}_${verb}`);
    const strict = raw
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all();
    expect(strict).toEqual([]);
  });
});
