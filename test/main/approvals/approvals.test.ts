/** Approvals of every kind: what is seen is what is signed, out of order is refused, approved is locked, the old state stays. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../src-shared/contract/index.ts";
import { storeContent } from "../../../src-main/records/content.ts";
import { verifyTrail } from "../../../src-main/trail/verify.ts";
import { accept, PASSPHRASE, startSigning } from "../../helpers/signing.ts";
import { approveWholeSoa } from "../../helpers/whole-soa.ts";

let program: Awaited<ReturnType<typeof startSigning>>;
beforeEach(async () => void (program = await startSigning()));
afterEach(() => program.stop());

const target = () => ({ kind: "risk" as const, id: program.riskId });
const status = () => program.now(contract.approvals.status, target());
const preview = () => program.now(contract.approvals.preview, target());
const edit = (patch: object) => {
  const { revision } = program.now(contract.risks.read, { id: program.riskId });
  return { id: program.riskId, revision, patch };
};
const scan = (): string => {
  const bytes = Buffer.from("scan");
  storeContent(program.host.current()!.file.raw, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = {
    title: "Signed sheet",
    fileName: "sheet.pdf",
    mediaType: "application/pdf",
    size: bytes.length,
    sha256,
  };
  return program.now(contract.evidence.record, { files: [file], linkTo: null }).ids[0]!;
};

describe("accepting a residual risk", () => {
  it("keeps who, role, when, the statement, the content that was shown and a signature that holds", async () => {
    const shown = preview();
    expect(shown.refusals).toEqual([]);
    const id = accept(program, program.riskId);
    const [approval] = status().approvals;
    expect(approval).toMatchObject({
      id,
      purpose: "accept-residual",
      personName: "Grace Governor",
      personRole: "Director",
      statement: shown.statement,
      contentHash: shown.hash,
      method: "key",
      signatureValid: true,
      fault: "",
      ended: null,
    });
    const { seen, differences } = program.now(contract.approvals.read, { id });
    expect(seen).toEqual(shown.seen);
    expect(differences).toEqual([]);
    expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
  });

  it("is refused with the field marked while something is missing", async () => {
    program.now(contract.risks.update, edit({ ownerId: null, residualLikelihood: null, residualIndividuals: null }));
    const shown = preview();
    const paths = ["residualLikelihood", "residualIndividuals", "ownerId"];
    expect(shown.refusals.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
    const failure = await program.refused(contract.approvals.approve, { ...target(), hash: shown.hash, statement: "" });
    expect(failure).toMatchObject({ code: "INVALID_INPUT" });
    expect(failure.issues.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
    expect(status().state).toBe("open");
  });

  it("is refused to who is not designated, and to who wrote it while author and approver are separate", async () => {
    const ada = program.now(contract.people.list, {}).find(({ name }) => name.startsWith("Ada"))!;
    program.host.choosePerson(ada.id);
    const { hash } = preview();
    const failure = await program.refused(contract.approvals.approve, { ...target(), hash, statement: "" });
    expect(failure.issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      expect.stringMatching(/^personId: .*not designated/),
      expect.stringMatching(/^personId: .*wrote part of this/),
    ]);
    program.now(contract.people.update, { id: ada.id, revision: ada.revision, patch: { designated: true } });
    const { revision } = program.now(contract.workspace.state, {})!;
    program.now(contract.workspace.update, { revision, patch: { separateApprover: false } });
    expect(preview().refusals).toEqual([]);
  });

  it("is refused for a very high risk without a review to come: it is accepted only for a time", async () => {
    const grace = program.now(contract.people.list, {}).find(({ name }) => name.startsWith("Grace"))!;
    const ada = program.now(contract.people.list, {}).find(({ name }) => name.startsWith("Ada"))!;
    program.host.choosePerson(ada.id);
    program.now(contract.risks.update, edit({ inherentLikelihood: 4, inherentIndividuals: 5 }));
    program.now(
      contract.risks.update,
      edit({ residualLikelihood: 4, residualIndividuals: 5, reviewDate: "2020-01-31" }),
    );
    program.host.choosePerson(grace.id);
    const { hash } = preview();
    const failure = await program.refused(contract.approvals.approve, { ...target(), hash, statement: "" });
    expect(failure.issues).toEqual([
      { path: "reviewDate", message: expect.stringMatching(/^20 is Very high: .*\(6\.1\.3\).*was due on 2020-01-31/) },
    ]);
    program.host.choosePerson(ada.id);
    program.now(contract.risks.update, edit({ reviewDate: "2999-01-31" }));
    program.host.choosePerson(grace.id);
    expect(preview().refusals).toEqual([]);
  });

  it("is refused when the record changed after it was shown, and a second time by the same person", async () => {
    const { hash } = preview();
    program.now(contract.risks.update, edit({ title: "Wrong or late answers" }));
    const stale = await program.refused(contract.approvals.approve, { ...target(), hash, statement: "" });
    expect(stale.code).toBe("STALE");
    // Grace changed it and is an author now; Ada's next words make no difference to that.
    expect(preview().refusals.map(({ path }) => path)).toEqual(["personId"]);
    const { revision } = program.now(contract.workspace.state, {})!;
    program.now(contract.workspace.update, { revision, patch: { separateApprover: false } });
    accept(program, program.riskId);
    const again = await program.refused(contract.approvals.approve, {
      ...target(),
      hash: preview().hash,
      statement: "",
    });
    expect(again.code).toBe("APPROVED");
  });
});

describe("an accepted risk", () => {
  beforeEach(() => void accept(program, program.riskId));

  it("is locked against every way of changing what was accepted, and says who approved it and how to go on", async () => {
    const { id, revision } = edit({});
    const tie = { from: { kind: "risk" as const, id }, to: { kind: "control" as const, id: "A.6.2.4" } };
    const refusals = [
      await program.refused(contract.risks.update, edit({ treatment: "modify" })),
      await program.refused(contract.risks.updateMany, { rows: [{ id, revision }], patch: { treatment: "modify" } }),
      await program.refused(contract.risks.remove, { id, revision }),
      await program.refused(contract.risks.import, { fileName: "r.csv", rows: [{ id, values: { title: "X" } }] }),
      await program.refused(contract.links.add, tie),
      await program.refused(contract.actions.create, { title: "Train", source: { kind: "risk", id } }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => "LOCKED"));
    expect(refusals[0]!.message).toMatch(/R-001 Wrong answers is locked.*Grace Governor, Director.*Change this record/);
    expect(status()).toMatchObject({ state: "approved", locks: true, differs: false });
  });

  it("stays open to evidence", () => {
    const evidence = scan();
    const tie = {
      from: { kind: "risk" as const, id: program.riskId },
      to: { kind: "evidence" as const, id: evidence },
    };
    expect(program.now(contract.links.add, tie).revision).toBe(1);
  });

  it("opens with a reason; the approval stays with the old state, which can be shown and compared", async () => {
    const approvalId = status().approvals[0]!.id;
    expect((await program.refused(contract.approvals.reopen, { approvalId, reason: " " })).issues[0]!.path).toBe(
      "reason",
    );
    program.now(contract.approvals.reopen, { approvalId, reason: "A control was added" });
    expect((await program.refused(contract.approvals.reopen, { approvalId, reason: "Again" })).code).toBe("OPEN");
    program.now(contract.risks.update, edit({ treatment: "modify" }));
    expect(status()).toMatchObject({ state: "open", approvals: [{ ended: { reason: "A control was added" } }] });
    const { differences, approval } = program.now(contract.approvals.read, { id: approvalId });
    expect(approval).toMatchObject({ signatureValid: true, fault: "" });
    expect(differences).toEqual([
      { section: "Treatment", label: "Option", before: "Retain", after: "Modify (apply controls)" },
    ]);
  });

  it("keeps its approval when the record itself is removed later", () => {
    const approvalId = status().approvals[0]!.id;
    program.now(contract.approvals.reopen, { approvalId, reason: "No longer a risk" });
    const { id, revision } = edit({});
    program.now(contract.risks.remove, { id, revision });
    expect(program.now(contract.approvals.read, { id: approvalId })).toMatchObject({
      differences: null,
      approval: { signatureValid: true },
    });
  });
});

describe("a signed sheet of paper", () => {
  it("is written with what is approved and its hash, and recorded with its scan", async () => {
    program.answers.folder.push(program.folder);
    const made = await program.ask(contract.approvals.signSheet, { ...target(), formats: ["docx"] });
    if (!made.ok) throw new Error(made.error.message);
    const { hash } = preview();
    expect(made.value.files).toEqual([expect.stringContaining(hash.slice(0, 8))]);
    expect(existsSync(join(program.folder, made.value.files[0]!))).toBe(true);
    const evidenceId = scan();
    const given = { ...target(), hash, personId: program.graceId, evidenceId, statement: "As on the sheet." };
    program.now(contract.approvals.recordSheet, given);
    expect(status().approvals[0]).toMatchObject({
      method: "sheet",
      signatureValid: null,
      fault: "",
      evidence: { id: evidenceId },
    });
    const { revision } = program.now(contract.evidence.list, {}).find(({ id }) => id === evidenceId)!;
    expect((await program.refused(contract.evidence.remove, { id: evidenceId, revision })).code).toBe("LOCKED");
  });

  it("is refused when the record is no longer what was printed", async () => {
    const { hash } = preview();
    program.now(contract.risks.update, edit({ title: "Another" }));
    const given = { ...target(), hash, personId: program.graceId, evidenceId: scan(), statement: "" };
    expect((await program.refused(contract.approvals.recordSheet, given)).code).toBe("STALE");
  });
});

describe("the other kinds", () => {
  it("approve the treatment plan as a copy: the register goes on, and a newer approval replaces the older", async () => {
    const plan = { kind: "treatment-plan" as const, id: program.host.current()!.id };
    const approve = () => {
      const { hash } = program.now(contract.approvals.preview, plan);
      return program.now(contract.approvals.approve, { ...plan, hash, statement: "" }).id;
    };
    approve();
    const ada = program.now(contract.people.list, {}).find(({ name }) => name.startsWith("Ada"))!;
    program.host.choosePerson(ada.id);
    program.now(contract.risks.update, edit({ reviewDate: "2027-05-01" }));
    expect(program.now(contract.approvals.status, plan)).toMatchObject({
      state: "approved",
      locks: false,
      differs: true,
    });
    program.host.choosePerson(program.graceId);
    await program.ask(contract.approvals.unlock, { passphrase: PASSPHRASE, remember: false });
    approve();
    const { approvals, differs } = program.now(contract.approvals.status, plan);
    expect(differs).toBe(false);
    expect(approvals.map(({ ended, recordRevision }) => [ended?.reason ?? "", recordRevision])).toEqual([
      ["", 2],
      ["Replaced by a newer approval", 1],
    ]);
  });

  it("approve the criteria in force; a change is a new version, so they are never opened again", async () => {
    const { id } = program.now(contract.risks.criteria, {});
    const criteria = { kind: "risk-criteria" as const, id };
    const { hash, seen } = program.now(contract.approvals.preview, criteria);
    expect(seen.sections.map(({ title }) => title)).toEqual(expect.arrayContaining(["Likelihood", "Bands"]));
    program.now(contract.approvals.approve, { ...criteria, hash, statement: "" });
    const { state, approvals } = program.now(contract.approvals.status, criteria);
    expect(state).toBe("approved");
    const reopen = { approvalId: approvals[0]!.id, reason: "Change" };
    expect((await program.refused(contract.approvals.reopen, reopen)).code).toBe("NEW_VERSION");
  });

  it("freeze the Statement of Applicability with an approval of exactly its content", () => {
    const ada = program.now(contract.people.list, {}).find(({ name }) => name.startsWith("Ada"))!;
    program.host.choosePerson(ada.id);
    const id = approveWholeSoa(program);
    const [version] = program.now(contract.soa.sheet, {}).versions;
    const { approvals } = program.now(contract.approvals.status, { kind: "soa", id });
    expect(approvals).toMatchObject([{ contentHash: version!.contentHash, method: "name", fault: "" }]);
  });

  it("refuse the author of the Statement of Applicability as its approver, with the field marked", async () => {
    approveWholeSoa(program);
    for (const row of program.now(contract.soa.sheet, {}).rows.slice(0, 1))
      program.now(contract.soa.decide, {
        controlId: row.controlId,
        revision: row.revision,
        patch: { description: "New." },
      });
    const given = { number: "1.1", changeNote: "", approverId: program.graceId };
    const failure = await program.refused(contract.soa.approve, given);
    expect(failure).toMatchObject({ code: "INVALID_INPUT", issues: [{ path: "approverId" }] });
  });
});

it("lists every approval, newest first", () => {
  accept(program, program.riskId);
  expect(program.now(contract.approvals.list, {})).toMatchObject([{ recordTitle: "R-001 Wrong answers" }]);
  expect(readdirSync(join(program.folder, "user", "keys"))).toHaveLength(1);
});
