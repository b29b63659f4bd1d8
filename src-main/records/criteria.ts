/** The risk criteria: the version in force and every one before it. */
import type { Database, Statement } from "better-sqlite3";
import type { Criteria, ImpactLevel, ScoreRule } from "../../src-shared/domain/risk/types.ts";

/** One version of the criteria as it was put into force. */
export type CriteriaVersion = Criteria & {
  readonly id: string;
  readonly version: number;
  readonly note: string;
  /** When it came into force, ISO 8601. */
  readonly since: string;
};

type Stored = [
  id: string,
  version: number,
  note: string,
  since: string,
  rule: string,
  matrix: string,
  likelihood: string,
  impact: string,
  bands: string,
  appetite: number,
  tolerance: number | null,
];

const SELECT = `SELECT id, version, note, created_at, rule, matrix, likelihood, impact, bands, appetite, tolerance FROM risk_criteria ORDER BY version DESC`;

/** Criteria made before groups and the environment were areas of their own say nothing about them. */
const wholeLevel = (level: Partial<ImpactLevel>): ImpactLevel =>
  ({ groups: "", environment: "", ...level }) as ImpactLevel;

const parse = (stored: Stored): CriteriaVersion => {
  const [id, version, note, since, rule, matrix, likelihood, impact, bands, appetite, tolerance] = stored;
  return {
    id,
    version,
    note,
    since,
    rule: rule as ScoreRule,
    matrix: JSON.parse(matrix),
    likelihood: JSON.parse(likelihood),
    impact: (JSON.parse(impact) as Partial<ImpactLevel>[]).map(wholeLevel),
    bands: JSON.parse(bands),
    appetite,
    tolerance,
  };
};

const reading = new WeakMap<Database, Statement<[], Stored>>();
let last: { readonly stored: Stored; readonly criteria: CriteriaVersion } | null = null;

/** The criteria in force. Parsed anew only when the stored text is another: an import asks for every row. */
export const readCriteria = (raw: Database): CriteriaVersion => {
  let read = reading.get(raw);
  if (!read) reading.set(raw, (read = raw.prepare<[], Stored>(`${SELECT} LIMIT 1`).raw()));
  const stored = read.get()!;
  if (last && last.stored.every((value, at) => value === stored[at])) return last.criteria;
  const criteria = parse(stored);
  last = { stored, criteria };
  return criteria;
};

/** Every version, newest first. */
export const readCriteriaVersions = (raw: Database): CriteriaVersion[] =>
  raw.prepare<[], Stored>(SELECT).raw().all().map(parse);

/** A row as the trail keeps it: columns by name. */
export type RowImage = Readonly<Record<string, string | number | null | undefined>>;

/** A row image of the trail as criteria; columns that came later have the value their migration gave them. */
export const criteriaOfImage = (image: RowImage): CriteriaVersion =>
  parse([
    String(image["id"]),
    Number(image["version"] ?? 1),
    String(image["note"] ?? ""),
    String(image["created_at"]),
    String(image["rule"] ?? "product"),
    String(image["matrix"] ?? "[]"),
    String(image["likelihood"]),
    String(image["impact"]),
    String(image["bands"]),
    Number(image["appetite"]),
    image["tolerance"] === undefined || image["tolerance"] === null ? null : Number(image["tolerance"]),
  ]);
