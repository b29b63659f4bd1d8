/** The records a control is tied to, from which reasons and the provider of an inherited control follow. */
import type { Database } from "better-sqlite3";
import { deriveReasons } from "../../../src-shared/domain/soa/derive.ts";
import type { Named } from "../../records/links.ts";
import { linkedRecords, namedRecords } from "../../records/links.ts";
import type { SheetRow } from "./sheet.ts";

/** The newest version of each linked assessment: earlier ones keep their links as a record. */
const newestAssessments = (raw: Database): Map<string, SheetRow["assessments"]> => {
  const newest = new Set(namedRecords(raw, "assessment").map(({ id }) => id));
  return new Map(
    [...linkedRecords(raw, "control", "assessment")].map(([id, list]) => [
      id,
      list.filter((one) => newest.has(one.id)),
    ]),
  );
};

type Obligation = { readonly id: string; readonly source: string; readonly applies: string };
type Objective = { readonly id: string; readonly status: string };

const byId = <T extends { readonly id: string }>(raw: Database, sql: string): ReadonlyMap<string, T> =>
  new Map(
    raw
      .prepare<[], T>(sql)
      .all()
      .map((one) => [one.id, one]),
  );

/** Reads everything once; the function it gives answers for one control with the risks that are known of it. */
export const readReasonRecords = (raw: Database) => {
  const assessments = newestAssessments(raw);
  const obligations = linkedRecords(raw, "control", "obligations");
  const objectives = linkedRecords(raw, "control", "objectives");
  const duties = byId<Obligation>(raw, `SELECT id, source, applies FROM obligation`);
  const aims = byId<Objective>(raw, `SELECT id, status FROM objective`);
  return (controlId: string, risks: SheetRow["risks"]) => {
    const linked = {
      assessments: assessments.get(controlId) ?? [],
      obligations: obligations.get(controlId) ?? [],
      objectives: objectives.get(controlId) ?? [],
    };
    const derived = deriveReasons({
      risks,
      assessments: linked.assessments,
      obligations: linked.obligations.map((one: Named) => {
        const { source = "", applies = "" } = duties.get(one.id) ?? {};
        return { ...one, source, applies };
      }),
      objectives: linked.objectives.map((one: Named) => ({ ...one, status: aims.get(one.id)?.status ?? "" })),
    });
    return { ...linked, derived };
  };
};
