import { importFields } from "./fields.ts";
import { foldTitle } from "./fold.ts";
import type { ImportField, ImportKind, Mapping } from "./types.ts";

/** One guess. `sure`: the title is a known name of the field; otherwise the title only contains one. */
export type MappingGuess = { readonly column: string; readonly field: string; readonly sure: boolean };
/** `unmapped` lists every column that stays out; `missing` the required fields that no column feeds. */
export type MappingSuggestion = {
  readonly mapping: Mapping;
  readonly guesses: readonly MappingGuess[];
  readonly unmapped: readonly string[];
  readonly missing: readonly string[];
};

// A title that merely contains a name must not cross between before and after treatment: "Residual risk: likelihood".
const residualWords = /\b(residual|rest|net|netto|target|after|nach)\b/;

const bareResidual = (title: string): string =>
  title
    .replace(/\b(residual|rest|net|netto|target|after|nach|risk|risiko|treatment|massnahmen|behandlung)\b/g, " ")
    .replace(/ +/g, " ")
    .trim();

type Candidate = MappingGuess & { readonly strength: number; readonly several: boolean };

function candidates(column: string, fields: readonly ImportField[]): Candidate[] {
  const title = foldTitle(column);
  const found: Candidate[] = [];
  const bare = residualWords.test(title) ? bareResidual(title) : "";
  for (const [first, field] of [
    ["likelihood", "residualLikelihood"],
    ["impact", "residualImpact"],
  ]) {
    const aliases = fields.find(({ id }) => id === first)?.aliases ?? [];
    if (field && aliases.includes(bare)) found.push({ column, field, sure: true, strength: 900, several: false });
  }
  for (const field of fields) {
    let strength = 0;
    field.aliases.forEach((alias, rank) => {
      if (title === alias || title === foldTitle(field.id) || title === foldTitle(field.label)) {
        strength = Math.max(strength, 1000 - rank);
      } else if (
        alias.length >= 4 &&
        ` ${title} `.includes(` ${alias} `) &&
        residualWords.test(title) === field.id.startsWith("residual")
      ) {
        strength = Math.max(strength, alias.length);
      }
    });
    if (strength > 0)
      found.push({ column, field: field.id, sure: strength >= 900, strength, several: field.several === true });
  }
  return found;
}

/**
 * Guesses which of our fields each column means, from its title alone. A field takes one column, its best; fields that
 * collect (notes, description ...) take every column that surely means them.
 */
export function suggestMapping(columns: readonly string[], kind: ImportKind): MappingSuggestion {
  const fields = importFields(kind);
  const all = columns.flatMap((column) => candidates(column, fields)).sort((a, b) => b.strength - a.strength);
  const byColumn = new Map<string, MappingGuess>();
  const taken = new Set<string>();
  for (const { column, field, sure, several } of all) {
    if (byColumn.has(column) || (taken.has(field) && !(several && sure))) continue;
    byColumn.set(column, { column, field, sure });
    taken.add(field);
  }
  const guesses = columns.flatMap((column) => byColumn.get(column) ?? []);
  return {
    mapping: guesses.map(({ column, field }) => ({ column, field })),
    guesses,
    unmapped: columns.filter((column) => !byColumn.has(column)),
    missing: fields.filter((field) => field.required && !taken.has(field.id)).map((field) => field.id),
  };
}
