import type { Contract } from "../../../src-shared/contract/index.ts";
import type { LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { deleteRecord } from "../../db/records.ts";
import { link } from "../../db/schema/domain.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { refuseLockedTie } from "../../records/locks.ts";
import { removeEffects } from "../../records/effects.ts";
import { addLink, linksOfRecord, nameOf, namedRecords, type Named } from "../../records/links.ts";

const label = (target: Named | null): string => target?.ref ?? "a removed record";

export const linksHandlers: HandlersOf<Contract["links"]> = {
  of: (target, { raw }) => linksOfRecord(raw, target),
  candidates: ({ kind }, { raw }) => namedRecords(raw, kind),
  names: ({ kinds }, { raw }) => kinds.flatMap((kind) => namedRecords(raw, kind)),
  add: ({ from, to }, ctx) => {
    ctx.summary(`${label(nameOf(ctx.raw, from))} linked to ${label(nameOf(ctx.raw, to))}`);
    return addLink(ctx, from, to);
  },
  remove: ({ id, revision }, ctx) => {
    const row = ctx.raw
      .prepare<[string], [LinkKind, string, LinkKind, string]>(
        `SELECT from_kind, from_id, to_kind, to_id FROM link WHERE id = ?`,
      )
      .raw()
      .get(id);
    if (row) {
      refuseLockedTie(ctx, { kind: row[0], id: row[1] }, { kind: row[2], id: row[3] });
      ctx.summary(
        `Link between ${label(nameOf(ctx.raw, { kind: row[0], id: row[1] }))} and ${label(nameOf(ctx.raw, { kind: row[2], id: row[3] }))} removed`,
      );
    }
    deleteRecord(ctx, link, id, revision);
    // What the control was to do to the risk goes with the tie; a pair is stored control first.
    if (row?.[0] === "control" && row[2] === "risk") removeEffects(ctx, { controlId: row[1], riskId: row[3] });
    return {};
  },
};
