/** The treating controls of one risk: what each is expected to do, which count now, and the levels that follow. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { deriveCurrent, isImplemented, isPlanned } from "../../../src-shared/domain/risk/derive-current.ts";
import { assessmentOf } from "../../../src-shared/domain/risk/score.ts";
import type { OutputOf, ParsedInputOf } from "../../../src-shared/ipc/define.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecord, updateRecord } from "../../db/records.ts";
import { risk } from "../../db/schema/domain.ts";
import { controlEffect } from "../../db/schema/treatment.ts";
import type { CommandContext } from "../../ipc/handlers.ts";
import { controlStates, readEffects } from "../../records/effects.ts";
import { refuseLocked } from "../../records/locks.ts";
import { linkedIdsOf, nameOf } from "../../records/links.ts";

type Standing = OutputOf<Contract["risks"]["standing"]>;

const NO_ENTRY = { decision: "", status: "not-started" };

/** Errors: NOT_FOUND. */
export const readStanding = (raw: Database, id: string): Standing => {
  const row = readRecord(raw, risk, id);
  const states = controlStates(raw);
  const effects = new Map(readEffects(raw, id).map((effect) => [effect.controlId, effect]));
  const controls = linkedIdsOf(raw, { kind: "risk", id }, "control")
    .flatMap((controlId) => {
      const named = nameOf(raw, { kind: "control", id: controlId });
      if (!named) return [];
      const state = states.get(controlId) ?? NO_ENTRY;
      const effect = effects.get(controlId);
      return [
        {
          controlId,
          ref: named.ref,
          title: named.title,
          ...state,
          counts: isImplemented(state),
          revision: effect?.revision ?? 0,
          likelihoodSteps: effect?.likelihoodSteps ?? 0,
          consequenceSteps: effect?.consequenceSteps ?? 0,
          note: effect?.note ?? "",
        },
      ];
    })
    .sort((a, b) => a.ref.localeCompare(b.ref, "en", { numeric: true }));
  const inherent = assessmentOf(row, "inherent");
  const counting = new Set(controls.filter(({ counts }) => counts).map(({ controlId }) => controlId));
  const planned = new Set(controls.filter(isPlanned).map(({ controlId }) => controlId));
  return {
    controls,
    derivedCurrent: deriveCurrent(inherent, controls, counting),
    derivedTarget: deriveCurrent(inherent, controls, planned),
  };
};

/** Records what a treating control does to a risk. Errors: NOT_FOUND where it does not treat it; STALE_REVISION, LOCKED. */
export const setEffect = (
  ctx: CommandContext,
  { riskId, controlId, revision, patch }: ParsedInputOf<Contract["risks"]["setEffect"]>,
): { id: string; revision: number } => {
  const row = readRecord(ctx.raw, risk, riskId);
  const named = nameOf(ctx.raw, { kind: "control", id: controlId });
  if (!named || !linkedIdsOf(ctx.raw, { kind: "risk", id: riskId }, "control").includes(controlId))
    throw fail("NOT_FOUND", "This control does not treat the risk. Link it first; nothing was changed.");
  refuseLocked(ctx, "risk", riskId);
  ctx.summary(`Risk ${refOf("risk", row.number)}: effect of ${named.ref} changed`);
  const known = readEffects(ctx.raw, riskId).find((effect) => effect.controlId === controlId);
  if (known) return updateRecord(ctx, controlEffect, known.id, revision, patch);
  if (revision !== 0) throw fail("NOT_FOUND", "This effect no longer exists. Nothing was changed.");
  return insertRecord(ctx, controlEffect, { ...patch, riskId, controlId });
};
