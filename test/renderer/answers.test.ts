import { describe, expect, it } from "vitest";
import { z } from "zod";
import { query } from "../../src-shared/ipc/define.ts";
import { countTouches, keep, recall, versionOf } from "../../src-renderer/ipc/answers.ts";

const named = (name: string, reads: readonly string[], kept = true) => ({
  ...query({ input: z.object({}), output: z.int(), reads, kept }),
  name,
});

describe("answers kept in the window", () => {
  it("hold until a command touches what they were read from", () => {
    const risks = named("risks.kept", ["risks", "links"]);
    keep(risks, "{}", versionOf(risks), 5);
    countTouches(["evidence"]);
    expect(recall(risks, "{}")?.value).toBe(5);
    expect(recall(risks, `{"other":1}`)).toBeUndefined();
    countTouches(["links"]);
    expect(recall(risks, "{}")).toBeUndefined();
  });

  it("do not hold when a touch overtook them", () => {
    const risks = named("risks.overtaken", ["risks"]);
    const version = versionOf(risks);
    countTouches(["risks"]);
    keep(risks, "{}", version, 5);
    expect(recall(risks, "{}")).toBeUndefined();
  });

  it("are kept only where the contract says so", () => {
    const plain = named("approvals.keys", ["approvals"], false);
    keep(plain, "{}", versionOf(plain), 5);
    expect(recall(plain, "{}")).toBeUndefined();
  });

  it("keep the newest when there are too many", () => {
    const found = named("search.kept", ["risks"]);
    for (let n = 0; n < 40; n++) keep(found, String(n), versionOf(found), n);
    expect(recall(found, "0")).toBeUndefined();
    expect(recall(found, "39")?.value).toBe(39);
  });
});
