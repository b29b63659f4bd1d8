/** Objectives to start from, made of the themes of Annex C.2 and this project's examples for them. */
export type ExampleObjective = {
  readonly id: string;
  readonly objective: string;
  readonly kpi: string;
  readonly target: string;
  readonly frequency: string;
  /** C.2.1 … C.2.11. */
  readonly theme: string;
};
export type Theme = {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly exampleIndicators: readonly string[];
};

export type StartingObjective = {
  readonly key: string;
  readonly theme: string;
  readonly title: string;
  readonly measure: string;
  readonly unit: string;
  readonly better: "up" | "down" | "";
  readonly target: number | null;
  readonly evaluation: string;
};

/** "<= 48 h" is at most 48 hours, "100 %" at least 100 per cent; words that are no figure are left to a person. */
const targetOf = (words: string): Pick<StartingObjective, "unit" | "better" | "target"> => {
  const [, most, figure, unit = ""] = /^(<=\s*)?(-?\d+(?:\.\d+)?)\s*(%|h)?$/.exec(words) ?? [];
  if (figure === undefined)
    return { unit: "", better: most === undefined && !words.startsWith("<=") ? "" : "down", target: null };
  const target = Number(figure);
  return { unit, better: most !== undefined || target <= 0 ? "down" : "up", target };
};

/** Each example under its theme, and a theme without an example by its first indicator. */
export const startingSet = (
  themes: readonly Theme[],
  examples: readonly ExampleObjective[],
): readonly StartingObjective[] =>
  themes.flatMap(({ id, title, explanation, exampleIndicators }): StartingObjective[] => {
    const own = examples.filter(({ theme }) => theme === id);
    if (own.length === 0)
      return [
        {
          key: id,
          theme: id,
          title: `${title}: ${explanation.replace(/\.$/, "")}`,
          measure: exampleIndicators[0] ?? "",
          unit: "",
          better: "",
          target: null,
          evaluation: "",
        },
      ];
    return own.map(({ id: key, objective, kpi, target, frequency }) => {
      const read = targetOf(target);
      const evaluation = `Measured ${frequency}${read.target === null ? `; target: ${target}` : ""}.`;
      return { key, theme: id, title: objective, measure: kpi, evaluation, ...read };
    });
  });
