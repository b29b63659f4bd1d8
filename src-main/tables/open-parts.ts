import { configure, Uint8ArrayReader, ZipReader, type Entry, type FileEntry } from "@zip.js/zip.js";
import { tableLimits } from "./limits.ts";
import { TableError } from "./table-error.ts";

configure({ useWebWorkers: false });

const repack = "Open the workbook in Excel or LibreOffice and save it as a new Excel workbook (.xlsx).";
const active = /(^|\/)(vbaProject\.bin|macrosheets\/[^/]+)$|\.(exe|dll|js|vbs|scr|bat|cmd|ps1|jar)$/i;

/** The parts of a workbook, unpacked one at a time and only when asked for. */
export type WorkbookParts = {
  names: ReadonlySet<string>;
  read: (name: string) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

function refuseEntries(entries: readonly Entry[]): void {
  const names = new Set(entries.map(({ filename }) => filename));
  if (entries.some(({ encrypted }) => encrypted))
    throw new TableError("ENCRYPTED", "The archive is protected by a password. Save the table without a password.");
  if (entries.length > tableLimits.parts)
    throw new TableError(
      "TOO_LARGE",
      `The workbook has ${entries.length.toLocaleString("en")} parts; at most ${tableLimits.parts} are opened. Copy the table into a new workbook.`,
    );
  let total = 0;
  for (const { filename, uncompressedSize, compressedSize } of entries) {
    total += uncompressedSize;
    const ratio = uncompressedSize / Math.max(1, compressedSize);
    if (
      uncompressedSize > tableLimits.partBytes ||
      total > tableLimits.unpackedBytes ||
      (uncompressedSize > 1 << 20 && ratio > tableLimits.ratio)
    ) {
      throw new TableError(
        "TOO_LARGE",
        'Unpacked, the workbook is far larger than a table needs to be (a "zip bomb" looks like this). It was not opened. Copy the table into a new workbook.',
      );
    }
    if (active.test(filename))
      throw new TableError(
        "ACTIVE_CONTENT",
        "The workbook contains macros or programs. Save it as an Excel workbook without macros (.xlsx) and choose that file.",
      );
  }
  if (names.has("xl/workbook.bin"))
    throw new TableError("OLD_XLS", `This is a binary Excel workbook (.xlsb). ${repack}`);
  const other = names.has("word/document.xml")
    ? "a Word document"
    : names.has("ppt/presentation.xml")
      ? "a presentation"
      : names.has("content.xml") && names.has("mimetype")
        ? "an OpenDocument file"
        : "a ZIP archive";
  if (
    !names.has("[Content_Types].xml") ||
    !names.has("_rels/.rels") ||
    other === "a Word document" ||
    other === "a presentation"
  ) {
    throw new TableError(
      "NOT_A_TABLE",
      `The file is ${other}, not an Excel workbook. Save the table as an Excel workbook (.xlsx) or as CSV.`,
    );
  }
}

async function unpack(entry: FileEntry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  // Counted while it flows: an entry that unpacks to more than it declares is stopped at once.
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > bytes.length)
        throw new TableError("BROKEN", `The workbook is damaged: a part is larger than it says. ${repack}`);
      bytes.set(chunk, length);
      length += chunk.length;
    },
  });
  await entry.getData(sink);
  const whole = bytes.subarray(0, length);
  const text = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
  if (text.includes("<!DOCTYPE") || text.includes("<!ENTITY") || text.subarray(0, 200).includes(0)) {
    throw new TableError(
      "ACTIVE_CONTENT",
      `The workbook contains definitions (DTD) that no spreadsheet program writes and that can be used for attacks. ${repack}`,
    );
  }
  return whole;
}

/**
 * Opens the ZIP of a workbook and checks its listing: names, sizes, duplicates, encryption, macros.
 * @throws TableError NOT_A_TABLE, BROKEN, ENCRYPTED, TOO_LARGE, ACTIVE_CONTENT, OLD_XLS
 */
export async function openParts(bytes: Uint8Array): Promise<WorkbookParts> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    strictness: "strict",
    checkSignature: true,
    checkOverlappingEntry: true,
  });
  const entries = await reader.getEntries().catch(() => {
    throw new TableError("BROKEN", `The workbook is damaged or incomplete and cannot be opened. ${repack}`);
  });
  refuseEntries(entries);
  const files = new Map(entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename, entry] as const])));
  return {
    names: new Set(files.keys()),
    read: async (name) => {
      const entry = files.get(name);
      if (!entry) throw new TableError("BROKEN", `The workbook is damaged: the part ${name} is missing. ${repack}`);
      try {
        return await unpack(entry);
      } catch (error) {
        if (error instanceof TableError) throw error;
        throw new TableError("BROKEN", `The workbook is damaged: the part ${name} cannot be unpacked. ${repack}`);
      }
    },
    close: () => reader.close(),
  };
}
