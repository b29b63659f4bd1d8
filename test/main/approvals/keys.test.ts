/** People's keys: made and kept outside the workspace, locked by a passphrase that is seen nowhere else. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../src-shared/contract/index.ts";
import { createKeyStore, type Secrets } from "../../../src-main/app/key-store.ts";
import { startProgram } from "../../helpers/program.ts";
import { accept, PASSPHRASE, startSigning } from "../../helpers/signing.ts";

let program: Awaited<ReturnType<typeof startSigning>>;
beforeEach(async () => void (program = await startSigning()));
afterEach(() => program.stop());

const keys = () => program.now(contract.approvals.keys, {});
const sign = () => {
  const { hash } = program.now(contract.approvals.preview, { kind: "risk", id: program.riskId });
  return { kind: "risk" as const, id: program.riskId, hash, statement: "" };
};

/** Every file under a folder as one text. */
const everything = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

describe("a key", () => {
  it("signs only while it is unlocked: not after locking, after closing, or for another person", async () => {
    await program.ask(contract.approvals.lock, {});
    expect((await program.refused(contract.approvals.approve, sign())).code).toBe("KEY_LOCKED");
    await program.ask(contract.approvals.unlock, { passphrase: PASSPHRASE, remember: false });
    expect(keys().here?.unlocked).toBe(true);
    program.host.close();
    program.host.open(program.path);
    expect(keys().here?.unlocked).toBe(false);
    await program.ask(contract.approvals.unlock, { passphrase: PASSPHRASE, remember: false });
    program.host.choosePerson(program.graceId);
    expect(keys().here?.unlocked).toBe(false);
  });

  it("refuses a wrong passphrase and a short new one", async () => {
    const wrong = { passphrase: "Correct horse battery", remember: false };
    await program.ask(contract.approvals.lock, {});
    expect((await program.refused(contract.approvals.unlock, wrong)).code).toBe("WRONG_PASSPHRASE");
    expect(keys().here?.unlocked).toBe(false);
    const short = await program.refused(contract.approvals.createKey, { passphrase: "seven77", quick: false });
    expect(short.issues[0]!.path).toBe("passphrase");
  });

  it("leaves no trace of passphrase or private key in workspace, trail, log or errors", async () => {
    accept(program, program.riskId);
    const secret = "never to be seen 4711";
    const failures = [
      await program.refused(contract.approvals.unlock, { passphrase: secret, remember: false }),
      await program.refused(contract.approvals.createKey, { passphrase: secret, quick: "not a boolean" }),
      await program.refused(contract.approvals.unlock, { passphrase: secret, remember: null }),
    ];
    expect(JSON.stringify(failures)).not.toContain(secret);
    const changed = await program.ask(contract.approvals.createKey, { passphrase: secret, quick: false });
    expect(changed.ok).toBe(true);
    program.host.close();
    const all = everything(program.folder);
    expect(all).not.toContain(secret);
    expect(all).not.toContain(PASSPHRASE);
    expect(all).not.toContain("PRIVATE KEY");
  });

  it("made anew revokes the one before, whose signatures stay valid", async () => {
    const id = accept(program, program.riskId);
    await program.ask(contract.approvals.createKey, { passphrase: "another passphrase", quick: false });
    expect(keys().registered.map(({ revokedOn }) => revokedOn === "")).toEqual([false, true]);
    expect(program.now(contract.approvals.read, { id }).approval).toMatchObject({ signatureValid: true, fault: "" });
  });

  it("goes to another computer as an encrypted file, and only with its passphrase", async () => {
    program.answers.folder.push(program.folder);
    const written = await program.ask(contract.approvals.exportKey, {});
    if (!written.ok) throw new Error(written.error.message);
    const file = join(program.folder, written.value.file);
    program.host.close();
    const elsewhere = startProgram();
    try {
      elsewhere.host.open(program.path);
      elsewhere.host.choosePerson(program.graceId);
      expect(elsewhere.now(contract.approvals.keys, {}).here).toBeNull();
      elsewhere.answers.open.push([file], [file]);
      expect((await elsewhere.refused(contract.approvals.importKey, { passphrase: "wrong one" })).code).toBe(
        "WRONG_PASSPHRASE",
      );
      expect(await elsewhere.ask(contract.approvals.importKey, { passphrase: PASSPHRASE })).toMatchObject({ ok: true });
      accept(elsewhere, program.riskId);
      expect(elsewhere.now(contract.approvals.list, {})[0]).toMatchObject({ signatureValid: true });
      writeFileSync(file, "not a key");
      elsewhere.answers.open.push([file]);
      expect((await elsewhere.refused(contract.approvals.importKey, { passphrase: PASSPHRASE })).code).toBe(
        "NOT_A_KEY",
      );
    } finally {
      elsewhere.stop();
    }
  });
});

describe("the key store", () => {
  const vault = (): Secrets => ({
    available: () => true,
    protect: (text) => Buffer.from(`vault:${text}`),
    reveal: (bytes) => bytes.toString().replace("vault:", ""),
  });

  it("unlocks through the system where the person wanted that, and forgets a key ten minutes after its last use", async () => {
    let now = Date.UTC(2027, 0, 1);
    const store = createKeyStore(join(program.folder, "store"), { clock: () => new Date(now), secrets: vault() });
    const { fingerprint } = await store.create("Grace", PASSPHRASE, true);
    now += 9 * 60_000;
    expect(store.sign(fingerprint, "a")).not.toBeNull();
    now += 9 * 60_000;
    expect(store.sign(fingerprint, "a")).not.toBeNull();
    now += 10 * 60_000 + 1;
    expect(store.sign(fingerprint, "a")).toBeNull();
    await store.unlock(fingerprint, null, false);
    expect(store.list()).toMatchObject([{ fingerprint, quick: true, unlocked: true }]);
    expect(store.fileOf(fingerprint)).not.toContain(Buffer.from("vault:").toString("base64").slice(0, 6));
  });

  it("has no quick unlock where the system keeps nothing safe", async () => {
    const store = createKeyStore(join(program.folder, "store"), { clock: () => new Date(), secrets: null });
    const { fingerprint, quick } = await store.create("Grace", PASSPHRASE, true);
    expect(quick).toBe(false);
    store.lock();
    await expect(store.unlock(fingerprint, null, false)).rejects.toMatchObject({ code: "NO_QUICK_UNLOCK" });
  });
});
