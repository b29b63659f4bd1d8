/**
 * One spelling for comparing what people type: lower case, German umlauts written out, other accents dropped, everything
 * that is neither letter nor digit read as one space. Never shown, only compared.
 */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[äÄ]/g, "ae")
    .replace(/[öÖ]/g, "oe")
    .replace(/[üÜ]/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** As `fold`, for a column title: "useCaseId" and "Use_Case_ID" read the same, a remark in brackets is dropped. */
export function foldTitle(title: string): string {
  const bare = title.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  const spaced = (fold(bare) === "" ? title : bare).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return fold(spaced);
}

const placeholders = new Set(
  ", n a, na, none, null, nil, tbd, tbc, to be determined, unassigned, keine, keiner, k a, offen, entfaellt, nicht bewertet, not assessed, not applicable, not scored".split(
    ", ",
  ),
);

/** True for cells that say "nothing here" in words or signs: "", "-", "n/a", "TBD", "k. A.", "offen". */
export function isBlank(text: string): boolean {
  return placeholders.has(fold(text));
}

/** The text in one line and in quotation marks, at most 60 characters, for use in a message. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
