/** A removal taken back: the record as it stood, under its id and reference, as an entry of its own. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { storeContent } from "../../src-main/records/content.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram & { path: string };
beforeEach(() => void (program = startWithWorkspace()));
afterEach(async () => {
  expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
  program.stop();
});

const add = (title: string) =>
  program.now(contract.risks.create, { title, inherentLikelihood: 3, inherentIndividuals: 4 }).id;
const remove = (id: string, revision = 1) => program.now(contract.risks.remove, { id, revision });
const back = (id: string) => program.now(contract.risks.putBack, { id });
const refs = () => program.now(contract.risks.list, {}).map(({ ref, title }) => `${ref} ${title}`);

it("brings back fields, reference and links, and counts on from the highest reference", () => {
  const [first, second] = [add("one"), add("two"), add("three")];
  const { id: system } = program.now(contract.systems.create, { name: "Triage" });
  program.now(contract.links.add, { from: { kind: "risk", id: second }, to: { kind: "system", id: system } });
  program.now(contract.links.add, { from: { kind: "risk", id: second }, to: { kind: "control", id: "A.7.4" } });
  const before = program.now(contract.risks.read, { id: second });
  const links = program.now(contract.links.of, { kind: "risk", id: second });
  remove(second);
  expect(program.now(contract.links.of, { kind: "system", id: system })).toEqual([]);
  expect(back(second)).toEqual({ id: second, revision: 2 });
  const { revision, updatedAt, ...rest } = program.now(contract.risks.read, { id: second });
  expect({ ...rest, revision: 1, updatedAt: before.updatedAt }).toEqual(before);
  expect(revision).toBe(2);
  expect(updatedAt > before.updatedAt).toBe(true);
  expect(program.now(contract.links.of, { kind: "risk", id: second }).map(({ linkId, id }) => [linkId, id])).toEqual(
    links.map(({ linkId, id }) => [linkId, id]),
  );
  remove(first);
  back(first);
  add("four");
  expect(refs()).toEqual(["R-001 one", "R-002 two", "R-003 three", "R-004 four"]);
  const history = program.now(contract.trail.history, { table: "risk", rowId: second });
  expect(history.map(({ change, revision: at }) => [change.kind, at])).toEqual([
    ["created", 2],
    ["deleted", 0],
    ["created", 1],
  ]);
});

it("is refused where nothing was removed, the reference is another's, or a link's other end changed", async () => {
  const id = add("one");
  expect(await program.refused(contract.risks.putBack, { id: "nobody" })).toMatchObject({ code: "NOT_FOUND" });
  expect(await program.refused(contract.risks.putBack, { id })).toMatchObject({ code: "CANNOT_PUT_BACK" });
  remove(id);
  add("another");
  expect(await program.refused(contract.risks.putBack, { id })).toMatchObject({
    code: "CANNOT_PUT_BACK",
    message: expect.stringMatching(/reference was given to another/),
  });
  expect(refs()).toEqual(["R-001 another"]);
});

it("leaves a link away whose other end was removed meanwhile", () => {
  const id = add("one");
  const { id: system } = program.now(contract.systems.create, { name: "Triage" });
  program.now(contract.links.add, { from: { kind: "risk", id }, to: { kind: "system", id: system } });
  remove(id);
  program.now(contract.systems.remove, { id: system, revision: 1 });
  back(id);
  expect(program.now(contract.links.of, { kind: "risk", id })).toEqual([]);
});

it("is refused for a risk whose levels the scale in force lost meanwhile", async () => {
  const { id } = program.now(contract.risks.create, { title: "high", inherentLikelihood: 5, inherentIndividuals: 5 });
  remove(id);
  const { likelihood, impact, matrix, rule, bands, tolerance, revision } = program.now(contract.risks.criteria, {});
  program.now(contract.risks.setCriteria, {
    revision,
    note: "A shorter scale",
    remap: null,
    criteria: {
      likelihood: likelihood.slice(0, 4),
      impact: impact.slice(0, 4),
      matrix: matrix.slice(0, 4).map((row) => row.slice(0, 4)),
      rule,
      tolerance: tolerance === null ? null : 6,
      appetite: 3,
      bands: bands.slice(0, 2).map((band, at) => ({ ...band, min: at === 0 ? 1 : 8 })),
    },
  });
  expect(await program.refused(contract.risks.putBack, { id })).toMatchObject({ code: "INVALID_INPUT" });
  expect(refs()).toEqual([]);
});

it("brings back an estimate and what a control was to do to the risk", () => {
  const id = add("one");
  program.now(contract.links.add, { from: { kind: "risk", id }, to: { kind: "control", id: "A.6.2.4" } });
  program.now(contract.risks.setEffect, {
    riskId: id,
    controlId: "A.6.2.4",
    revision: 0,
    patch: { likelihoodSteps: 2 },
  });
  const standing = program.now(contract.risks.standing, { id });
  remove(id);
  back(id);
  expect(program.now(contract.risks.standing, { id })).toMatchObject({
    controls: standing.controls.map(({ controlId, likelihoodSteps }) => ({ controlId, likelihoodSteps })),
  });
});

it("brings an own control back with its entry, and refuses when its reference was taken", async () => {
  const { id } = program.now(contract.soa.addControl, {
    ref: "X.01",
    title: "Sign-off",
    description: "",
    source: "own",
  });
  program.now(contract.soa.decide, { controlId: id, revision: 0, patch: { decision: "included", reasonCodes: ["R"] } });
  program.now(contract.soa.removeControl, { id, revision: 1 });
  program.now(contract.soa.putBackControl, { id });
  const row = program.now(contract.soa.sheet, {}).rows.find(({ controlId }) => controlId === id);
  expect(row).toMatchObject({ ref: "X.01", decision: "included", reasonCodes: ["R"], revision: 2, ownRevision: 2 });
  program.now(contract.soa.removeControl, { id, revision: 2 });
  program.now(contract.soa.addControl, { ref: "X.01", title: "Another", description: "", source: "own" });
  expect(await program.refused(contract.soa.putBackControl, { id })).toMatchObject({ code: "CANNOT_PUT_BACK" });
});

it("brings evidence back while its bytes are still in the workspace", () => {
  const bytes = Buffer.from("minutes");
  const { raw } = program.host.current()!.file;
  const sha256 = storeContent(raw, bytes);
  const file = { title: "Minutes", fileName: "minutes.txt", mediaType: "text/plain", size: bytes.length, sha256 };
  const { ids } = program.now(contract.evidence.record, { files: [file], linkTo: { kind: "control", id: "A.2.2" } });
  program.now(contract.evidence.remove, { id: ids[0]!, revision: 1 });
  program.now(contract.evidence.putBack, { id: ids[0]! });
  expect(program.now(contract.evidence.list, {})).toMatchObject([{ ref: "E-001", title: "Minutes", linkCount: 1 }]);
});
