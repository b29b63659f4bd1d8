/** One valid call of every query and command, made against what the program holds at that moment. */
import { generateKeyPairSync } from "node:crypto";
import { storeContent } from "../../src-main/records/content.ts";
import { contract } from "../../src-shared/contract/index.ts";
import { documentCommands, documentQueries } from "./document-examples.ts";
import { estimateOf } from "../domain/simulation/estimates.ts";
import { screenedOut, signScreening } from "./assessments.ts";
import { evidence, evidenceCommands, evidenceQueries } from "./evidence-examples.ts";
import type { TestProgram } from "./program.ts";
import { approveWholeSoa } from "./whole-soa.ts";

type Example = (program: TestProgram) => unknown;

const person = (program: TestProgram) => program.now(contract.people.list, {})[0]!;
const system = (program: TestProgram) => {
  const { id } = program.now(contract.systems.create, { name: "Triage assistant" });
  return program.now(contract.systems.list, {}).find((row) => row.id === id)!;
};
const risk = (program: TestProgram) => {
  const { id } = program.now(contract.risks.create, { title: "Wrong answers" });
  return program.now(contract.risks.read, { id });
};
const ownControl = (program: TestProgram, ref: string) =>
  program.now(contract.soa.addControl, { ref, title: "Clinical sign-off", description: "", source: "own" });
const document = (program: TestProgram) => program.now(contract.documents.create, { title: "AI policy" });
const action = (program: TestProgram) => program.now(contract.actions.create, { title: "Write the test plan" });
const estimate = estimateOf({ frequency: [0.1, 0.5, 2], loss: [100, 2000, 50_000] });
const audit = (program: TestProgram) =>
  program.now(contract.registers.create, { register: "audits", values: { title: "Audit 2026" } }).id;
const covered = (program: TestProgram) => {
  const auditId = audit(program);
  program.now(contract.audits.cover, { auditId, targets: [{ kind: "control", id: "A.6.2.4" }] });
  return auditId;
};
const auditPoint = (program: TestProgram) =>
  program.now(contract.audits.addPoint, { auditId: audit(program), question: "Is the log kept?" });
const auditFinding = (program: TestProgram) =>
  program.now(contract.registers.create, { register: "findings", values: { title: "No log", grade: "minor" } }).id;
const meeting = (program: TestProgram) =>
  program.now(contract.registers.create, { register: "reviews", values: { title: "Review 2026" } }).id;
const incident = (program: TestProgram) =>
  program.now(contract.registers.create, { register: "incidents", values: { title: "Wrong dose read out" } }).id;
const nonconformity = (program: TestProgram) =>
  program.now(contract.registers.create, { register: "nonconformities", values: { title: "No log" } }).id;
const metric = (program: TestProgram) =>
  program.now(contract.registers.create, { register: "metrics", values: { title: "Uptime" } }).id;
const occurrence = (program: TestProgram) =>
  program.now(contract.registers.create, { register: "occurrences", values: { title: "Review", kind: "risk" } });
const party = (program: TestProgram) =>
  program.now(contract.registers.create, { register: "parties", values: { title: "Patients" } });
const tie = (program: TestProgram) =>
  program.now(contract.links.add, {
    from: { kind: "risk", id: risk(program).id },
    to: { kind: "control", id: "A.6.2.4" },
  });

/** A risk that its owner may accept, and the person at work free to accept it with an unlocked key. */
const acceptable = async (program: TestProgram) => {
  const ada = person(program);
  program.host.choosePerson(ada.id);
  program.now(contract.people.update, { id: ada.id, revision: ada.revision, patch: { designated: true } });
  const { revision } = program.now(contract.workspace.state, {})!;
  program.now(contract.workspace.update, { revision, patch: { separateApprover: false } });
  const made = program.now(contract.risks.create, {
    title: "Drift",
    treatment: "retain",
    ownerId: ada.id,
    residualLikelihood: 2,
    residualIndividuals: 2,
  });
  if (program.now(contract.approvals.keys, {}).here?.unlocked !== true)
    await program.ask(contract.approvals.createKey, { passphrase: "correct horse", quick: false });
  const { hash } = program.now(contract.approvals.preview, { kind: "risk", id: made.id });
  return { kind: "risk" as const, id: made.id, hash, statement: "I accept this risk." };
};
const approvedRisk = async (program: TestProgram) =>
  program.now(contract.approvals.approve, await acceptable(program)).id;
