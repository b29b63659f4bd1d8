import type { Contract } from "../../../src-shared/contract/index.ts";
import { failField } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecord, readRecords, updateRecord } from "../../db/records.ts";
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
  import: ({ fileName, rows }, ctx) => {
    const names = new Set(readRecords(ctx.raw, person).map(({ name }) => name.toLowerCase()));
    let created = 0;
    for (const { id, values } of rows) {
      if (id !== undefined) {
        updateRecord(ctx, person, id, readRecord(ctx.raw, person, id).revision, values);
        continue;
      }
      const name = values.name ?? "";
      if (name === "" || names.has(name.toLowerCase()))
        throw failField(
          "name",
          `${name === "" ? "A person needs a name" : `${name} is in this workspace already`}: change that row, or leave it out. Nothing was written.`,
        );
      names.add(name.toLowerCase());
      created++;
      insertRecord(ctx, person, { active: true, ...values, name });
    }
    const changed = rows.length - created;
    ctx.summary(`People from ${fileName}: ${created} new, ${changed} changed`);
    return { created, changed };
  },
  choose: async (input, ctx) => {
    ctx.shell.host.choosePerson(input.id);
    return {};
  },
};
