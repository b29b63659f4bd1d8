/** What the records say already: answers that follow from impacts, links and people, and texts of the system's record to take over. */
import { AI_ACT_CLASSES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { isAtLeast, scoreImpact, type Highest } from "../../../src-shared/domain/assessment/score.ts";
import { TREATED_FROM } from "../../../src-shared/domain/assessment/completeness.ts";
import type { Impact } from "../../../src-shared/domain/assessment/types.ts";
import { DECISIONS, wordOf } from "../../../src-shared/domain/assessment/words.ts";
import { assessmentContent } from "../../records/catalogue.ts";
import type { Named } from "../../records/links.ts";
import type { AssessmentRow, SystemRow } from "../../records/assessments/facts.ts";

export type Said = {
  readonly row: AssessmentRow;
  readonly system: { readonly ref: string; readonly name: string };
  readonly impacts: readonly Impact[];
  readonly before: Highest | null;
  readonly after: Highest | null;
  readonly controls: readonly Named[];
  readonly risks: readonly Named[];
  readonly actions: readonly { readonly ref: string; readonly title: string }[];
  readonly approval: string;
  readonly personName: (id: string | null) => string;
};

export const levelWords = (highest: Highest | null): string =>
  highest === null ? "not rated" : `${highest.level.band.replace("-", " ")} (${highest.level.level})`;

const rated = (impacts: readonly Impact[]): string => {
  const open = impacts.filter(({ relevant }) => relevant === "").length;
  const relevant = impacts.filter(({ relevant }) => relevant === "yes").length;
  return `${impacts.length} lines: ${relevant} relevant, ${impacts.length - relevant - open} not relevant, ${open} open.`;
};

const listed = (records: readonly { readonly ref: string; readonly title: string }[], none: string): string =>
  records.length === 0 ? none : records.map(({ ref, title }) => `- ${ref} ${title}`).join("\n");

const measured = (impacts: readonly Impact[]): string => {
  const { bands } = assessmentContent();
  const harms = impacts.filter((impact) => {
    const { before } = scoreImpact(impact, bands);
    return impact.kind !== "benefit" && before !== null && isAtLeast(before.band, TREATED_FROM);
  });
  const named = harms.filter(({ mitigation }) => mitigation.trim() !== "").length;
  return `${named} of ${harms.length} harms of level moderate or above have a measure.`;
};

/** What the records answer to a question that is not typed; empty for others. */
export const derivedAnswer = ({ id, type }: { readonly id: string; readonly type: string }, said: Said): string => {
  const { row, impacts, personName } = said;
  if (id === "AIS-L-02") return row.decision === "" ? "Not decided yet." : wordOf(DECISIONS, row.decision);
  if (id === "AIS-L-03")
    return row.conditions === "" && said.actions.length === 0
      ? "No conditions."
      : [row.conditions, listed(said.actions, "")].filter((text) => text !== "").join("\n\n");
  switch (type) {
    case "ref-system":
      return `${said.system.ref} ${said.system.name}`;
    case "people":
      return [
        `Author: ${personName(row.authorId) || "not named"}.`,
        `Reviewers: ${row.reviewerIds.map((one) => personName(one)).join("; ") || "none"}.`,
        `Approver: ${personName(row.approverId) || "not named"}.`,
      ].join(" ");
    case "impact-table":
      return rated(
        impacts.filter(({ dimension }) =>
          id.startsWith("AIS-H")
            ? dimension === "individuals" || dimension === "groups"
            : dimension === "societies" || dimension === "organisation",
        ),
      );
    case "measure-table":
      return measured(impacts);
    case "control-links":
      return listed(said.controls, "No control is linked.");
    case "risk-links":
      return listed(said.risks, "No risk is linked.");
    case "computed":
      return `Before measures: ${levelWords(said.before)}. After measures: ${levelWords(said.after)}.`;
    case "signoff":
      return said.approval || `Not approved yet. Approver: ${personName(row.approverId) || "not named"}.`;
    default:
      return "";
  }
};

const STARTED: Readonly<Record<string, string>> = {
  "": "new system",
  interval: "planned review",
  supplier: "supplier model change",
  law: "law or contract change",
  incident: "incident or complaint",
};

const STAGES: Readonly<Record<string, string>> = {
  inception: "idea",
  "design-development": "development",
  "verification-validation": "verification",
  deployment: "deployment",
  "operation-monitoring": "operation",
  "continuous-validation": "operation",
  "re-evaluation": "re-evaluation",
  retirement: "retirement",
};

const classWords = ({ aiActClass, aiActReason }: SystemRow): string =>
  aiActClass === ""
    ? ""
    : [`EU AI Act: ${labelOf(AI_ACT_CLASSES, aiActClass)}`, aiActReason].filter(Boolean).join(". ");

/** What the system's record says to a question, as a first text to take over; empty where it says nothing. */
export const suggestionFor = (
  { id, options }: { readonly id: string; readonly options: readonly string[] | null },
  system: SystemRow | null,
  trigger: string,
): string => {
  if (!system) return "";
  switch (id) {
    case "AIS-A-02":
      return STARTED[trigger] ?? "significant change";
    case "AIS-A-03":
      return STAGES[system.lifeCycleStage] ?? "";
    case "AIS-A-04":
      return (options ?? []).filter((option) => system.roles.includes(option)).join("\n");
    case "AIS-B-01":
      return system.purpose;
    case "AIS-B-04":
      return system.intendedUse;
    case "AIS-C-01":
      return system.data;
    case "AIS-D-01":
      return system.suppliers;
    case "AIS-E-02":
      return classWords(system);
    case "AIS-F-01":
      return system.peopleAffected;
    default:
      return "";
  }
};
