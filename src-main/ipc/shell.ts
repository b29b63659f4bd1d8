/** What features may ask of the shell around them. The real one is made in app/; tests and the headless program bring their own. */
import type { Say } from "../documents/language/say.ts";
import type { DocumentFormat, DocumentModel } from "../documents/model.ts";
import type { SimulationResult } from "../../src-shared/domain/simulation/figures.ts";
import type { SimulateOptions, SimulationOrder } from "../simulation/simulate.ts";
import type { PackMaker } from "./pack-maker.ts";
import type { TableFile } from "../tables/table.ts";
import type { ReadText } from "../texts/text-reader.ts";
import type { Offered } from "../../src-shared/domain/pack/contents.ts";
import type { Session } from "./handlers.ts";

export type RecentFile = {
  readonly key: string;
  readonly path: string;
  readonly organisation: string;
  readonly openedAt: string;
};
export type FileFilter = { readonly name: string; readonly extensions: readonly string[] };

/** A key as its file in the user's folder shows it. The private half leaves the store only encrypted. */
export type StoredKey = {
  /** SHA-256 of the public key (SubjectPublicKeyInfo), 64 hex digits. */
  readonly fingerprint: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  /** Whom it was made for. */
  readonly holder: string;
  readonly createdAt: string;
  /** The system's key store can unlock it without the passphrase. */
  readonly quick: boolean;
  readonly unlocked: boolean;
};

export type KeyStore = {
  readonly list: () => readonly StoredKey[];
  /** The system can keep a key for quick unlocking. */
  readonly quickAvailable: () => boolean;
  readonly create: (holder: string, passphrase: string, quick: boolean) => Promise<StoredKey>;
  /** With null the system's key store is asked. Errors: NO_KEY, WRONG_PASSPHRASE, NO_QUICK_UNLOCK. */
  readonly unlock: (fingerprint: string, passphrase: string | null, remember: boolean) => Promise<void>;
  /** Forgets every unlocked key. */
  readonly lock: () => void;
  /** Ed25519 over the text's UTF-8 bytes, base64; null while the key is locked or not on this computer. */
  readonly sign: (fingerprint: string, text: string) => string | null;
  /** The encrypted key file, as it may travel to another computer. Errors: NO_KEY. */
  readonly fileOf: (fingerprint: string) => string;
  /** Takes a key file from another computer, proved by its passphrase. Errors: NOT_A_KEY, WRONG_PASSPHRASE. */
  readonly take: (file: string, passphrase: string) => Promise<StoredKey>;
  readonly remove: (fingerprint: string) => void;
};

/** A file of evidence as it was attached. */
export type AttachedFile = {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

/** A document that can be made from a workspace: what it is, and how it is made. */
export type OfferedDocument = Offered & {
  /** The title in another language: only the program's own words of it are said, never a name that somebody gave. */
  readonly titleIn: (say: Say) => string;
  readonly formats: readonly DocumentFormat[];
  readonly clauses: readonly string[];
  readonly controls: readonly string[];
  /** Records it is about, as kind:id. */
  readonly records: readonly string[];
  /** What it says, and the name of its files without the format. Errors: NOT_FOUND where it is absent. */
  readonly make: () => { readonly model: DocumentModel; readonly name: string };
  /** The evidence that is the document itself, of one that is only registered here; null for every other. */
  readonly file: AttachedFile | null;
  /** The very bytes that were approved in this format; null where none are kept. */
  readonly kept: (format: DocumentFormat) => Uint8Array | null;
};

export type Shell = {
  /** Every document of a workspace at a moment (ISO 8601), in reading order. Cheap: nothing is made yet. */
  readonly documents: (session: Session, now: string) => readonly OfferedDocument[];
  readonly keys: KeyStore;
  readonly about: () => { version: string; electron: string; blockedRequests: number; developmentRuntime: boolean };
  /** Each dialog resolves to null when the person closed it. */
  readonly chooseOpen: (filters: readonly FileFilter[], many: boolean) => Promise<readonly string[] | null>;
  readonly chooseSave: (suggestedName: string) => Promise<string | null>;
  readonly chooseFolder: () => Promise<string | null>;
  /** Opens a file or folder with the system's program; resolves to an error text, or to nothing. */
  readonly openWithSystem: (path: string) => Promise<string>;
  readonly temporaryFolder: () => string;
  readonly writeDocument: (model: DocumentModel, format: DocumentFormat, signal: AbortSignal) => Promise<Uint8Array>;
  /** Who puts a pack together, away from the main thread. */
  readonly packMaker: () => PackMaker;
  readonly readTable: (
    bytes: Uint8Array,
    fileName: string,
    options?: { sheet?: string; signal?: AbortSignal },
  ) => Promise<TableFile>;
  /** Reads the words of a file away from the main thread. Errors: TextError; an abort rejects. */
  readonly readText: ReadText;
  /** Simulates risks away from the main thread. */
  readonly simulate: (order: SimulationOrder, options: SimulateOptions) => Promise<SimulationResult>;
  /** The file that was asked for from outside and waits to be opened, once. */
  readonly takeAskedFile: () => string | null;
  readonly recent: { readonly list: () => readonly RecentFile[]; readonly forget: (key: string) => void };
  /** The workspace that is open, and its opening and closing. */
  readonly host: WorkspaceHost;
};

export type NewWorkspace = {
  readonly organisation: string;
  readonly personName: string;
  readonly personRole: string;
  readonly personEmail: string;
  readonly isDemo?: boolean;
};

export type WorkspaceHost = {
  readonly current: () => Session | null;
  readonly open: (path: string) => Session;
  readonly create: (path: string, first: NewWorkspace) => Session;
  readonly close: () => void;
  readonly duplicate: (path: string) => void;
  readonly choosePerson: (id: string) => void;
};
