/**
 * Who puts a pack together, away from the main thread: given the workspace in pieces and an order, it writes the archive. What
 * only the main thread has (bytes of evidence, keys, printing) it asks for. Knows no feature.
 */
import type { PackChoices } from "../../src-shared/contract/packs.ts";
import type { PackSigner } from "../../src-shared/domain/pack/manifest.ts";
import type { Piece } from "../db/snapshot.ts";
import type { Person } from "./handlers.ts";
import type { BuiltPack, PackFacts } from "../pack/build.ts";

export type PackOrder = {
  readonly choices: PackChoices;
  /** The archive is written here; nothing may be there yet. */
  readonly target: string;
  /** UTC, ISO 8601. */
  readonly created: string;
  /** Of this program. */
  readonly version: string;
  /** Who makes it; null in a program where nobody was chosen. */
  readonly person: Person | null;
  readonly signer: PackSigner | null;
  /** BCP 47; the language of the workspace where it is left out. */
  readonly language?: string | undefined;
};

export type PackProgress = { readonly step: string; readonly done: number; readonly total: number };

/** What the maker asks of the main thread. */
export type PackOutside = {
  readonly signal: AbortSignal;
  readonly progress: (progress: PackProgress) => void;
  /** A piece of the bytes under a hash; null after the last. */
  readonly evidence: (sha256: string, part: number) => Promise<Uint8Array | null>;
  /** Ed25519 over a text with the signer's key, base64; null while it is locked. */
  readonly sign: (text: string) => Promise<string | null>;
};

export type ComposedPack = Pick<BuiltPack, "manifestHash" | "signature"> & {
  readonly facts: PackFacts;
  readonly fileCount: number;
  /** Organisation, purpose, day and number as the name of a file. */
  readonly fileName: string;
};

export type PackMaker = {
  /** Takes a piece of the copy of the workspace; the next is given when it is taken. */
  readonly take: (piece: Piece) => Promise<void>;
  /** Once, after every piece. Errors: NOT_FOUND, KEY_LOCKED, CANNOT_WRITE, DAMAGED; an abort rejects with its reason. */
  readonly make: (order: PackOrder, outside: PackOutside) => Promise<ComposedPack>;
  /** Ends the maker, whatever it is at; when this resolves it writes no more. */
  readonly end: () => Promise<void>;
};
