/** index.html of a pack. */
import type { Database } from "better-sqlite3";
import type { ItemContents } from "../../src-shared/domain/pack/contents.ts";
import type { PackFile } from "../../src-shared/domain/pack/manifest.ts";
import type { PackFacts } from "./build.ts";

export type PageInput = {
  readonly facts: PackFacts;
  readonly files: readonly PackFile[];
  readonly items: readonly ItemContents[];
  readonly purpose: string;
  readonly raw: Database;
  readonly classification: string;
};

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const packPage = ({ facts, files }: PageInput): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(facts.organisation)}</title></head><body><ul>${files
    .map(({ path, title }) => `<li><a href="${escape(path)}">${escape(title)}</a></li>`)
    .join("")}</ul></body></html>\n`;
