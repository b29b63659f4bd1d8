/**
 * Writes the ZIP of a pack: the same entries give the same bytes. It is whole or removed again, and never
 * holds more than a piece of a large file in memory. Our own, because no library writes more than 65,535 entries in linear
 * time with fixed bytes; what it writes is the plainest ZIP there is (APPNOTE 6.3: stored or deflated, ZIP64 where needed).
 */
import { createHash } from "node:crypto";
import { open, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";
import { pathFault } from "../../src-shared/domain/pack/paths.ts";
import { fail } from "../../src-shared/ipc/result.ts";

export type ZipInput = {
  readonly path: string;
  readonly size: number;
  /** 64 hex digits; the bytes are refused when they have another. */
  readonly sha256: string;
  readonly pieces: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

type Written = { readonly path: string; readonly size: number; method: 0 | 8; crc: number; packed: number; at: number };

/** Already packed: a second packing costs time and saves nothing. */
const PACKED = /\.(docx|xlsx|pptx|pdf|png|jpe?g|gif|webp|zip|7z|gz|mp[34]|m4a|mov|odt|ods)$/i;
/** Packed in one go, in at most some milliseconds. */
const SMALL = 256 * 1024;
/** From here on sizes are written as ZIP64, with room for what deflating may add. */
const LARGE = 0xf0000000;
const NO_32 = 0xffffffff;
/** 1 January 1980, the first day that ZIP knows: every entry has it. */
const DAY = 33;

const sizesOf = ({ size, packed }: Written, offset: number | null): { short: [number, number]; extra: Buffer } => {
  const wide = size >= LARGE ? [size, packed] : [];
  if (offset !== null && offset >= NO_32) wide.push(offset);
  const extra = Buffer.alloc(wide.length === 0 ? 0 : 4 + 8 * wide.length);
  if (wide.length > 0) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8 * wide.length, 2);
    for (const [number, value] of wide.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * number);
  }
  return { short: size >= LARGE ? [NO_32, NO_32] : [packed, size], extra };
};

/** What both headers of an entry share, from the version needed to the length of the extra field. */
const common = (into: Buffer, from: number, entry: Written, offset: number | null): Buffer => {
  const { short, extra } = sizesOf(entry, offset);
  into.writeUInt16LE(extra.length > 0 ? 45 : 20, from);
  into.writeUInt16LE(entry.method, from + 4);
  into.writeUInt16LE(DAY, from + 8);
  into.writeUInt32LE(entry.crc, from + 10);
  into.writeUInt32LE(short[0], from + 14);
  into.writeUInt32LE(short[1], from + 18);
  into.writeUInt16LE(entry.path.length, from + 22);
  into.writeUInt16LE(extra.length, from + 24);
  return Buffer.concat([into, Buffer.from(entry.path, "ascii"), extra]);
};

const localHeader = (entry: Written): Buffer => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  return common(head, 4, entry, null);
};

const centralHeader = (entry: Written): Buffer => {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE((3 << 8) | 45, 4);
  head.writeUInt32LE((0o100644 << 16) >>> 0, 38);
  head.writeUInt32LE(Math.min(entry.at, NO_32), 42);
  return common(head, 6, entry, entry.at);
};

/** The end of the archive: with its ZIP64 form where a count or place needs it. */
const ending = (count: number, size: number, at: number): Buffer => {
  const wide = Buffer.alloc(count >= 0xffff || size >= NO_32 || at >= NO_32 ? 76 : 0);
  if (wide.length > 0) {
    wide.writeUInt32LE(0x06064b50, 0);
    wide.writeBigUInt64LE(44n, 4);
    wide.writeUInt16LE((3 << 8) | 45, 12);
    wide.writeUInt16LE(45, 14);
    for (const [place, value] of [count, count, size, at].entries())
      wide.writeBigUInt64LE(BigInt(value), 24 + 8 * place);
    wide.writeUInt32LE(0x07064b50, 56);
    wide.writeBigUInt64LE(BigInt(at + size), 64);
    wide.writeUInt32LE(1, 72);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(Math.min(size, NO_32), 12);
  end.writeUInt32LE(Math.min(at, NO_32), 16);
  return Buffer.concat([wide, end]);
};

/** Small writes gathered to large ones. */
const createOutput = (handle: FileHandle) => {
  let waiting: Uint8Array[] = [];
  let gathered = 0;
  let at = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    gathered = 0;
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at);
      done += bytesWritten;
      at += bytesWritten;
    }
  };
  return {
    place: (): number => at + gathered,
    flush,
    write: async (bytes: Uint8Array): Promise<void> => {
      waiting.push(bytes);
      gathered += bytes.length;
      if (gathered >= 1 << 20) await flush();
    },
    /** Over bytes that were flushed. */
    patch: async (bytes: Uint8Array, place: number): Promise<void> => {
      await handle.write(bytes, 0, bytes.length, place);
    },
  };
};

