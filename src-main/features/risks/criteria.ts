/** Changing the criteria: what it would do, and doing it as one command. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { checkCriteria } from "../../../src-shared/domain/risk/check-criteria.ts";
import {
  checkRemap,
  compareRisk,
  keepLevels,
  lostFields,
  remapped,
  spreadLevels,
  type Remap,
} from "../../../src-shared/domain/risk/compare-criteria.ts";
import { STAGES_NOW } from "../../../src-shared/domain/risk/score.ts";
import type { Criteria, RiskLevels, RuleIssue } from "../../../src-shared/domain/risk/types.ts";
import type { OutputOf, ParsedInputOf } from "../../../src-shared/ipc/define.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecords, updateRecord } from "../../db/records.ts";
import { risk, riskCriteria } from "../../db/schema/domain.ts";
import type { CommandContext } from "../../ipc/handlers.ts";
import { readCriteria, type CriteriaVersion } from "../../records/criteria.ts";
import { refuseLocked } from "../../records/locks.ts";
import { implementedControls, readEffects, type StoredEffect } from "../../records/effects.ts";

type Preview = OutputOf<Contract["risks"]["previewCriteria"]>;
type Row = typeof risk.$inferSelect;

/** A version as the contract gives it. */
export const shownCriteria = ({ version, ...criteria }: CriteriaVersion) => ({
  ...criteria,
  matrix: criteria.matrix.map((row) => [...row]),
  likelihood: [...criteria.likelihood],
  impact: [...criteria.impact],
  bands: [...criteria.bands],
  revision: version,
});

const refuse = (issues: readonly RuleIssue[]): void => {
  if (issues.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Not accepted, nothing was changed. ${issues.map(({ message }) => message).join("; ")}`,
      [...issues],
    );
};

const under = (prefix: string, issues: readonly RuleIssue[]): RuleIssue[] =>
  issues.map(({ path, message }) => ({ path: `${prefix}.${path}`, message }));

const refuseBroken = (criteria: Criteria, remap: Remap | null, before: Criteria): void => {
  refuse(under("criteria", checkCriteria(criteria)));
  if (remap !== null) refuse(under("remap", checkRemap(remap, before, criteria)));
};

const proposalsFor = (before: Criteria, after: Criteria): Preview["proposals"] => {
  const sizes = (["likelihood", "impact"] as const).map((list) => [before[list].length, after[list].length] as const);
  if (sizes.every(([old, now]) => old === now)) return null;
  const [likelihood, impact] = sizes as [(typeof sizes)[number], (typeof sizes)[number]];
  return {
    keep: { likelihood: keepLevels(...likelihood), impact: keepLevels(...impact) },
    spread: { likelihood: spreadLevels(...likelihood), impact: spreadLevels(...impact) },
  };
};

const groupByRisk = (effects: readonly StoredEffect[]): Map<string, StoredEffect[]> => {
  const groups = new Map<string, StoredEffect[]>();
  for (const effect of effects) {
    const group = groups.get(effect.riskId);
    if (group) group.push(effect);
    else groups.set(effect.riskId, [effect]);
  }
  return groups;
};

const named = ({ id, number, title }: Row) => ({ id, ref: refOf("risk", number), title });
const lostRows = (rows: readonly Row[], after: Criteria, remap: Remap | null) =>
  rows.flatMap((row) => {
    const fields = lostFields(remapped(row, remap), after);
    return fields.length > 0 ? [{ ...named(row), fields }] : [];
  });

/** Every risk that would change, the ones that cannot follow, and how they could. Errors: INVALID_INPUT with the fields. */
export const previewCriteria = (
  raw: Database,
  { criteria, remap }: ParsedInputOf<Contract["risks"]["previewCriteria"]>,
): Preview => {
  const before = readCriteria(raw);
  refuseBroken(criteria, remap, before);
  const rows = readRecords(raw, risk, "number");
  const effects = groupByRisk(readEffects(raw));
  const implemented = implementedControls(raw);
  const lost = lostRows(rows, criteria, remap);
  const cannotFollow = new Set(lost.map(({ id }) => id));
  let rated = 0;
  const changes = rows.flatMap((row) => {
    const own = effects.get(row.id) ?? [];
    if (row.inherentLikelihood !== null || row.residualLikelihood !== null) rated++;
    // A level that the new scale lacks has no score by it; the risk is listed as lost and not as changed.
    if (cannotFollow.has(row.id)) return [];
    const stages = compareRisk({ levels: row, effects: own, implemented }, before, criteria, remap);
    if (stages.length === 0) return [];
    const now = STAGES_NOW.flatMap((stage) => stages.find((change) => change.stage === stage) ?? [])[0];
    const matters = now !== undefined && (now.from?.band !== now.to?.band || now.from?.position !== now.to?.position);
    return [{ ...named(row), stages, matters }];
  });
  return { changes, lost, proposals: proposalsFor(before, criteria), rated };
};

const refuseLost = (lost: Preview["lost"]): void => {
  if (lost.length === 0) return;
  const first = lost
    .slice(0, 5)
    .map(({ ref }) => ref)
    .join(", ");
  throw new CallError(
    "INVALID_INPUT",
    `Nothing was changed: ${lost.length} assessed risks hold levels that the new scale does not have (${first}${lost.length > 5 ? ", …" : ""}). Say which level takes their place.`,
    [{ path: "remap", message: "needs a level of the new scale for each level that goes" }],
  );
};

/** Moves every risk's levels to the new scale; gives how many risks were changed. */
const writeRemap = (ctx: CommandContext, rows: readonly Row[], remap: Remap): number => {
  let moved = 0;
  for (const row of rows) {
    const after = remapped(row, remap);
    const patch = Object.fromEntries(
      Object.entries(after).filter(([field, level]) => row[field as keyof RiskLevels] !== level),
    );
    if (Object.keys(patch).length === 0) continue;
    refuseLocked(ctx, "risk", row.id);
    updateRecord(ctx, risk, row.id, row.revision, patch);
    moved++;
  }
  return moved;
};

/** Puts criteria into force as the next version. Errors: STALE_REVISION, INVALID_INPUT; LOCKED where it moves an accepted risk. */
export const setCriteria = (
  ctx: CommandContext,
  { revision, criteria, note, remap }: ParsedInputOf<Contract["risks"]["setCriteria"]>,
): { id: string; revision: number } => {
  const before = readCriteria(ctx.raw);
  if (before.version !== revision)
    throw fail(
      "STALE_REVISION",
      "The criteria were changed since you opened them. Nothing was overwritten; look at the newer version and try again.",
      { revision: before.version },
    );
  refuseBroken(criteria, remap, before);
  const rows = readRecords(ctx.raw, risk, "number");
  refuseLost(lostRows(rows, criteria, remap));
  const moved = remap === null ? 0 : writeRemap(ctx, rows, remap);
  const version = before.version + 1;
  const { likelihood, impact, appetite, tolerance, rule } = criteria;
  ctx.summary(
    `Risk criteria version ${version}: ${likelihood.length}×${impact.length}, rule ${rule}, appetite ${appetite}${tolerance === null ? "" : `, tolerance ${tolerance}`}${moved > 0 ? `; ${moved} risks moved to the new scale` : ""}`,
  );
  const { id } = insertRecord(ctx, riskCriteria, { ...criteria, version, note });
  return { id, revision: version };
};