const assessment = (program: TestProgram) => {
  const { id } = program.now(contract.assessments.create, { systemId: system(program).id });
  return program.now(contract.assessments.read, { id });
};
/** A screening that asks for a full assessment, so that its impacts are there. */
const screened = (program: TestProgram) => {
  const { id, revision, screening } = assessment(program);
  const answers = Object.fromEntries(screening.questions.map((question) => [question.id, "yes" as const]));
  program.now(contract.assessments.saveScreening, { id, revision, answers });
  signScreening(program, id);
  return program.now(contract.assessments.read, { id });
};
const ownImpact = (program: TestProgram) =>
  program.now(contract.assessments.addItem, {
    assessmentId: screened(program).id,
    fields: { title: "Wrong refusals", dimension: "groups" },
  });

/** A risk that A.6.2.4 treats. */
const treated = (program: TestProgram): string => {
  const { id } = risk(program);
  program.now(contract.links.add, { from: { kind: "risk", id }, to: { kind: "control", id: "A.6.2.4" } });
  return id;
};
const openFlag = (program: TestProgram) => {
  const { id } = risk(program);
  program.now(contract.reviews.raise, { source: { kind: "risk", id }, cause: "manual", detail: "Look again" });
  const flag = program.now(contract.reviews.of, { subjectKind: "risk", subjectId: id })[0]!;
  return { id: flag.id, revision: flag.revision };
};
const removed = (
  program: TestProgram,
  command: typeof contract.risks.remove | typeof contract.systems.remove,
  id: string,
) => {
  program.now(command, { id, revision: 1 });
  return { id };
};

