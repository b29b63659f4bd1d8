/** Scores a whole register: each combination of levels once, because thousands of risks hold the same few hundred. */
import { scoreRisk } from "./score.ts";
import { DIMENSIONS, type Assessment, type Criteria, type Scored } from "./types.ts";

/** Above every level a scale can have. */
const BASE = 100;

/** `scoreRisk` under one set of criteria that remembers what it was asked before. */
export const createScorer = (criteria: Criteria): ((assessment: Assessment) => Scored | null) => {
  const known = new Map<number, Scored | null>();
  return (assessment) => {
    let key = assessment.likelihood ?? 0;
    for (const dimension of DIMENSIONS) key = key * BASE + (assessment[dimension] ?? 0);
    let scored = known.get(key);
    if (scored === undefined) known.set(key, (scored = scoreRisk(assessment, criteria)));
    return scored;
  };
};
