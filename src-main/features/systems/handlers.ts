import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import {
  deleteRecord,
  deleteRecordsOf,
  insertRecord,
  nextNumber,
  readRecord,
  readRecords,
  updateRecord,
} from "../../db/records.ts";
import { actClassification } from "../../db/schema/assessments.ts";
import { system } from "../../db/schema/domain.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { refuseAssessedSystem } from "../../records/assessments/keep.ts";
import { flagSystemChange } from "../../records/flags.ts";
import { forgetConsiderations } from "../../records/considerations.ts";
import { removeLinksOf } from "../../records/links.ts";
import { putBack } from "../../records/put-back.ts";
import { classificationHandlers, refusePathClass } from "./classification.ts";

export const systemsHandlers: HandlersOf<Contract["systems"]> = {
  ...classificationHandlers,
  list: (_input, { raw }) =>
    readRecords(raw, system, "number").map(({ number, createdAt: _created, ...row }) => ({
      ...row,
      ref: refOf("system", number),
    })),
  create: (input, ctx) => {
    const number = nextNumber(ctx.raw, system);
    ctx.summary(`AI system ${refOf("system", number)} ${input.name} added`);
    return insertRecord(ctx, system, { roles: [], ...input, number });
  },
  update: ({ id, revision, patch }, ctx) => {
    const row = readRecord(ctx.raw, system, id);
    refusePathClass(ctx, id, patch);
    ctx.summary(`AI system ${refOf("system", row.number)} ${row.name}: ${Object.keys(patch).join(", ")} changed`);
    flagSystemChange(ctx, row, patch);
    return updateRecord(ctx, system, id, revision, patch);
  },
  remove: ({ id, revision }, ctx) => {
    const row = readRecord(ctx.raw, system, id);
    ctx.summary(`AI system ${refOf("system", row.number)} ${row.name} removed`);
    refuseAssessedSystem(ctx, id);
    forgetConsiderations(ctx, id);
    removeLinksOf(ctx, "system", id);
    deleteRecordsOf(ctx, actClassification, actClassification.systemId, id);
    deleteRecord(ctx, system, id, revision);
    return {};
  },
  putBack: ({ id }, ctx) => {
    putBack(ctx, { table: system, id, command: "systems.remove" });
    const row = readRecord(ctx.raw, system, id);
    ctx.summary(`AI system ${refOf("system", row.number)} ${row.name} put back into the register`);
    return { id, revision: row.revision };
  },
  import: ({ fileName, rows }, ctx) => {
    let number = nextNumber(ctx.raw, system);
    let created = 0;
    for (const { id, values } of rows) {
      if (id !== undefined) {
        const row = readRecord(ctx.raw, system, id);
        flagSystemChange(ctx, row, values);
        updateRecord(ctx, system, id, row.revision, values);
      } else {
        insertRecord(ctx, system, { roles: [], ...values, name: values.name ?? "", number: number++ });
        created++;
      }
    }
    const changed = rows.length - created;
    ctx.summary(`AI systems imported from ${fileName}: ${created} new, ${changed} changed`);
    return { created, changed };
  },
};
