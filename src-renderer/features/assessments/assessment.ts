/** What the pages of an assessment share: its shapes, and which impacts stand in which section. */
import type { contract } from "../../../src-shared/contract/index.ts";
import type { Tone } from "../../../src-shared/domain/tones.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";

export type Listed = OutputOf<typeof contract.assessments.list>[number];
export type Whole = OutputOf<typeof contract.assessments.read>;
export type Question = Whole["sections"][number]["questions"][number];
export type Impact = Whole["impacts"][number];
export type Remark = Whole["comments"][number];

export const STATUS_TONES: Readonly<Record<Whole["status"], Tone>> = {
  draft: "not-started",
  "in-review": "planned",
  "changes-requested": "partly",
  approved: "implemented",
  monitoring: "effective",
  superseded: "excluded",
};

/** Benefits stand in section G, misuse in J, harm to people in H and to society and the organisation in I. */
export const impactsOf = (sectionId: string, impacts: readonly Impact[]): readonly Impact[] =>
  impacts.filter(({ kind, dimension }) => {
    if (sectionId === "AIS-G") return kind === "benefit";
    if (sectionId === "AIS-J") return kind === "misuse";
    const people = dimension === "individuals" || dimension === "groups";
    return kind === "harm" && sectionId === (people ? "AIS-H" : "AIS-I");
  });

/** The kind and the group of a line that is added to a section; null where it holds no impacts. */
export const newImpactIn = (sectionId: string): Pick<Impact, "kind" | "dimension"> | null => {
  if (sectionId === "AIS-G") return { kind: "benefit", dimension: "individuals" };
  if (sectionId === "AIS-J") return { kind: "misuse", dimension: "individuals" };
  if (sectionId === "AIS-H") return { kind: "harm", dimension: "individuals" };
  return sectionId === "AIS-I" ? { kind: "harm", dimension: "societies" } : null;
};
