/** The figures of the statement. Screen, cover and workbook all take them from here, so that they agree by construction. */
import { SOA_STATUSES } from "../vocabulary.ts";
import type { SoaRuleRow } from "./row.ts";
import type { ControlSource } from "./source.ts";

export type SoaTally = {
  readonly annexA: number;
  readonly own: number;
  readonly iso27001: number;
  readonly total: number;
};

export type SoaCounts = {
  readonly rows: SoaTally;
  readonly decisions: { readonly included: SoaTally; readonly excluded: SoaTally; readonly undecided: SoaTally };
  /** How far included controls are in place, in the order of the statuses; excluded and undecided ones do not count. */
  readonly statuses: readonly { readonly id: string; readonly label: string; readonly count: SoaTally }[];
};

type Counted = Pick<SoaRuleRow, "source" | "decision" | "status">;

export const countSoa = (rows: readonly Counted[]): SoaCounts => {
  const included = rows.filter((row) => row.decision === "included");
  return {
    rows: tally(rows),
    decisions: {
      included: tally(included),
      excluded: tally(rows.filter((row) => row.decision === "excluded")),
      undecided: tally(rows.filter((row) => row.decision === "")),
    },
    statuses: SOA_STATUSES.map(({ id, label }) => ({
      id,
      label,
      count: tally(included.filter((row) => row.status === id)),
    })),
  };
};

const tally = (rows: readonly Counted[]): SoaTally => {
  const of = (source: ControlSource): number => rows.filter((row) => row.source === source).length;
  return { annexA: of("annexA"), own: of("own"), iso27001: of("iso27001"), total: rows.length };
};
