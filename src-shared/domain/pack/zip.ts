/**
 * A strict reader of ZIP archives: it takes what a pack may be (APPNOTE 6.3.10: stored or deflated, ZIP64, one disk) and
 * refuses what one program would read otherwise than another. The same code reads in the program and on the pack's page.
 */
import { pathFault } from "./paths.ts";
import { spell, type Saying, type SayingValues } from "./saying.ts";

/** Bytes that can be read anywhere; `read` gives exactly `length` bytes. */
export type Source = {
  readonly size: number;
  readonly read: (at: number, length: number) => Promise<Uint8Array>;
};

export type ZipEntry = {
  readonly path: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly packed: number;
  readonly deflated: boolean;
  readonly crc: number;
  /** Where its local header begins. */
  readonly at: number;
};

/** The archive is damaged or not one that a pack may be; `path` names the entry where one is to blame. */
export class ZipFault extends Error {
  readonly path: string | null;
  /** What the message says, for other languages. */
  readonly saying: Saying;
  constructor(words: string, path: string | null = null, values: SayingValues = {}) {
    super(spell({ words, values }));
    this.path = path;
    this.saying = { words, values };
  }
}

/** More entries or a longer index than any pack has: 1,000,000 and 512 MiB. */
const MOST_ENTRIES = 1_000_000;
const LONGEST_INDEX = 512 * 1024 * 1024;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const long = (data: DataView, at: number): number => {
  const value = data.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipFault("The archive states sizes that no file has.");
  return Number(value);
};
const ascii = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

type Index = { readonly entries: number; readonly at: number; readonly size: number; readonly end: number };

/** The record at the very end, with its ZIP64 form where the numbers are too large for the short one. */
const readEnd = async (source: Source): Promise<Index> => {
  if (source.size < 22)
    throw new ZipFault("The file is too short to be a ZIP archive. It may not have been copied whole.");
  const data = view(await source.read(source.size - 22, 22));
  if (data.getUint32(0, true) !== END)
    throw new ZipFault("The file does not end as a ZIP archive does. It was cut off, or something was added to it.");
  if (data.getUint16(20, true) !== 0) throw new ZipFault("The archive carries a comment, which a pack does not.");
  if (data.getUint16(4, true) !== 0 || data.getUint16(6, true) !== 0)
    throw new ZipFault("The archive is one part of several.");
  const short = { entries: data.getUint16(10, true), size: data.getUint32(12, true), at: data.getUint32(16, true) };
  const end = source.size - 22;
  if (short.entries !== FULL_16 && short.size !== FULL_32 && short.at !== FULL_32) return { ...short, end };
  if (end < 76) throw new ZipFault("The archive lacks its index of large files.");
  const locator = view(await source.read(end - 20, 20));
  if (locator.getUint32(0, true) !== LOCATOR_64) throw new ZipFault("The archive lacks its index of large files.");
  const at = long(locator, 8);
  if (at + 56 > end - 20) throw new ZipFault("The index of large files lies outside the archive.");
  const wide = view(await source.read(at, 56));
  if (wide.getUint32(0, true) !== END_64 || long(wide, 4) + 12 !== end - 20 - at)
    throw new ZipFault("The index of large files is damaged.");
  return { entries: long(wide, 32), size: long(wide, 40), at: long(wide, 48), end: at };
};

/** Sizes and place of an entry, from its ZIP64 field where the short ones are full. */
const widen = (extra: Uint8Array, short: { size: number; packed: number; at: number }, path: string) => {
  const data = view(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = data.getUint16(at + 2, true);
    if (at + 4 + length > extra.length) break;
    if (data.getUint16(at, true) === 1) {
      let next = at + 4;
      const last = next + length;
      const take = (value: number): number => {
        if (value !== FULL_32) return value;
        if (next + 8 > last) throw new ZipFault("An entry lacks its size.", path);
        next += 8;
        return long(data, next - 8);
      };
      return { size: take(short.size), packed: take(short.packed), at: take(short.at) };
    }
    at += 4 + length;
  }
  if (short.size === FULL_32 || short.packed === FULL_32 || short.at === FULL_32)
    throw new ZipFault("An entry lacks its size.", path);
  return short;
};

