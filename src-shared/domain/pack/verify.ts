/**
 * The verdict on a pack, the same for the program, the page inside the pack and (but for the words) the shell recipe: archive
 * readable, signature, nothing missing and nothing added, every hash, chain of the trail, its head in the manifest.
 */
import { canonicalJson } from "../canonical-json.ts";
import { MANIFEST, parseManifest, SIGNATURE, TRAIL, type Manifest } from "./manifest.ts";
import { spell, type Saying, type SayingValues } from "./saying.ts";
import { createTrailCheck } from "./trail.ts";
import { readEntry, readZip, ZipFault, type Inflate, type Source, type ZipEntry } from "./zip.ts";

export const VERIFY_STEPS = ["archive", "signature", "files", "hashes", "trail", "head"] as const;
export type VerifyStep = (typeof VERIFY_STEPS)[number];

export type Hasher = { readonly update: (bytes: Uint8Array) => void; readonly hex: () => string };

/** What checking needs of its surroundings. */
export type VerifyPorts = {
  readonly inflate: Inflate;
  readonly sha256: () => Hasher;
  /** Ed25519 with a SubjectPublicKeyInfo in base64; false also for a key that is none. */
  readonly verifyEd25519: (publicKey: string, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;
  readonly fromBase64: (text: string) => Uint8Array;
  /** Strict UTF-8. Throws on other bytes. */
  readonly decode: (bytes: Uint8Array) => string;
  /** Hears of bytes done, and of how many. */
  readonly progress?: (done: number, total: number) => void;
};

export type Failure = {
  readonly step: VerifyStep;
  /** The file or entry to blame; null where it is the whole. */
  readonly file: string | null;
  /** In English. */
  readonly message: string;
  /** What the message says, for other languages. */
  readonly saying: Saying;
};

export type Verdict = {
  readonly good: boolean;
  readonly failure: Failure | null;
  /** Null while the manifest could not be read or its signature does not hold. */
  readonly manifest: Manifest | null;
  readonly entries: number;
  /** How many entries of the trail were recomputed from their whole text; the others were checked as links of the chain. */
  readonly recomputed: number;
};

const failureOf = (step: VerifyStep, file: string | null, saying: Saying): Failure => ({
  step,
  file,
  message: spell(saying),
  saying,
});

class PackFault extends Error {
  readonly failure: Failure;
  constructor(step: VerifyStep, words: string, file: string | null = null, values: SayingValues = {}) {
    const failure = failureOf(step, file, { words, values });
    super(failure.message);
    this.failure = failure;
  }
}

/** No manifest of 1,000,000 files is longer. */
const LONGEST_MANIFEST = 1024 ** 3;

const whole = async (source: Source, entry: ZipEntry, { inflate }: VerifyPorts, most: number): Promise<Uint8Array> => {
  if (entry.size > most)
    throw new PackFault("archive", "{path} is larger than it can be.", entry.path, { path: entry.path });
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  for await (const piece of readEntry(source, entry, inflate)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

const hashOf = (ports: VerifyPorts, bytes: Uint8Array): string => {
  const hasher = ports.sha256();
  hasher.update(bytes);
  return hasher.hex();
};

const textOf = (ports: VerifyPorts, bytes: Uint8Array): string | null => {
  try {
    return ports.decode(bytes);
  } catch {
    return null;
  }
};

const readManifest = async (
  source: Source,
  entries: ReadonlyMap<string, ZipEntry>,
  ports: VerifyPorts,
): Promise<Manifest> => {
  const listed = entries.get(MANIFEST);
  if (!listed) throw new PackFault("signature", "manifest.json is missing: this ZIP is not a pack.", MANIFEST);
  const bytes = await whole(source, listed, ports, LONGEST_MANIFEST);
  const text = textOf(ports, bytes);
  const read = text === null ? { fault: { words: "manifest.json is not UTF-8" } } : parseManifest(text);
  if ("fault" in read) throw new PackFault("signature", "The contents list cannot be read: {fault}.", MANIFEST, read);
  const { manifest } = read;
  const { signer } = manifest;
  const signed = entries.get(SIGNATURE);
  if (!signer || !signed)
    throw new PackFault(
      "signature",
      signer
        ? "manifest.sig is missing: the signature was taken out."
        : "The pack is not signed: nobody vouches for it, and whoever changed it could have made its contents list anew.",
      SIGNATURE,
    );
  if (hashOf(ports, ports.fromBase64(signer.publicKey)) !== signer.fingerprint)
    throw new PackFault("signature", "The key in manifest.json does not have the fingerprint stated there.", MANIFEST);
  const signature = await whole(source, signed, ports, 64);
  if (signature.length !== 64 || !(await ports.verifyEd25519(signer.publicKey, bytes, signature)))
    throw new PackFault(
      "signature",
      "The signature does not belong to manifest.json and the key named in it: the contents list was changed or replaced after signing, or another key signed it.",
      SIGNATURE,
    );
  if (text !== canonicalJson(manifest))
    throw new PackFault("signature", "manifest.json is not in its canonical form (RFC 8785).", MANIFEST);
  return manifest;
};

const compareLists = (manifest: Manifest, entries: ReadonlyMap<string, ZipEntry>): void => {
  const listed = new Set(manifest.files.map(({ path }) => path));
  for (const { path, title } of manifest.files)
    if (!entries.has(path))
      throw new PackFault(
        "files",
        "{path} («{title}») is in the contents list and not in the pack: it was removed.",
        path,
        { path, title },
      );
  for (const path of entries.keys())
    if (!listed.has(path) && path !== MANIFEST && path !== SIGNATURE)
      throw new PackFault("files", "{path} is in the pack and not in the contents list: it was added.", path, { path });
};

const checkFiles = async (
  source: Source,
  manifest: Manifest,
  entries: ReadonlyMap<string, ZipEntry>,
  ports: VerifyPorts,
): Promise<void> => {
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { path, bytes, sha256, title } of manifest.files) {
    const entry = entries.get(path)!;
    if (entry.size !== bytes)
      throw new PackFault(
        "hashes",
        "{path} («{title}») was changed after the pack was made: it has {found} bytes instead of {bytes}.",
        path,
        { path, title, found: entry.size, bytes },
      );
    const hasher = ports.sha256();
    for await (const piece of readEntry(source, entry, ports.inflate)) {
      hasher.update(piece);
      done += piece.length;
      ports.progress?.(done, total);
    }
    if (hasher.hex() !== sha256)
      throw new PackFault(
        "hashes",
        "{path} («{title}») was changed after the pack was made: its SHA-256 is not the one that was signed.",
        path,
        { path, title },
      );
  }
};

const checkTrail = async (
  source: Source,
  manifest: Manifest,
  entries: ReadonlyMap<string, ZipEntry>,
  ports: VerifyPorts,
): Promise<number> => {
  const entry = entries.get(TRAIL);
  if (!entry) throw new PackFault("trail", "The extract of the audit trail is missing.", TRAIL);
  const check = createTrailCheck((text) => hashOf(ports, text));
  let rest: Uint8Array = new Uint8Array(0);
  for await (const piece of readEntry(source, entry, ports.inflate)) {
    const bytes = new Uint8Array(rest.length + piece.length);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      check.line(textOf(ports, bytes.subarray(from, end)) ?? "");
      from = end + 1;
    }
    rest = bytes.slice(from);
  }
  if (rest.length > 0) check.line(textOf(ports, rest) ?? "");
  const { fault, head, recomputed } = check.end();
  if (fault !== null) throw new PackFault("trail", fault.words, TRAIL, fault.values);
  const stated = manifest.trail;
  if (head.seq !== stated.seq || head.hash !== stated.hash)
    throw new PackFault(
      "head",
      head.seq === stated.seq
        ? "The trail ends at entry {seq}; the contents list names entry {stated} as its head with another hash: the trail was cut or replaced."
        : "The trail ends at entry {seq}; the contents list names entry {stated} as its head: the trail was cut or replaced.",
      TRAIL,
      { seq: String(head.seq), stated: String(stated.seq) },
    );
  return recomputed;
};

/** The fault of an archive, with the entry to blame before it. */
const zipSaying = ({ path, saying }: ZipFault): Saying =>
  path === null ? saying : { words: "{path}: {fault}", values: { path, fault: saying } };

/** Checks a pack; never rejects for what is wrong with it, the first thing found is in the verdict. */
export const verifyPack = async (source: Source, ports: VerifyPorts): Promise<Verdict> => {
  let manifest: Manifest | null = null;
  let step: VerifyStep = "archive";
  let count = 0;
  try {
    const list = await readZip(source);
    count = list.length;
    const entries = new Map(list.map((entry) => [entry.path, entry]));
    step = "signature";
    manifest = await readManifest(source, entries, ports);
    compareLists(manifest, entries);
    step = "hashes";
    await checkFiles(source, manifest, entries, ports);
    step = "trail";
    const recomputed = await checkTrail(source, manifest, entries, ports);
    return { good: true, failure: null, manifest, entries: count, recomputed };
  } catch (error) {
    const failure =
      error instanceof PackFault
        ? error.failure
        : error instanceof ZipFault
          ? failureOf(step, error.path, zipSaying(error))
          : null;
    if (!failure) throw error;
    return { good: false, failure, manifest, entries: count, recomputed: 0 };
  }
};
