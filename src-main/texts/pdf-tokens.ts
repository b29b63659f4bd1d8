/** The operators of a PDF page with their operands. The bytes of inline images are passed over. */
/** A dictionary is a flat list of its keys and values. */
export type Dictionary = { readonly entries: readonly Operand[] };
export type Operand = number | string | Uint8Array | Operand[] | Dictionary | null;
export type Operation = { readonly operator: string; readonly operands: Operand[] };

const isSpace = (byte: number | undefined): boolean =>
  byte !== undefined && byte <= 32 && [0, 9, 10, 12, 13, 32].includes(byte);
const isDelimiter = (byte: number): boolean =>
  [0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25].includes(byte);
const ESCAPES: Readonly<Record<number, number>> = { 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12 };

const hexOf = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

type Reader = { at: number; readonly bytes: Uint8Array };

const literal = (reader: Reader): Uint8Array => {
  const { bytes } = reader;
  const out: number[] = [];
  let depth = 1;
  while (reader.at < bytes.length) {
    const byte = bytes[reader.at++]!;
    if (byte === 0x5c) {
      const next = bytes[reader.at++] ?? 0;
      if (next >= 0x30 && next <= 0x37) {
        let code = next - 0x30;
        for (let more = 0; more < 2 && bytes[reader.at]! >= 0x30 && bytes[reader.at]! <= 0x37; more++)
          code = code * 8 + bytes[reader.at++]! - 0x30;
        out.push(code & 0xff);
      } else if (next === 13) {
        if (bytes[reader.at] === 10) reader.at++;
      } else if (next !== 10) out.push(ESCAPES[next] ?? next);
      continue;
    }
    if (byte === 0x28) depth++;
    if (byte === 0x29 && --depth === 0) break;
    out.push(byte);
  }
  return Uint8Array.from(out);
};

const hex = (reader: Reader): Uint8Array => {
  const digits: number[] = [];
  while (reader.at < reader.bytes.length) {
    const byte = reader.bytes[reader.at++]!;
    if (byte === 0x3e) break;
    const digit = hexOf(byte);
    if (digit !== -1) digits.push(digit);
  }
  if (digits.length % 2 === 1) digits.push(0);
  return Uint8Array.from({ length: digits.length / 2 }, (_none, at) => digits[at * 2]! * 16 + digits[at * 2 + 1]!);
};

const word = (reader: Reader): string => {
  const from = reader.at;
  while (reader.at < reader.bytes.length && !isSpace(reader.bytes[reader.at]) && !isDelimiter(reader.bytes[reader.at]!))
    reader.at++;
  return String.fromCharCode(...reader.bytes.subarray(from, reader.at));
};

const nameOf = (written: string): string =>
  written.replaceAll(/#([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Past the bytes of an inline image, which end with EI between spaces. */
const passImage = (reader: Reader): void => {
  const { bytes } = reader;
  for (reader.at++; reader.at < bytes.length; reader.at++)
    if (
      bytes[reader.at] === 0x45 &&
      bytes[reader.at + 1] === 0x49 &&
      isSpace(bytes[reader.at - 1]) &&
      (reader.at + 2 >= bytes.length || isSpace(bytes[reader.at + 2]))
    ) {
      reader.at += 2;
      return;
    }
};

const END = Symbol("end");
type Read = Operand | typeof END | { readonly operator: string };

const isOperand = (read: Read): read is Operand =>
  read !== END && (typeof read !== "object" || read === null || !("operator" in read));

const dictionary = (reader: Reader): Dictionary => {
  const entries: Operand[] = [];
  while (reader.at < reader.bytes.length) {
    while (isSpace(reader.bytes[reader.at])) reader.at++;
    if (reader.bytes[reader.at] === 0x3e && reader.bytes[reader.at + 1] === 0x3e) {
      reader.at += 2;
      break;
    }
    const before = reader.at;
    const item = next(reader);
    if (isOperand(item)) entries.push(item);
    if (reader.at === before) reader.at++;
  }
  return { entries };
};

const list = (reader: Reader): Operand => {
  const items: Operand[] = [];
  for (let item = next(reader); item !== END; item = next(reader)) if (isOperand(item)) items.push(item);
  return items;
};

/** The next operand or operator; END at the end of the bytes and at the end of a list. */
const next = (reader: Reader): Read => {
  const { bytes } = reader;
  for (;;) {
    const byte = bytes[reader.at];
    if (byte === undefined) return END;
    if (byte === 0x25)
      while (reader.at < bytes.length && bytes[reader.at] !== 10 && bytes[reader.at] !== 13) reader.at++;
    else if (isSpace(byte)) reader.at++;
    else break;
  }
  const byte = bytes[reader.at]!;
  if (byte === 0x28) {
    reader.at++;
    return literal(reader);
  }
  if (byte === 0x3c) {
    reader.at++;
    if (bytes[reader.at] !== 0x3c) return hex(reader);
    reader.at++;
    return dictionary(reader);
  }
  if (byte === 0x5b) {
    reader.at++;
    return list(reader);
  }
  if (byte === 0x5d) {
    reader.at++;
    return END;
  }
  if (byte === 0x2f) {
    reader.at++;
    return nameOf(word(reader));
  }
  if (isDelimiter(byte)) {
    if (!(byte === 0x3e && bytes[reader.at + 1] === 0x3e)) reader.at++;
    return null;
  }
  const written = word(reader);
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)/.test(written)) return Number.parseFloat(written);
  return { operator: written };
};

/** Every operation of the page in its order. */
export function* tokens(bytes: Uint8Array): Generator<Operation> {
  const reader: Reader = { at: 0, bytes };
  let operands: Operand[] = [];
  while (reader.at < bytes.length) {
    const before = reader.at;
    const read = next(reader);
    if (isOperand(read)) operands.push(read);
    else if (read === END) {
      if (reader.at >= bytes.length) return;
    } else {
      if (read.operator === "ID") passImage(reader);
      yield { operator: read.operator, operands };
      operands = [];
    }
    if (reader.at === before) reader.at++;
  }
}
