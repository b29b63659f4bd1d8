import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { catalogue } from "../../records/catalogue.ts";

const MOST = 40;
const NUMBERED = [
  ["system", "name", "purpose"],
  ["risk", "title", "description"],
  ["evidence", "title", "file_name"],
  ["document", "title", "location"],
  ["action", "title", "description"],
] as const;

export const searchHandlers: HandlersOf<Contract["search"]> = {
  find: ({ text }, { raw }) => {
    const wanted = text.trim().toLowerCase();
    if (wanted === "") return [];
    const has = (...texts: string[]): boolean => texts.some((candidate) => candidate.toLowerCase().includes(wanted));
    const clauses = catalogue()
      .clauses.filter((clause) => has(clause.id, clause.title))
      .map(({ id, title, summary }) => ({ kind: "clause", id, ref: id, title, excerpt: summary }));
    const controls = catalogue()
      .controls.filter((control) => has(control.id, control.title))
      .map(({ id, title, intent }) => ({ kind: "control", id, ref: id, title, excerpt: intent }));
    const pattern = `%${wanted.replaceAll(/[%_\\]/g, "\\$&")}%`;
    const records = NUMBERED.flatMap(([kind, title, body]) =>
      raw
        .prepare<[string, string, string], [string, number, string, string]>(
          `SELECT id, number, ${title}, ${body} FROM "${kind}" WHERE ${title} LIKE ? ESCAPE '\\' OR ${body} LIKE ? ESCAPE '\\' OR printf('${refOf(kind, 0).slice(0, 2)}%03d', number) LIKE ? ESCAPE '\\' ORDER BY number LIMIT ${MOST}`,
        )
        .raw()
        .all(pattern, pattern, pattern)
        .map(([id, number, name, excerpt]) => ({
          kind,
          id,
          ref: refOf(kind, number),
          title: name,
          excerpt: excerpt.slice(0, 160),
        })),
    );
    return [...clauses.slice(0, 10), ...controls.slice(0, 10), ...records].slice(0, MOST);
  },
};
