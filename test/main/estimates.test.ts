/** Estimates as records: refused fields are named and nothing is written; the figures come from the estimates alone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { estimateOf } from "../domain/simulation/estimates.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
let riskId: string;
const estimate = estimateOf({ frequency: [0.1, 0.5, 2], loss: [100, 2000, 50_000] });

beforeAll(() => {
  program = startWithWorkspace();
  riskId = program.now(contract.risks.create, { title: "Wrong answers" }).id;
});
afterAll(() => program.stop());

const head = () => program.host.current()!.recorder.head();

describe("an estimate", () => {
  it("is refused where it is negative, reversed, half or baseless: each field named, nothing written", async () => {
    const before = head();
    for (const [change, path] of [
      [{ lossLow: -1 }, "estimate.lossLow"],
      [{ frequencyHigh: 0.2 }, "estimate.frequencyHigh"],
      [{ frequencyMode: 0.05 }, "estimate.frequencyMode"],
      [{ treatedLossLow: 3 }, "estimate.treatedLossMode"],
      [{ basis: " " }, "estimate.basis"],
      [{ lossHigh: Number.NaN }, "estimate.lossHigh"],
    ] as const) {
      const error = await program.refused(contract.estimates.set, {
        riskId,
        revision: 0,
        estimate: { ...estimate, ...change },
      });
      expect(error.code).toBe("INVALID_INPUT");
      expect(error.issues.map((issue) => issue.path)).toContain(path);
    }
    expect(head()).toEqual(before);
    expect((await program.refused(contract.estimates.simulate, { seed: 1, runs: 1000 })).code).toBe("NO_ESTIMATES");
  });

  it("is written once per risk, overwritten only by who has read it, and goes with its risk", async () => {
    const { revision } = program.now(contract.estimates.set, { riskId, revision: 0, estimate });
    const stale = await program.refused(contract.estimates.set, { riskId, revision: 0, estimate });
    expect(stale.code).toBe("STALE_REVISION");
    program.now(contract.estimates.set, { riskId, revision, estimate: { ...estimate, lossHigh: 60_000 } });
    expect(program.now(contract.estimates.read, { riskId })).toMatchObject({ lossHigh: 60_000, revision: 2 });
    const gone = program.now(contract.risks.create, { title: "Gone soon" }).id;
    program.now(contract.estimates.set, { riskId: gone, revision: 0, estimate });
    program.now(contract.risks.remove, { id: gone, revision: 1 });
    expect(program.now(contract.estimates.list, {}).map((row) => row.riskId)).toEqual([riskId]);
    expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
  });

  it("gives the same figures for the same seed, writes nothing, and says no to a bad seed or number of runs", async () => {
    const before = head();
    const run = (seed: number) => program.ask(contract.estimates.simulate, { seed, runs: 5000 });
    const first = await run(7);
    expect(first.ok && contract.estimates.simulate.output.safeParse(first.value).error).toBeUndefined();
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
    for (const bad of [
      { seed: -1, runs: 5000 },
      { seed: 1.5, runs: 5000 },
      { seed: 1, runs: 10 },
      { seed: 1, runs: 2_000_000 },
    ])
      expect((await program.refused(contract.estimates.simulate, bad)).code).toBe("INVALID_INPUT");
    expect(head()).toEqual(before);
  });
});
