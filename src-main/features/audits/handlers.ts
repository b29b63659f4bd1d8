import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { POINT_RESULTS, proposeChecklist } from "../../../src-shared/domain/audit/checklist.ts";
import { isReported } from "../../../src-shared/domain/audit/programme.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { isSettled } from "../../../src-shared/domain/registers/due.ts";
import { labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, readRecord, readRecords, readRecordsOf, updateRecord } from "../../db/records.ts";
import { auditCoverage, auditPoint } from "../../db/schema/management.ts";
import { audit, finding } from "../../db/schema/registers.ts";
import { ownControl } from "../../db/schema/domain.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import {
  auditConflicts,
  auditGroups,
  auditorsOf,
  coverageOf,
  listCoverage,
  listPoints,
  namedInPoints,
} from "../../records/audits.ts";
import { catalogue, pointsById } from "../../records/catalogue.ts";
import { addLink, nameOf } from "../../records/links.ts";
import { addToRegister, listRegister } from "../../records/registers.ts";

const nameOfAudit = (row: { readonly number: number }): string =>
  `${refOf("audits", row.number)} ${String((row as Readonly<Record<string, unknown>>)["title"])}`;

const known = (raw: Database, { kind, id }: { readonly kind: string; readonly id: string }): boolean =>
  kind === "control"
    ? nameOf(raw, { kind, id }) !== null
    : catalogue().clauses.some((clause) => clause.leaf && clause.id === id);

/** The audit, unless its results are reported. */
const openAudit = (ctx: CommandContext, auditId: string) => {
  const row = readRecord(ctx.raw, audit, auditId);
  if (isReported(findingText(row, "status")))
    throw fail(
      "LOCKED",
      "The results of this audit are reported. Take it back to in progress to correct them; nothing was changed.",
    );
  return row;
};

const findingText = (row: Readonly<Record<string, unknown>>, name: string): string =>
  typeof row[name] === "string" ? row[name] : "";

