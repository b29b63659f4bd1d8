/**
 * Scores whole registers. The six levels of a stage are packed into one number, so that each combination is scored once: a
 * register of thousands holds the same few hundred again and again.
 */
import { lowered, overruled } from "./derive-current.ts";
import { scoreRisk } from "./score.ts";
import { PARTS, STAGES } from "./types.ts";
import type { Assessment, Criteria, Scored, Stage } from "./types.ts";

/** The level fields of a record, stage by stage; the order in which `packStages` expects them. */
export const LEVEL_FIELDS = STAGES.flatMap((stage) => PARTS.map((part) => `${stage}${part}` as const));

/** Levels are 1 to 6 and 0 stands for "not assessed": three bits each. */
const BASE = 8;

const pack = (levels: readonly (number | null | undefined)[]): number => {
  let key = 0;
  for (let part = 0; part < PARTS.length; part++) key = key * BASE + (levels[part] ?? 0);
  return key;
};

const levelAt = (key: number, part: number): number | null =>
  Math.floor(key / BASE ** (PARTS.length - 1 - part)) % BASE || null;

const unpack = (key: number): Assessment => ({
  likelihood: levelAt(key, 0),
  individuals: levelAt(key, 1),
  groups: levelAt(key, 2),
  societies: levelAt(key, 3),
  organisation: levelAt(key, 4),
  environment: levelAt(key, 5),
});

const packAssessment = ({ likelihood, individuals, groups, societies, organisation, environment }: Assessment) =>
  pack([likelihood, individuals, groups, societies, organisation, environment]);

/** Steps that the implemented controls of a risk take off in all. */
export type Steps = { readonly likelihood: number; readonly consequence: number };
export const NO_STEPS: Steps = { likelihood: 0, consequence: 0 };

/** The current levels: the inherent ones less the steps that count, where no person overruled them. */
const packCurrent = (inherent: number, set: number, { likelihood, consequence }: Steps): number => {
  if (set === 0 && likelihood === 0 && consequence === 0) return inherent;
  const levels = unpack(set);
  return packAssessment(
    overruled(lowered(unpack(inherent), likelihood, consequence), {
      currentLikelihood: levels.likelihood,
      currentIndividuals: levels.individuals,
      currentGroups: levels.groups,
      currentSocieties: levels.societies,
      currentOrganisation: levels.organisation,
      currentEnvironment: levels.environment,
    }),
  );
};

/** The four stages of a record as packed numbers, the current one derived. `levels` stand in the order of LEVEL_FIELDS. */
export const packStages = (
  levels: readonly (number | null)[],
  steps: Steps = NO_STEPS,
): Readonly<Record<Stage, number>> => {
  const stage = (at: number): number => pack(levels.slice(at * PARTS.length, (at + 1) * PARTS.length));
  const inherent = stage(0);
  return { inherent, current: packCurrent(inherent, stage(1), steps), target: stage(2), residual: stage(3) };
};

/** The likelihood of a packed stage. */
export const likelihoodOf = (key: number): number | null => levelAt(key, 0);

/** Scores packed stages, each combination once. */
export const createScorer = (criteria: Criteria) => {
  const known = new Map<number, Scored | null>();
  return (key: number): Scored | null => {
    let scored = known.get(key);
    if (scored === undefined) known.set(key, (scored = scoreRisk(unpack(key), criteria)));
    return scored;
  };
};
