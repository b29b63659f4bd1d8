import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { deleteRecord, insertRecord, nextNumber, readRecord, readRecords, updateRecord } from "../../db/records.ts";
import { document } from "../../db/schema/domain.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { removeLinksOf } from "../../records/links.ts";
import { putBack } from "../../records/put-back.ts";

export const documentsHandlers: HandlersOf<Contract["documents"]> = {
  list: (_input, { raw }) =>
    readRecords(raw, document, "number").map(({ number, createdAt: _c, updatedAt: _u, ...row }) => ({
      ...row,
      ref: refOf("document", number),
    })),
  create: (input, ctx) => {
    const number = nextNumber(ctx.raw, document);
    ctx.summary(`Document ${refOf("document", number)} ${input.title} registered`);
    return insertRecord(ctx, document, { ...input, number });
  },
  update: ({ id, revision, patch }, ctx) => {
    const row = readRecord(ctx.raw, document, id);
    ctx.summary(`Document ${refOf("document", row.number)} ${row.title}: ${Object.keys(patch).join(", ")} changed`);
    return updateRecord(ctx, document, id, revision, patch);
  },
  remove: ({ id, revision }, ctx) => {
    const row = readRecord(ctx.raw, document, id);
    ctx.summary(`Document ${refOf("document", row.number)} ${row.title} removed from the register`);
    removeLinksOf(ctx, "document", id);
    deleteRecord(ctx, document, id, revision);
    return {};
  },
  putBack: ({ id }, ctx) => {
    putBack(ctx, { table: document, id, command: "documents.remove" });
    const row = readRecord(ctx.raw, document, id);
    ctx.summary(`Document ${refOf("document", row.number)} ${row.title} put back into the register`);
    return { id, revision: row.revision };
  },
};
