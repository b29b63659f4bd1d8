/** Examples of the calls of documents that are written here, of the context and of responsibilities. */
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { contract } from "../../src-shared/contract/index.ts";
import { storeContent } from "../../src-main/records/content.ts";
import { tinyPng } from "./tiny-png.ts";
import type { TestProgram } from "./program.ts";

type Example = (program: TestProgram) => unknown;

const bytes = Buffer.from("a published document");
const sha256 = createHash("sha256").update(bytes).digest("hex");
const role = (program: TestProgram) =>
  program.now(contract.registers.create, { register: "roles", values: { title: "AI officer" } }).id;
const managed = (program: TestProgram) =>
  program.now(contract.documents.create, { title: "AI policy", form: "managed", templateId: "DT-POLICY" });

/** A signed pack that was read back. */
const packToken = async (program: TestProgram): Promise<{ token: string }> => {
  const folder = mkdtempSync(join(program.folder, "pack-"));
  if (program.now(contract.approvals.keys, {}).here?.unlocked !== true)
    await program.ask(contract.approvals.createKey, { passphrase: "correct horse battery", quick: false });
  program.answers.folder.push(folder);
  const made = await program.ask(contract.packs.build, { purpose: "stage-1", formats: ["xlsx"], signed: true });
  if (!made.ok) throw new Error(made.error.message);
  program.answers.open.push([join(folder, made.value.fileName)]);
  const said = await program.ask(contract.packs.verify, {});
  if (!said.ok) throw new Error(said.error.message);
  return { token: said.value.token };
};

/** What is recorded of a pack. */
const packed = (program: TestProgram) => {
  const { seq, hash } = program.host.current()!.recorder.head()!;
  return {
    packId: "0193-pack",
    purpose: "stage-1" as const,
    number: program.now(contract.packs.list, {}).length + 1,
    systemId: null,
    fileName: "Client-stage-1-v1.zip",
    size: 4096,
    fileCount: 12,
    omittedCount: 3,
    redactionCount: 0,
    soaVersion: "",
    manifestHash: hash,
    signature: "",
    fingerprint: "",
    trailSeq: seq,
    trailHash: hash,
  };
};

export const documentCommands: Readonly<Record<string, Example>> = {
  "workspace.setLogo": (p) => ({
    revision: p.now(contract.workspace.state, {})!.revision,
    sha256: storeContent(p.host.current()!.file.raw, tinyPng),
  }),
  "documents.import": (p) => ({
    fileName: "list.xlsx",
    rows: [{ id: managed(p).id, values: { retention: "5 years" } }, { values: { title: "Contract", version: "2" } }],
  }),
  "people.import": () => ({ fileName: "list.xlsx", rows: [{ values: { name: "Grace", role: "Director" } }] }),
  "workspace.setTemplate": (p) => ({
    revision: p.now(contract.workspace.state, {})!.revision,
    template: { name: "House.dotx", styles: { heading1: { font: "Georgia", size: 40, colour: "7A1F1F" } } },
  }),
  "packs.record": packed,
  "context.decideClimate": () => ({
    relevant: false,
    reason: "Computing is rented and small",
    decidedOn: "2026-11-20",
  }),
  "responsibilities.set": (p) => ({ roleId: role(p), target: { kind: "clause", id: "9.2.2" }, part: "A" }),
  "documents.move": (p) => ({ ...managed(p), act: "submit" }),
  "documents.record": (p) => {
    storeContent(p.host.current()!.file.raw, bytes);
    const { separateApprover, revision } = p.now(contract.workspace.state, {})!;
    if (separateApprover) p.now(contract.workspace.update, { revision, patch: { separateApprover: false } });
    const { id, revision: next } = p.now(contract.documents.move, { ...managed(p), act: "submit" });
    const wish = { version: "1.0", changeNote: "First", effectiveFrom: "" };
    return { id, revision: next, ...wish, sha256, fileName: "policy.docx" };
  },
};

export const documentQueries: Readonly<Record<string, Example>> = {
  "workspace.logo": () => ({}),
  "workspace.template": () => ({}),
  "packs.list": (p) => (p.now(contract.packs.record, packed(p)), {}),
  "packs.preview": () => ({ purpose: "stage-1" }),
  "packs.look": packToken,
  "packs.compare": packToken,
  "packs.structure": packToken,
  "context.startingSet": () => ({ register: "obligations" }),
  "context.climate": () => ({}),
  "responsibilities.list": (p) => (role(p), {}),
  "documents.read": (p) => ({ id: managed(p).id }),
  "documents.templates": () => ({}),
};
