import { describe, expect, it } from "vitest";
import { patchOf, restoring, valuesAfter, valuesNow, type HistoryEntry } from "../../src-renderer/ui/restore.ts";

type Fields = Readonly<Record<string, readonly [before: string | null, after: string | null]>>;

const entry = (seq: number, fields: Fields, kind: HistoryEntry["change"]["kind"] = "changed"): HistoryEntry => ({
  seq,
  at: "2026-11-23T09:00:00.000Z",
  actorName: "Ada",
  command: "risks.update",
  summary: "",
  changeCount: 1,
  hash: "",
  revision: kind === "deleted" ? 0 : seq,
  change: {
    table: "risk",
    rowId: "r1",
    kind,
    fields: Object.entries(fields).map(([name, [before, after]]) => ({ name, before, after })),
  },
});

/** Newest first, as the history is read. */
const ENTRIES = [
  entry(4, { title: ["two", "three"], owner_id: [null, "p1"] }),
  entry(3, { inherent_likelihood: [null, "4"], cause: ["", "unclear"] }),
  entry(2, { title: ["one", "two"], cause: ["unclear", ""] }),
  entry(
    1,
    { title: [null, "one"], cause: [null, "unclear"], owner_id: [null, null], catalogue_id: [null, "RK-01"] },
    "created",
  ),
];

describe("values out of the history", () => {
  it("are what every field holds now, and what it held after an entry where that differs", () => {
    expect(Object.fromEntries(valuesNow(ENTRIES))).toMatchObject({ title: "three", cause: "unclear", owner_id: "p1" });
    expect(Object.fromEntries(valuesAfter(ENTRIES, 4))).toEqual({});
    expect(Object.fromEntries(valuesAfter(ENTRIES, 2))).toEqual({
      title: "two",
      owner_id: null,
      inherent_likelihood: null,
      cause: "",
    });
    // The cause is the same again as at the beginning.
    expect(Object.fromEntries(valuesAfter(ENTRIES, 1))).toEqual({
      title: "one",
      owner_id: null,
      inherent_likelihood: null,
    });
  });
});

describe("a patch out of stored values", () => {
  it("reads each as the command's own schema takes it, and leaves out what no command changes", () => {
    const values = new Map<string, string | null>([
      ["title", "7"],
      ["inherent_likelihood", "4"],
      ["sources", '["C.3.1"]'],
      ["owner_id", null],
      ["treatment", "share"],
      ["description", '{"type":"doc"}'],
      ["catalogue_id", "RK-01"],
      ["number", "3"],
    ]);
    expect(patchOf("risk", values)).toEqual({
      title: "7",
      inherentLikelihood: 4,
      sources: ["C.3.1"],
      ownerId: null,
      treatment: "share",
      description: '{"type":"doc"}',
    });
    expect(patchOf("person", new Map([["active", "0"]]))).toEqual({ active: false });
    expect(patchOf("soa_version", values)).toEqual({});
  });
});

describe("restoring", () => {
  it("goes through the update command with the newest revision, and knows the way back", () => {
    const step = restoring("risk", "r1", ENTRIES, valuesAfter(ENTRIES, 1));
    expect(step?.command.name).toBe("risks.update");
    expect(step?.input).toEqual({
      id: "r1",
      revision: 4,
      patch: { title: "one", ownerId: null, inherentLikelihood: null },
    });
    expect(Object.fromEntries(step?.undo ?? [])).toEqual({ title: "three", owner_id: "p1", inherent_likelihood: "4" });
  });

  it("names the requirement or control that an answer belongs to", () => {
    const entries = [
      entry(2, { status: ["planned", "implemented"] }),
      entry(1, { control_id: [null, "A.2.2"], status: [null, "planned"] }, "created"),
    ];
    expect(restoring("soa_entry", "e1", entries, new Map([["status", "planned"]]))?.input).toEqual({
      controlId: "A.2.2",
      revision: 2,
      patch: { status: "planned" },
    });
  });

  it("is not possible once the record is gone", () => {
    const gone = [entry(5, { title: ["three", null] }, "deleted"), ...ENTRIES];
    expect(restoring("risk", "r1", gone, new Map([["title", "one"]]))).toBeNull();
    expect(restoring("risk", "r1", [], new Map([["title", "one"]]))).toBeNull();
  });
});
