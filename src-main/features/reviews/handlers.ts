import type { Contract } from "../../../src-shared/contract/index.ts";
import { FLAG_CAUSES } from "../../../src-shared/domain/risk/review.ts";
import { labelOf, isLinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { readRecord, readRecords } from "../../db/records.ts";
import { person } from "../../db/schema/domain.ts";
import { reviewFlag } from "../../db/schema/treatment.ts";
import type { HandlersOf, QueryContext } from "../../ipc/handlers.ts";
import { raiseFlagsFor, settleFlag } from "../../records/flags.ts";
import { nameOf } from "../../records/links.ts";

const readFlags = (raw: QueryContext["raw"], wanted: (flag: typeof reviewFlag.$inferSelect) => boolean) => {
  const names = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
  return readRecords(raw, reviewFlag)
    .filter(wanted)
    .map(({ createdAt: _created, updatedAt: _updated, settledById, ...flag }) => {
      const source = isLinkKind(flag.sourceKind) ? nameOf(raw, { kind: flag.sourceKind, id: flag.sourceId }) : null;
      return {
        ...flag,
        sourceRef: source?.ref ?? "",
        sourceTitle: source?.title ?? "",
        settledByName: settledById === null ? "" : (names.get(settledById) ?? ""),
      };
    })
    .sort(
      (a, b) =>
        Number(a.settledOn !== "") - Number(b.settledOn !== "") ||
        b.raisedOn.localeCompare(a.raisedOn) ||
        b.id.localeCompare(a.id),
    );
};

export const reviewsHandlers: HandlersOf<Contract["reviews"]> = {
  open: (_input, { raw }) => readFlags(raw, ({ settledOn }) => settledOn === ""),
  of: ({ subjectKind, subjectId }, { raw }) =>
    readFlags(raw, (flag) => flag.subjectKind === subjectKind && flag.subjectId === subjectId),
  raise: ({ source, cause, detail }, ctx) => {
    const named = nameOf(ctx.raw, source);
    if (!named) throw fail("NOT_FOUND", `There is no such ${source.kind}. Nothing was changed.`);
    const raised = raiseFlagsFor(ctx, source, cause, detail);
    ctx.summary(`${named.ref} ${labelOf(FLAG_CAUSES, cause)}: ${raised} records to be reviewed`);
    return { raised };
  },
  settle: ({ id, revision, settlement }, ctx) => {
    const flag = readRecord(ctx.raw, reviewFlag, id);
    ctx.summary(`Review trigger settled: ${labelOf(FLAG_CAUSES, flag.cause)}`);
    return settleFlag(ctx, id, revision, settlement);
  },
};
