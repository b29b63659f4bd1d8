/** Characters by the names that fonts give them (Adobe glyph list): Latin letters, digits and the signs of western text. */
const NAMES =
  "space:  exclam:! quotedbl:\" numbersign:# dollar:$ percent:% ampersand:& quotesingle:' parenleft:( parenright:) asterisk:* plus:+ comma:, hyphen:- period:. slash:/ " +
  "zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 colon:: semicolon:; less:< equal:= greater:> question:? at:@ bracketleft:[ backslash:\\ bracketright:] " +
  "asciicircum:^ underscore:_ grave:` braceleft:{ bar:| braceright:} asciitilde:~ exclamdown:¡ cent:¢ sterling:£ currency:¤ yen:¥ brokenbar:¦ section:§ dieresis:¨ copyright:© " +
  "ordfeminine:ª guillemotleft:« logicalnot:¬ registered:® macron:¯ degree:° plusminus:± acute:´ mu:µ paragraph:¶ periodcentered:· cedilla:¸ ordmasculine:º guillemotright:» " +
  "onequarter:¼ onehalf:½ threequarters:¾ questiondown:¿ AE:Æ Oslash:Ø germandbls:ß ae:æ oslash:ø Eth:Ð eth:ð Thorn:Þ thorn:þ multiply:× divide:÷ Lslash:Ł lslash:ł OE:Œ oe:œ " +
  "dotlessi:ı florin:ƒ Euro:€ quoteleft:‘ quoteright:’ quotesinglbase:‚ quotedblleft:“ quotedblright:” quotedblbase:„ dagger:† daggerdbl:‡ bullet:• ellipsis:… perthousand:‰ " +
  "guilsinglleft:‹ guilsinglright:› endash:– emdash:— trademark:™ minus:− fraction:⁄ fi:fi fl:fl ff:ff ffi:ffi ffl:ffl notequal:≠ lessequal:≤ greaterequal:≥ infinity:∞ nbspace:\u00a0 softhyphen:\u00ad";

const KNOWN = new Map(
  NAMES.split(/ (?=[A-Za-z])/).map((pair) => {
    const at = pair.indexOf(":");
    return [pair.slice(0, at), pair.slice(at + 1, at + 2) === "" ? " " : pair.slice(at + 1)] as const;
  }),
);

const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circumflex: "\u0302",
  tilde: "\u0303",
  dieresis: "\u0308",
  ring: "\u030a",
  cedilla: "\u0327",
  caron: "\u030c",
  ogonek: "\u0328",
  breve: "\u0306",
  macron: "\u0304",
};

/** The text of a glyph's name; "" where the name says nothing, like `g123`. */
export const glyphText = (name: string): string => {
  const [base = ""] = name.split(".");
  if (base.length === 1) return base;
  const known = KNOWN.get(base);
  if (known !== undefined) return known;
  const [, code] = /^(?:uni([0-9A-F]{4})|u[0-9A-F]{4,6})$/.exec(base) ?? [];
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  if (/^u[0-9A-F]{4,6}$/.test(base)) {
    const point = Number.parseInt(base.slice(1), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : "";
  }
  const [, letter, accent] = /^([A-Za-z])([a-z]+)$/.exec(base) ?? [];
  const mark = accent === undefined ? undefined : ACCENTS[accent];
  return letter && mark ? `${letter}${mark}`.normalize("NFC") : "";
};
