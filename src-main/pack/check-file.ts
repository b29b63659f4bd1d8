/** Checks a pack in a file with Node's own tools; the rules are in domain/pack/verify. */
import { createHash, createPublicKey, verify } from "node:crypto";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { verifyPack, type Verdict, type VerifyPorts } from "../../src-shared/domain/pack/verify.ts";
import type { Inflate, Source } from "../../src-shared/domain/pack/zip.ts";
import { fail } from "../../src-shared/ipc/result.ts";

export const inflate: Inflate = async function* (packed) {
  const unpacking = createInflateRaw();
  const from = Readable.from(packed);
  from.on("error", (error) => void unpacking.destroy(error));
  from.pipe(unpacking);
  try {
    for await (const piece of unpacking) yield piece as Uint8Array;
  } finally {
    from.destroy();
    unpacking.destroy();
  }
};

const isEd25519 = (publicKey: string, message: Uint8Array, signature: Uint8Array): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" && verify(null, message, key, signature);
  } catch {
    return false;
  }
};

export const nodePorts = (progress?: VerifyPorts["progress"]): VerifyPorts => ({
  inflate,
  sha256: () => {
    const digest = createHash("sha256");
    return { update: (bytes) => void digest.update(bytes), hex: () => digest.digest("hex") };
  },
  verifyEd25519: async (publicKey, message, signature) => isEd25519(publicKey, message, signature),
  fromBase64: (text) => Buffer.from(text, "base64"),
  decode: (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
  ...(progress && { progress }),
});

/** Opens a file for reading anywhere in it while `use` runs. Errors: CANNOT_READ. */
export const withSource = async <T>(path: string, use: (source: Source) => Promise<T>): Promise<T> => {
  const handle = await open(path, "r").catch((error: Error) => {
    throw fail("CANNOT_READ", `${path} could not be read: ${error.message}`);
  });
  try {
    const { size } = await handle.stat();
    return await use({
      size,
      read: async (at, length) => {
        const bytes = new Uint8Array(length);
        const { bytesRead } = await handle.read(bytes, 0, length, at);
        if (bytesRead !== length) throw fail("CANNOT_READ", `${path} became shorter while it was read.`);
        return bytes;
      },
    });
  } finally {
    await handle.close();
  }
};

/** The verdict on the pack at `path`. Errors: CANNOT_READ; an abort rejects with its reason. */
export const checkPackFile = (
  path: string,
  { signal, progress }: { readonly signal?: AbortSignal; readonly progress?: VerifyPorts["progress"] } = {},
): Promise<Verdict> =>
  withSource(path, (source) =>
    verifyPack(
      {
        size: source.size,
        read: (at, length) => {
          signal?.throwIfAborted();
          return source.read(at, length);
        },
      },
      nodePorts(progress),
    ),
  );
