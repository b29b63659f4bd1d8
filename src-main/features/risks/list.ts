/** The risk register as one list, scored. One read per table: 5,000 risks must be on the screen before a person notices. */
import type { Database, Statement } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { currentScore, isAboveAppetite, scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import type { Criteria, Scored } from "../../../src-shared/domain/risk/types.ts";
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
const SELECT = `SELECT ${COLUMNS.map((name) => `${snake(name)} AS ${name}`).join(", ")} FROM risk ORDER BY number`;

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

type Levels = readonly [
  likelihood: number | null,
  organisation: number | null,
  individuals: number | null,
  societies: number | null,
];

/** Scores each combination of levels once: a register of thousands holds the same few hundred again and again. */
const createScorer = (criteria: Criteria) => {
  const known = new Map<number, Scored | null>();
  return (...[likelihood, organisation, individuals, societies]: Levels): Scored | null => {
    const key = (((likelihood ?? 0) * 100 + (organisation ?? 0)) * 100 + (individuals ?? 0)) * 100 + (societies ?? 0);
    let scored = known.get(key);
    if (scored === undefined)
      known.set(key, (scored = scoreRisk({ likelihood, organisation, individuals, societies }, criteria)));
    return scored;
  };
};

export const listRisks = (raw: Database): Listed[] => {
  const criteria = readCriteria(raw);
  const score = createScorer(criteria);
  const controls = linkedIds(raw, "risk", "control");
  const systems = linkedIds(raw, "risk", "system");
  return (raw.prepare(SELECT).all() as Row[]).map((row) => {
    const inherent = score(
      row.inherentLikelihood,
      row.inherentOrganisation,
      row.inherentIndividuals,
      row.inherentSocieties,
    );
    const residual = score(
      row.residualLikelihood,
      row.residualOrganisation,
      row.residualIndividuals,
      row.residualSocieties,
    );
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
