/** What a pack says about itself in `manifest.json`, and reading it back from a stranger. See docs/pack-format.md. */
import { pathFault } from "./paths.ts";
import type { Saying } from "./saying.ts";

export const PACK_FORMAT = "aims-pack/1";
export const MANIFEST = "manifest.json";
export const SIGNATURE = "manifest.sig";
export const TRAIL = "trail/entries.ndjson";

export type PackFile = {
  readonly path: string;
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly mediaType: string;
  /** The name that people read. */
  readonly title: string;
  /** BCP 47; empty where the file has none. */
  readonly language: string;
  readonly classification: string;
  /** Clauses of ISO/IEC 42001 that it serves. */
  readonly clauses: readonly string[];
  /** Controls of its Annex A that it serves. */
  readonly controls: readonly string[];
  /** Records that it shows, as kind:id. */
  readonly records: readonly string[];
};

/** Something the contents by rule ask for that is not in the pack. */
export type Omitted = { readonly item: string; readonly title: string; readonly reason: string };
export type Redaction = {
  readonly kind: "people" | "record" | "evidence";
  readonly what: string;
  readonly effect: string;
};
export type TrailHead = { readonly seq: number; readonly hash: string };

export type PackSigner = {
  readonly name: string;
  readonly role: string;
  /** SubjectPublicKeyInfo of an Ed25519 key, base64. */
  readonly publicKey: string;
  /** SHA-256 of the SubjectPublicKeyInfo, 64 hex digits. */
  readonly fingerprint: string;
};

export type Manifest = {
  readonly format: typeof PACK_FORMAT;
  /** UUIDv7. */
  readonly id: string;
  readonly purpose: string;
  /** Counts the packs of this purpose and workspace from 1. */
  readonly number: number;
  /** UTC, ISO 8601. */
  readonly created: string;
  readonly madeBy: { readonly name: string; readonly role: string };
  readonly program: { readonly name: string; readonly version: string };
  readonly organisation: string;
  readonly workspace: string;
  readonly scope: string;
  /** Roles the organisation holds for AI systems (ISO/IEC 22989). */
  readonly roles: readonly string[];
  readonly standard: { readonly title: string; readonly edition: string };
  /** The version of the Statement of Applicability the pack holds; null where none is approved. */
  readonly soa: { readonly id: string; readonly version: string } | null;
  /** The newest entry of the audit trail when the pack was made. */
  readonly trail: TrailHead;
  /** The pack made before this one from the same workspace. */
  readonly previous: { readonly id: string; readonly trail: TrailHead } | null;
  readonly files: readonly PackFile[];
  readonly omitted: readonly Omitted[];
  readonly redactions: readonly Redaction[];
  /** Null in a pack that nobody signed. */
  readonly signer: PackSigner | null;
};

const isText = (value: unknown): value is string => typeof value === "string";
const isHash = (value: unknown): boolean => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const members = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
const texts = (value: unknown, ...names: string[]): boolean => {
  const object = members(value);
  return object !== null && names.every((name) => isText(object[name]));
};
const isHead = (value: unknown): boolean => {
  const head = members(value);
  return head !== null && isCount(head["seq"]) && isHash(head["hash"]);
};
const isList = (value: unknown, check: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(check);
const orNull = (value: unknown, check: (item: unknown) => boolean): boolean => value === null || check(value);

const isFile = (value: unknown): boolean => {
  const file = members(value);
  return (
    file !== null &&
    texts(file, "path", "mediaType", "title", "language", "classification") &&
    isCount(file["bytes"]) &&
    isHash(file["sha256"]) &&
    [file["clauses"], file["controls"], file["records"]].every(isTexts)
  );
};

const CHECKS: Readonly<Record<keyof Manifest, (value: unknown) => boolean>> = {
  format: (value) => value === PACK_FORMAT,
  id: isText,
  purpose: isText,
  number: isCount,
  created: (value) => isText(value) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value),
  madeBy: (value) => texts(value, "name", "role"),
  program: (value) => texts(value, "name", "version"),
  organisation: isText,
  workspace: isText,
  scope: isText,
  roles: isTexts,
  standard: (value) => texts(value, "title", "edition"),
  soa: (value) => orNull(value, (soa) => texts(soa, "id", "version")),
  trail: isHead,
  previous: (value) => orNull(value, (pack) => texts(pack, "id") && isHead(members(pack)!["trail"])),
  files: (value) => isList(value, isFile),
  omitted: (value) => isList(value, (one) => texts(one, "item", "title", "reason")),
  redactions: (value) => isList(value, (one) => texts(one, "kind", "what", "effect")),
  signer: (value) =>
    orNull(value, (one) => texts(one, "name", "role", "publicKey") && isHash(members(one)!["fingerprint"])),
};

const fault = (words: string, values: NonNullable<Saying["values"]> = {}): { readonly fault: Saying } => ({
  fault: { words, values },
});

/** The manifest in a text, or in words why it is none. */
export const parseManifest = (text: string): { readonly manifest: Manifest } | { readonly fault: Saying } => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault("manifest.json is not JSON");
  }
  const object = members(value);
  if (!object) return fault("manifest.json is not an object");
  if (isText(object["format"]) && object["format"] !== PACK_FORMAT)
    return fault("the pack has the format {format}; this checker knows {known}", {
      format: object["format"].slice(0, 40),
      known: PACK_FORMAT,
    });
  for (const [name, check] of Object.entries(CHECKS))
    if (!check(object[name])) return fault('manifest.json has no valid "{name}"', { name });
  const manifest = value as Manifest;
  const seen = new Set<string>([MANIFEST, SIGNATURE]);
  for (const { path } of manifest.files) {
    const words = pathFault(path);
    if (words !== null)
      return fault("manifest.json lists {path}, whose name {fault}", { path: path.slice(0, 130), fault: { words } });
    if (seen.has(path.toLowerCase())) return fault("manifest.json lists {path} twice", { path });
    seen.add(path.toLowerCase());
  }
  return { manifest };
};
