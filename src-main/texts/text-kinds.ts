/** Which files hold words, how they are divided, and how much is read. */
export type FileText = {
  /** Whether the parts are pages as the reader counts them; a Word file or a text is one part. */
  readonly unit: "page" | "whole";
  readonly parts: readonly string[];
};

/** Limits of reading: bytes of the file, characters of all parts, milliseconds, heap of the reading thread in MB. */
export const textLimits = {
  bytes: 100 * 1024 * 1024,
  characters: 20_000_000,
  milliseconds: 30_000,
  heapMb: 768,
} as const;

const PLAIN = new Set(["text/plain", "text/markdown", "text/csv", "application/json", "application/xml"]);
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Whether files of this type hold words that can be read. */
export const hasText = (mediaType: string): boolean =>
  PLAIN.has(mediaType) || mediaType === "text/html" || mediaType === "application/pdf" || mediaType === DOCX;
