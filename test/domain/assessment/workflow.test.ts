import { describe, expect, it } from "vitest";
import { openPoints } from "../../../src-shared/domain/assessment/completeness.ts";
import {
  newVersionRefusals,
  refusals,
  statusAfter,
  TRANSITIONS,
  type Act,
  type WorkflowFacts,
} from "../../../src-shared/domain/assessment/workflow.ts";
import { ASSESSMENT_STATUSES, type AssessmentStatus } from "../../../src-shared/domain/assessment/words.ts";
import { complete, impact, ratings, screening, template, UNRATED } from "./facts.ts";

const STATUSES = ASSESSMENT_STATUSES.map(({ id }) => id);
const ACTS = TRANSITIONS.map(({ act }) => act);
const facts = (over: Partial<WorkflowFacts> = {}): WorkflowFacts => ({
  status: "in-review",
  actorId: "grace",
  authorId: "ada",
  approverId: "grace",
  reviewerIds: ["alan"],
  separateApprover: true,
  openPoints: [],
  openComments: 0,
  decision: "approve",
  ...over,
});
const paths = (act: Act, over: Partial<WorkflowFacts>) => refusals(act, facts(over)).map(({ path }) => path);
const openPaths = (over: Parameters<typeof complete>[0]) =>
  openPoints(complete(over), template).map(({ target, field }) => (field === "" ? target : `${target}.${field}`));

describe("the way of a version", () => {
  it("reaches superseded from every status that a draft can reach", () => {
    const next = (status: AssessmentStatus) => ACTS.flatMap((act) => statusAfter(status, act) ?? []);
    const reach = (from: AssessmentStatus): Set<AssessmentStatus> => {
      const seen = new Set([from]);
      for (const status of seen) for (const after of next(status)) seen.add(after);
      return seen;
    };
    expect([...reach("draft")].toSorted()).toEqual([...STATUSES].toSorted());
    for (const status of reach("draft")) expect([...reach(status)], status).toContain("superseded");
  });

  it("skips no step: approval only out of the review, monitoring only out of the approval", () => {
    for (const status of STATUSES) {
      expect(statusAfter(status, "approve") === null, status).toBe(status !== "in-review");
      expect(statusAfter(status, "start-monitoring") === null, status).toBe(status !== "approved");
    }
    expect(statusAfter("superseded", "submit")).toBeNull();
  });

  it("refuses every act out of order with the status marked, whoever asks", () => {
    for (const status of STATUSES)
      for (const act of ACTS)
        if (statusAfter(status, act) === null) expect(paths(act, { status, actorId: null })).toEqual(["status"]);
  });

  it("always leaves somebody who may go on, whatever the people and the rule", () => {
    const people = ["ada", "grace", "alan"];
    for (const separateApprover of [true, false])
      for (const authorId of people)
        for (const approverId of people) {
          const both = { separateApprover, authorId, approverId, reviewerIds: ["alan"], openComments: 1 };
          const may = (act: Act, status: AssessmentStatus) =>
            people.some((actorId) => paths(act, { ...both, status, actorId }).length === 0);
          expect(may("submit", "draft") && may("submit", "changes-requested")).toBe(true);
          // The approver can be named anew while in review; with another person than the author somebody may approve.
          const named = { ...both, approverId: people.find((id) => id !== authorId)! };
          expect(people.some((actorId) => refusals("approve", facts({ ...named, actorId })).length === 0)).toBe(true);
        }
  });

  it("keeps author and approver apart where the workspace asks for it", () => {
    const own = { actorId: "ada", authorId: "ada", approverId: "ada" };
    expect(paths("approve", own)).toEqual(["approverId"]);
    expect(paths("approve", { ...own, separateApprover: false })).toEqual([]);
    expect(paths("approve", { actorId: "alan" })).toEqual(["approverId"]);
    expect(paths("submit", { status: "draft", actorId: "grace" })).toEqual(["authorId"]);
  });

  it("asks for a comment before changes are asked for, by a reviewer or the approver", () => {
    expect(paths("request-changes", { openComments: 0 })).toEqual(["comments"]);
    expect(paths("request-changes", { openComments: 1, actorId: "alan" })).toEqual([]);
    expect(paths("request-changes", { openComments: 1, actorId: "eve" })).toEqual(["reviewerIds"]);
  });

  it("opens one new version at a time, of what is in force", () => {
    for (const status of STATUSES)
      expect(newVersionRefusals(status, null).length === 0, status).toBe(
        status === "approved" || status === "monitoring",
      );
    expect(newVersionRefusals("approved", "IA-001 version 2")).toHaveLength(1);
  });
});

