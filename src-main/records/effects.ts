/** What the treating controls do to the risks, and which of them are really there. */
import type { Database } from "better-sqlite3";
import { isImplemented, type ControlState } from "../../src-shared/domain/risk/derive-current.ts";
import { NO_STEPS, type Steps } from "../../src-shared/domain/risk/scorer.ts";
import type { Effect } from "../../src-shared/domain/risk/types.ts";
import { deleteRecord, type WriteContext } from "../db/records.ts";
import { controlEffect } from "../db/schema/treatment.ts";

export type StoredEffect = Effect & {
  readonly id: string;
  readonly revision: number;
  readonly riskId: string;
  readonly note: string;
};

const COLUMNS = `id, revision, risk_id AS riskId, control_id AS controlId, likelihood_steps AS likelihoodSteps, consequence_steps AS consequenceSteps, note`;

/** The effects recorded for one risk, or for all of them. */
export const readEffects = (raw: Database, riskId?: string): StoredEffect[] =>
  riskId === undefined
    ? raw.prepare<[], StoredEffect>(`SELECT ${COLUMNS} FROM control_effect`).all()
    : raw.prepare<[string], StoredEffect>(`SELECT ${COLUMNS} FROM control_effect WHERE risk_id = ?`).all(riskId);

/** How each control stands in the Statement of Applicability, by its id. */
export const controlStates = (raw: Database): Map<string, ControlState> =>
  new Map(
    raw
      .prepare<[], { id: string } & ControlState>(`SELECT control_id AS id, decision, status FROM soa_entry`)
      .all()
      .map(({ id, decision, status }) => [id, { decision, status }]),
  );

/** The controls that are really implemented: the ones that count in the current level. */
export const implementedControls = (raw: Database): Set<string> =>
  new Set([...controlStates(raw)].flatMap(([id, state]) => (isImplemented(state) ? [id] : [])));

/** The steps that count now, summed by risk: one read for a whole list. */
export const countingSteps = (raw: Database): Map<string, Steps> => {
  const sums = new Map<string, Steps>();
  const effects = readEffects(raw);
  if (effects.length === 0) return sums;
  const implemented = implementedControls(raw);
  for (const { riskId, controlId, likelihoodSteps, consequenceSteps } of effects) {
    if (!implemented.has(controlId)) continue;
    const { likelihood, consequence } = sums.get(riskId) ?? NO_STEPS;
    sums.set(riskId, { likelihood: likelihood + likelihoodSteps, consequence: consequence + consequenceSteps });
  }
  return sums;
};

/** Removes the effects of a control that treats no longer, of a risk that goes, or of the one on the other. */
export const removeEffects = (
  ctx: WriteContext,
  of: { readonly riskId?: string; readonly controlId?: string },
): void => {
  const effects = readEffects(ctx.raw, of.riskId).filter(
    ({ controlId }) => of.controlId === undefined || controlId === of.controlId,
  );
  for (const { id, revision } of effects) deleteRecord(ctx, controlEffect, id, revision);
};
