/** Who was reached by awareness (7.3): people who work under the organisation's control, against the campaigns that were held. */

export type Campaign = {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** yyyy-mm-dd or "". */
  readonly heldOn: string;
  readonly invited: readonly string[];
  readonly attended: readonly string[];
};

export type Reach = {
  readonly personId: string;
  /** The newest campaign held in which the person took part; null where there is none. */
  readonly last: Campaign | null;
  /** never: in none; long-ago: not within the last twelve months (rule of this project; 7.3 names no interval); reached: within. */
  readonly state: "never" | "long-ago" | "reached";
  /** Campaigns held to which the person was invited without taking part. */
  readonly missed: number;
};

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** One line for each person, who was never reached first, then by the day of the last campaign. `today` is yyyy-mm-dd. */
export const reachOf = (people: readonly string[], campaigns: readonly Campaign[], today: string): readonly Reach[] => {
  const held = campaigns
    .filter(({ status }) => status === "held")
    .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : a.heldOn > b.heldOn ? -1 : 0));
  return people
    .map((personId): Reach => {
      const last = held.find(({ attended }) => attended.includes(personId)) ?? null;
      const missed = held.filter(
        ({ invited, attended }) => invited.includes(personId) && !attended.includes(personId),
      ).length;
      const state = last === null ? "never" : last.heldOn < yearBefore(today) ? "long-ago" : "reached";
      return { personId, last, state, missed };
    })
    .toSorted((a, b) => {
      const [one, two] = [a.last?.heldOn ?? "", b.last?.heldOn ?? ""];
      return a.last === null && b.last !== null
        ? -1
        : b.last === null && a.last !== null
          ? 1
          : one < two
            ? -1
            : one > two
              ? 1
              : 0;
    });
};
