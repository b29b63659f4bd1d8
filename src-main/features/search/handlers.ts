import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { REGISTERS } from "../../../src-shared/domain/registers/all.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { columnName } from "../../records/columns.ts";
import { catalogue } from "../../records/catalogue.ts";

const MOST = 40;
const NUMBERED = [
  ["system", "name", "purpose"],
  ["risk", "title", "description"],
  ["evidence", "title", "file_name"],
  ["document", "title", "location"],
  ["action", "title", "description"],
] as const;
/** Where to look, as kind, table, title and the text beside it; a register is searched in its title and its first long text. */
const PLACES = [
  ...NUMBERED.map(([kind, title, body]) => ({ kind, table: kind, title, body })),
  ...REGISTERS.map(({ id, table, fields }) => ({
    kind: id,
    table,
    title: "title",
    body: columnName(Object.entries(fields).find(([, { kind }]) => kind === "text")?.[0] ?? "title"),
  })),
];

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
    const records = PLACES.flatMap(({ kind, table, title, body }) =>
      raw
        .prepare<[string, string, string], [string, number, string, string]>(
          `SELECT id, number, ${title}, ${body} FROM "${table}" WHERE ${title} LIKE ? ESCAPE '\\' OR ${body} LIKE ? ESCAPE '\\' OR printf('${refOf(kind, 0).replace(/0+$/, "")}%03d', number) LIKE ? ESCAPE '\\' ORDER BY number LIMIT ${MOST}`,
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
