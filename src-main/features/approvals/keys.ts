/** The jobs on people's own keys. A passphrase goes to the key store and nowhere else. */
import { createHash, createPublicKey } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contract, type Contract } from "../../../src-shared/contract/index.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import type { HandlersOf, JobContext } from "../../ipc/handlers.ts";
import { keyOfPerson } from "../../records/approvals.ts";

const KEY_FILES = [{ name: "AIMS Workbench key", extensions: ["aimskey"] }];
/** A key file is about 700 bytes. */
const LARGEST = 20_000;

/** SHA-256 of an Ed25519 public key in base64, or null when it is none. */
export const fingerprintOf = (publicKey: string): string | null => {
  const bytes = Buffer.from(publicKey, "base64");
  try {
    const key = createPublicKey({ key: bytes, format: "der", type: "spki" });
    if (key.asymmetricKeyType !== "ed25519" || bytes.toString("base64") !== publicKey) return null;
    return createHash("sha256").update(bytes).digest("hex");
  } catch {
    return null;
  }
};

const worker = (ctx: Pick<JobContext, "session">) => {
  const { person } = ctx.session();
  if (!person) throw fail("NO_PERSON", "Say first who is working: choose a person at the top of the window.");
  return person;
};

const ownKey = (ctx: Pick<JobContext, "session">): string => {
  const key = keyOfPerson(ctx.session().file.raw, worker(ctx).id);
  if (!key) throw fail("NO_KEY", "You have no key in this workspace yet. Make one first.");
  return key.fingerprint;
};

type KeyJobs = Pick<
  HandlersOf<Contract["approvals"]>,
  "createKey" | "adoptKey" | "unlock" | "lock" | "exportKey" | "importKey"
>;

export const keyJobs: KeyJobs = {
  createKey: async ({ passphrase, quick }, ctx) => {
    const { keys } = ctx.shell;
    const key = await keys.create(worker(ctx).name, passphrase, quick);
    try {
      ctx.call(contract.approvals.recordKey, { publicKey: key.publicKey });
    } catch (error) {
      keys.remove(key.fingerprint);
      throw error;
    }
    return { fingerprint: key.fingerprint };
  },
  adoptKey: async ({ fingerprint, passphrase }, ctx) => {
    const { keys } = ctx.shell;
    worker(ctx);
    await keys.unlock(fingerprint, passphrase, false);
    const { publicKey } = keys.list().find((key) => key.fingerprint === fingerprint)!;
    ctx.call(contract.approvals.recordKey, { publicKey });
    return {};
  },
  unlock: async ({ passphrase, remember }, ctx) => {
    await ctx.shell.keys.unlock(ownKey(ctx), passphrase, remember);
    return {};
  },
  lock: async (_input, ctx) => {
    ctx.shell.keys.lock();
    return {};
  },
  exportKey: async (_input, ctx) => {
    const file = ctx.shell.keys.fileOf(ownKey(ctx));
    const folder = await ctx.shell.chooseFolder();
    if (folder === null) throw fail("CANCELLED", "Cancelled. Nothing was written.");
    const name = `${worker(ctx).name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.aimskey`;
    try {
      await writeFile(join(folder, name), file, { mode: 0o600, flush: true });
    } catch (error) {
      throw fail("CANNOT_WRITE", `The key could not be written to ${folder}: ${(error as Error).message}.`);
    }
    return { folder, file: name };
  },
  importKey: async ({ passphrase }, ctx) => {
    worker(ctx);
    const chosen = await ctx.shell.chooseOpen(KEY_FILES, false);
    if (chosen === null) throw fail("CANCELLED", "Cancelled. Nothing was changed.");
    let text: string;
    try {
      text = (await readFile(chosen[0]!, "utf8")).slice(0, LARGEST);
    } catch (error) {
      throw fail("CANNOT_READ", `The key file could not be read: ${(error as Error).message}.`);
    }
    const key = await ctx.shell.keys.take(text, passphrase);
    const mine = keyOfPerson(ctx.session().file.raw, worker(ctx).id);
    if (mine?.fingerprint === key.fingerprint) return {};
    try {
      ctx.call(contract.approvals.recordKey, { publicKey: key.publicKey });
    } catch (error) {
      if (error instanceof CallError) ctx.shell.keys.lock();
      throw error;
    }
    return {};
  },
};
