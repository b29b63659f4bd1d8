/** What people and records are called in cells and documents, both ways. */
import type { Database } from "better-sqlite3";
import type { Lookup } from "../../src-shared/domain/sheets/cells.ts";
import { isLinkKind } from "../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../db/records.ts";
import { person } from "../db/schema/domain.ts";
import { namedRecords } from "./links.ts";

const key = (words: string): string => words.replaceAll(/\s+/g, " ").trim().toLowerCase();

/** What cells call people and records. Of two with one name none is meant by it. */
export const createLookup = (raw: Database): Lookup => {
  const people = readRecords(raw, person);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const byName = new Map<string, string | undefined>();
  for (const { id, name } of people) byName.set(key(name), byName.has(key(name)) ? undefined : id);
  const kinds = new Map<
    string,
    { readonly names: Map<string, string>; readonly ids: Map<string, string | undefined> }
  >();
  const kindOf = (kind: string) => {
    let found = kinds.get(kind);
    if (!found) {
      found = { names: new Map(), ids: new Map() };
      for (const { id, ref, title } of isLinkKind(kind) ? namedRecords(raw, kind) : []) {
        found.names.set(id, `${ref} ${title}`);
        found.ids.set(key(title), found.ids.has(key(title)) ? undefined : id);
      }
      for (const { id, ref, title } of isLinkKind(kind) ? namedRecords(raw, kind) : []) {
        found.ids.set(key(ref), id);
        found.ids.set(key(`${ref} ${title}`), id);
      }
      kinds.set(kind, found);
    }
    return found;
  };
  return {
    personName: (id) => names.get(id) ?? "",
    personId: (name) => byName.get(key(name)),
    recordName: (kind, id) => kindOf(kind).names.get(id) ?? "",
    recordId: (kind, words) => {
      const { ids } = kindOf(kind);
      return ids.get(key(words)) ?? ids.get(key(words.split(" ")[0] ?? ""));
    },
  };
};
