/** Which risks of the library are shown, without React: by category, by an entry of a public list, by source. */
import type { Catalogue, CatalogueRisk } from "../../../src-shared/catalogue/schema.ts";
import { risksText } from "../../text/risks.ts";

const text = risksText.library;

export type LibraryFilters = { readonly category: string; readonly label: string; readonly source: string };

/** One value for an entry of a public list: scheme and reference. */
export const labelValue = (scheme: string, ref: string): string => `${scheme} ${ref}`;

export const filterLibrary = (
  risks: readonly CatalogueRisk[],
  { category, label, source }: LibraryFilters,
): readonly CatalogueRisk[] =>
  risks.filter(
    (risk) =>
      (category === "" || risk.category === category) &&
      (source === "" || risk.riskSources.includes(source)) &&
      (label === "" || risk.labels.some(({ scheme, ref }) => labelValue(scheme, ref) === label)),
  );

/** The entries of the public lists that some risk of the library has, grouped by list. */
export const labelGroups = ({ risks, riskLabels }: Pick<Catalogue, "risks" | "riskLabels">) => {
  const used = new Set(risks.flatMap(({ labels }) => labels.map(({ scheme, ref }) => labelValue(scheme, ref))));
  return [...new Set(riskLabels.map(({ scheme }) => scheme))].map((scheme) => ({
    name: text.schemeNames[scheme] ?? scheme,
    options: riskLabels
      .filter((entry) => entry.scheme === scheme && used.has(labelValue(scheme, entry.ref)))
      .map(({ ref, name }) => ({ value: labelValue(scheme, ref), label: `${ref} ${name}` })),
  }));
};