export const auditsHandlers: HandlersOf<Contract["audits"]> = {
  coverage: (_input, { raw }) => listCoverage(raw),
  parts: (_input, { raw }) =>
    auditGroups(raw).map(({ parts, ...group }) => ({ ...group, parts: parts.map((part) => ({ ...part })) })),
  read: ({ auditId }, { raw }) => {
    const points = listPoints(raw, auditId);
    const found = [
      ...auditConflicts(raw, auditorsOf(readRecord(raw, audit, auditId)), coverageOf(raw, auditId)),
      ...namedInPoints(raw, points),
    ].map(({ personId, target, message }) => ({ personId, target, message }));
    return { points, conflicts: [...new Map(found.map((one) => [one.message, one])).values()] };
  },
  cover: ({ auditId, targets }, ctx) => {
    const row = openAudit(ctx, auditId);
    const strange = targets.find((target) => !known(ctx.raw, target));
    if (strange) throw fail("NOT_FOUND", `There is no ${strange.kind} ${strange.id}. Nothing was changed.`);
    const conflicts = auditConflicts(ctx.raw, auditorsOf(row), targets);
    if (conflicts.length > 0)
      throw new CallError(
        "INVALID_INPUT",
        `Nobody audits own work (clause 9.2.2); nothing was changed. ${conflicts.map(({ message }) => message).join("; ")}.`,
        [{ path: "targets", message: conflicts[0]!.message }],
      );
    const wanted = new Set(targets.map(({ kind, id }) => `${kind} ${id}`));
    const before = readRecordsOf(ctx.raw, auditCoverage, "auditId", auditId);
    for (const { id, revision, targetKind, targetId } of before)
      if (!wanted.delete(`${targetKind} ${targetId}`)) deleteRecord(ctx, auditCoverage, id, revision);
    for (const key of wanted) {
      const [targetKind, targetId] = key.split(" ") as [string, string];
      insertRecord(ctx, auditCoverage, { auditId, targetKind, targetId });
    }
    ctx.summary(`Audit ${nameOfAudit(row)} covers ${targets.length} clauses and controls`);
    return {};
  },
  prepare: ({ auditId }, ctx) => {
    const row = openAudit(ctx, auditId);
    const coverage = coverageOf(ctx.raw, auditId);
    if (coverage.length === 0)
      throw fail(
        "NOTHING_TO_ADD",
        "Choose first which clauses and controls the audit covers: there is no point to add.",
      );
    const { clauses, controls } = catalogue();
    const own = readRecords(ctx.raw, ownControl, "ref").map(({ id, title }) => ({
      id,
      title,
      prompts: [],
      stage2Tests: [],
    }));
    const open = (register: "findings" | "nonconformities") =>
      listRegister(ctx.raw, register)
        .filter(({ values }) => values["auditId"] !== auditId && !isSettled(register, values))
        .map(({ ref, values }) => ({
          ref,
          title: String(values["title"]),
          requirement: String(values["requirement"]),
        }));
    const past = [...open("findings"), ...open("nonconformities")];
    const proposed = proposeChecklist(coverage, clauses, [...controls, ...own], past);
    const points = readRecordsOf(ctx.raw, auditPoint, "auditId", auditId);
    const there = new Set(points.map(({ targetKind, targetId, question }) => `${targetKind} ${targetId} ${question}`));
    const fresh = proposed.filter(
      ({ targetKind, targetId, question }) => !there.has(`${targetKind} ${targetId} ${question}`),
    );
    if (fresh.length === 0)
      throw fail("NOTHING_TO_ADD", "The checklist has every point of what the audit covers already.");
    let position = points.reduce((highest, point) => Math.max(highest, point.position), 0);
    for (const point of fresh) insertRecord(ctx, auditPoint, { ...point, auditId, position: ++position });
    ctx.summary(`Audit ${nameOfAudit(row)}: ${fresh.length} points added to its checklist`);
    return { added: fresh.length };
  },
  addPoint: ({ auditId, question }, ctx) => {
    const row = openAudit(ctx, auditId);
    const points = readRecordsOf(ctx.raw, auditPoint, "auditId", auditId);
    const position = points.reduce((highest, point) => Math.max(highest, point.position), 0) + 1;
    ctx.summary(`Audit ${nameOfAudit(row)}: a point of its own added to the checklist`);
    return insertRecord(ctx, auditPoint, { auditId, targetKind: "own", targetId: "", question, position });
  },
  answer: ({ id, revision, patch }, ctx) => {
    const point = readRecord(ctx.raw, auditPoint, id);
    const row = openAudit(ctx, point.auditId);
    const named = patch.auditorId ?? null;
    const [own] = named === null ? [] : namedInPoints(ctx.raw, [{ ...point, auditorId: named }]);
    if (own)
      throw new CallError(
        "INVALID_INPUT",
        `Nobody audits own work (clause 9.2.2); nothing was changed. ${own.message}.`,
        [{ path: "patch.auditorId", message: `${own.message}, and nobody audits own work (clause 9.2.2)` }],
      );
    ctx.summary(`Audit ${nameOfAudit(row)}, ${point.targetId || "own point"}: ${Object.keys(patch).join(", ")}`);
    return updateRecord(ctx, auditPoint, id, revision, patch);
  },
  answerRest: ({ auditId, result }, ctx) => {
    const row = openAudit(ctx, auditId);
    const open = readRecordsOf(ctx.raw, auditPoint, "auditId", auditId).filter((point) => point.result === "");
    if (open.length === 0) throw fail("NOTHING_TO_ADD", "Every point of the checklist has a result already.");
    for (const { id, revision } of open) updateRecord(ctx, auditPoint, id, revision, { result });
    ctx.summary(
      `Audit ${nameOfAudit(row)}: ${open.length} points set to ${labelOf(POINT_RESULTS, result).toLowerCase()}`,
    );
    return { changed: open.length };
  },
  removePoint: ({ id, revision }, ctx) => {
    const point = readRecord(ctx.raw, auditPoint, id);
    ctx.summary(`Audit ${nameOfAudit(openAudit(ctx, point.auditId))}: a point removed from the checklist`);
    deleteRecord(ctx, auditPoint, id, revision);
    return {};
  },
  raise: ({ pointId, title, grade }, ctx) => {
    const point = readRecord(ctx.raw, auditPoint, pointId);
    openAudit(ctx, point.auditId);
    const { ref, ...written } = addToRegister(ctx, "findings", {
      title,
      auditId: point.auditId,
      grade,
      requirement:
        point.targetKind === "control"
          ? (nameOf(ctx.raw, { kind: "control", id: point.targetId })?.ref ?? "")
          : point.targetId,
      evidence: [point.notes, point.samples].filter((words) => words !== "").join("\n\n"),
      status: "open",
    });
    addLink(ctx, { kind: "findings", id: written.id }, { kind: "audits", id: point.auditId });
    if (point.targetKind === "control")
      addLink(ctx, { kind: "findings", id: written.id }, { kind: "control", id: point.targetId });
    if (point.targetKind === "clause" && pointsById().has(point.targetId))
      addLink(ctx, { kind: "findings", id: written.id }, { kind: "point", id: point.targetId });
    ctx.summary(`Finding ${ref} ${title} raised`);
    return written;
  },
  toNonconformity: ({ findingId }, ctx) => {
    const row: Readonly<Record<string, unknown>> = readRecord(ctx.raw, finding, findingId);
    const grade = findingText(row, "grade");
    if (grade !== "major" && grade !== "minor")
      throw new CallError(
        "INVALID_INPUT",
        "Only a finding graded major or minor is a nonconformity (clause 10.2). Nothing was changed.",
        [{ path: "findingId", message: "is graded neither major nor minor" }],
      );
    const twin = listRegister(ctx.raw, "nonconformities").find(({ values }) => values["findingId"] === findingId);
    if (twin)
      throw new CallError("INVALID_INPUT", `${twin.ref} was made from this finding already. Nothing was changed.`, [
        { path: "findingId", message: `is ${twin.ref} already` },
      ]);
    const { ref, ...written } = addToRegister(ctx, "nonconformities", {
      title: findingText(row, "title"),
      source: "audit",
      findingId,
      grade,
      requirement: findingText(row, "requirement"),
      description: [findingText(row, "evidence"), findingText(row, "gap")].filter((words) => words !== "").join("\n\n"),
      detectedOn: ctx.now.slice(0, 10),
      ownerId: (row["ownerId"] as string | null) ?? null,
      effectiveness: "open",
      status: "open",
    });
    addLink(ctx, { kind: "nonconformities", id: written.id }, { kind: "findings", id: findingId });
    ctx.summary(`Nonconformity ${ref} ${findingText(row, "title")} made from its finding`);
    return written;
  },
};
