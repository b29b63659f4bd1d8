import { describe, expect, it } from "vitest";
import { differenceOf, type ComparedContent, type ComparedRow } from "../../../src-shared/domain/soa/difference.ts";

const row = (ref: string, over: Partial<ComparedRow> = {}): ComparedRow => ({
  ref,
  title: `Control ${ref}`,
  source: ref.startsWith("A.") ? "annexA" : "own",
  decision: "included",
  reasonCodes: [{ code: "B", title: "Good practice / baseline" }],
  justification: "Needed here.",
  status: { id: "planned", label: "Planned" },
  how: "A procedure is written.",
  owner: "Olga Owner",
  dueDate: "2027-01-31",
  systems: "All AI systems",
  guidanceConsidered: "Yes",
  risks: [],
  evidence: [],
  ...over,
});

const content = (rows: readonly ComparedRow[], over: Partial<ComparedContent> = {}): ComparedContent => ({
  organisation: "Northlight",
  scopeText: "Nine AI systems",
  annexAReading: "strict",
  rows,
  ...over,
});

const NONE = { changed: 0, added: 0, removed: 0, nowIncluded: 0, nowExcluded: 0, statusForward: 0, statusBack: 0 };

describe("two versions of the statement", () => {
  it("says that nothing differs where nothing does", () => {
    const same = content([row("A.2.2"), row("X.01")]);
    expect(differenceOf(same, structuredClone(same))).toEqual({
      statement: [],
      controls: [],
      counts: { ...NONE, unchanged: 2, fields: [] },
    });
  });

  it("names each field that differs with its words before and after", () => {
    const before = content([row("A.2.2"), row("A.2.3")]);
    const after = content([
      row("A.2.2", {
        reasonCodes: [
          { code: "R", title: "Risk treatment" },
          { code: "L", title: "Law or regulation" },
        ],
        justification: "Treats R-001.",
        status: { id: "implemented", label: "Implemented" },
        owner: "Peter Planner",
      }),
      row("A.2.3"),
    ]);
    const { controls, counts } = differenceOf(before, after);
    expect(controls).toEqual([
      {
        ref: "A.2.2",
        title: "Control A.2.2",
        source: "annexA",
        change: "changed",
        fields: [
          {
            field: "reasons",
            label: "Reasons",
            before: "B Good practice / baseline",
            after: "R Risk treatment\nL Law or regulation",
          },
          { field: "justification", label: "Justification", before: "Needed here.", after: "Treats R-001." },
          { field: "status", label: "Implementation status", before: "Planned", after: "Implemented" },
          { field: "owner", label: "Owner", before: "Olga Owner", after: "Peter Planner" },
        ],
      },
    ]);
    expect(counts).toMatchObject({ ...NONE, changed: 1, unchanged: 1, statusForward: 1 });
    expect(counts.fields.map(({ field, count }) => [field, count])).toEqual([
      ["reasons", 1],
      ["justification", 1],
      ["status", 1],
      ["owner", 1],
    ]);
  });

  it("counts decisions by their direction, and an excluded control has no status that could differ", () => {
    const excluded = { decision: "excluded", justification: "No such system." } as const;
    const planned = { id: "not-started", label: "Not started" };
    const { controls, counts } = differenceOf(
      content([row("A.2.2"), row("A.2.3", excluded), row("A.2.4", { decision: null }), row("A.3.2", excluded)]),
      content([
        row("A.2.2", excluded),
        row("A.2.3"),
        row("A.2.4", { decision: "included" }),
        row("A.3.2", { ...excluded, status: planned, how: "Old words" }),
      ]),
    );
    expect(counts).toMatchObject({ ...NONE, changed: 3, unchanged: 1, nowIncluded: 2, nowExcluded: 1 });
    expect(controls[0]!.fields.find(({ field }) => field === "status")).toMatchObject({ before: "Planned", after: "" });
    expect(controls[2]!.fields[0]).toMatchObject({ before: "Not decided", after: "Included" });
  });

  it("tells a status that goes back from one that goes on", () => {
    const at = (id: string) => row("A.2.2", { status: { id, label: id } });
    const counts = (from: string, to: string) => differenceOf(content([at(from)]), content([at(to)])).counts;
    expect(counts("effective", "planned")).toMatchObject({ statusForward: 0, statusBack: 1 });
    expect(counts("not-started", "partly-implemented")).toMatchObject({ statusForward: 1, statusBack: 0 });
  });

  it("lists own controls that came and went with everything recorded of them, those gone at the end", () => {
    const { controls, counts } = differenceOf(
      content([row("A.2.2"), row("X.01")]),
      content([row("A.2.2"), row("X.02")]),
    );
    expect(controls.map(({ ref, change }) => [ref, change])).toEqual([
      ["X.02", "added"],
      ["X.01", "removed"],
    ]);
    expect(controls[0]!.fields).toContainEqual({
      field: "justification",
      label: "Justification",
      before: "",
      after: "Needed here.",
    });
    expect(controls[1]!.fields).toContainEqual({ field: "owner", label: "Owner", before: "Olga Owner", after: "" });
    expect(counts).toMatchObject({ ...NONE, added: 1, removed: 1, unchanged: 1, fields: [] });
  });

  it("says when a control is inherited from a provider, also against a version frozen before that was asked", () => {
    const inherited = row("A.2.2", { inheritedFrom: "Nordcloud, contract of 2026" });
    const { controls } = differenceOf(content([row("A.2.2")]), content([inherited]));
    expect(controls[0]!.fields).toEqual([
      { field: "decision", label: "Decision", before: "Included", after: "Inherited" },
      { field: "inheritedFrom", label: "Inherited from", before: "", after: "Nordcloud, contract of 2026" },
    ]);
    const excluded = { ...inherited, decision: "excluded" } as const;
    const fields = differenceOf(content([row("A.2.2")]), content([excluded])).controls[0]!.fields;
    expect(fields.map(({ field }) => field)).not.toContain("inheritedFrom");
  });

  it("notices links to risks and evidence, and what changed in the statement itself", () => {
    const { statement, controls } = differenceOf(
      content([row("A.2.2")]),
      content([row("A.2.2", { risks: [{ ref: "R-001", title: "Wrong answers" }] })], {
        scopeText: "Ten AI systems",
        annexAReading: "informative",
      }),
    );
    expect(controls[0]!.fields).toEqual([
      { field: "risks", label: "Risks it treats", before: "", after: "R-001 Wrong answers" },
    ]);
    expect(statement.map(({ field }) => field)).toEqual(["scopeText", "annexAReading"]);
  });
});