describe("what is open", () => {
  it("is nothing in a complete assessment", () => {
    expect(openPaths({})).toEqual([]);
    expect(openPaths({ depth: "light" })).toEqual([]);
    expect(openPaths({ depth: "none", screening: screening("no"), answers: [], impacts: [], controlCount: 0 })).toEqual(
      [],
    );
  });

  it.each([
    ["an open screening question", { screening: screening("yes", { "SCR-03": "" }) }, ["SCR-03"]],
    ["a screening that was only carried over", { screenedOn: "" }, ["screening"]],
    ["a screening that nobody signed", { screeningSignedOn: "" }, ["screening"]],
    [
      "a question without an answer",
      { answers: complete().answers.filter((one) => one.questionId !== "AIS-B-03") },
      ["AIS-B-03"],
    ],
    ["a line nobody looked at", { impacts: [impact({ relevant: "" }), impact({ kind: "misuse" })] }, ["i1.relevant"]],
    [
      "a missing rating",
      {
        impacts: [
          impact({ ratings: { ...UNRATED, severity: 1, reach: 1, reversibility: 1 } }),
          impact({ kind: "misuse" }),
        ],
      },
      ["i1.likelihood"],
    ],
    [
      "a moderate harm without measure, rating after it and risk",
      { impacts: [impact({ mitigation: "", remaining: UNRATED, riskId: null, kind: "misuse" })] },
      ["i1.mitigation", "i1.remainingLikelihood", "i1.riskId"],
    ],
    ["no misuse line in a full assessment", { impacts: [impact()] }, ["AIS-J-01"]],
    ["no control", { controlCount: 0 }, ["AIS-K-05"]],
    [
      "no author, approver, conclusion",
      { authorId: null, approverId: null, conclusion: " " },
      ["authorId", "approverId", "conclusion"],
    ],
    ["no decision", { decision: "" as const }, ["decision"]],
    ["no review date", { nextReviewDate: "" }, ["nextReviewDate"]],
    ["a review in the past", { nextReviewDate: "2026-11-23" }, ["nextReviewDate"]],
    ["a review later than the level allows", { nextReviewDate: "2029-12-01" }, ["nextReviewDate"]],
    [
      "conditions without text and action",
      { decision: "approve-with-conditions" as const },
      ["conditions", "conditions.actions"],
    ],
    [
      "a condition's action without a date",
      { decision: "approve-with-conditions" as const, conditions: "Test", actions: [{ ownerId: "ada", dueDate: "" }] },
      ["conditions.actions"],
    ],
    [
      "go-live at a very high level",
      {
        impacts: [impact({ kind: "misuse", ratings: ratings(5, 5, 5, 5), remaining: ratings(5, 5, 5, 4) })],
        nextReviewDate: "2027-02-01",
      },
      ["decision"],
    ],
    ["the use of a prohibited practice", { system: { roles: ["provider"], aiActClass: "prohibited" } }, ["decision"]],
    ["an open comment", { openComments: 1 }, ["comments"]],
  ])("names the place of %s", (_name, over, expected) => {
    expect(openPaths(over)).toEqual(expected);
  });

  it("asks to confirm what the cause of a new version calls into question, and only that", () => {
    const carried = complete().answers.map((answer) => ({ ...answer, carried: true }));
    const again = openPaths({ trigger: "data", answers: carried });
    expect(again).toContain("AIS-C-01.carried");
    expect(again.every((path) => /^AIS-[CF]/.test(path))).toBe(true);
  });
});
