/** Valid calls of evidence. */
import { contract } from "../../src-shared/contract/index.ts";
import { storeContent } from "../../src-main/records/content.ts";
import { tinyPng } from "./tiny-png.ts";
import type { TestProgram } from "./program.ts";

type Example = (program: TestProgram) => unknown;

const CONTROL = { kind: "control", id: "A.6.2.4" } as const;

/** A small text whose bytes are stored. */
const stored = (program: TestProgram, content: string) => {
  const bytes = Buffer.from(content);
  const sha256 = storeContent(program.host.current()!.file.raw, bytes);
  return { title: "Log", fileName: "log.txt", mediaType: "text/plain", size: bytes.length, sha256 };
};

/** A picture of one pixel whose bytes are stored. */
export const picture = (program: TestProgram): string => {
  const sha256 = storeContent(program.host.current()!.file.raw, tinyPng);
  const file = { title: "Flow of data", fileName: "flow.png", mediaType: "image/png", size: tinyPng.length, sha256 };
  return program.now(contract.evidence.record, { files: [file], linkTo: null }).ids[0]!;
};

export const evidence = (program: TestProgram) => {
  const { ids } = program.now(contract.evidence.record, { files: [stored(program, "evidence")], linkTo: null });
  return program.now(contract.evidence.list, {}).find((row) => row.id === ids[0])!;
};

const quoted = async (program: TestProgram) => {
  const { id } = evidence(program);
  await program.ask(contract.evidence.preview, { id });
  return { evidenceId: id, page: null, quote: "evi- dence", note: "", target: CONTROL };
};
const passage = async (program: TestProgram) => program.now(contract.evidence.recordPassage, await quoted(program));

const removed = (program: TestProgram) => {
  const { id } = evidence(program);
  program.now(contract.evidence.remove, { id, revision: 1 });
  return { id };
};

export const evidenceCommands: Readonly<Record<string, Example>> = {
  "evidence.record": (p) => ({ files: [stored(p, "evidence")], linkTo: { kind: "control", id: "A.2.2" } }),
  "evidence.replace": (p) => ({ id: evidence(p).id, revision: 1, file: stored(p, "newer evidence"), carryLinks: true }),
  "evidence.recordPassage": quoted,
  "evidence.updatePassage": async (p) => ({
    ...(await passage(p)),
    patch: { note: "Shows the test", target: { kind: "point", id: "4.1-a" } },
  }),
  "evidence.removePassage": passage,
  "evidence.update": (p) => ({ id: evidence(p).id, revision: 1, patch: { title: "Test log" } }),
  "evidence.import": (p) => ({
    fileName: "list.xlsx",
    rows: [{ id: evidence(p).id, values: { title: "Log of tests" } }],
  }),
  "evidence.remove": (p) => ({ id: evidence(p).id, revision: 1 }),
  "evidence.putBack": removed,
};

export const evidenceQueries: Readonly<Record<string, Example>> = {
  "evidence.list": () => ({}),
  "evidence.count": () => ({}),
  "evidence.expiring": () => ({}),
  "evidence.picture": (p) => ({ id: picture(p) }),
  "evidence.passages": async (p) => ({ id: (await quoted(p)).evidenceId }),
  "evidence.passagesFor": async (p) => (await passage(p), CONTROL),
};
