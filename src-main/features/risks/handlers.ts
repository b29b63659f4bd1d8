import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { checkCriteria } from "../../../src-shared/domain/risk/check-criteria.ts";
import { checkLevels } from "../../../src-shared/domain/risk/check-levels.ts";
import type { RiskLevels } from "../../../src-shared/domain/risk/types.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, nextNumber, readRecord, readRecords, updateRecord } from "../../db/records.ts";
import { risk, riskCriteria } from "../../db/schema/domain.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { catalogueRisksById } from "../../records/catalogue.ts";
import { removeEstimateOf } from "../../records/estimates.ts";
import { addLink, removeLinksOf, removeOtherLinks } from "../../records/links.ts";
import { refuseLocked } from "../../records/locks.ts";
import { listRisks, readCriteria } from "./list.ts";

/** Refuses levels that the scale in force does not have, naming each field. */
const refuseLevels = (ctx: CommandContext, fields: Partial<RiskLevels>): void => {
  const issues = checkLevels(fields, readCriteria(ctx.raw)).filter(({ severity }) => severity === "error");
  if (issues.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Not accepted, nothing was changed. ${issues.map(({ path, message }) => `${path}: ${message}`).join("; ")}`,
      issues,
    );
};

const updateRisk = (
  ctx: CommandContext,
  id: string,
  revision: number,
  patch: Parameters<typeof updateRecord<typeof risk>>[4],
) => {
  refuseLocked(ctx, "risk", id);
  refuseLevels(ctx, patch);
  return updateRecord(ctx, risk, id, revision, patch);
};

export const risksHandlers: HandlersOf<Contract["risks"]> = {
  list: (_input, { raw }) => listRisks(raw),
  read: ({ id }, { raw }) => {
    const { number, ...row } = readRecord(raw, risk, id);
    return { ...row, treatment: row.treatment as "modify", ref: refOf("risk", number) };
  },
  criteria: (_input, { raw }) => {
    const { likelihood, impact, bands, appetite, revision } = readCriteria(raw);
    return { likelihood: [...likelihood], impact: [...impact], bands: [...bands], appetite, revision };
  },
  setCriteria: ({ revision, criteria }, ctx) => {
    const issues = checkCriteria(criteria).map(({ path, message }) => ({ path: `criteria.${path}`, message }));
    if (issues.length > 0)
      throw new CallError(
        "INVALID_INPUT",
        `Not accepted, nothing was changed. ${issues.map(({ message }) => message).join("; ")}`,
        issues,
      );
    const lost = readRecords(ctx.raw, risk, "number").filter(
      (row) => checkLevels({ ...row, rationale: "-" }, criteria).length > 0,
    );
    if (lost.length > 0) {
      const named = lost
        .slice(0, 5)
        .map(({ number }) => refOf("risk", number))
        .join(", ");
      throw new CallError(
        "INVALID_INPUT",
        `Nothing was changed: ${lost.length} assessed risks hold levels that the new scale does not have (${named}${lost.length > 5 ? ", …" : ""}). Rescore them first.`,
      );
    }
    ctx.summary(
      `Risk criteria changed: ${criteria.likelihood.length}×${criteria.impact.length}, appetite ${criteria.appetite}`,
    );
    refuseLocked(ctx, "risk-criteria", readCriteria(ctx.raw).id);
    return updateRecord(ctx, riskCriteria, readCriteria(ctx.raw).id, revision, criteria);
  },
  create: (input, ctx) => {
    refuseLevels(ctx, input);
    const number = nextNumber(ctx.raw, risk);
    ctx.summary(`Risk ${refOf("risk", number)} ${input.title} added`);
    return insertRecord(ctx, risk, { sources: [], ...input, number });
  },
  createFromCatalogue: ({ catalogueIds, systemId, linkControls }, ctx) => {
    let number = nextNumber(ctx.raw, risk);
    const first = refOf("risk", number);
    const ids = catalogueIds.map((catalogueId) => {
      const known = catalogueRisksById().get(catalogueId);
      if (!known) throw fail("NOT_FOUND", `The library has no risk ${catalogueId}. Nothing was added.`);
      const { id } = insertRecord(ctx, risk, {
        number: number++,
        catalogueId,
        title: known.name,
        description: known.description,
        category: known.category,
        cause: known.typicalCauses.join("; "),
        sources: known.riskSources,
      });
      if (systemId !== null) addLink(ctx, { kind: "risk", id }, { kind: "system", id: systemId });
      if (linkControls)
        for (const control of known.suggestedControls)
          addLink(ctx, { kind: "risk", id }, { kind: "control", id: control });
      return id;
    });
    ctx.summary(`${ids.length} risks taken from the library, from ${first}`);
    return { ids };
  },
  update: ({ id, revision, patch }, ctx) => {
    const row = readRecord(ctx.raw, risk, id);
    ctx.summary(`Risk ${refOf("risk", row.number)} ${row.title}: ${Object.keys(patch).join(", ")} changed`);
    return updateRisk(ctx, id, revision, patch);
  },
  updateMany: ({ rows, patch }, ctx) => {
    for (const { id, revision } of rows) updateRisk(ctx, id, revision, patch);
    ctx.summary(`${rows.length} risks: ${Object.keys(patch).join(", ")} changed`);
    return { changed: rows.length };
  },
  remove: ({ id, revision }, ctx) => {
    refuseLocked(ctx, "risk", id);
    const row = readRecord(ctx.raw, risk, id);
    ctx.summary(`Risk ${refOf("risk", row.number)} ${row.title} removed`);
    removeLinksOf(ctx, "risk", id);
    removeEstimateOf(ctx, id);
    deleteRecord(ctx, risk, id, revision);
    return {};
  },
  import: ({ fileName, rows }, ctx) => {
    let number = nextNumber(ctx.raw, risk);
    let created = 0;
    for (const { id: known, values, controlIds, systemId } of rows) {
      refuseLevels(ctx, values);
      if (known === undefined) created++;
      else refuseLocked(ctx, "risk", known);
      const { id } =
        known === undefined
          ? insertRecord(ctx, risk, { sources: [], ...values, title: values.title ?? "", number: number++ })
          : updateRecord(ctx, risk, known, readRecord(ctx.raw, risk, known).revision, values);
      if (controlIds && known !== undefined) removeOtherLinks(ctx, { kind: "risk", id }, "control", controlIds);
      for (const control of controlIds ?? []) addLink(ctx, { kind: "risk", id }, { kind: "control", id: control });
      if (systemId) addLink(ctx, { kind: "risk", id }, { kind: "system", id: systemId });
    }
    const changed = rows.length - created;
    ctx.summary(`Risks imported from ${fileName}: ${created} new, ${changed} changed`);
    return { created, changed };
  },
};
