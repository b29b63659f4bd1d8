/** A copy of the workspace that is taken while people go on working is the state of its newest entry, row for row. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { createCopy, piecesOf } from "../../src-main/db/snapshot.ts";
import { domainTables } from "../../src-main/db/triggers.ts";
import { storeContent } from "../../src-main/records/content.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const rowsIn = (raw: ReturnType<typeof rawOf>, table: string): unknown[] =>
  raw.prepare(`SELECT * FROM "${table}" ORDER BY id`).all();
const rawOf = () => program.host.current()!.file.raw;

it("plays what was made, changed, removed and put back while its rows were copied", () => {
  const make = (title: string) => program.now(contract.risks.create, { title }).id;
  const revision = (id: string) => program.now(contract.risks.list, {}).find((one) => one.id === id)!.revision;
  const remove = (id: string) => program.now(contract.risks.remove, { id, revision: revision(id) });
  const ids = Array.from({ length: 12 }, (_, n) => make(`Risk ${n}`));
  // One step after each piece, whatever the order of the tables is.
  const steps: (() => unknown)[] = [
    () => remove(ids[0]!),
    () => make("Made meanwhile"),
    () =>
      program.now(contract.risks.update, {
        id: ids[1]!,
        revision: revision(ids[1]!),
        patch: { cause: "Changed meanwhile" },
      }),
    () => remove(make("Made and removed meanwhile")),
    () => program.now(contract.people.add, { name: "Grace Governor", role: "Owner", email: "" }),
    () => remove(ids[2]!),
  ];
  const copy = createCopy();
  let pieces = 0;
  for (const piece of piecesOf(rawOf(), () => [])) {
    copy.take(piece);
    steps[pieces++ % steps.length]!();
    if (pieces >= steps.length) steps.fill(() => undefined);
  }
  expect(pieces).toBeGreaterThan(steps.length);
  const raw = copy.whole();
  try {
    for (const table of domainTables(rawOf())) expect(rowsIn(raw, table), table).toEqual(rowsIn(rawOf(), table));
    expect(rowsIn(raw, "trail_event")).toEqual(rowsIn(rawOf(), "trail_event"));
    raw.exec(`UPDATE risk SET title = 'Changed in the copy'`);
    expect(program.now(contract.risks.list, {}).map(({ title }) => title)).not.toContain("Changed in the copy");
  } finally {
    copy.close();
  }
});

it("holds an entry of many changes whole, letters of several bytes too", () => {
  const title = "Größe 証拠 ".repeat(25);
  const rows = Array.from({ length: 5000 }, (_, n) => ({ values: { title: `${title}${n}` } }));
  program.now(contract.registers.import, { register: "issues", fileName: "issues.xlsx", rows });
  const pieces = [...piecesOf(rawOf(), () => [])];
  expect(pieces.filter(({ kind }) => kind === "changes").length).toBeGreaterThan(2);
  const copy = createCopy();
  for (const piece of pieces) copy.take(piece);
  expect(rowsIn(copy.whole(), "trail_event")).toEqual(rowsIn(rawOf(), "trail_event"));
  copy.close();
});

it("holds the bytes that are asked for, whatever their size, and no others", () => {
  const large = storeContent(rawOf(), Buffer.alloc(5 * 1024 * 1024, 7));
  storeContent(rawOf(), Buffer.from("not asked for"));
  const copy = createCopy();
  for (const piece of piecesOf(rawOf(), () => [large])) copy.take(piece);
  const stored = copy
    .whole()
    .prepare(`SELECT sha256, count(*) AS parts, sum(length(bytes)) AS size FROM content_chunk GROUP BY sha256`)
    .all();
  copy.close();
  expect(stored).toEqual([{ sha256: large, parts: 5, size: 5 * 1024 * 1024 }]);
});
