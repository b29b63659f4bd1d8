import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { checkLevels, outsideScale } from "../../../src-shared/domain/risk/check-levels.ts";
import { nextReview } from "../../../src-shared/domain/risk/review.ts";
import { PARTS, STAGES } from "../../../src-shared/domain/risk/types.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, nextNumber, readRecord, updateRecord } from "../../db/records.ts";
import { risk } from "../../db/schema/domain.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { catalogueRisksById } from "../../records/catalogue.ts";
import { removeEstimateOf } from "../../records/estimates.ts";
import { readCriteria, readCriteriaVersions } from "../../records/criteria.ts";
import { readEffects, removeEffects } from "../../records/effects.ts";
import { removeFlagsOf, settleFlags } from "../../records/flags.ts";
import { releaseRisk } from "../../records/assessments/keep.ts";
import { addLink, removeLinksOf, removeOtherLinks } from "../../records/links.ts";
import { refuseLocked } from "../../records/locks.ts";
import { putBack } from "../../records/put-back.ts";
import { previewCriteria, setCriteria, shownCriteria } from "./criteria.ts";
import { takeFromLibrary } from "./from-library.ts";
import { listRisks } from "./list.ts";
import { readRatingHistory } from "./rating-history.ts";
import { readStanding, setEffect } from "./standing.ts";

type Levels = Partial<typeof risk.$inferSelect>;

/** The fields whose change lets the rules of a rating be looked at again. */
const RATED = new Set<string>([
  ...STAGES.flatMap((stage) => [...PARTS.map((part) => `${stage}${part}`), `${stage}Rationale`]),
  "rationale",
]);

