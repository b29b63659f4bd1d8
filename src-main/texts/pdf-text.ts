/** The words of a PDF, page by page, in the order in which the file draws them. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFContext,
  type PDFPage,
} from "@cantoo/pdf-lib";
import { TextError } from "./text-error.ts";
import { tokens, type Operand } from "./pdf-tokens.ts";
import { readFont, type Font } from "./pdf-font.ts";

type Matrix = readonly [number, number, number, number, number, number];
const SAME: Matrix = [1, 0, 0, 1, 0, 0];

/** What is done first stands left. */
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

type State = {
  readonly matrix: Matrix;
  readonly font: Font | null;
  readonly size: number;
  readonly charSpace: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly leading: number;
};
const START: State = { matrix: SAME, font: null, size: 1, charSpace: 0, wordSpace: 0, stretch: 1, leading: 0 };

/** Drawn forms may draw forms; deeper than this nobody writes. */
const DEEPEST = 8;

const bytesOf = (stream: unknown): Uint8Array =>
  stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array();

const number = (value: Operand | undefined): number => (typeof value === "number" ? value : 0);
const matrixOf = (values: readonly (Operand | undefined)[]): Matrix =>
  [0, 1, 2, 3, 4, 5].map((at) => number(values[at])) as unknown as Matrix;

/** What marked content says its letters mean, where it says so: ligatures, split words. */
const actualText = (properties: Operand | undefined): string | null => {
  if (typeof properties !== "object" || properties === null || Array.isArray(properties)) return null;
  if (properties instanceof Uint8Array) return null;
  const at = properties.entries.indexOf("ActualText");
  const said = properties.entries[at + 1];
  return at !== -1 && said instanceof Uint8Array
    ? PDFHexString.of(Buffer.from(said).toString("hex")).decodeText()
    : null;
};

/** Reads what one page draws. */
class PageReader {
  text = "";
  private readonly fonts: Map<PDFDict, Font>;
  private pen: { x: number; y: number } | null = null;
  /** Marked content that is open; a text stands for all that is drawn inside. */
  private readonly marks: (string | null)[] = [];
  private waiting = "";

  constructor(fonts: Map<PDFDict, Font>) {
    this.fonts = fonts;
  }

  read(bytes: Uint8Array, resources: PDFDict | undefined, matrix: Matrix, depth = 0): void {
    let state: State = { ...START, matrix };
    const kept: State[] = [];
    let line: Matrix = SAME;
    let at: Matrix = SAME;
    const move = (x: number, y: number): void => void (at = line = times([1, 0, 0, 1, x, y], line));
    const show = (shown: Uint8Array): void => void (at = this.show(shown, state, at));
    const run: Readonly<Record<string, (given: Operand[]) => void>> = {
      q: () => void kept.push(state),
      Q: () => void (state = kept.pop() ?? state),
      cm: (given) => void (state = { ...state, matrix: times(matrixOf(given), state.matrix) }),
      BT: () => void (at = line = SAME),
      Tf: ([name, size]) => void (state = { ...state, font: this.font(resources, name), size: number(size) }),
      Tc: ([value]) => void (state = { ...state, charSpace: number(value) }),
      Tw: ([value]) => void (state = { ...state, wordSpace: number(value) }),
      Tz: ([value]) => void (state = { ...state, stretch: number(value) / 100 }),
      TL: ([value]) => void (state = { ...state, leading: number(value) }),
      Td: ([x, y]) => move(number(x), number(y)),
      TD: ([x, y]) => {
        state = { ...state, leading: -number(y) };
        move(number(x), number(y));
      },
      Tm: (given) => void (at = line = matrixOf(given)),
      "T*": () => move(0, -state.leading),
      Tj: ([shown]) => void (shown instanceof Uint8Array && show(shown)),
      "'": ([shown]) => {
        move(0, -state.leading);
        if (shown instanceof Uint8Array) show(shown);
      },
      '"': ([wordSpace, charSpace, shown]) => {
        state = { ...state, wordSpace: number(wordSpace), charSpace: number(charSpace) };
        move(0, -state.leading);
        if (shown instanceof Uint8Array) show(shown);
      },
      TJ: ([list]) => {
        for (const item of Array.isArray(list) ? list : [])
          if (item instanceof Uint8Array) show(item);
          else if (typeof item === "number")
            at = times([1, 0, 0, 1, (-item / 1000) * state.size * state.stretch, 0], at);
      },
      BMC: () => this.open(null),
      BDC: ([, properties]) => this.open(actualText(properties)),
      EMC: () => void this.marks.pop(),
      Do: ([name]) => void (depth < DEEPEST && this.form(resources, name, state.matrix, depth)),
    };
    for (const { operator, operands } of tokens(bytes)) run[operator]?.(operands);
  }

