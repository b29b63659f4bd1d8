/** Characters that mark-up writes as entities. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  euro: "€",
  pound: "£",
  sect: "§",
  para: "¶",
  deg: "°",
  plusmn: "±",
  times: "×",
  copy: "©",
  reg: "®",
  trade: "™",
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oslash: "ø",
  Oslash: "Ø",
  aring: "å",
  Aring: "Å",
  ccedil: "ç",
  Ccedil: "Ç",
};

const MARKS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
};

/** A letter with its accent, like `uuml` or `Eacute`. */
const accented = (name: string): string | undefined => {
  const [, letter, mark] = /^([A-Za-z])(grave|acute|circ|tilde|uml)$/.exec(name) ?? [];
  return letter && mark ? `${letter}${MARKS[mark]!}`.normalize("NFC") : undefined;
};

const numbered = (code: number): string =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : "";

/** Text of mark-up with its entities as characters; unknown ones stay as they are written. */
export const decodeEntities = (text: string): string =>
  text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (all, name: string) => {
    if (name.startsWith("#"))
      return numbered(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
    return NAMED[name] ?? accented(name) ?? all;
  });
