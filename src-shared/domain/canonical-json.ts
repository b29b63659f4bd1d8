/**
 * Canonical JSON after RFC 8785: one value has one text, so that a hash or signature over it can be made again anywhere.
 * Members sorted by UTF-16 code units, no space, numbers as ECMAScript writes them.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The one text of a value. Throws on what RFC 8785 excludes: numbers that are not finite, text with lone surrogates. */
export const canonicalJson = (value: Json): string => {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = value as { readonly [name: string]: Json };
    return `{${Object.keys(members)
      .sort()
      .map((name) => `${canonicalJson(name)}:${canonicalJson(members[name]!)}`)
      .join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError("JSON has no such number");
  if (typeof value === "string" && !value.isWellFormed()) throw new TypeError("JSON text must be well-formed Unicode");
  return JSON.stringify(value);
};