  private open(said: string | null): void {
    this.marks.push(said);
    if (said !== null) this.waiting = said;
  }

  private resource(resources: PDFDict | undefined, kind: string, name: Operand | undefined): unknown {
    if (typeof name !== "string") return undefined;
    return resources?.lookupMaybe(PDFName.of(kind), PDFDict)?.lookup(PDFName.of(name));
  }

  private font(resources: PDFDict | undefined, name: Operand | undefined): Font | null {
    const dict = this.resource(resources, "Font", name);
    if (!(dict instanceof PDFDict)) return null;
    let font = this.fonts.get(dict);
    if (!font) this.fonts.set(dict, (font = readFont(dict, bytesOf)));
    return font;
  }

  private form(resources: PDFDict | undefined, name: Operand | undefined, matrix: Matrix, depth: number): void {
    const form = this.resource(resources, "XObject", name);
    if (!(form instanceof PDFRawStream) || form.dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Form")) return;
    const own = form.dict.lookupMaybe(PDFName.of("Matrix"), PDFArray)?.asArray() ?? [];
    const placed = own.length === 6 ? own.map((one) => (one instanceof PDFNumber ? one.asNumber() : 0)) : SAME;
    this.read(
      bytesOf(form),
      form.dict.lookupMaybe(PDFName.of("Resources"), PDFDict) ?? resources,
      times(placed as unknown as Matrix, matrix),
      depth + 1,
    );
  }

  /** Adds the words with a space or a break where the pen had to jump; gives where the pen stands after them. */
  private show(shown: Uint8Array, state: State, at: Matrix): Matrix {
    const { font, size, stretch, charSpace, wordSpace } = state;
    if (!font) return at;
    const glyphs = font.decode(shown);
    const onPage = times(at, state.matrix);
    const scale = Math.hypot(onPage[0], onPage[1]) || 1;
    const height = Math.abs(size) * scale || 1;
    if (this.pen && this.text !== "") {
      const dx = onPage[4] - this.pen.x;
      const dy = onPage[5] - this.pen.y;
      const along = (dx * onPage[0] + dy * onPage[1]) / scale;
      const across = Math.abs(dx * onPage[1] - dy * onPage[0]) / scale;
      if (across > 0.4 * height || along < -height) this.text += "\n";
      else if (along > 0.15 * height) this.text += " ";
    }
    const stands = this.marks.some((said) => said !== null);
    if (stands) this.text += this.waiting;
    this.waiting = "";
    let advance = 0;
    for (const { text, width, isSpace } of glyphs) {
      if (!stands) this.text += text;
      advance += (width / 1000) * size + charSpace + (isSpace ? wordSpace : 0);
    }
    const after = times([1, 0, 0, 1, advance * stretch, 0], at);
    const [, , , , x, y] = times(after, state.matrix);
    this.pen = { x, y };
    return after;
  }
}

const contentOf = (contents: unknown, context: PDFContext): Uint8Array => {
  if (!(contents instanceof PDFArray)) return bytesOf(contents);
  const pieces = contents.asArray().map((one) => Buffer.from(bytesOf(context.lookup(one))));
  // A token never runs on from one piece to the next.
  return Buffer.concat(pieces.flatMap((piece) => [piece, Buffer.from("\n")]));
};

/** The text of each page; "" for a page without words, like a scan. Errors: TextError. */
export const pdfText = async (bytes: Uint8Array): Promise<string[]> => {
  let document: PDFDocument;
  let pages: PDFPage[];
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false, password: "" });
    pages = document.getPages();
  } catch (error) {
    const locked = /encrypt|password/i.test(String(error));
    throw new TextError(locked ? "it is protected by a password" : "it is damaged or no PDF");
  }
  const fonts = new Map<PDFDict, Font>();
  return pages.map(({ node }) => {
    const reader = new PageReader(fonts);
    try {
      reader.read(contentOf(node.Contents(), document.context), node.Resources(), SAME);
    } catch {
      // What a page drew before the damage is kept.
    }
    return reader.text.replaceAll(/ ?\n ?/g, "\n").trim();
  });
};
