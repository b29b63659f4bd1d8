/** The ZIP of a pack: the same bytes twice, read by other programs, and hostile archives refused with the entry named. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, crc32 as zlibCrc } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { createNaming, pathFault, safePart } from "../../src-shared/domain/pack/paths.ts";
import { readEntry, readZip, type Source } from "../../src-shared/domain/pack/zip.ts";
import { inflate, withSource } from "../../src-main/pack/check-file.ts";
import { writeZip, type ZipInput } from "../../src-main/pack/write-zip.ts";

const folder = mkdtempSync(join(tmpdir(), "aims-zip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const input = (path: string, text: string): ZipInput => {
  const bytes = Buffer.from(text);
  return { path, size: bytes.length, sha256: sha256(bytes), pieces: () => [bytes] };
};
const quiet = { signal: new AbortController().signal, onBytes: () => undefined };
const memory = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
});
const contents = async (source: Source): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const entry of await readZip(source)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of readEntry(source, entry, inflate)) pieces.push(piece);
    found[entry.path] = Buffer.concat(pieces).toString();
  }
  return found;
};

type Raw = {
  name: string;
  data?: Buffer;
  method?: number;
  flags?: number;
  size?: number;
  local?: string;
  attributes?: number;
};

/** An archive made by hand, as wrong as a test wants it. */
const craft = (list: readonly Raw[], change: (end: Buffer) => void = () => undefined): Buffer => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, data = Buffer.from("x"), method = 0, flags = 0, size, local = name, attributes = 0 } of list) {
    const packed = method === 8 ? deflateRawSync(data) : data;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(Buffer.byteLength(local), 26);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(flags, 8);
    row.writeUInt16LE(method, 10);
    row.writeUInt32LE((zlibCrc as (bytes: Buffer) => number)?.(data) ?? 0, 16);
    row.writeUInt32LE(packed.length, 20);
    row.writeUInt32LE(size ?? data.length, 24);
    row.writeUInt16LE(Buffer.byteLength(name), 28);
    row.writeUInt32LE(attributes, 38);
    row.writeUInt32LE(at, 42);
    locals.push(head, Buffer.from(local), packed);
    central.push(row, Buffer.from(name));
    at += 30 + Buffer.byteLength(local) + packed.length;
  }
  const index = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  change(end);
  return Buffer.concat([...locals, index, end]);
};

describe("the archive of a pack", () => {
  const list = [input("b/two.txt", "two\n".repeat(5000)), input("a.pdf", "stored"), input("empty.txt", "")];

  it("is the same bytes twice, whatever the order and the hour, and other programs read it", async () => {
    const [first, second] = [join(folder, "1.zip"), join(folder, "2.zip")];
    await writeZip(first, list, quiet);
    await new Promise((done) => setTimeout(done, 2100));
    await writeZip(second, [...list].reverse(), quiet);
    expect(sha256(readFileSync(first))).toBe(sha256(readFileSync(second)));
    expect(execFileSync("python3", ["-m", "zipfile", "-t", first], { encoding: "utf8" })).toContain("Done testing");
    const names = execFileSync(
      "python3",
      ["-c", `import zipfile;print([i.filename for i in zipfile.ZipFile("${first}").infolist()])`],
      { encoding: "utf8" },
    );
    expect(names.trim()).toBe("['a.pdf', 'b/two.txt', 'empty.txt']");
    expect(await withSource(first, contents)).toEqual({
      "a.pdf": "stored",
      "b/two.txt": "two\n".repeat(5000),
      "empty.txt": "",
    });
  });

  it("takes more than 65,535 entries", async () => {
    const path = join(folder, "many.zip");
    const many = Array.from({ length: 66_000 }, (_, number) => input(`e/${number}`, ""));
    await writeZip(path, many, quiet);
    expect((await withSource(path, readZip)).length).toBe(66_000);
  });

  it("takes one entry of more than 4 GiB, and reads it back whole", async () => {
    const path = join(folder, "large.zip");
    const piece = Buffer.alloc(16 * 1024 * 1024, "the same line again\n");
    const count = 257;
    const digest = createHash("sha256");
    for (let n = 0; n < count; n++) digest.update(piece);
    const large: ZipInput = {
      path: "large.log",
      size: count * piece.length,
      sha256: digest.digest("hex"),
      pieces: () => Array.from({ length: count }, () => piece),
    };
    await writeZip(path, [large, input("z.txt", "after it")], quiet);
    const listed = execFileSync(
      "python3",
      ["-c", `import zipfile;print([i.file_size for i in zipfile.ZipFile("${path}").infolist()])`],
      { encoding: "utf8" },
    );
    expect(listed.trim()).toBe(`[${large.size}, 8]`);
    await withSource(path, async (source) => {
      const entry = (await readZip(source))[0]!;
      expect(entry.size).toBe(large.size);
      const again = createHash("sha256");
      for await (const bytes of readEntry(source, entry, inflate)) again.update(bytes);
      expect(again.digest("hex")).toBe(large.sha256);
    });
    rmSync(path);
  }, 300_000);

  it("finds an entry that begins behind 4 GiB", async () => {
    // Too large for the disk of a test: the reader is given the two ends of such an archive, and zeros between them.
    const first = 0x1_0000_0400;
    const small = craft([{ name: "z.txt", data: Buffer.from("after it") }]);
    const local = small.subarray(0, 30 + "z.txt".length + "after it".length);
    const index = Buffer.from(small.subarray(local.length, -22));
    index.writeUInt16LE(12, 30);
    index.writeUInt32LE(0xffffffff, 42);
    const extra = Buffer.alloc(12);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(first), 4);
    const central = Buffer.concat([index, extra]);
    const at = first + local.length;
    const wide = Buffer.alloc(76);
    wide.writeUInt32LE(0x06064b50, 0);
    wide.writeBigUInt64LE(44n, 4);
    for (const [place, value] of [1, 1, central.length, at].entries())
      wide.writeBigUInt64LE(BigInt(value), 24 + 8 * place);
    wide.writeUInt32LE(0x07064b50, 56);
    wide.writeBigUInt64LE(BigInt(at + central.length), 64);
    wide.writeUInt32LE(1, 72);
    const end = Buffer.from(small.subarray(-22));
    end.writeUInt32LE(0xffffffff, 12);
    end.writeUInt32LE(0xffffffff, 16);
    const tail = Buffer.concat([local, central, wide, end]);
    const source: Source = {
      size: first + tail.length,
      read: async (from, length) => {
        const bytes = Buffer.alloc(length);
        const start = Math.max(from, first);
        if (from + length > start) tail.copy(bytes, start - from, start - first, from + length - first);
        return bytes;
      },
    };
    expect(await contents(source)).toEqual({ "z.txt": "after it" });
  });

  it("leaves nothing when it is cancelled or the bytes are not those recorded", async () => {
    const target = join(folder, "never.zip");
    const stopping = new AbortController();
    const stopped = writeZip(
      target,
      [{ ...list[0]!, pieces: () => (stopping.abort(new Error("stop")), [Buffer.from("x")]) }],
      {
        ...quiet,
        signal: stopping.signal,
      },
    );
    await expect(stopped).rejects.toThrow("stop");
    const other = { ...list[0]!, pieces: () => [Buffer.from("other")] };
    await expect(writeZip(target, [other], quiet)).rejects.toThrow(/b\/two.txt are not those that were recorded/);
    expect(readdirSync(folder).filter((name) => name.startsWith("never"))).toEqual([]);
    expect(existsSync(target)).toBe(false);
  });
});

