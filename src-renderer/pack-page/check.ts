/** The verdict on a pack with what every browser brings; the rules are those of the program. */
import { sha256 } from "@noble/hashes/sha2.js";
import { verifyPack, type Verdict, type VerifyPorts } from "../../src-shared/domain/pack/verify.ts";
import type { Inflate } from "../../src-shared/domain/pack/zip.ts";

const inflate: Inflate = async function* (packed) {
  const from = packed[Symbol.asyncIterator]();
  const stream = new ReadableStream<BufferSource>({
    pull: async (controller) => {
      const { done, value } = await from.next();
      if (done === true) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
  });
  const reader = stream.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const ports = (progress: VerifyPorts["progress"]): VerifyPorts => ({
  inflate,
  sha256: () => {
    const digest = sha256.create();
    return { update: (bytes) => void digest.update(bytes), hex: () => hex(digest.digest()) };
  },
  verifyEd25519: async (publicKey, message, signature) => {
    try {
      const key = await crypto.subtle.importKey("spki", bytesOf(publicKey), "Ed25519", false, ["verify"]);
      const [signed, text] = [new Uint8Array(signature), new Uint8Array(message)];
      return await crypto.subtle.verify("Ed25519", key, signed, text);
    } catch {
      return false;
    }
  },
  fromBase64: bytesOf,
  decode: (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
  ...(progress && { progress }),
});

/** Why this browser cannot check a pack; empty where it can. */
export const browserFault = async (): Promise<string> => {
  if (!("DecompressionStream" in globalThis)) return "This browser cannot unpack ZIP files.";
  try {
    await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
    return "";
  } catch {
    return "This browser does not know Ed25519 signatures.";
  }
};

/** Checks the ZIP that a person chose; never rejects for what is wrong with it. */
export const checkFile = (file: File, progress: VerifyPorts["progress"]): Promise<Verdict> =>
  verifyPack(
    {
      size: file.size,
      read: async (at, length) => new Uint8Array(await file.slice(at, at + length).arrayBuffer()),
    },
    ports(progress),
  );
