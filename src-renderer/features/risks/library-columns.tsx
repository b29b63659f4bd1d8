import type { CatalogueRisk } from "../../../src-shared/catalogue/schema.ts";
import { risksText } from "../../text/risks.ts";
import type { Column } from "../../ui/data-table.tsx";

const text = risksText.library;

/** Where others list the same risk: "MIT 3.1", "OWASP LLM09:2025", "NIST GAI-2". */
export const labelsOf = (risk: CatalogueRisk): readonly string[] =>
  risk.labels.map(({ scheme, ref }) => `${text.schemes[scheme] ?? scheme} ${ref}`);

export const libraryColumns = (twins: ReadonlyMap<string, readonly string[]>): readonly Column<CatalogueRisk>[] => [
  { id: "id", header: text.columns.id, value: (row) => row.id, width: 68 },
  { id: "name", header: text.columns.name, value: (row) => row.name, width: 260 },
  { id: "category", header: text.columns.category, value: (row) => row.category, width: 130 },
  { id: "labels", header: text.columns.labels, value: (row) => labelsOf(row).join(", "), width: 260 },
  { id: "controls", header: text.columns.controls, value: (row) => row.suggestedControls.join(", "), width: 190 },
  {
    id: "inRegister",
    header: text.columns.inRegister,
    value: (row) => ((twins.get(row.id)?.length ?? 0) > 0 ? text.inRegister(twins.get(row.id)!.join(", ")) : ""),
    width: 150,
  },
];
