/**
 * When a residual risk may be accepted. Designated management accepts (6.1.3; checked with the person). Rule of this project:
 * what is left in the band "very high" is accepted only for a time, so a review must be planned for today or later.
 */
import { nextReview, type ReviewCycle } from "./review.ts";
import type { Scored } from "./types.ts";

/** The band that is accepted only for a time. */
export const TIME_LIMITED_BAND = "very-high";

export type AcceptanceIssue = { readonly path: string; readonly message: string };

/** What stands in the way of an acceptance on the day `today` (yyyy-mm-dd); empty where nothing does. */
export const checkAcceptance = (residual: Scored, cycle: ReviewCycle, today: string): AcceptanceIssue[] => {
  if (residual.band.id !== TIME_LIMITED_BAND) return [];
  const due = nextReview(cycle);
  if (due !== "" && due >= today) return [];
  const found = due === "" ? "no review is planned" : `the review was due on ${due}`;
  return [
    {
      path: "reviewDate",
      message: `${residual.score} is ${residual.band.name}: only designated management accepts it (6.1.3), and only for a time (rule of this project). Set the day of the next review, today or later; ${found}.`,
    },
  ];
};
