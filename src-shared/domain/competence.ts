/** The competence matrix (7.2): what the roles that a person holds need, against what the person has shown. */

export type Need = {
  readonly id: string;
  readonly title: string;
  readonly roleId: string | null;
  readonly level: string;
};
export type Shown = {
  readonly id: string;
  readonly title: string;
  readonly personId: string | null;
  readonly level: string;
  /** yyyy-mm-dd or "". */
  readonly validUntil: string;
};
export type Holder = { readonly roleId: string; readonly holders: readonly string[] };

export type MatrixCell = {
  readonly personId: string;
  readonly need: Need;
  /** Level needed, 0 to 4; 0 where nobody said. */
  readonly needed: number;
  /** Best valid level shown, 0 where nothing is shown. */
  readonly reached: number;
  readonly shownId: string | null;
  /** A proof of a sufficient level has run out. */
  readonly expired: boolean;
  readonly gap: boolean;
};

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const isValid = ({ validUntil }: Shown, today: string): boolean => validUntil === "" || validUntil >= today;

/**
 * One cell for each person and each competence that a role of theirs needs; where two roles need the same, the higher level
 * counts. A proof counts for a need of the same name (rule of this project) and until its last valid day.
 */
export const competenceMatrix = (
  needs: readonly Need[],
  shown: readonly Shown[],
  roles: readonly Holder[],
  today: string,
): readonly MatrixCell[] => {
  const wanted = new Map<string, { personId: string; need: Need; needed: number }>();
  for (const { roleId, holders } of roles)
    for (const personId of holders)
      for (const need of needs) {
        if (need.roleId !== roleId) continue;
        const key = `${personId} ${need.title.trim().toLowerCase()}`;
        const needed = Number(need.level === "" ? 0 : need.level);
        const known = wanted.get(key);
        if (!known || known.needed < needed) wanted.set(key, { personId, need, needed });
      }
  return [...wanted.values()].map(({ personId, need, needed }) => {
    const mine = shown.filter((one) => one.personId === personId && same(one.title, need.title));
    const best = (some: readonly Shown[]): Shown | undefined =>
      some.toSorted((a, b) => Number(b.level || 0) - Number(a.level || 0))[0];
    const valid = best(mine.filter((one) => isValid(one, today)));
    const reached = Number(valid?.level || 0);
    const old = best(mine.filter((one) => !isValid(one, today)));
    return {
      personId,
      need,
      needed,
      reached,
      shownId: (valid ?? old)?.id ?? null,
      expired: reached < needed && Number(old?.level || 0) >= needed && needed > 0,
      gap: reached < needed,
    };
  });
};
