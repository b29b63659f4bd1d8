/** Documented information (7.5) through the real program: the way to a version, what never changes, and what has drifted. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { compareTexts, paragraphsOf } from "../../src-shared/domain/documents/compare.ts";
import {
  DOCUMENT_ACTS,
  DOCUMENT_STATES,
  DOCUMENT_STEPS,
  refusedAct,
} from "../../src-shared/domain/documents/workflow.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { picture } from "../helpers/evidence-examples.ts";
import { readContent } from "../../src-main/records/content.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const words = (text: string): string =>
  JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });
const read = (id: string) => program.now(contract.documents.read, { id });
const move = (id: string, act: "submit" | "send-back" | "begin" | "retire" | "restore") =>
  program.now(contract.documents.move, { id, revision: read(id).revision, act });
const together = () => {
  const { revision } = program.now(contract.workspace.state, {})!;
  program.now(contract.workspace.update, { revision, patch: { separateApprover: false } });
};
const begin = (body = words("We use AI with care.")) =>
  program.now(contract.documents.create, { title: "AI policy", kind: "Policy", form: "managed", body }).id;
const publish = (id: string, version: string, changeNote = "First") =>
  program.ask(contract.documents.publish, { id, revision: read(id).revision, version, changeNote, effectiveFrom: "" });
const published = async (version = "1.0"): Promise<string> => {
  together();
  const id = begin();
  move(id, "submit");
  expect(await publish(id, version)).toMatchObject({ ok: true });
  return id;
};

describe("the way of a document", () => {
  it("is refused at every act out of order, naming the clause", () => {
    const facts = { authorId: "a", hasText: true, versions: [], actorId: "b", separateApprover: true };
    const wish = { version: "1.0", changeNote: "First", effectiveFrom: "" };
    for (const { id: state } of DOCUMENT_STATES)
      for (const act of DOCUMENT_ACTS) {
        const issues = refusedAct(act, { ...facts, state }, "2026-11-24", wish);
        const allowed = DOCUMENT_STEPS.some((step) => step.act === act && step.from === state);
        expect(issues.length === 0, `${act} from ${state}`).toBe(allowed);
        if (!allowed) expect(issues[0]!.message).toContain("(clause 7.5.2)");
      }
  });

  it("begins with the outline of a template, which says nothing of any client", () => {
    const templates = program.now(contract.documents.templates, {});
    expect(templates).toHaveLength(36);
    const { id } = program.now(contract.documents.create, {
      title: "AI policy",
      form: "managed",
      templateId: "DT-POLICY",
    });
    const lines = paragraphsOf(read(id).body);
    expect(lines.length).toBe(templates.find((one) => one.id === "DT-POLICY")!.sections.length * 2);
    expect(lines.filter((_, at) => at % 2 === 1).every((line) => line.startsWith("To be written"))).toBe(true);
  });

  it("keeps author and approver apart where the workspace says so", async () => {
    const id = begin();
    move(id, "submit");
    const refused = await publish(id, "1.0");
    expect(refused).toMatchObject({ ok: false, error: { code: "INVALID_INPUT" } });
    expect(JSON.stringify(refused)).toContain("the author does not approve own work");
    const grace = program.now(contract.people.add, { name: "Grace", role: "Director", email: "" });
    await program.ask(contract.people.choose, { id: grace.id });
    expect(await publish(id, "1.0")).toMatchObject({ ok: true });
    expect(read(id).versions[0]).toMatchObject({ version: "1.0", approvedBy: "Grace", state: "approved" });
  });

  it("needs a version of its own, a change note and a day that is not past", async () => {
    const id = await published();
    move(id, "begin");
    move(id, "submit");
    const why = async (wish: object) => {
      const input = { id, revision: read(id).revision, version: "2.0", changeNote: "More", effectiveFrom: "", ...wish };
      return (await program.refused(contract.documents.publish, input)).issues.map(({ path }) => path);
    };
    expect(await why({ version: "1.0" })).toEqual(["version"]);
    expect(await why({ changeNote: " " })).toEqual(["changeNote"]);
    expect(await why({ effectiveFrom: "2020-01-01" })).toEqual(["effectiveFrom"]);
    expect(read(id).versions).toHaveLength(1);
  });

  it("is not written while it is in review or approved", async () => {
    const id = await published();
    const error = await program.refused(contract.documents.update, {
      id,
      revision: read(id).revision,
      patch: { body: words("Other") },
    });
    expect(error).toMatchObject({ code: "LOCKED" });
    expect(error.message).toContain("clause 7.5.3");
  });
});

describe("a published version", () => {
  it("stays byte for byte whatever the draft becomes", async () => {
    const id = await published();
    const [first] = read(id).versions;
    move(id, "begin");
    program.now(contract.documents.update, {
      id,
      revision: read(id).revision,
      patch: { title: "Policy on AI", body: words("All new.") },
    });
    program.answers.folder.push(program.folder);
    const result = await program.ask(contract.documents.export, { id, versionId: first!.id, formats: ["docx"] });
    if (!result.ok) throw new Error(result.error.message);
    const bytes = readFileSync(join(program.folder, result.value.files[0]!));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(first!.sha256);
    expect(read(id).versions[0]).toMatchObject({ body: first!.body, version: "1.0" });
    move(id, "submit");
    await publish(id, "2.0", "All new");
    expect(read(id).versions.map(({ version, state }) => [version, state])).toEqual([
      ["2.0", "approved"],
      ["1.0", "superseded"],
    ]);
    expect(compareTexts(paragraphsOf(first!.body), paragraphsOf(read(id).versions[0]!.body))).toEqual([
      { kind: "removed", text: "We use AI with care." },
      { kind: "added", text: "All new." },
    ]);
    expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
  });

  it("cannot be changed or removed past the program, and its document is kept", async () => {
    const id = await published();
    const { raw } = program.host.current()!.file;
    expect(() => raw.prepare(`UPDATE document_version SET version = '9'`).run()).toThrow(/AIMS/);
    expect(() => raw.prepare(`DELETE FROM document_version`).run()).toThrow(/AIMS/);
    const error = await program.refused(contract.documents.remove, { id, revision: read(id).revision });
    expect(error.message).toContain("retire it");
  });

  it("survives the collection of unnamed bytes when the workspace is opened again", async () => {
    const id = await published();
    const [first] = read(id).versions;
    program.host.close();
    program.host.open(join(program.folder, "client.aims"));
    program.answers.folder.push(program.folder);
    expect(await program.ask(contract.documents.export, { id, versionId: first!.id, formats: ["docx"] })).toMatchObject(
      { ok: true },
    );
  });

  it("says when a record it quotes has changed or gone since", async () => {
    together();
    const id = begin();
    const risk = program.now(contract.risks.create, { title: "Drift" });
    program.now(contract.links.add, { from: { kind: "document", id }, to: { kind: "risk", id: risk.id } });
    move(id, "submit");
    await publish(id, "1.0");
    expect(read(id)).toMatchObject({ drifted: false });
    program.now(contract.risks.update, { id: risk.id, revision: risk.revision, patch: { description: "Worse" } });
    expect(read(id).versions[0]!.drift).toEqual([
      { kind: "risk", id: risk.id, ref: "R-001", title: "Drift", gone: false },
    ]);
    expect(program.now(contract.documents.list, {})[0]).toMatchObject({ drifted: true });
    program.now(contract.risks.remove, { id: risk.id, revision: risk.revision + 1 });
    expect(read(id).versions[0]!.drift).toMatchObject([{ gone: true }]);
  });

  it("sets the next review by its months", async () => {
    together();
    const id = begin();
    program.now(contract.documents.update, { id, revision: read(id).revision, patch: { reviewMonths: 12 } });
    move(id, "submit");
    await publish(id, "1.0");
    expect(read(id).reviewDate).toBe("2027-11-23");
  });
});

describe("comparing two texts", () => {
  it("finds the shortest way", () => {
    expect(compareTexts(["a", "b", "c"], ["a", "x", "c", "d"])).toEqual([
      { kind: "same", text: "a" },
      { kind: "removed", text: "b" },
      { kind: "added", text: "x" },
      { kind: "same", text: "c" },
      { kind: "added", text: "d" },
    ]);
    expect(compareTexts([], [])).toEqual([]);
  });
});

describe("records and pictures in the text", () => {
  const withBoth = (riskId: string, evidenceId: string): string =>
    JSON.stringify({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "We treat " },
            { type: "recordMention", attrs: { kind: "risk", id: riskId, label: "R-001 Old words" } },
          ],
        },
        { type: "evidencePicture", attrs: { evidence: evidenceId, alt: "Boxes and arrows", caption: "Flow of data" } },
      ],
    });
  const begun = async () => {
    together();
    const risk = program.now(contract.risks.create, { title: "Wrong labels" }).id;
    const piece = picture(program);
    const id = begin(withBoth(risk, piece));
    move(id, "submit");
    expect(await publish(id, "1.0")).toMatchObject({ ok: true });
    return { id, risk, piece };
  };

  it("freezes the name of the day in the version, and finds that the record says something else since", async () => {
    const { id, risk } = await begun();
    expect(paragraphsOf(read(id).versions[0]!.body)).toEqual(["We treat R-001 Wrong labels", "[Flow of data]"]);
    expect(read(id).drifted).toBe(false);
    program.now(contract.risks.update, { id: risk, revision: 1, patch: { title: "Labels that mislead" } });
    expect(read(id).versions[0]!.drift).toMatchObject([{ kind: "risk", id: risk, title: "Labels that mislead" }]);
    expect(paragraphsOf(read(id).body)[0]).toBe("We treat R-001 Wrong labels");
  });

  it("keeps a picture that a published version shows, and refuses one that is no picture", async () => {
    const { piece } = await begun();
    const refused = await program.ask(contract.evidence.remove, { id: piece, revision: 1 });
    expect(refused).toMatchObject({ ok: false, error: { code: "LOCKED" } });
    expect(JSON.stringify(refused)).toContain("clause 7.5.3");
    expect(program.now(contract.evidence.picture, { id: piece })).toMatchObject({ width: 1, height: 1 });
  });

  it("stand in the Word file with number, caption and alternative text", async () => {
    const { id } = await begun();
    const bytes = readContent(program.host.current()!.file.raw, read(id).versions[0]!.sha256);
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"]!);
    expect(xml).toContain("R-001 Wrong labels");
    expect(xml).toContain('descr="Boxes and arrows"');
    expect(xml).toContain("SEQ Figure");
    expect(xml).toContain(": Flow of data");
  });
});
