/** The register seen from several sides, without React: groups with their counts, the ten highest, and what nobody accepted. */
import { bandNow, scoreNow, type ListedRisk } from "../risk.ts";

/** What a risk says beside the register's list. */
export type Traits = {
  readonly sources: readonly string[];
  readonly objectives: readonly string[];
  readonly accepted: boolean;
};
export type TraitsById = ReadonlyMap<string, Traits>;

export type Group = {
  /** Id of the system, source or objective; "" for risks that name none. */
  readonly id: string;
  readonly name: string;
  readonly risks: readonly ListedRisk[];
  readonly above: number;
  readonly open: number;
  /** The risk with the highest score that counts now; null while none is assessed. */
  readonly highest: ListedRisk | null;
  /** How many stand in each band now, by the band's id. */
  readonly bands: Readonly<Record<string, number>>;
};

export const byScore = (a: ListedRisk, b: ListedRisk): number => (scoreNow(b) ?? -1) - (scoreNow(a) ?? -1);

const toGroup = (id: string, name: string, risks: readonly ListedRisk[]): Group => {
  const bands: Record<string, number> = {};
  for (const risk of risks) {
    const band = bandNow(risk);
    if (band !== "") bands[band] = (bands[band] ?? 0) + 1;
  }
  const assessed = risks.filter((risk) => scoreNow(risk) !== null);
  return {
    id,
    name,
    risks,
    above: risks.filter(({ aboveAppetite }) => aboveAppetite).length,
    open: risks.length - assessed.length,
    highest: [...assessed].sort(byScore)[0] ?? null,
    bands,
  };
};

/** A group for each thing in the order given, also an empty one: that nothing was found there says something too. */
export const groupRisks = (
  risks: readonly ListedRisk[],
  things: readonly { readonly id: string; readonly name: string }[],
  idsOf: (risk: ListedRisk) => readonly string[],
  noneName: string,
): readonly Group[] => {
  const known = new Set(things.map(({ id }) => id));
  const rest = risks.filter((risk) => !idsOf(risk).some((id) => known.has(id)));
  return [
    ...things.map(({ id, name }) =>
      toGroup(
        id,
        name,
        risks.filter((risk) => idsOf(risk).includes(id)),
      ),
    ),
    ...(rest.length > 0 ? [toGroup("", noneName, rest)] : []),
  ];
};

/** At most ten, the highest score that counts now first. */
export const topTen = (risks: readonly ListedRisk[]): readonly ListedRisk[] =>
  risks
    .filter((risk) => scoreNow(risk) !== null)
    .sort(byScore)
    .slice(0, 10);

/** Above the appetite, and nobody of designated management accepted what is left. */
export const notAccepted = (risks: readonly ListedRisk[], traits: TraitsById): readonly ListedRisk[] =>
  risks.filter(({ id, aboveAppetite }) => aboveAppetite && traits.get(id)?.accepted !== true).sort(byScore);
