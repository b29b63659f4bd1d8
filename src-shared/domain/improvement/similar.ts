/** Does a nonconformity exist elsewhere (10.2): which part of the standard it is about, so that other records can be compared. */

/** The controls and clauses a requirement names: "9.2.2-c, A.6.2.4" gives ["9.2.2", "A.6.2.4"]; points count as their clause. */
export const partsNamed = (requirement: string): readonly string[] => [
  ...new Set(requirement.match(/\bA(?:\.\d+){2,3}|(?<![\d.])(?:[4-9]|10)(?:\.\d+){1,2}/g) ?? []),
];

/** What two requirements have in common; empty where nothing. */
export const sharedParts = (one: string, other: string): readonly string[] => {
  const named = new Set(partsNamed(other));
  return partsNamed(one).filter((part) => named.has(part));
};
