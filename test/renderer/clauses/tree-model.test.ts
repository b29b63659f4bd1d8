import { describe, expect, it } from "vitest";
import type { Clause } from "../../../src-shared/catalogue/schema.ts";
import {
  clausesToShow,
  neighbour,
  treeNodes,
  type PointFilter,
} from "../../../src-renderer/features/clauses/tree-model.ts";

const clause = (id: string, parent: string | null, kinds: readonly ("do" | "may")[] = []): Clause => ({
  id,
  title: id,
  level: id.split(".").length,
  parent,
  leaf: kinds.length > 0,
  summary: "",
  points: kinds.map((kind, index) => ({ id: `${id}-${"abc"[index]}`, text: "", kind, binding: kind !== "may" })),
});
const clauses = [
  clause("6", null),
  clause("6.1", "6"),
  clause("6.1.1", "6.1", ["do"]),
  clause("6.1.4", "6.1", ["do", "may"]),
  clause("6.3", "6", ["do"]),
  clause("7", null),
  clause("7.1", "7", ["do"]),
];
const answer = (pointId: string, more: object) =>
  [
    pointId,
    {
      id: pointId,
      pointId,
      revision: 1,
      status: "not-started" as const,
      answer: "",
      reason: "",
      ownerId: null,
      dueDate: "",
      ...more,
    },
  ] as const;
const who = { personId: "ada", today: "2026-06-01" };
const shown = (filters: readonly PointFilter[], ...answers: readonly ReturnType<typeof answer>[]) =>
  [...(clausesToShow(clauses, new Set(filters), new Map(answers), who) ?? ["all"])].sort();

describe("the filters of the clause tree", () => {
  it("show everything while none is set", () => {
    expect(shown([])).toEqual(["all"]);
  });

  it("do not keep a clause for an unanswered permission alone", () => {
    const done = { status: "implemented" as const };
    expect(shown(["open"], answer("6.1.1-a", done), answer("6.1.4-a", done), answer("6.3-a", done))).toEqual([
      "7",
      "7.1",
    ]);
  });

  it("keep the groups above a clause that fits", () => {
    expect(shown(["mine"], answer("6.1.4-b", { ownerId: "ada" }))).toEqual(["6", "6.1", "6.1.4"]);
  });

  it("ask for one point to which all of them apply, not for several points that share them", () => {
    const mine = answer("6.1.4-a", { ownerId: "ada" });
    expect(shown(["mine", "overdue"], mine, answer("6.1.4-b", { dueDate: "2026-05-01" }))).toEqual([]);
    expect(shown(["mine", "overdue"], answer("6.1.4-a", { ownerId: "ada", dueDate: "2026-05-01" }))).toEqual([
      "6",
      "6.1",
      "6.1.4",
    ]);
  });

  it("find nothing of one's own while nobody says who is working", () => {
    expect([
      ...(clausesToShow(clauses, new Set(["mine"] as const), new Map(), { ...who, personId: null }) ?? []),
    ]).toEqual([]);
  });
});

describe("the nodes of the clause tree", () => {
  it("tell each node its place among its siblings and leave out what is folded away", () => {
    const nodes = treeNodes(clauses, new Set(["6.1"]), null);
    expect(nodes.map(({ clause: { id }, position, size, expanded }) => [id, position, size, expanded])).toEqual([
      ["6", 1, 2, true],
      ["6.1", 1, 2, false],
      ["6.3", 2, 2, null],
      ["7", 2, 2, true],
      ["7.1", 1, 1, null],
    ]);
  });
});

describe("the next clause", () => {
  it("skips groups in both directions and ends at the ends", () => {
    expect(neighbour(clauses, null, 1)?.id).toBe("6.1.1");
    expect(neighbour(clauses, "6.1.4", 1)?.id).toBe("6.3");
    expect(neighbour(clauses, "7.1", -1)?.id).toBe("6.3");
    expect(neighbour(clauses, "6", -1)).toBeUndefined();
    expect(neighbour(clauses, "7.1", 1)).toBeUndefined();
  });
});