const refuse = (issues: readonly { path: string; message: string }[]): void => {
  if (issues.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Not accepted, nothing was changed. ${issues.map(({ path, message }) => `${path}: ${message}`).join("; ")}`,
      issues.map(({ path, message }) => ({ path, message })),
    );
};

/** A register from elsewhere is taken over as it was; only levels that the scale in force does not have are refused. */
const refuseOutside = (ctx: CommandContext, values: Levels): void =>
  refuse(outsideScale(values, readCriteria(ctx.raw)));

/** Refuses levels that the scale in force does not have, and ratings that lack their reason, naming each field. */
const refuseLevels = (ctx: CommandContext, patch: Levels, before: Levels = {}): void => {
  const touched = Object.keys(patch).filter((field) => RATED.has(field));
  if (touched.length === 0) return;
  const criteria = readCriteria(ctx.raw);
  const outside = outsideScale(patch, criteria);
  refuse(outside.length > 0 ? outside : checkLevels({ ...before, ...patch }, criteria));
};

/** Removes the ties to every other control, and what those controls were to do to the risk. */
const keepControls = (ctx: CommandContext, id: string, kept: readonly string[]): void => {
  removeOtherLinks(ctx, { kind: "risk", id }, "control", kept);
  for (const { controlId } of readEffects(ctx.raw, id))
    if (!kept.includes(controlId)) removeEffects(ctx, { riskId: id, controlId });
};

export const risksHandlers: HandlersOf<Contract["risks"]> = {
  list: (_input, { raw }) => listRisks(raw),
  read: ({ id }, { raw }) => {
    const { number, ...row } = readRecord(raw, risk, id);
    const { treatment, inherentConfidence, currentConfidence, targetConfidence, residualConfidence } = row;
    return {
      ...row,
      treatment: treatment as "modify",
      inherentConfidence: inherentConfidence as "high",
      currentConfidence: currentConfidence as "high",
      targetConfidence: targetConfidence as "high",
      residualConfidence: residualConfidence as "high",
      ref: refOf("risk", number),
      nextReview: nextReview(row),
    };
  },
  criteria: (_input, { raw }) => shownCriteria(readCriteria(raw)),
  criteriaVersions: (_input, { raw }) => readCriteriaVersions(raw).map(shownCriteria),
  previewCriteria: (input, { raw }) => previewCriteria(raw, input),
  setCriteria: (input, ctx) => setCriteria(ctx, input),
  standing: ({ id }, { raw }) => readStanding(raw, id),
  setEffect: (input, ctx) => setEffect(ctx, input),
  ratingHistory: ({ id }, { raw }) => readRatingHistory(raw, id),
  review: ({ id, revision, note }, ctx) => {
    const row = readRecord(ctx.raw, risk, id);
    ctx.summary(`Risk ${refOf("risk", row.number)} ${row.title} reviewed: ${note}`);
    const settled = settleFlags(ctx, { kind: "risk", id }, note);
    return { ...updateRecord(ctx, risk, id, revision, { reviewedOn: ctx.now.slice(0, 10) }), settled };
  },
  create: (input, ctx) => {
    refuseLevels(ctx, input);
    const number = nextNumber(ctx.raw, risk);
    ctx.summary(`Risk ${refOf("risk", number)} ${input.title} added`);
    return insertRecord(ctx, risk, { sources: [], ...input, number });
  },
  createFromCatalogue: ({ catalogueIds, systemId, linkControls }, ctx) => {
    const first = refOf("risk", nextNumber(ctx.raw, risk));
    const ids = catalogueIds.map((catalogueId) => {
      const known = catalogueRisksById().get(catalogueId);
      if (!known) throw fail("NOT_FOUND", `The library has no risk ${catalogueId}. Nothing was added.`);
      return takeFromLibrary(ctx, known, { systemId, linkControls, origin: "library" });
    });
    ctx.summary(`${ids.length} risks taken from the library, from ${first}`);
    return { ids };
  },
  update: ({ id, revision, patch }, ctx) => {
    const row = readRecord(ctx.raw, risk, id);
    ctx.summary(`Risk ${refOf("risk", row.number)} ${row.title}: ${Object.keys(patch).join(", ")} changed`);
    refuseLocked(ctx, "risk", id);
    refuseLevels(ctx, patch, row);
    return updateRecord(ctx, risk, id, revision, patch);
  },
  updateMany: ({ rows, patch }, ctx) => {
    for (const { id, revision } of rows) {
      refuseLocked(ctx, "risk", id);
      updateRecord(ctx, risk, id, revision, patch);
    }
    ctx.summary(`${rows.length} risks: ${Object.keys(patch).join(", ")} changed`);
    return { changed: rows.length };
  },
  remove: ({ id, revision }, ctx) => {
    refuseLocked(ctx, "risk", id);
    const row = readRecord(ctx.raw, risk, id);
    ctx.summary(`Risk ${refOf("risk", row.number)} ${row.title} removed`);
    releaseRisk(ctx, id);
    removeLinksOf(ctx, "risk", id);
    removeEstimateOf(ctx, id);
    removeEffects(ctx, { riskId: id });
    removeFlagsOf(ctx, { kind: "risk", id });
    deleteRecord(ctx, risk, id, revision);
    return {};
  },
  putBack: ({ id }, ctx) => {
    putBack(ctx, { table: risk, id, command: "risks.remove" });
    const row = readRecord(ctx.raw, risk, id);
    refuseOutside(ctx, row);
    ctx.summary(`Risk ${refOf("risk", row.number)} ${row.title} put back into the register`);
    return { id, revision: row.revision };
  },
  import: ({ fileName, rows }, ctx) => {
    let number = nextNumber(ctx.raw, risk);
    let created = 0;
    for (const { id: known, values, controlIds, systemId } of rows) {
      refuseOutside(ctx, values);
      if (known === undefined) created++;
      else refuseLocked(ctx, "risk", known);
      const { id } =
        known === undefined
          ? insertRecord(ctx, risk, {
              sources: [],
              origin: "import",
              ...values,
              title: values.title ?? "",
              number: number++,
            })
          : updateRecord(ctx, risk, known, readRecord(ctx.raw, risk, known).revision, values);
      if (controlIds && known !== undefined) keepControls(ctx, id, controlIds);
      for (const control of controlIds ?? []) addLink(ctx, { kind: "risk", id }, { kind: "control", id: control });
      if (systemId) addLink(ctx, { kind: "risk", id }, { kind: "system", id: systemId });
    }
    const changed = rows.length - created;
    ctx.summary(`Risks imported from ${fileName}: ${created} new, ${changed} changed`);
    return { created, changed };
  },
};
