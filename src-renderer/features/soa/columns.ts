/** Which columns a list of this width can show. Reference, title, decision and findings always stay. */
export type Columns = {
  readonly owner: boolean;
  readonly evidence: boolean;
  readonly risks: boolean;
  readonly reasons: boolean;
  readonly status: boolean;
  /** The decision in words, not only as a sign. */
  readonly words: boolean;
  readonly count: number;
};

const ALWAYS = 4;

export const columnsFor = (width: number): Columns => {
  const optional = {
    owner: width > 880,
    evidence: width > 880,
    risks: width > 720,
    reasons: width > 620,
    status: width > 520,
  };
  return { ...optional, words: width > 380, count: ALWAYS + Object.values(optional).filter(Boolean).length };
};
