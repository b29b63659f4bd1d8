import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { checkEstimate, type Estimate } from "../../../src-shared/domain/simulation/estimate.ts";
import { CallError } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, readRecord, updateRecord } from "../../db/records.ts";
import { risk } from "../../db/schema/domain.ts";
import { riskEstimate } from "../../db/schema/treatment.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { estimatedRisks, estimateOf, findEstimate } from "../../records/estimates.ts";
import { simulateEstimates } from "../../simulation/workspace-figures.ts";

const refuse = (estimate: Estimate): void => {
  const issues = checkEstimate(estimate).map(({ path, message }) => ({ path: `estimate.${path}`, message }));
  if (issues.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Not accepted, nothing was changed. ${issues.map(({ path, message }) => `${path}: ${message}`).join("; ")}`,
      issues,
    );
};

export const estimatesHandlers: HandlersOf<Contract["estimates"]> = {
  list: (_input, { raw }) =>
    estimatedRisks(raw).map(({ id, ref, title, revision, estimate }) => ({
      riskId: id,
      ref,
      title,
      revision,
      ...estimate,
    })),
  read: ({ riskId }, { raw }) => {
    const row = findEstimate(raw, riskId);
    return row && { id: row.id, riskId, revision: row.revision, ...estimateOf(row) };
  },
  set: ({ riskId, revision, estimate }, ctx) => {
    refuse(estimate);
    const { number, title } = readRecord(ctx.raw, risk, riskId);
    ctx.summary(`Figures of risk ${refOf("risk", number)} ${title} estimated`);
    const known = findEstimate(ctx.raw, riskId);
    if (known) return updateRecord(ctx, riskEstimate, known.id, revision, estimate);
    return insertRecord(ctx, riskEstimate, { riskId, ...estimate });
  },
  remove: ({ id, revision }, ctx) => {
    const { riskId } = readRecord(ctx.raw, riskEstimate, id);
    const { number, title } = readRecord(ctx.raw, risk, riskId);
    ctx.summary(`Figures of risk ${refOf("risk", number)} ${title} removed`);
    deleteRecord(ctx, riskEstimate, id, revision);
    return {};
  },
  simulate: (setting, { session, shell, signal, progress }) =>
    simulateEstimates(session().file.raw, shell.simulate, setting, { signal, onProgress: progress }),
};
