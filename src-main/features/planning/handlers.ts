import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { ASSESSMENT_STATUSES } from "../../../src-shared/domain/assessment/words.ts";
import { planYear, type PlannedSystem, type Proposal } from "../../../src-shared/domain/planning/year-plan.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { registerOf } from "../../../src-shared/domain/registers/all.ts";
import { registerWorkflow } from "../../../src-shared/domain/registers/workflows.ts";
import { assessmentOf, currentScore, isAboveAppetite, scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import { labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { refusedMove } from "../../../src-shared/domain/workflow.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { readRecord, readRecords, readRecordsOf, updateRecord } from "../../db/records.ts";
import { assessment } from "../../db/schema/assessments.ts";
import { risk, system } from "../../db/schema/domain.ts";
import { plannedOccurrence } from "../../db/schema/registers.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { readCriteria } from "../../records/criteria.ts";
import { addLink, linkedIds, linkedIdsOf } from "../../records/links.ts";
import { addToRegister, listRegister, valuesOf } from "../../records/registers.ts";

/** The AI systems as the plan sees them. */
const plannedSystems = (raw: Database): PlannedSystem[] => {
  const criteria = readCriteria(raw);
  const score = (row: typeof risk.$inferSelect): number | null =>
    currentScore(
      scoreRisk(assessmentOf(row, "inherent"), criteria)?.score ?? null,
      null,
      scoreRisk(assessmentOf(row, "residual"), criteria)?.score ?? null,
    );
  const above = new Set(
    readRecords(raw, risk)
      .filter((row) => isAboveAppetite(score(row), criteria.appetite))
      .map(({ id }) => id),
  );
  const risks = linkedIds(raw, "system", "risk");
  return readRecords(raw, system, "number").map(({ id, number, name, ownerId, aiActClass, lifeCycleStage }) => ({
    id,
    ref: refOf("system", number),
    name,
    ownerId,
    highRisk: aiActClass === "high-risk",
    aboveAppetite: (risks.get(id) ?? []).some((one) => above.has(one)),
    retired: lifeCycleStage === "retirement",
  }));
};

/** The same kind for the same AI system in the same month. */
const keyOf = (kind: string, systemId: string | null, plannedOn: string): string =>
  [kind, ...(systemId === null ? [] : [systemId]), plannedOn.slice(0, 7)].join(" ");

const proposalsOf = (raw: Database, year: number): (Proposal & { readonly planned: boolean })[] => {
  const known = new Set(
    listRegister(raw, "occurrences").map(({ values }) =>
      keyOf(String(values["kind"]), values["systemId"] as string | null, String(values["plannedOn"])),
    ),
  );
  return planYear(year, plannedSystems(raw)).map((one) => ({ ...one, planned: known.has(one.key) }));
};

export const planningHandlers: HandlersOf<Contract["planning"]> = {
  proposed: ({ year }, { raw }) => proposalsOf(raw, year),
  plan: ({ year, keys }, ctx) => {
    const wanted = new Set(keys);
    const rows = proposalsOf(ctx.raw, year).filter(({ key, planned }) => wanted.has(key) && !planned);
    if (rows.length === 0) throw fail("NOTHING_TO_ADD", "All of it is planned already. Nothing was added.");
    for (const { kind, systemId, ownerId, title, plannedOn } of rows)
      addToRegister(ctx, "occurrences", { kind, systemId, ownerId, title, plannedOn, status: "planned" });
    ctx.summary(`Plan of ${year}: ${rows.length} reassessments and checks planned`);
    return { added: rows.length };
  },
  candidates: ({ id }, { raw }) => {
    const { kind, systemId } = valuesOf("occurrences", readRecord(raw, plannedOccurrence, id));
    const linked = (of: "assessment" | "risk") => new Set(linkedIdsOf(raw, { kind: "occurrences", id }, of));
    if (kind === "impact") {
      const tied = linked("assessment");
      return readRecordsOf(raw, assessment, "systemId", String(systemId ?? ""))
        .toSorted((a, b) => b.number - a.number || b.version - a.version)
        .map((row) => ({
          kind: "assessment" as const,
          id: row.id,
          ref: refOf("assessment", row.number),
          title: row.version > 1 ? `${row.title} (version ${row.version})` : row.title,
          words: labelOf(ASSESSMENT_STATUSES, row.status),
          on: row.submittedOn,
          linked: tied.has(row.id),
        }));
    }
    if (kind !== "risk" && kind !== "treatment") return [];
    const tied = linked("risk");
    const own = systemId === null ? null : new Set(linkedIdsOf(raw, { kind: "system", id: String(systemId) }, "risk"));
    return readRecords(raw, risk, "number")
      .filter((row) => own === null || own.has(row.id))
      .map((row) => ({
        kind: "risk" as const,
        id: row.id,
        ref: refOf("risk", row.number),
        title: row.title,
        words: row.reviewedOn === "" ? "not reviewed yet" : `reviewed on ${row.reviewedOn}`,
        on: row.reviewedOn,
        linked: tied.has(row.id),
      }))
      .toSorted((a, b) => b.on.localeCompare(a.on));
  },
  settle: ({ id, revision, by, doneOn, result }, ctx) => {
    const row = readRecord(ctx.raw, plannedOccurrence, id);
    const before = valuesOf("occurrences", row);
    const patch = { status: "done", doneOn, result };
    const moved = refusedMove(registerWorkflow("occurrences")!, String(before["status"] ?? ""), "done");
    const issues = [
      ...(moved === null ? [] : [{ path: "status", message: moved }]),
      ...(registerOf("occurrences").check?.({ ...before, ...patch }) ?? []),
    ];
    if (issues.length > 0)
      throw new CallError(
        "INVALID_INPUT",
        `Not accepted, nothing was changed. ${issues.map(({ message }) => message).join("; ")}.`,
        issues,
      );
    addLink(ctx, { kind: "occurrences", id }, by);
    ctx.summary(`${refOf("occurrences", row.number)} ${String(before["title"])}: done on ${doneOn}`);
    return updateRecord(ctx, plannedOccurrence, id, revision, patch as never);
  },
};
