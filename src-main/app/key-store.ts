/**
 * People's private keys on this computer, one encrypted file each, outside every workspace: Ed25519, under AES-256-GCM with
 * a key that scrypt makes of a passphrase, and where the person wants it also under the system's key store. Unlocked keys
 * live in memory for ten minutes after their last use.
 */
import * as crypto from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { fail } from "../../src-shared/ipc/result.ts";
import type { KeyStore, StoredKey } from "../ipc/shell.ts";

/** The system's own protection of secrets, such as Electron's safeStorage. */
export type Secrets = {
  readonly available: () => boolean;
  readonly protect: (text: string) => Buffer;
  readonly reveal: (bytes: Buffer) => string;
};

const FORMAT = "aims-key/1";
/** 128 MiB and about half a second for each guess. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const;
const MEMORY = 256 * 1024 * 1024;
const KEPT_OPEN = 10 * 60 * 1000;

type KeyFile = {
  readonly format: typeof FORMAT;
  readonly fingerprint: string;
  readonly publicKey: string;
  readonly holder: string;
  readonly createdAt: string;
  readonly kdf: {
    readonly name: "scrypt";
    readonly N: number;
    readonly r: number;
    readonly p: number;
    readonly salt: string;
  };
  readonly cipher: { readonly name: "aes-256-gcm"; readonly iv: string; readonly tag: string };
  /** The private key (PKCS #8), encrypted, base64. */
  readonly encrypted: string;
  /** The same under the system's key store, base64; empty where it was not wanted. Never exported. */
  readonly quick: string;
};

const scrypt = promisify<string, Buffer, number, crypto.ScryptOptions, Buffer>(crypto.scrypt);
// The same letters typed on another system must give the same key.
const stretch = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  scrypt(passphrase.normalize("NFKC"), salt, 32, { ...SCRYPT, maxmem: MEMORY });

const wrong = (): Error =>
  fail(
    "WRONG_PASSPHRASE",
    "This passphrase does not open the key. Nothing was changed. Check the keyboard and Caps Lock.",
  );

const encrypt = async (privateKey: Buffer, fingerprint: string, passphrase: string) => {
  const salt = crypto.randomBytes(16);
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv("aes-256-gcm", await stretch(passphrase, salt), iv);
  cipher.setAAD(Buffer.from(fingerprint));
  const encrypted = Buffer.concat([cipher.update(privateKey), cipher.final()]).toString("base64");
  return {
    kdf: { name: "scrypt", ...SCRYPT, salt: salt.toString("base64") },
    cipher: { name: "aes-256-gcm", iv: iv.toString("base64"), tag: cipher.getAuthTag().toString("base64") },
    encrypted,
  } as const;
};

const decrypt = async (file: KeyFile, passphrase: string): Promise<crypto.KeyObject> => {
  const key = await stretch(passphrase, Buffer.from(file.kdf.salt, "base64"));
  try {
    const decipher = crypto.createDecipheriv("aes-256-gcm", key, Buffer.from(file.cipher.iv, "base64"), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(file.fingerprint));
    decipher.setAuthTag(Buffer.from(file.cipher.tag, "base64"));
    const privateKey = Buffer.concat([decipher.update(Buffer.from(file.encrypted, "base64")), decipher.final()]);
    return opened(privateKey, file);
  } catch {
    throw wrong();
  }
};

const spki = (key: crypto.KeyObject): Buffer => key.export({ type: "spki", format: "der" });
const pkcs8 = (key: crypto.KeyObject): Buffer => key.export({ type: "pkcs8", format: "der" });

/** The private key, proved to be the one of the file's public key. */
const opened = (privateKey: Buffer, file: KeyFile): crypto.KeyObject => {
  const key = crypto.createPrivateKey({ key: privateKey, format: "der", type: "pkcs8" });
  if (spki(crypto.createPublicKey(key)).toString("base64") !== file.publicKey) throw wrong();
  return key;
};

const sha256 = (bytes: Buffer): string => crypto.createHash("sha256").update(bytes).digest("hex");

const parse = (text: string): KeyFile | null => {
  try {
    const file = JSON.parse(text) as KeyFile;
    const sound =
      file.format === FORMAT &&
      file.fingerprint === sha256(Buffer.from(file.publicKey, "base64")) &&
      file.kdf.N === SCRYPT.N &&
      file.kdf.r === SCRYPT.r &&
      file.kdf.p === SCRYPT.p &&
      [file.holder, file.createdAt, file.kdf.salt, file.cipher.iv, file.cipher.tag, file.encrypted].every(
        (part) => typeof part === "string",
      );
    return sound ? file : null;
  } catch {
    return null;
  }
};

export type KeyStoreParts = { readonly clock: () => Date; readonly secrets: Secrets | null };

