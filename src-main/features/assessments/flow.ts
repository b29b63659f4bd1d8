/** Where results go: an impact becomes a risk, a measure or condition an action. */
import type { Contract } from "../../../src-shared/contract/index.ts";
import { isInForce } from "../../../src-shared/domain/assessment/workflow.ts";
import type { AssessmentStatus } from "../../../src-shared/domain/assessment/words.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { readRecord, updateRecord } from "../../db/records.ts";
import { assessment, impactItem } from "../../db/schema/assessments.ts";
import { risk } from "../../db/schema/domain.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { addLink } from "../../records/links.ts";
import { createAction, createRisk } from "../../records/create.ts";
import { nameOfAssessment } from "../../records/assessments/facts.ts";
import { decidable, refuse } from "./guard.ts";

type Handlers = HandlersOf<Contract["assessments"]>;

export const toRisk: Handlers["toRisk"] = ({ id, revision, riskId }, ctx) => {
  const item = readRecord(ctx.raw, impactItem, id);
  const row = decidable(ctx, item.assessmentId);
  if (item.relevant !== "yes" || item.kind === "benefit")
    refuse([{ path: "id", message: `${item.title} is not a relevant harm; there is no risk to make of it.` }]);
  const known = riskId === null ? null : readRecord(ctx.raw, risk, riskId);
  const made =
    known?.id ??
    createRisk(ctx, {
      title: item.affectedGroup === "" ? item.title : `${item.title}: ${item.affectedGroup}`.slice(0, 300),
      description: item.description,
      treatmentPlan: item.mitigation,
      category: "Impact assessment",
      origin: "assessment",
    });
  addLink(ctx, { kind: "risk", id: made }, { kind: "assessment", id: row.id });
  addLink(ctx, { kind: "risk", id: made }, { kind: "system", id: row.systemId });
  const written = updateRecord(ctx, impactItem, id, revision, { riskId: made });
  ctx.summary(
    `${nameOfAssessment(row)}: impact ${item.title} passed to the risk register as ${refOf("risk", readRecord(ctx.raw, risk, made).number)}`,
  );
  return { riskId: made, revision: written.revision };
};

export const toAction: Handlers["toAction"] = ({ id, itemId, ...fields }, ctx) => {
  const row = readRecord(ctx.raw, assessment, id);
  if (!isInForce(row.status as AssessmentStatus)) decidable(ctx, id);
  const item = itemId === null ? null : readRecord(ctx.raw, impactItem, itemId);
  if (item && item.assessmentId !== id)
    refuse([{ path: "itemId", message: "This impact belongs to another assessment." }]);
  ctx.summary(`${nameOfAssessment(row)}: action ${fields.title} made${item ? ` for ${item.title}` : ""}`);
  return createAction(ctx, { ...fields, sourceKind: "assessment", sourceId: id });
};
