/**
 * The large client, written by real commands under the real settings: 60 AI systems, 5,000 risks, 20,000 evidence
 * records with bytes of their own, a decided Statement of Applicability, and single edits until the trail has its length.
 */
import { createHash } from "node:crypto";
import { contract } from "../../src-shared/contract/index.ts";
import { storeContent } from "../../src-main/records/content.ts";
import type { TestProgram } from "../helpers/program.ts";

export type ClientSize = {
  readonly systems: number;
  readonly risks: number;
  readonly evidence: number;
  readonly entries: number;
};
export const LARGE: ClientSize = { systems: 60, risks: 5000, evidence: 20_000, entries: 100_000 };
export const SMALL: ClientSize = { systems: 6, risks: 500, evidence: 2000, entries: 5000 };

const SENTENCES = [
  "The model ranks applications before a caseworker has seen them.",
  "Wrong answers reach the person concerned without a second look.",
  "Training data under-represents people above seventy.",
  "The supplier changes the model without notice, and thresholds no longer hold.",
  "Prompts with personal data leave the tenant.",
  "Operators trust the score and stop reading the file.",
  "Drift is noticed only when complaints arrive.",
  "An explanation cannot be given within the legal time limit.",
];
const CATEGORIES = ["Fairness", "Safety", "Privacy", "Security", "Transparency", "Accountability"];
const TREATMENTS = ["modify", "retain", "avoid", "share"] as const;

/** Text of one to four sentences, different for each number and the same in each run. */
export const textOf = (n: number): string =>
  Array.from({ length: 1 + (n % 4) }, (_, i) => SENTENCES[(n * 7 + i * 3) % SENTENCES.length]!).join(" ") + ` (${n})`;

const levelOf = (n: number): number => 1 + (n % 5);

/** The fields of risk number `n` as a person fills them in. */
export const riskValues = (n: number) => ({
  title: `Risk ${n}: ${SENTENCES[n % SENTENCES.length]!.slice(0, 60)}`,
  externalId: `EXT-${n}`,
  description: textOf(n),
  category: CATEGORIES[n % CATEGORIES.length]!,
  cause: textOf(n + 1),
  sources: ["data", "people"],
  inherentLikelihood: levelOf(n),
  inherentOrganisation: levelOf(n + 1),
  inherentIndividuals: levelOf(n + 2),
  inherentSocieties: levelOf(n + 3),
  residualLikelihood: levelOf(n * 3),
  residualOrganisation: levelOf(n * 3 + 1),
  residualIndividuals: levelOf(n * 3 + 2),
  residualSocieties: levelOf(n * 3 + 3),
  treatment: TREATMENTS[n % TREATMENTS.length]!,
  treatmentPlan: textOf(n + 2),
  rationale: "",
  residualRationale: "Rated after the last test of the measures.",
  reviewDate: `2027-0${1 + (n % 9)}-15`,
});

/** What a register of clauses 4 to 10 holds of a large client. */
export const REGISTER_ROWS = 10_000;

/** Fills one register with records whose every field says something. */
const addIssues = (program: TestProgram): void => {
  const rows = Array.from({ length: REGISTER_ROWS }, (_, n) => ({
    values: {
      title: `Issue ${n}: ${SENTENCES[n % SENTENCES.length]!.slice(0, 60)}`,
      side: n % 2 === 0 ? "internal" : "external",
      theme: "law",
      description: textOf(n),
      effect: textOf(n + 1),
      direction: "threat",
      reviewDate: `2027-0${1 + (n % 9)}-15`,
    },
  }));
  program.now(contract.registers.import, { register: "issues", fileName: "issues.xlsx", rows });
};

const inParts = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

const addEvidence = (program: TestProgram, count: number, controls: readonly string[]): void => {
  const raw = program.host.current()!.file.raw;
  const numbers = Array.from({ length: count }, (_, n) => n);
  for (const [part, group] of inParts(numbers, 250).entries()) {
    const bytes = group.map((n) => Buffer.from(`Log ${n}. ${textOf(n)} ${"x".repeat(n % 400)}`));
    raw.transaction(() => bytes.forEach((piece) => storeContent(raw, piece)))();
    program.now(contract.evidence.record, {
      files: group.map((n, i) => ({
        title: `Evidence ${n}`,
        fileName: `evidence-${n}.txt`,
        mediaType: "text/plain",
        size: bytes[i]!.length,
        sha256: createHash("sha256").update(bytes[i]!).digest("hex"),
      })),
      // One group in ten belongs to a control; the rest is filed only.
      linkTo: part % 10 === 0 ? { kind: "control", id: controls[part % controls.length]! } : null,
    });
  }
};

const decideAll = (program: TestProgram): void => {
  const owner = program.now(contract.people.list, {})[0]!.id;
  for (const [n, row] of program.now(contract.soa.sheet, {}).rows.entries())
    program.now(contract.soa.decide, {
      controlId: row.controlId,
      revision: row.revision,
      patch: {
        decision: "included",
        reasonCodes: ["B"],
        justification: textOf(n + 3),
        status: "implemented",
        description: textOf(n + 7),
        ownerId: owner,
        guidance: "yes",
        appliesTo: "all",
      },
    });
};

/** Single edits of risks, each one durable entry, until the trail has `entries`. Returns how many there are then. */
const editUntil = (program: TestProgram, entries: number, deadline: number): number => {
  const risks = program.now(contract.risks.list, {}).map(({ id, revision }) => ({ id, revision }));
  const recorder = program.host.current()!.recorder;
  let seq = recorder.head()!.seq;
  for (let n = 0; seq < entries && performance.now() < deadline; n++) {
    const risk = risks[(n * 7919) % risks.length]!;
    const patch =
      n % 3 === 0
        ? { treatmentPlan: textOf(n) }
        : n % 3 === 1
          ? { residualLikelihood: levelOf(n) }
          : { category: CATEGORIES[n % CATEGORIES.length]! };
    risk.revision = program.now(contract.risks.update, { id: risk.id, revision: risk.revision, patch }).revision;
    seq++;
  }
  return recorder.head()!.seq;
};

export type Generated = { readonly entries: number; readonly seconds: number };

/** Fills the open workspace; single edits stop at `longest` seconds, however many entries there are. */
export const fillClient = (program: TestProgram, size: ClientSize, longest: number): Generated => {
  const start = performance.now();
  const controls = program.now(contract.soa.sheet, {}).rows.map(({ controlId }) => controlId);
  program.now(contract.systems.import, {
    fileName: "systems.xlsx",
    rows: Array.from({ length: size.systems }, (_, n) => ({
      values: { name: `System ${n}`, purpose: textOf(n), intendedUse: textOf(n + 1), roles: ["customer" as const] },
    })),
  });
  const systems = program.now(contract.systems.list, {});
  const rows = Array.from({ length: size.risks }, (_, n) => ({
    values: riskValues(n),
    controlIds: [controls[n % controls.length]!, controls[(n * 5 + 1) % controls.length]!],
    systemId: systems[n % systems.length]!.id,
  }));
  for (const part of inParts(rows, 1000)) program.now(contract.risks.import, { fileName: "risks.xlsx", rows: part });
  addEvidence(program, size.evidence, controls);
  addIssues(program);
  decideAll(program);
  const entries = editUntil(program, size.entries, start + longest * 1000);
  return { entries, seconds: (performance.now() - start) / 1000 };
};