export const commandExamples: Readonly<Record<string, Example>> = {
  "workspace.update": (p) => ({
    revision: p.now(contract.workspace.state, {})!.revision,
    patch: { scopeText: "All AI systems" },
  }),
  "people.add": () => ({ name: "Grace Governor", role: "AIMS manager", email: "grace@example.org" }),
  "people.update": (p) => ({ id: person(p).id, revision: person(p).revision, patch: { role: "Lead consultant" } }),
  "clauses.answer": () => ({ pointId: "4.1-a", revision: 0, patch: { status: "in-progress" } }),
  "systems.create": () => ({ name: "Tender assistant" }),
  "systems.update": (p) => ({ id: system(p).id, revision: 1, patch: { roles: ["provider"] } }),
  "systems.remove": (p) => ({ id: system(p).id, revision: 1 }),
  "systems.classify": (p) => ({ systemId: system(p).id, revision: 0, answers: { "eu-link": "yes", excluded: "no" } }),
  "systems.overruleClass": (p) => ({
    systemId: system(p).id,
    revision: 0,
    class: "high-risk",
    reason: "Counsel's opinion of 3 March",
  }),
  "systems.putBack": (p) => removed(p, contract.systems.remove, system(p).id),
  "systems.import": () => ({ fileName: "systems.csv", rows: [{ values: { name: "Imported" } }] }),
  "risks.create": () => ({ title: "Drift" }),
  "risks.createFromCatalogue": (p) => ({
    catalogueIds: ["RK-01", "RK-02"],
    systemId: system(p).id,
    linkControls: true,
  }),
  "risks.update": (p) => ({ id: risk(p).id, revision: 1, patch: { inherentLikelihood: 3, inherentIndividuals: 4 } }),
  "risks.updateMany": (p) => ({ rows: [{ id: risk(p).id, revision: 1 }], patch: { treatment: "retain" } }),
  "risks.remove": (p) => ({ id: risk(p).id, revision: 1 }),
  "risks.putBack": (p) => removed(p, contract.risks.remove, risk(p).id),
  "risks.setCriteria": (p) => {
    const { revision, ...criteria } = p.now(contract.risks.criteria, {});
    return { revision, criteria: { ...criteria, appetite: 6 }, note: "The board takes less risk", remap: null };
  },
  "risks.setEffect": (p) => ({
    riskId: treated(p),
    controlId: "A.6.2.4",
    revision: 0,
    patch: { likelihoodSteps: 2 },
  }),
  "risks.review": (p) => ({ id: risk(p).id, revision: 1, note: "Levels still hold" }),
  "reviews.raise": (p) => ({
    source: { kind: "risk", id: risk(p).id },
    cause: "incident",
    detail: "A wrong answer reached a customer",
  }),
  "reviews.settle": (p) => ({ ...openFlag(p), settlement: "The rating already covers it" }),
  "risks.import": () => ({ fileName: "risks.csv", rows: [{ values: { title: "Imported" }, controlIds: ["A.7.4"] }] }),
  "identification.consider": (p) => ({
    systemId: system(p).id,
    catalogueId: "RK-01",
    answer: "applies",
    reason: "It writes texts",
  }),
  "actions.create": (p) => ({ title: "Test with nurses", source: { kind: "risk", id: risk(p).id } }),
  "actions.update": (p) => ({ id: action(p).id, revision: 1, patch: { status: "done", result: "All well" } }),
  "actions.updateMany": (p) => ({ rows: [{ id: action(p).id, revision: 1 }], patch: { dueDate: "2027-01-31" } }),
  "actions.import": (p) => ({
    fileName: "actions.xlsx",
    rows: [{ values: { title: "Read the log" } }, { id: action(p).id, values: { status: "done" } }],
  }),
  "actions.remove": (p) => ({ id: action(p).id, revision: 1 }),
  "actions.putBack": (p) => removed(p, contract.actions.remove, action(p).id),
  "estimates.set": (p) => ({ riskId: risk(p).id, revision: 0, estimate }),
  "estimates.remove": (p) => p.now(contract.estimates.set, { riskId: risk(p).id, revision: 0, estimate }),
  "soa.decide": () => ({ controlId: "A.2.2", revision: 0, patch: { decision: "included" } }),
  "soa.addControl": () => ({ ref: "X.01", title: "Clinical sign-off", description: "", source: "own" }),
  "soa.updateControl": (p) => ({ id: ownControl(p, "X.02").id, revision: 1, patch: { title: "Sign-off" } }),
  "soa.removeControl": (p) => ({ id: ownControl(p, "X.03").id, revision: 1 }),
  "soa.putBackControl": (p) => removed(p, contract.soa.removeControl, ownControl(p, "X.04").id),
  "soa.recordFiles": (p) => ({
    versionId: p.now(contract.soa.sheet, {}).versions[0]?.id ?? approveWholeSoa(p),
    files: [
      {
        format: "pdf",
        fileName: "statement.pdf",
        sha256: storeContent(p.host.current()!.file.raw, Buffer.from("statement")),
      },
    ],
  }),
  "soa.approve": (p) => {
    for (const row of p.now(contract.soa.sheet, {}).rows)
      p.now(contract.soa.decide, {
        controlId: row.controlId,
        revision: row.revision,
        patch: {
          decision: "included",
          reasonCodes: ["B"],
          justification: `For ${row.ref}`,
          status: "implemented",
          description: "Done",
          ownerId: person(p).id,
          guidance: "yes",
          appliesTo: "all",
        },
      });
    const approver = p.now(contract.people.add, { name: "Grace Governor", role: "Director", email: "" });
    return { number: "1.0", changeNote: "First issue", approverId: approver.id };
  },
  "assessments.create": (p) => ({ systemId: system(p).id, dueDate: "2027-01-31" }),
  "assessments.update": (p) => ({ id: assessment(p).id, revision: 1, patch: { approverId: person(p).id } }),
  "assessments.saveScreening": (p) => ({ id: assessment(p).id, revision: 1, answers: { "SCR-01": "unknown" } }),
  "assessments.signScreening": (p) => {
    const { id, system: about, screening } = assessment(p);
    const known = p.now(contract.systems.list, {}).find((one) => one.id === about.id)!;
    const ownerId = p.host.current()!.person!.id;
    p.now(contract.systems.update, { id: known.id, revision: known.revision, patch: { ownerId } });
    const answers = Object.fromEntries(screening.questions.map((question) => [question.id, "no" as const]));
    return p.now(contract.assessments.saveScreening, { id, revision: 1, answers });
  },
  "assessments.answer": (p) => ({
    id: screened(p).id,
    questionId: "AIS-B-01",
    revision: 0,
    patch: { answer: "Sorts incoming letters." },
  }),
  "assessments.confirmSection": (p) => ({ id: screened(p).id, sectionId: "AIS-H" }),
  "assessments.addItem": (p) => ({
    assessmentId: screened(p).id,
    fields: { title: "Wrong refusals", dimension: "groups" },
  }),
  "assessments.setItem": (p) => ({ id: screened(p).impacts[0]!.id, revision: 1, patch: { relevant: "no" } }),
  "assessments.removeItem": (p) => ({ id: ownImpact(p).id, revision: 1 }),
  "assessments.comment": (p) => ({ id: assessment(p).id, target: "", body: "Who was asked?" }),
  "assessments.resolveComment": (p) => {
    const { id } = p.now(contract.assessments.comment, { id: assessment(p).id, target: "", body: "Why?" });
    return { id, revision: 1, resolved: true };
  },
  "assessments.submit": (p) => screenedOut(p, "draft"),
  "assessments.requestChanges": (p) => screenedOut(p, "reviewed"),
  "assessments.approve": (p) => screenedOut(p, "in-review"),
  "assessments.startMonitoring": (p) => screenedOut(p, "approved"),
  "assessments.openNewVersion": (p) => ({ ...screenedOut(p, "approved"), trigger: "model", detail: "New model" }),
  "assessments.remove": (p) => ({ id: assessment(p).id, revision: 1 }),
  "assessments.toRisk": (p) => ({ ...ownImpact(p), riskId: null }),
  "assessments.toAction": (p) => ({
    id: screened(p).id,
    itemId: null,
    title: "Test with affected people",
    description: "",
    ownerId: null,
    dueDate: "",
  }),
  ...evidenceCommands,
  ...documentCommands,
  "documents.create": () => ({ title: "AI policy" }),
  "documents.update": (p) => ({ id: document(p).id, revision: 1, patch: { version: "2.0" } }),
  "documents.remove": (p) => ({ id: document(p).id, revision: 1 }),
  "approvals.approve": acceptable,
  "approvals.recordSheet": async (p) => ({
    ...(await acceptable(p)),
    personId: person(p).id,
    evidenceId: evidence(p).id,
  }),
  "approvals.reopen": async (p) => ({ approvalId: await approvedRisk(p), reason: "A new control is in place" }),
  "approvals.recordKey": () => ({
    publicKey: generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" }).toString("base64"),
  }),
  "documents.putBack": (p) => removed(p, contract.documents.remove, document(p).id),
  "registers.create": () => ({ register: "parties", values: { title: "Patients", kind: "affected" } }),
  "registers.update": (p) => ({
    register: "parties",
    ...party(p),
    patch: { influence: "high", reviewDate: "2027-01-31" },
  }),
  "registers.updateMany": (p) => ({ register: "parties", rows: [party(p), party(p)], patch: { kind: "staff" } }),
  "registers.remove": (p) => ({ register: "parties", ...party(p) }),
  "registers.putBack": (p) => {
    const { id, revision } = party(p);
    p.now(contract.registers.remove, { register: "parties", id, revision });
    return { register: "parties", id };
  },
  "registers.import": (p) => ({
    register: "parties",
    fileName: "parties.xlsx",
    rows: [{ values: { title: "Regulator" } }, { id: party(p).id, values: { influence: "low" } }],
  }),
  "improvement.fromIncident": (p) => ({ incidentId: incident(p) }),
  "measuring.record": (p) => ({ kind: "metrics", id: metric(p), measuredOn: "2026-11-20", value: 99.5 }),
  "measuring.importResults": (p) => ({
    kind: "metrics",
    id: metric(p),
    fileName: "uptime.csv",
    rows: [{ measuredOn: "2026-10-31", value: 99.9 }],
  }),
  "planning.plan": () => ({ year: 2026, keys: ["control 2026-10"] }),
  "planning.settle": (p) => ({
    ...occurrence(p),
    by: { kind: "risk", id: risk(p).id },
    doneOn: "2026-11-20",
    result: "Nothing new",
  }),
  "audits.cover": (p) => ({ auditId: audit(p), targets: [{ kind: "clause", id: "9.2.2" }] }),
  "audits.prepare": (p) => ({ auditId: covered(p) }),
  "audits.addPoint": (p) => ({ auditId: audit(p), question: "Who saw the log?" }),
  "audits.answer": (p) => ({ ...auditPoint(p), patch: { result: "nonconform", notes: "No log" } }),
  "audits.answerRest": (p) => {
    const auditId = audit(p);
    p.now(contract.audits.addPoint, { auditId, question: "Is the log kept?" });
    return { auditId, result: "not-audited" };
  },
  "audits.removePoint": (p) => auditPoint(p),
  "audits.raise": (p) => ({ pointId: auditPoint(p).id, title: "No log is kept", grade: "minor" }),
  "audits.toNonconformity": (p) => ({ findingId: auditFinding(p) }),
  "meetings.note": (p) => ({ reviewId: meeting(p), inputId: "9.3.2-a", notes: "Discussed" }),
  "meetings.freeze": (p) => ({ reviewId: meeting(p) }),
  "links.add": (p) => ({ from: { kind: "control", id: "A.7.4" }, to: { kind: "risk", id: risk(p).id } }),
  "links.remove": (p) => ({ id: tie(p).id, revision: 1 }),
};

