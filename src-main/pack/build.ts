/** Puts a pack together: names, manifest, signature, page, trail and archive. Knows files and facts, no feature. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../src-shared/domain/canonical-json.ts";
import {
  PACK_FORMAT,
  MANIFEST,
  SIGNATURE,
  TRAIL,
  type Manifest,
  type PackFile,
} from "../../src-shared/domain/pack/manifest.ts";
import { createNaming } from "../../src-shared/domain/pack/paths.ts";
import { fail } from "../../src-shared/ipc/result.ts";
import { sayIn } from "../documents/language/say.ts";
import { readme } from "./readme.ts";
import { writeZip, type ZipInput } from "./write-zip.ts";

/** A file of the pack before it is named for good. */
export type PackEntry = Omit<PackFile, "bytes" | "sha256"> & {
  readonly content: Uint8Array | Pick<ZipInput, "size" | "sha256" | "pieces">;
};

export type PackFacts = Omit<Manifest, "format" | "files">;

export type PackOrder = {
  readonly facts: PackFacts;
  readonly entries: readonly PackEntry[];
  readonly trail: Uint8Array;
  /** The page, given every file that it lists. */
  readonly page: (files: readonly PackFile[]) => string;
  /** Ed25519 over a text, base64; null where nobody signs. */
  readonly sign: ((text: string) => Promise<string | null>) | null;
};

export type BuildContext = {
  readonly signal: AbortSignal;
  /** Hears of bytes of files that were written. */
  readonly onBytes: (count: number) => void;
  /** Of the pack's own files. */
  readonly classification: string;
  /** Of page and README, BCP 47; English where it is left out. */
  readonly language?: string;
};

export type BuiltPack = {
  readonly manifest: Manifest;
  readonly manifestHash: string;
  /** base64; empty where nobody signed. */
  readonly signature: string;
};

const MEDIA: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
  json: "application/json",
  ndjson: "application/x-ndjson",
  txt: "text/plain",
  pem: "application/x-pem-file",
};

/** The media type of what the program writes itself, by the ending of the name. */
export const mediaTypeOf = (path: string): string =>
  MEDIA[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const bytesOf = (text: string): Uint8Array => Buffer.from(text, "utf8");

/** A file of the pack itself: about no clause and no record. */
const own = (
  path: string,
  title: string,
  text: string | Uint8Array,
  { classification, language = "en" }: Pick<BuildContext, "classification" | "language">,
): PackEntry => ({
  path,
  title: sayIn(language)(title),
  content: typeof text === "string" ? bytesOf(text) : text,
  mediaType: mediaTypeOf(path),
  language: path.endsWith(".html") || path.endsWith(".txt") ? language : "",
  classification,
  clauses: [],
  controls: [],
  records: [],
});

const pem = (publicKey: string): string =>
  `-----BEGIN PUBLIC KEY-----\n${publicKey.replaceAll(/(.{64})/g, "$1\n").trimEnd()}\n-----END PUBLIC KEY-----\n`;

const toInput = ({ path, content }: Pick<PackEntry, "path" | "content">): ZipInput =>
  content instanceof Uint8Array
    ? { path, size: content.length, sha256: sha256(content), pieces: () => [content] }
    : { path, size: content.size, sha256: content.sha256, pieces: content.pieces };

const fileOf = ({ content: _c, ...rest }: PackEntry, { size, sha256: hash }: ZipInput): PackFile => ({
  ...rest,
  bytes: size,
  sha256: hash,
});

/**
 * Writes the pack to the new file `target`: the same order gives the same bytes. `onBytes` hears of bytes of files.
 * Errors: KEY_LOCKED where `sign` gives nothing; CANNOT_WRITE; an abort rejects with its reason.
 */
export const buildPack = async (
  target: string,
  { facts, entries, trail, page, sign }: PackOrder,
  { signal, onBytes, ...about }: BuildContext,
): Promise<BuiltPack> => {
  const name = createNaming();
  for (const path of ["index.html", "README.txt", MANIFEST, SIGNATURE, TRAIL, "keys/signer.pem"]) name(path);
  const ownFile = (path: string, title: string, text: string | Uint8Array) => own(path, title, text, about);
  const listed = [
    ...entries.map((entry) => ({ ...entry, path: name(entry.path) })),
    ownFile(TRAIL, "Audit trail, entry by entry", trail),
    ownFile("README.txt", "What this is and how to check it", readme(facts, about.language)),
    ...(facts.signer === null
      ? []
      : [ownFile("keys/signer.pem", "Public key of the signer", pem(facts.signer.publicKey))]),
  ];
  const inputs = listed.map(toInput);
  const files = listed.map((entry, at) => fileOf(entry, inputs[at]!));
  const index = ownFile("index.html", "The pack in a browser", page(files));
  const indexInput = toInput(index);
  const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
  const manifest: Manifest = {
    ...facts,
    format: PACK_FORMAT,
    files: [...files, fileOf(index, indexInput)].sort(byPath),
  };
  const text = canonicalJson(manifest);
  const signature = sign === null ? "" : await sign(text);
  if (signature === null)
    throw fail(
      "KEY_LOCKED",
      "The key that is to sign the pack is locked. Unlock it and make the pack again; nothing was written.",
    );
  const zip = [
    toInput({ path: MANIFEST, content: bytesOf(text) }),
    ...(signature === "" ? [] : [toInput({ path: SIGNATURE, content: Buffer.from(signature, "base64") })]),
    ...[...inputs, indexInput].sort(byPath),
  ];
  await writeZip(target, zip, { signal, onBytes });
  return { manifest, manifestHash: sha256(bytesOf(text)), signature };
};