/** The pieces of one entry, counted and compared with what was recorded before the last of them is let through. */
async function* checked(
  { path, sha256, size, pieces }: ZipInput,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  const digest = createHash("sha256");
  let done = 0;
  for await (const piece of pieces()) {
    signal.throwIfAborted();
    digest.update(piece);
    done += piece.length;
    onBytes(piece.length);
    yield piece;
  }
  if (done !== size || digest.digest("hex") !== sha256)
    throw fail(
      "DAMAGED",
      `The bytes of ${path} are not those that were recorded. No pack was written. Verify the workspace.`,
    );
}

async function* deflated(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packing = createDeflateRaw({ level: 6 });
  const from = Readable.from(bytes, { objectMode: false });
  from.on("error", (error) => void packing.destroy(error));
  from.pipe(packing);
  try {
    for await (const piece of packing) yield piece as Uint8Array;
  } finally {
    from.destroy();
    packing.destroy();
  }
}

type Output = ReturnType<typeof createOutput>;

const writeEntry = async (out: Output, entry: Written, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
  entry.at = out.place();
  if (entry.size <= SMALL) {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    const plain = Buffer.concat(pieces);
    const packed = entry.method === 8 ? deflateRawSync(plain, { level: 6 }) : plain;
    entry.crc = crc32(plain);
    entry.packed = packed.length;
    await out.write(localHeader(entry));
    await out.write(packed);
    return;
  }
  await out.write(localHeader(entry));
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      entry.crc = crc32(piece, entry.crc);
      yield piece;
    }
  };
  for await (const piece of entry.method === 8 ? deflated(counted()) : counted()) {
    entry.packed += piece.length;
    await out.write(piece);
  }
  await out.flush();
  await out.patch(localHeader(entry), entry.at);
};

const writeAll = async (
  handle: FileHandle,
  entries: readonly ZipInput[],
  signal: AbortSignal,
  onBytes: (count: number) => void,
): Promise<void> => {
  const out = createOutput(handle);
  const written: Written[] = [];
  for (const input of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    signal.throwIfAborted();
    const method = input.size > 0 && !PACKED.test(input.path) ? 8 : 0;
    const entry: Written = { path: input.path, size: input.size, method, crc: 0, packed: 0, at: 0 };
    await writeEntry(out, entry, checked(input, signal, onBytes));
    written.push(entry);
  }
  const start = out.place();
  for (const entry of written) await out.write(centralHeader(entry));
  await out.write(ending(written.length, out.place() - start, start));
  await out.flush();
  await handle.sync();
};

/** Writes the new file `target`; `onBytes` hears of bytes as they are taken. Errors: CANNOT_WRITE, DAMAGED; an abort rejects with its reason. */
export const writeZip = async (
  target: string,
  entries: readonly ZipInput[],
  { signal, onBytes }: { readonly signal: AbortSignal; readonly onBytes: (count: number) => void },
): Promise<void> => {
  for (const { path } of entries) {
    const fault = pathFault(path);
    if (fault !== null) throw new Error(`${path} cannot stand in a pack: its name ${fault}`);
  }
  const cannot = (error: unknown): Error =>
    fail("CANNOT_WRITE", `The pack could not be written to ${dirname(target)}: ${(error as Error).message}`);
  const handle = await open(target, "wx", 0o600).catch((error: unknown) => {
    throw cannot(error);
  });
  try {
    await writeAll(handle, entries, signal, onBytes).finally(() => handle.close());
    signal.throwIfAborted();
  } catch (error) {
    await rm(target, { force: true });
    if (signal.aborted) throw signal.reason;
    throw (error as { code?: string }).code === "DAMAGED" ? error : cannot(error);
  }
};