const entryAt = (index: Uint8Array, data: DataView, at: number): { entry: ZipEntry; next: number } => {
  if (at + 46 > index.length || data.getUint32(at, true) !== CENTRAL)
    throw new ZipFault("The archive's index is damaged.");
  const name = data.getUint16(at + 28, true);
  const extra = data.getUint16(at + 30, true);
  const comment = data.getUint16(at + 32, true);
  const next = at + 46 + name + extra + comment;
  if (next > index.length) throw new ZipFault("The archive's index is damaged.");
  const path = ascii(index.subarray(at + 46, at + 46 + name));
  const fault = pathFault(path);
  if (fault !== null)
    throw new ZipFault("An entry is refused because its name {fault}.", path, { fault: { words: fault } });
  const flags = data.getUint16(at + 8, true);
  const method = data.getUint16(at + 10, true);
  if ((flags & 0x2041) !== 0) throw new ZipFault("An entry is encrypted.", path);
  if (method !== 0 && method !== 8) throw new ZipFault("An entry is packed in a way that a pack does not use.", path);
  const kind = (data.getUint32(at + 38, true) >>> 16) & 0xf000;
  if (kind !== 0 && kind !== 0x8000) throw new ZipFault("An entry is a link or a device, not a file.", path);
  const short = {
    size: data.getUint32(at + 24, true),
    packed: data.getUint32(at + 20, true),
    at: data.getUint32(at + 42, true),
  };
  const wide = widen(index.subarray(at + 46 + name, at + 46 + name + extra), short, path);
  if (method === 0 && wide.size !== wide.packed) throw new ZipFault("An entry states two sizes.", path);
  // Deflate never packs better than 1032 to 1.
  if (wide.size > wide.packed * 1032 + 64)
    throw new ZipFault("An entry claims to unpack to more than is possible.", path);
  return { entry: { path, ...wide, deflated: method === 8, crc: data.getUint32(at + 16, true) }, next };
};

/** Two names for one file, or two files in one place, would be read otherwise by another program. */
const refuseDoubles = (entries: readonly ZipEntry[], end: number): void => {
  const seen = new Map<string, string>();
  for (const { path } of entries) {
    const key = path.toLowerCase();
    if (seen.has(key)) throw new ZipFault("Two entries have one name, or names that differ only in case.", path);
    seen.set(key, path);
  }
  for (const { path } of entries)
    for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1))
      if (seen.has(path.slice(0, at).toLowerCase())) throw new ZipFault("A name is both a file and a folder.", path);
  const placed = [...entries].sort((a, b) => a.at - b.at);
  for (const [number, { path, at, packed }] of placed.entries())
    if (at + 30 + path.length + packed > (placed[number + 1]?.at ?? end))
      throw new ZipFault("Two entries share the same bytes.", path);
};

/** Every entry, in the order of the archive's index. Errors: ZipFault. */
export const readZip = async (source: Source): Promise<ZipEntry[]> => {
  const { entries: count, at, size, end } = await readEnd(source);
  if (count > MOST_ENTRIES || size > LONGEST_INDEX) throw new ZipFault("The archive has more entries than a pack can.");
  if (at + size !== end) throw new ZipFault("The archive's index does not end where its end says.");
  const index = await source.read(at, size);
  const data = view(index);
  const entries: ZipEntry[] = [];
  let next = 0;
  while (entries.length < count) {
    const found = entryAt(index, data, next);
    entries.push(found.entry);
    next = found.next;
  }
  if (next !== size) throw new ZipFault("The archive's index holds more than it counts.");
  refuseDoubles(entries, at);
  return entries;
};

/** Unpacks raw deflate data. Throws on data that is not. */
export type Inflate = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

const PIECE = 1024 * 1024;

/** The bytes of one entry, piece by piece; never more than the entry states. Errors: ZipFault. */
export async function* readEntry(source: Source, entry: ZipEntry, inflate: Inflate): AsyncGenerator<Uint8Array> {
  const { path, at, packed, size } = entry;
  const head = view(await source.read(at, 30));
  const name = head.getUint16(26, true);
  if (head.getUint32(0, true) !== LOCAL || ascii(await source.read(at + 30, name)) !== path)
    throw new ZipFault("An entry goes by another name in the archive's index.", path);
  const start = at + 30 + name + head.getUint16(28, true);
  if (start + packed > source.size) throw new ZipFault("An entry ends beyond the archive.", path);
  async function* stored(): AsyncGenerator<Uint8Array> {
    for (let from = start; from < start + packed; from += PIECE)
      yield await source.read(from, Math.min(PIECE, start + packed - from));
  }
  let done = 0;
  try {
    for await (const piece of entry.deflated ? inflate(stored()) : stored()) {
      done += piece.length;
      if (done > size) throw new ZipFault("An entry unpacks to more than it states.", path);
      yield piece;
    }
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    throw new ZipFault("The packed bytes of an entry are damaged.", path);
  }
  if (done !== size) throw new ZipFault("An entry unpacks to less than it states.", path);
}
