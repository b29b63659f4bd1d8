/**
 * What goes into a pack of a purpose. Items and their titles come from the catalogue (certification practice after
 * ISO/IEC 17021-1 and 42006; the packs are this project's own); which document answers an item is a rule of this project.
 */

export const PACK_PURPOSES = [
  { id: "stage-1", label: "Stage 1 audit", packs: ["PK-S1"], evidence: "none" },
  { id: "stage-2", label: "Stage 2 audit", packs: ["PK-S2"], evidence: "linked" },
  { id: "surveillance", label: "Surveillance audit", packs: ["PK-SV"], evidence: "linked" },
  { id: "recertification", label: "Recertification audit", packs: ["PK-RC", "PK-S1", "PK-S2"], evidence: "linked" },
  { id: "internal", label: "Internal use", packs: [], evidence: "linked" },
  { id: "ai-act", label: "EU AI Act helper, one AI system", packs: ["PK-AA"], evidence: "linked" },
] as const;
export type PackPurpose = (typeof PACK_PURPOSES)[number]["id"];
export const purposeOf = (id: PackPurpose): (typeof PACK_PURPOSES)[number] =>
  PACK_PURPOSES.find((one) => one.id === id)!;

/** Documents that answer an item, by id or by what stands before the colon of one. */
const WANTS: Readonly<Record<string, string>> = {
  "PK-S1-02": "scope",
  "PK-S1-03": "scope",
  "PK-S1-04": "context",
  "PK-S1-05": "list:systems",
  "PK-S1-07": "competence",
  "PK-S1-08": "risks",
  "PK-S1-09": "treatment-plan",
  "PK-S1-10": "soa",
  "PK-S1-11": "assessment",
  "PK-S1-12": "objectives",
  "PK-S1-13": "competence",
  "PK-S1-14": "document-register",
  "PK-S1-15": "list:metrics",
  "PK-S1-16": "audit-programme audit-report",
  "PK-S1-17": "management-review",
  "PK-S1-18": "nonconformities",
  "PK-S1-19": "traceability",
  "PK-S2-01": "list:findings",
  "PK-S2-02": "soa traceability",
  "PK-S2-03": "list:systems",
  "PK-S2-04": "risks treatment-plan",
  "PK-S2-05": "assessment",
  "PK-S2-06": "list:changes",
  "PK-S2-07": "suppliers",
  "PK-S2-08": "competence",
  "PK-S2-09": "list:incidents",
  "PK-S2-10": "objectives",
  "PK-S2-11": "audit-programme audit-report",
  "PK-S2-12": "management-review",
  "PK-S2-13": "nonconformities",
  "PK-S2-14": "list:communications",
  "PK-SV-01": "list:changes list:systems",
  "PK-SV-02": "soa soa-difference",
  "PK-SV-03": "nonconformities",
  "PK-SV-04": "audit-report management-review",
  "PK-SV-05": "objectives",
  "PK-SV-06": "risks assessment",
  "PK-SV-07": "list:incidents",
  "PK-RC-02": "objectives list:metrics",
  "PK-RC-03": "audit-programme",
  "PK-RC-04": "nonconformities list:improvements",
  "PK-RC-05": "scope context",
  "PK-AA-01": "ai-act",
  "PK-AA-02": "ai-act",
  "PK-AA-03": "ai-act",
  "PK-AA-04": "document-register",
  "PK-AA-05": "ai-act",
  "PK-AA-06": "assessment",
  "PK-AA-07": "list:metrics list:incidents",
};
/** Items that the pack itself is: its page, its manifest, its list of what was left out; or the other packs within it. */
const ANSWERED = new Set(["PK-S1-01", "PK-S1-20", "PK-RC-01"]);
const NOT_KEPT: Readonly<Record<string, string>> = {
  "PK-SV-08": "How certificate and mark are used is not kept in the program; show it apart.",
};

/** An item as the catalogue gives it. */
export type PackItem = { readonly id: string; readonly title: string; readonly documentTemplates: readonly string[] };

/** What the choice of contents knows of a document. */
export type Offered = {
  readonly id: string;
  readonly title: string;
  /** Which outline it was written from; empty for what the program makes. */
  readonly templateId: string;
  /** Of a document that is only registered here: the clauses it is tied to. It answers an item where nothing else does. */
  readonly registeredFor: readonly string[];
  /** Why it cannot be made; empty where it can. */
  readonly absent: string;
  /** Why it is not yet what an auditor expects, such as a draft; empty where it is. */
  readonly standing: string;
  /** The AI system it is about; null for the whole. */
  readonly systemId: string | null;
};

export type ItemContents = {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly string[];
  readonly missing: readonly { readonly title: string; readonly reason: string }[];
};

const fits = (offered: Offered, wanted: string): boolean =>
  offered.id === wanted || offered.id.startsWith(`${wanted}:`);

/** Title and clauses of an outline. */
export type OutlineOf = (templateId: string) => { readonly title: string; readonly clauses: readonly string[] };

const contentsOf = (item: PackItem, offered: readonly Offered[], outlineOf: OutlineOf): ItemContents => {
  const { id, title, documentTemplates } = item;
  const wants = (WANTS[id] ?? "").split(" ").filter((word) => word !== "");
  const found = wants.map((wanted) => ({ wanted, all: offered.filter((one) => fits(one, wanted)) }));
  const written = offered.filter(({ templateId }) => templateId !== "" && documentTemplates.includes(templateId));
  const made = [...found.flatMap(({ all }) => all), ...written];
  const clauses = new Set(documentTemplates.flatMap((templateId) => outlineOf(templateId).clauses));
  const there =
    made.length > 0 ? made : offered.filter(({ registeredFor }) => registeredFor.some((clause) => clauses.has(clause)));
  const documents = there.filter(({ absent }) => absent === "");
  const missing = [
    ...there.flatMap((one) => {
      const reason = one.absent || one.standing;
      return reason === "" ? [] : [{ title: one.title, reason }];
    }),
    ...found
      .filter(({ all }) => all.length === 0)
      .map(({ wanted }) => ({
        title,
        reason: wanted === "assessment" ? "No impact assessment is recorded." : "Nothing of this is recorded.",
      })),
  ];
  if (documents.length === 0 && missing.length === 0 && !ANSWERED.has(id))
    missing.push({
      title,
      reason:
        NOT_KEPT[id] ??
        `No document of this kind is written here: ${documentTemplates.map((templateId) => outlineOf(templateId).title).join(", ") || "none is foreseen"}.`,
    });
  return { id, title, documents: documents.map((one) => one.id), missing };
};

/**
 * Item by item which documents a pack holds and what is missing and why. `internal` holds every document there is.
 * For one AI system documents about other systems are left out.
 */
export const packContents = (
  items: readonly PackItem[],
  offered: readonly Offered[],
  systemId: string | null,
  outlineOf: OutlineOf,
): ItemContents[] => {
  const own = offered.filter((one) => systemId === null || one.systemId === null || one.systemId === systemId);
  if (items.length > 0) return items.map((item) => contentsOf(item, own, outlineOf));
  return own.map(({ id, title, absent, standing }) => ({
    id,
    title,
    documents: absent === "" ? [id] : [],
    missing: absent || standing ? [{ title, reason: absent || standing }] : [],
  }));
};