export const queryExamples: Readonly<Record<string, Example>> = {
  "app.about": () => ({}),
  "catalogue.read": () => ({}),
  "workspace.state": () => ({}),
  "workspace.recent": () => ({}),
  "people.list": () => ({}),
  "clauses.answers": () => ({}),
  "systems.list": () => ({}),
  "risks.list": () => ({}),
  "systems.classification": (p) => ({ systemId: system(p).id }),
  "risks.read": (p) => ({ id: risk(p).id }),
  "risks.criteria": () => ({}),
  "identification.considerations": (p) => ({ systemId: system(p).id }),
  "identification.traits": () => ({}),
  "treatment.plan": () => ({}),
  "actions.list": () => ({}),
  "estimates.list": (p) => {
    p.now(contract.estimates.set, { riskId: risk(p).id, revision: 0, estimate });
    return {};
  },
  "estimates.read": (p) => ({ riskId: risk(p).id }),
  "risks.criteriaVersions": () => ({}),
  "risks.previewCriteria": (p) => ({
    criteria: { ...p.now(contract.risks.criteria, {}), appetite: 6 },
    remap: null,
  }),
  "risks.standing": (p) => ({ id: treated(p) }),
  "risks.ratingHistory": (p) => ({ id: risk(p).id }),
  "reviews.open": () => ({}),
  "reviews.of": (p) => ({ subjectKind: "risk", subjectId: risk(p).id }),
  "soa.sheet": () => ({}),
  "soa.difference": (p) => ({
    from: p.now(contract.soa.sheet, {}).versions[0]?.id ?? approveWholeSoa(p),
    to: null,
  }),
  "assessments.list": () => ({}),
  "assessments.checks": () => ({}),
  "assessments.read": (p) => ({ id: screened(p).id }),
  "assessments.difference": (p) => {
    const { id } = assessment(p);
    return { id, otherId: id };
  },
  ...evidenceQueries,
  ...documentQueries,
  "documents.list": () => ({}),
  "links.of": () => ({ kind: "control", id: "A.6.2.4" }),
  "registers.list": (p) => (party(p), { register: "parties" }),
  "registers.overview": (p) => (party(p), {}),
  "improvement.similar": (p) => ({ id: nonconformity(p) }),
  "measuring.results": (p) => ({ kind: "metrics", id: metric(p) }),
  "planning.proposed": () => ({ year: 2026 }),
  "planning.candidates": (p) => ({ id: occurrence(p).id }),
  "audits.coverage": (p) => (covered(p), {}),
  "audits.parts": () => ({}),
  "audits.read": (p) => ({ auditId: covered(p) }),
  "meetings.inputs": (p) => ({ reviewId: meeting(p) }),
  "links.names": (p) => (party(p), { kinds: ["parties", "control"] }),
  "links.candidates": () => ({ kind: "control" }),
  "approvals.status": (p) => ({ kind: "risk", id: risk(p).id }),
  "approvals.preview": (p) => ({ kind: "treatment-plan", id: p.host.current()!.id }),
  "approvals.read": async (p) => ({ id: await approvedRisk(p) }),
  "approvals.list": () => ({}),
  "approvals.keys": () => ({}),
  "trail.list": () => ({ before: null, limit: 50, text: "" }),
  "trail.entry": () => ({ seq: 1 }),
  "trail.history": (p) => ({ table: "person", rowId: person(p).id }),
  "search.find": () => ({ text: "policy" }),
};
