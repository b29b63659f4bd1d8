/** The risk treatment plan as it stands: read once for the window and for its document. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { isOpenAction, isOverdueAction } from "../../../src-shared/domain/actions/check-action.ts";
import type { Stage } from "../../../src-shared/domain/risk/types.ts";
import { burnDown } from "../../../src-shared/domain/treatment/burn-down.ts";
import { sourceOf } from "../../../src-shared/domain/soa/source.ts";
import { soaEffect } from "../../../src-shared/domain/treatment/soa-effect.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { readRecords } from "../../db/records.ts";
import { ownControl, risk, soaEntry } from "../../db/schema/domain.ts";
import { readAcceptances } from "../../records/acceptances.ts";
import { listActions, type ListedAction } from "../../records/actions.ts";
import { namedRecords } from "../../records/links.ts";
import { listRisks } from "./list.ts";

export type TreatmentPlan = OutputOf<Contract["treatment"]["plan"]>;
export type TreatedRisk = TreatmentPlan["risks"][number];
type Control = TreatedRisk["controls"][number];

const controlStates = (raw: Database): ReadonlyMap<string, Control> => {
  const entries = new Map(readRecords(raw, soaEntry).map((entry) => [entry.controlId, entry]));
  const own = new Map(readRecords(raw, ownControl).map(({ id, source }) => [id, source]));
  return new Map(
    namedRecords(raw, "control").map(({ id, ref, title }) => {
      const { decision = "", status = "not-started", reasonCodes = [] } = entries.get(id) ?? {};
      const from = own.get(id);
      const source = from === undefined ? "annexA" : sourceOf(from);
      return [id, { id, ref, title, source, decision, status, effect: soaEffect({ decision, reasonCodes }) }];
    }),
  );
};

/** The sum of what actions cost; null where none of them says so. */
const sumOf = (actions: readonly { readonly cost: number | null; readonly status: string }[]): number | null => {
  const costs = actions.flatMap(({ cost, status }) => (cost === null || status === "cancelled" ? [] : [cost]));
  return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
};

type Listed = ReturnType<typeof listRisks>[number];
const scoreOf = (row: Listed, stage: Stage): TreatedRisk["inherent"] => {
  const score = row[`${stage}Score`];
  return score === null ? null : { score, band: row[`${stage}Band`] };
};

const toPlanAction = ({ id, ref, title, status, ownerId, startDate, dueDate, doneOn, cost }: ListedAction) => ({
  id,
  ref,
  title,
  status,
  ownerId,
  startDate,
  dueDate,
  doneOn,
  cost,
});

/** `today` is yyyy-mm-dd. */
export const readTreatmentPlan = (raw: Database, today: string): TreatmentPlan => {
  const controls = controlStates(raw);
  const acceptances = readAcceptances(raw);
  const texts = new Map(readRecords(raw, risk, "number").map(({ id, treatmentPlan }) => [id, treatmentPlan]));
  const systems = new Map(namedRecords(raw, "system").map(({ id, title }) => [id, title]));
  const actions = listActions(raw).filter(({ source }) => source?.kind === "risk");
  const bySource = new Map<string, ListedAction[]>();
  for (const one of actions) bySource.set(one.source!.id, [...(bySource.get(one.source!.id) ?? []), one]);
  const planned = listRisks(raw).filter(
    ({ id, treatment, aboveAppetite }) => treatment !== "" || aboveAppetite || bySource.has(id),
  );
  const kept = new Set(planned.map(({ id }) => id));
  const counted = actions.filter(({ source }) => kept.has(source!.id));
  const risks = planned.map((row): TreatedRisk => {
    const mine = bySource.get(row.id) ?? [];
    const acceptance = acceptances.get(row.id);
    return {
      id: row.id,
      revision: row.revision,
      ref: row.ref,
      title: row.title,
      treatment: row.treatment,
      treatmentPlan: texts.get(row.id) ?? "",
      ownerId: row.ownerId,
      reviewDate: row.reviewDate,
      systems: row.systemIds.flatMap((id) => systems.get(id) ?? []),
      inherent: scoreOf(row, "inherent"),
      current: scoreOf(row, "current"),
      target: scoreOf(row, "target"),
      residual: scoreOf(row, "residual"),
      aboveAppetite: row.aboveAppetite,
      controls: row.controlIds
        .flatMap((id) => controls.get(id) ?? [])
        .sort((a, b) => a.ref.localeCompare(b.ref, "en", { numeric: true })),
      actions: mine.map(toPlanAction),
      cost: sumOf(mine),
      accepted: acceptance
        ? { personName: acceptance.personName, personRole: acceptance.personRole, on: acceptance.on }
        : null,
    };
  });
  return {
    risks,
    totals: {
      open: counted.filter(isOpenAction).length,
      overdue: counted.filter((one) => isOverdueAction(one, today)).length,
      done: counted.filter(({ status }) => status === "done").length,
      cost: sumOf(counted),
      spent: sumOf(counted.filter(({ status }) => status === "done")),
    },
    burnDown: mutable(burnDown(counted, today)),
  };
};

const mutable = ({ points, ...rest }: ReturnType<typeof burnDown>) => ({ ...rest, points: [...points] });
