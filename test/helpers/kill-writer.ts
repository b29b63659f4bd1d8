/**
 * A program that writes commands until it is killed, and says each one that was answered: `kill-writer USERFOLDER FILE SEED`.
 * What it said stands in the file behind its standard output the moment the command returned.
 */
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { contract } from "../../src-shared/contract/index.ts";
import { storePiece } from "../../src-main/records/content.ts";
import { startProgram } from "./program.ts";
import { seeded } from "../domain/risk/criteria-samples.ts";

/** One answered command: the entry it was sealed as, and what the record holds since; null where it was removed. */
export type Said = {
  readonly seq: number;
  readonly hash: string;
  readonly id: string;
  readonly title: string | null;
};

const [folder, path, seed] = process.argv.slice(2) as [string, string, string];
const program = startProgram(folder);
program.host.open(path);
const { raw } = program.host.current()!.file;
const random = seeded(Number(seed));
const mine = new Map<string, number>();

const say = (id: string, title: string | null): void => {
  const { seq, hash } = program.host.current()!.recorder.head()!;
  writeSync(1, `${JSON.stringify({ seq, hash, id, title } satisfies Said)}\n`);
};

const steps: readonly ((word: string) => void)[] = [
  (title) => {
    const { id, revision } = program.now(contract.risks.create, { title, description: title.repeat(50) });
    mine.set(id, revision);
    say(id, title);
  },
  (title) => {
    const [id, revision] = [...mine][Math.floor(random() * mine.size)] ?? [];
    if (id === undefined || revision === undefined) return;
    mine.set(id, program.now(contract.risks.update, { id, revision, patch: { title } }).revision);
    program.now(contract.links.add, { from: { kind: "risk", id }, to: { kind: "control", id: "A.7.4" } });
    say(id, title);
  },
  () => {
    const [id, revision] = [...mine][0] ?? [];
    if (id === undefined || revision === undefined || mine.size < 5) return;
    program.now(contract.risks.remove, { id, revision });
    mine.delete(id);
    say(id, null);
  },
  (title) => {
    const bytes = Buffer.alloc(200_000, title);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    storePiece(raw, sha256, 0, bytes);
    const file = { title, fileName: "log.txt", mediaType: "text/plain", size: bytes.length, sha256 };
    const { ids } = program.now(contract.evidence.record, { files: [file], linkTo: null });
    say(ids[0]!, title);
  },
];

for (let turn = 0; ; turn++) {
  const at = random();
  steps[at < 0.45 ? 0 : at < 0.8 ? 1 : at < 0.95 ? 2 : 3]!(`${seed}-${turn}`);
}
