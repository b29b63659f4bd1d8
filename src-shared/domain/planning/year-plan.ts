/**
 * A year's plan of reassessments (8.1 to 8.4). The standard asks for planned intervals and names none; the intervals here are
 * a rule of this project: every AI system once a year, one that is high-risk under the AI Act or carries a risk above the
 * appetite every half year; the treatment of risks is checked every half year, processes and controls once a year.
 */
export type PlannedSystem = {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly highRisk: boolean;
  /** A risk tied to it lies above the appetite of the criteria in force. */
  readonly aboveAppetite: boolean;
  readonly retired: boolean;
};

export type Proposal = {
  /** The same proposal has the same key in every year's plan: "risk s-1 2026-01". */
  readonly key: string;
  readonly kind: "risk" | "treatment" | "impact" | "control";
  readonly systemId: string | null;
  readonly ownerId: string | null;
  readonly title: string;
  readonly plannedOn: string;
  /** Why at this interval. */
  readonly why: string;
};

const MIDDLE = 15;
const dayOf = (year: number, month: number): string =>
  `${year}-${String(((month - 1) % 12) + 1).padStart(2, "0")}-${String(MIDDLE).padStart(2, "0")}`;

const KINDS = [
  { kind: "risk", words: "Risk assessment", clause: "8.2", shift: 0 },
  { kind: "impact", words: "Impact assessment", clause: "8.4", shift: 1 },
] as const;

const intervalOf = ({ highRisk, aboveAppetite }: PlannedSystem): { readonly months: 6 | 12; readonly why: string } =>
  highRisk
    ? { months: 6, why: "every half year: high-risk under the AI Act (rule of this project)" }
    : aboveAppetite
      ? { months: 6, why: "every half year: a risk lies above the appetite (rule of this project)" }
      : { months: 12, why: "once a year (rule of this project)" };

/** Every proposal of a year by day; systems are spread over the months, retired ones left out. */
export const planYear = (year: number, systems: readonly PlannedSystem[]): readonly Proposal[] => {
  const ofSystems = systems
    .filter(({ retired }) => !retired)
    .flatMap((system, index) => {
      const { months, why } = intervalOf(system);
      return KINDS.flatMap(({ kind, words, clause, shift }) => {
        const first = (index % (months - 1)) + 1 + shift;
        return (months === 6 ? [first, first + 6] : [first]).map((month): Proposal => {
          const plannedOn = dayOf(year, month);
          return {
            key: `${kind} ${system.id} ${plannedOn.slice(0, 7)}`,
            kind,
            systemId: system.id,
            ownerId: system.ownerId,
            title: `${words} of ${system.ref} ${system.name} (${clause})`,
            plannedOn,
            why,
          };
        });
      });
    });
  const ofAll = (
    [
      ["treatment", 3, "Check of the risk treatment (8.3)", "every half year (rule of this project)"],
      ["treatment", 9, "Check of the risk treatment (8.3)", "every half year (rule of this project)"],
      ["control", 10, "Check of processes and controls (8.1)", "once a year (rule of this project)"],
    ] as const
  ).map(([kind, month, title, why]): Proposal => {
    const plannedOn = dayOf(year, month);
    return { key: `${kind} ${plannedOn.slice(0, 7)}`, kind, systemId: null, ownerId: null, title, plannedOn, why };
  });
  return [...ofSystems, ...ofAll].toSorted(
    (a, b) => a.plannedOn.localeCompare(b.plannedOn) || a.title.localeCompare(b.title, "en", { numeric: true }),
  );
};
