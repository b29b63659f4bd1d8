/** The risk register as one list, scored. One read per table: 5,000 risks must be on the screen before a person notices. */
import type { Database, Statement } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { currentScore, isAboveAppetite } from "../../../src-shared/domain/risk/score.ts";
import { createScorer } from "../../../src-shared/domain/risk/scorer.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { linkedIds } from "../../records/links.ts";

type Listed = OutputOf<Contract["risks"]["list"]>[number];

const COLUMNS = [
  "id",
  "revision",
  "number",
  "title",
  "category",
  "treatment",
  "ownerId",
  "reviewDate",
  "inherentLikelihood",
  "inherentOrganisation",
  "inherentIndividuals",
  "inherentSocieties",
  "residualLikelihood",
  "residualOrganisation",
  "residualIndividuals",
  "residualSocieties",
] as const;

type Row = Omit<Listed, "ref"> & { number: number } & Record<
    `${"inherent" | "residual"}${"Likelihood" | "Organisation" | "Individuals" | "Societies"}`,
    number | null
  >;

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const SELECT = `SELECT ${COLUMNS.map((name) => `${snake(name)} AS ${name}`).join(", ")} FROM risk`;

type InForce = Criteria & { readonly id: string; readonly revision: number };
type Stored = [id: string, revision: number, appetite: number, likelihood: string, impact: string, bands: string];

const reading = new WeakMap<Database, Statement<[], Stored>>();
let last: { readonly stored: Stored; readonly criteria: InForce } | null = null;

/** The criteria in force, with their revision. Parsed anew only when the stored text is another: an import asks for every row. */
export const readCriteria = (raw: Database): InForce => {
  let read = reading.get(raw);
  if (!read)
    reading.set(
      raw,
      (read = raw
        .prepare<[], Stored>(`SELECT id, revision, appetite, likelihood, impact, bands FROM risk_criteria`)
        .raw()),
    );
  const stored = read.get()!;
  if (last && last.stored.every((value, at) => value === stored[at])) return last.criteria;
  const [id, revision, appetite, likelihood, impact, bands] = stored;
  const criteria: InForce = {
    id,
    revision,
    appetite,
    likelihood: JSON.parse(likelihood),
    impact: JSON.parse(impact),
    bands: JSON.parse(bands),
  };
  last = { stored, criteria };
  return criteria;
};

export const listRisks = (raw: Database): Listed[] => {
  const criteria = readCriteria(raw);
  const score = createScorer(criteria);
  const controls = linkedIds(raw, "risk", "control");
  const systems = linkedIds(raw, "risk", "system");
  // Sorted here: the rows lie in order already, and SQLite would copy the whole register to find that out.
  const rows = (raw.prepare(SELECT).all() as Row[]).sort((a, b) => a.number - b.number);
  return rows.map((row) => {
    const inherent = score({
      likelihood: row.inherentLikelihood,
      organisation: row.inherentOrganisation,
      individuals: row.inherentIndividuals,
      societies: row.inherentSocieties,
    });
    const residual = score({
      likelihood: row.residualLikelihood,
      organisation: row.residualOrganisation,
      individuals: row.residualIndividuals,
      societies: row.residualSocieties,
    });
    return {
      id: row.id,
      revision: row.revision,
      ref: refOf("risk", row.number),
      title: row.title,
      category: row.category,
      treatment: row.treatment,
      ownerId: row.ownerId,
      reviewDate: row.reviewDate,
      inherentLikelihood: row.inherentLikelihood,
      inherentImpact: inherent?.impact ?? null,
      inherentScore: inherent?.score ?? null,
      inherentBand: inherent?.band.id ?? "",
      residualLikelihood: row.residualLikelihood,
      residualImpact: residual?.impact ?? null,
      residualScore: residual?.score ?? null,
      residualBand: residual?.band.id ?? "",
      aboveAppetite: isAboveAppetite(currentScore(inherent, residual)?.score ?? null, criteria.appetite),
      controlIds: controls.get(row.id) ?? [],
      systemIds: systems.get(row.id) ?? [],
    };
  });
};