export const createKeyStore = (folder: string, { clock, secrets }: KeyStoreParts): KeyStore => {
  const unlocked = new Map<string, { readonly key: crypto.KeyObject; used: number; timer: NodeJS.Timeout }>();
  const pathOf = (fingerprint: string): string => join(folder, `${fingerprint}.json`);

  const forget = (fingerprint: string): void => {
    clearTimeout(unlocked.get(fingerprint)?.timer);
    unlocked.delete(fingerprint);
  };
  const keep = (fingerprint: string, key: crypto.KeyObject): void => {
    forget(fingerprint);
    const timer = setTimeout(() => unlocked.delete(fingerprint), KEPT_OPEN);
    timer.unref();
    unlocked.set(fingerprint, { key, used: clock().getTime(), timer });
  };
  /** The key while it is unlocked; the clock counts too, because a timer stands still while the computer sleeps. */
  const openKey = (fingerprint: string): crypto.KeyObject | null => {
    const held = unlocked.get(fingerprint);
    if (!held) return null;
    if (clock().getTime() - held.used <= KEPT_OPEN) return held.key;
    forget(fingerprint);
    return null;
  };

  const readFile = (fingerprint: string): KeyFile => {
    let file: KeyFile | null = null;
    try {
      if (/^[0-9a-f]{64}$/.test(fingerprint)) file = parse(readFileSync(pathOf(fingerprint), "utf8"));
    } catch {
      // Answered below: a file that cannot be read is a key that is not here.
    }
    if (!file)
      throw fail(
        "NO_KEY",
        "This key is not on this computer. Take it from its key file in Settings, or make a new one.",
      );
    return file;
  };
  const write = (file: KeyFile): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = pathOf(file.fingerprint);
    writeFileSync(`${path}.part`, JSON.stringify(file, null, 1), { mode: 0o600, flush: true });
    renameSync(`${path}.part`, path);
  };
  const shown = ({ fingerprint, publicKey, holder, createdAt, quick }: KeyFile): StoredKey => ({
    fingerprint,
    publicKey,
    holder,
    createdAt,
    quick: quick !== "" && quickAvailable(),
    unlocked: openKey(fingerprint) !== null,
  });
  const quickAvailable = (): boolean => secrets?.available() === true;
  const protectedKey = (key: crypto.KeyObject): string =>
    secrets && quickAvailable() ? secrets.protect(pkcs8(key).toString("base64")).toString("base64") : "";

  return {
    list: () => {
      let names: string[] = [];
      try {
        names = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
      } catch {
        // No key was made on this computer yet.
      }
      return names.sort().flatMap((name) => {
        const file = parse(readFileSync(join(folder, name), "utf8"));
        return file ? [shown(file)] : [];
      });
    },
    quickAvailable,
    create: async (holder, passphrase, quick) => {
      const { privateKey, publicKey } = crypto.generateKeyPairSync("ed25519");
      const fingerprint = sha256(spki(publicKey));
      const file: KeyFile = {
        format: FORMAT,
        fingerprint,
        publicKey: spki(publicKey).toString("base64"),
        holder,
        createdAt: clock().toISOString(),
        ...(await encrypt(pkcs8(privateKey), fingerprint, passphrase)),
        quick: quick ? protectedKey(privateKey) : "",
      };
      write(file);
      keep(fingerprint, privateKey);
      return shown(file);
    },
    unlock: async (fingerprint, passphrase, remember) => {
      const file = readFile(fingerprint);
      if (passphrase !== null) {
        const key = await decrypt(file, passphrase);
        keep(fingerprint, key);
        if (remember) write({ ...file, quick: protectedKey(key) });
        return;
      }
      try {
        if (!secrets || file.quick === "") throw new Error("not kept");
        keep(fingerprint, opened(Buffer.from(secrets.reveal(Buffer.from(file.quick, "base64")), "base64"), file));
      } catch {
        throw fail("NO_QUICK_UNLOCK", "The system did not give the key out. Unlock it with the passphrase.");
      }
    },
    lock: () => {
      for (const fingerprint of unlocked.keys()) forget(fingerprint);
    },
    sign: (fingerprint, text) => {
      const key = openKey(fingerprint);
      if (!key) return null;
      keep(fingerprint, key);
      return crypto.sign(null, Buffer.from(text, "utf8"), key).toString("base64");
    },
    fileOf: (fingerprint) => JSON.stringify({ ...readFile(fingerprint), quick: "" }, null, 1),
    take: async (text, passphrase) => {
      const file = parse(text);
      if (!file)
        throw fail("NOT_A_KEY", "This file is not a key of AIMS Workbench, or it is damaged. Nothing was changed.");
      keep(file.fingerprint, await decrypt(file, passphrase));
      write({ ...file, quick: "" });
      return shown(file);
    },
    remove: (fingerprint) => {
      forget(fingerprint);
      if (/^[0-9a-f]{64}$/.test(fingerprint)) rmSync(pathOf(fingerprint), { force: true });
    },
  };
};
