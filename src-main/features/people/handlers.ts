import type { Contract } from "../../../src-shared/contract/index.ts";
import { insertRecord, readRecords, updateRecord } from "../../db/records.ts";
import { person } from "../../db/schema/domain.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";

export const peopleHandlers: HandlersOf<Contract["people"]> = {
  list: (_input, { raw }) =>
    readRecords(raw, person, "name COLLATE NOCASE").map(({ id, revision, name, role, email, active, designated }) => ({
      id,
      revision,
      name,
      role,
      email,
      active,
      designated,
    })),
  add: (input, ctx) => {
    ctx.summary(`Person ${input.name} added`);
    return insertRecord(ctx, person, { ...input, active: true });
  },
  update: (input, ctx) => {
    ctx.summary(`Person ${input.patch.name ?? ""} changed`);
    return updateRecord(ctx, person, input.id, input.revision, input.patch);
  },
  choose: async (input, ctx) => {
    ctx.shell.host.choosePerson(input.id);
    return {};
  },
};
