/** What a pack holds for machines. See docs/pack-data.md. */
import type { Database } from "better-sqlite3";
import { sayIn, type Say } from "../../documents/language/say.ts";
import { oscalFiles } from "./oscal.ts";
import { recordFiles, type DataFile } from "./tables.ts";

/** The title by itself, else by the kind of record before the brackets: "Risks (data)". */
const titleIn = (title: string, say: Say): string => {
  const [, kind, form] = /^(.+) \((data|JSON Schema)\)$/.exec(title) ?? [];
  return kind === undefined || say(title) !== title ? say(title) : say(`{kind} (${form})`, { kind: say(kind) });
};

/**
 * Everything under `data/`: the same workspace and moment give the same texts. `created` is UTC, ISO 8601; `language` is that of the
 * titles (BCP 47), while the texts are the same in every language.
 */
export const packData = (
  raw: Database,
  facts: { readonly created: string; readonly version: string },
  language = "en",
): DataFile[] => {
  const say = sayIn(language);
  return [...recordFiles(raw), ...oscalFiles(raw, facts)].map((file) => ({ ...file, title: titleIn(file.title, say) }));
};
