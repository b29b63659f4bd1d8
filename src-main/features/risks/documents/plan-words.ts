/** What the treatment plan's document and workbook are made of, and the words both use. */
import type { Band } from "../../../../src-shared/domain/risk/types.ts";
import type { Tone } from "../../../../src-shared/domain/tones.ts";
import { labelOf, shortLabelOf, SOA_DECISIONS, TREATMENTS } from "../../../../src-shared/domain/vocabulary.ts";
import type { DocumentFrame } from "../../../records/document-frame.ts";
import type { TreatmentPlan } from "../treatment-plan.ts";

export type PlanApproval = {
  readonly personName: string;
  readonly personRole: string;
  /** yyyy-mm-dd. */
  readonly on: string;
  /** Risks, actions, controls or criteria were changed after the approval. */
  readonly changedSince: boolean;
};

export type PlanInput = {
  readonly frame: DocumentFrame;
  readonly plan: TreatmentPlan;
  readonly bands: readonly Band[];
  /** People's names by id. */
  readonly people: ReadonlyMap<string, string>;
  /** The newest approval that was not ended; null where there is none. */
  readonly approval: PlanApproval | null;
};

export const ACTION_TONES: Readonly<Record<string, Tone>> = {
  open: "not-started",
  "in-progress": "planned",
  done: "implemented",
  cancelled: "excluded",
};

/** The option without its explanation in brackets. */
export const optionWords = (id: string): string => (id === "" ? "No option chosen" : shortLabelOf(TREATMENTS, id));

export const decisionWords = (decision: string): string =>
  decision === "" ? "Undecided" : labelOf(SOA_DECISIONS, decision);
