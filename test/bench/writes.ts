/** What the trail costs a write: a command through the router against the same row written by a bare prepared statement. */
import { randomBytes } from "node:crypto";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { contract } from "../../src-shared/contract/index.ts";
import { uuidV7 } from "../../src-shared/domain/uuid.ts";
import { openWorkspaceFile } from "../../src-main/db/open.ts";
import { presentTriggers } from "../../src-main/db/triggers.ts";
import type { TestProgram } from "../helpers/program.ts";
import { riskValues, textOf } from "./client.ts";
import { cpu, inTurns, quantile, ratioFigure, wall, type Figure } from "./measure.ts";

type Raw = {
  readonly db: Database;
  readonly insert: (n: number, number: number) => void;
  readonly update: (id: string, revision: number, plan: string) => void;
  readonly ids: readonly string[];
  readonly close: () => void;
};

const COLUMNS =
  "id, revision, created_at, updated_at, number, external_id, title, description, category, cause, sources, inherent_likelihood, inherent_organisation, inherent_individuals, inherent_societies, residual_likelihood, residual_organisation, residual_individuals, residual_societies, treatment, treatment_plan, rationale, review_date";

/** The same file with the same rows, indexes and settings, but without triggers: only the rows are written. */
const openRaw = (program: TestProgram, from: string): Raw => {
  const path = join(program.folder, "raw.aims");
  copyFileSync(from, path);
  const file = openWorkspaceFile(path, {
    clock: () => new Date(),
    newId: () => uuidV7(Date.now(), randomBytes(10)),
  });
  const db = file.raw;
  for (const name of presentTriggers(db).keys()) db.exec(`DROP TRIGGER "${name}"`);
  const insert = db.prepare(`INSERT INTO risk (${COLUMNS}) VALUES (${COLUMNS.replaceAll(/[^,]+/g, "?")})`);
  const update = db.prepare(
    `UPDATE risk SET treatment_plan = ?, updated_at = ?, revision = revision + 1 WHERE id = ? AND revision = ?`,
  );
  const now = (): string => new Date().toISOString();
  return {
    db,
    ids: db.prepare<[], string>(`SELECT id FROM risk ORDER BY number`).pluck().all(),
    insert: (n, number) => {
      const v = riskValues(n);
      const at = now();
      insert.run(
        uuidV7(Date.now(), randomBytes(10)),
        1,
        at,
        at,
        number,
        v.externalId,
        v.title,
        v.description,
        v.category,
        v.cause,
        JSON.stringify(v.sources),
        v.inherentLikelihood,
        v.inherentOrganisation,
        v.inherentIndividuals,
        v.inherentSocieties,
        v.residualLikelihood,
        v.residualOrganisation,
        v.residualIndividuals,
        v.residualSocieties,
        v.treatment,
        v.treatmentPlan,
        v.rationale,
        v.reviewDate,
      );
    },
    update: (id, revision, plan) => {
      if (update.run(plan, now(), id, revision).changes !== 1) throw new Error("the raw update met another revision");
    },
    close: () => db.close(),
  };
};

const ms = (values: readonly number[], part: number): string => `${quantile(values, part).toFixed(2)} ms`;

/** `path` is the closed client file; `program` has it open when this runs. */
export const measureWrites = async (
  program: TestProgram,
  path: string,
  pairs: number,
  bulk: number,
  rounds: number,
): Promise<Figure[]> => {
  program.host.close();
  const raw = openRaw(program, path);
  program.host.open(path);
  const { router } = program;
  const must = async (name: string, input: unknown): Promise<unknown> => {
    const result = await router.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return result.value;
  };
  const listed = program.now(contract.risks.list, {}).map(({ id, revision }) => ({ id, revision }));
  const rawRows = raw.ids.map((id, n) => ({ id, revision: listed[n]!.revision }));
  let number = listed.length;
  const all = listed.length;

  const create = await inTurns(
    pairs,
    50,
    (n) => wall(() => must("risks.create", riskValues(10_000 + n))),
    (n) => wall(() => raw.insert(10_000 + n, ++number)),
  );
  const update = await inTurns(
    pairs,
    50,
    (n) => {
      const row = listed[(n + 50) % all]!;
      return wall(() =>
        must("risks.update", { id: row.id, revision: row.revision++, patch: { treatmentPlan: textOf(n + 90_000) } }),
      );
    },
    (n) => {
      const row = rawRows[(n + 50) % all]!;
      return wall(() => raw.update(row.id, row.revision++, textOf(n + 90_000)));
    },
  );
  // Both sides are given the values ready-made; turning them into a command's input is the window's part.
  const rows = Array.from({ length: bulk }, (_, n) => n + 20_000);
  const input = { fileName: "bulk.csv", rows: rows.map((n) => ({ values: riskValues(n) })) };
  const insertAll = raw.db.transaction(() => rows.forEach((n) => raw.insert(n, ++number)));
  const bulkInsert = await inTurns(
    rounds,
    2,
    () => cpu(() => must("risks.import", input)),
    () => cpu(() => insertAll.immediate()),
  );

  const some = listed.slice(0, bulk);
  const rawSome = rawRows.slice(0, bulk);
  const due = raw.db.prepare(
    `UPDATE risk SET review_date = ?, updated_at = ?, revision = revision + 1 WHERE id = ? AND revision = ?`,
  );
  const day = (n: number): string => `2028-${String(1 + ((n + 12) % 12)).padStart(2, "0")}-01`;
  const updateAll = raw.db.transaction((n: number) => {
    for (const row of rawSome) due.run(day(n), new Date().toISOString(), row.id, row.revision++);
  });
  const bulkUpdate = await inTurns(
    rounds,
    2,
    async (n) => {
      const time = await cpu(() => must("risks.updateMany", { rows: some, patch: { reviewDate: day(n) } }));
      for (const row of some) row.revision++;
      return time;
    },
    (n) => cpu(() => updateAll.immediate(n)),
  );
  raw.close();
  const p95 = (turns: { ours: number[]; floor: number[] }): string =>
    `p95 ${ms(turns.ours, 0.95)} against ${ms(turns.floor, 0.95)}`;
  return [
    ratioFigure(
      { id: "commit-create", what: "One risk created, durable (risks.create)", unit: "ms", note: p95(create) },
      create,
      1.3,
    ),
    ratioFigure(
      {
        id: "commit-update",
        what: "One field of a risk changed, durable (risks.update)",
        unit: "ms",
        note: p95(update),
      },
      update,
      1.3,
    ),
    ratioFigure(
      { id: "bulk-insert", what: `${bulk} risks in one command, CPU (risks.import)`, unit: "ms" },
      bulkInsert,
      2.9,
    ),
    ratioFigure(
      { id: "bulk-update", what: `${bulk} risks changed in one command, CPU (risks.updateMany)`, unit: "ms" },
      bulkUpdate,
      2.9,
    ),
  ];
};
