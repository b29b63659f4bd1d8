/** When a decision in the Statement of Applicability takes a control away from the risks it treats. */
import { labelOf, SOA_STATUSES } from "../../../src-shared/domain/vocabulary.ts";

type State = { readonly decision: string; readonly status: string };

const RANK: readonly string[] = SOA_STATUSES.map(({ id }) => id);
const IN_PLACE = RANK.indexOf("implemented");

/** What the change takes away, in words; null where it takes nothing away. */
export const weakening = (before: State, patch: Partial<State>): string | null => {
  const after = { decision: patch.decision ?? before.decision, status: patch.status ?? before.status };
  if (after.decision === "excluded" && before.decision !== "excluded") return "the control was excluded";
  if (RANK.indexOf(before.status) < IN_PLACE || RANK.indexOf(after.status) >= RANK.indexOf(before.status)) return null;
  return `status went from "${labelOf(SOA_STATUSES, before.status)}" to "${labelOf(SOA_STATUSES, after.status)}"`;
};
