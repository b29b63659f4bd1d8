import { existsSync } from "node:fs";
import Sqlite from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";

let sqlite = "";

export const appHandlers: HandlersOf<Contract["app"]> = {
  about: (_input, { shell }) => {
    if (sqlite === "") {
      const memory = new Sqlite(":memory:");
      sqlite = memory.prepare<[], string>("SELECT sqlite_version()").pluck().get()!;
      memory.close();
    }
    return { ...shell.about(), sqlite };
  },
  showFolder: async ({ folder }, ctx) => {
    if (!existsSync(folder)) throw fail("NOT_FOUND", "This folder is no longer there.");
    const problem = await ctx.shell.openWithSystem(folder);
    if (problem !== "") throw fail("NOT_FOUND", problem);
    return {};
  },
};
