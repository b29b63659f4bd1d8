import type { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";

export type ListedRisk = OutputOf<typeof contract.risks.list>[number];
export type Risk = OutputOf<typeof contract.risks.read>;
export type RiskPatch = InputOf<typeof contract.risks.update>["patch"];
export type BulkPatch = InputOf<typeof contract.risks.updateMany>["patch"];
export type CriteriaInForce = OutputOf<typeof contract.risks.criteria>;
export type RiskStanding = OutputOf<typeof contract.risks.standing>;
export type RatingPoint = OutputOf<typeof contract.risks.ratingHistory>[number];
export type ReviewFlag = OutputOf<typeof contract.reviews.of>[number];

/** The day a person's calendar shows today, as yyyy-mm-dd. */
export const today = (now = new Date()): string =>
  [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");

export const isOverdue = (risk: Pick<ListedRisk, "nextReview">, day: string): boolean =>
  risk.nextReview !== "" && risk.nextReview < day;
/** The score that counts now, of the stage the register names. */
export const scoreNow = (risk: ListedRisk): number | null =>
  risk.stageNow === "" ? null : risk[`${risk.stageNow}Score`];
export const bandNow = (risk: ListedRisk): string => (risk.stageNow === "" ? "" : risk[`${risk.stageNow}Band`]);