describe("a hostile archive", () => {
  const refused: [what: string, bytes: Buffer, message: RegExp][] = [
    ["leads out of the folder", craft([{ name: "../evil.txt" }]), /leads out/],
    ["leads out on the way", craft([{ name: "a/../../evil" }]), /leads out/],
    ["is absolute", craft([{ name: "/etc/passwd" }]), /absolute/],
    ["is on a drive", craft([{ name: "C:evil" }]), /absolute/],
    ["has a backslash", craft([{ name: "a\\b" }]), /characters/],
    ["is reserved", craft([{ name: "docs/nul.txt" }]), /Windows reserves/],
    ["holds other letters", craft([{ name: "é.txt" }]), /characters/],
    ["differs only in case", craft([{ name: "a.txt" }, { name: "A.TXT" }]), /one name/],
    ["is a file and a folder", craft([{ name: "a" }, { name: "a/b" }]), /both a file and a folder/],
    ["is encrypted", craft([{ name: "a", flags: 1 }]), /encrypted/],
    ["is a link", craft([{ name: "a", attributes: 0xa1ff0000 }]), /link/],
    ["is packed unknown", craft([{ name: "a", method: 14 }]), /packed in a way/],
    ["claims the impossible", craft([{ name: "a", method: 8, size: 0x7fffffff }]), /more than is possible/],
    ["counts fewer", craft([{ name: "a" }, { name: "b" }], (end) => end.writeUInt16LE(1, 10)), /more than it counts/],
    ["is cut", craft([{ name: "a" }]).subarray(0, -5), /does not end|too short/],
    ["has something added", Buffer.concat([craft([{ name: "a" }]), Buffer.from("more")]), /does not end/],
  ];
  it.each(refused)("%s", async (_what, bytes, message) => {
    await expect(readZip(memory(bytes))).rejects.toThrow(message);
  });

  it("unpacks to more than it states, or goes by two names: refused while it is read", async () => {
    const bomb = craft([{ name: "a", data: Buffer.alloc(100_000), method: 8, size: 500 }]);
    await expect(contents(memory(bomb))).rejects.toThrow(/more than it states/);
    await expect(contents(memory(craft([{ name: "a", local: "b" }])))).rejects.toThrow(/another name/);
  });
});

describe("names", () => {
  it("say the same in ASCII, and are safe", () => {
    expect(safePart("Prüfbericht «Größe» 3/2026.PDF")).toBe("Prufbericht-Grosse-3-2026.PDF");
    expect(safePart("../../etc/passwd")).toBe("etc-passwd");
    expect(safePart("con.txt")).toBe("_con.txt");
    expect(safePart("証拠")).toBe("file");
    for (const name of ["…", ".hidden", "a".repeat(300), "x. .", "NUL", "-rf", "a\u0000b"])
      expect(pathFault(safePart(name)), name).toBe(null);
    const name = createNaming();
    expect([name("a/b.txt"), name("A/B.txt"), name("a/b.txt"), name("x.y/z")]).toEqual([
      "a/b.txt",
      "A/B-2.txt",
      "a/b-3.txt",
      "x.y/z",
    ]);
  });
});
