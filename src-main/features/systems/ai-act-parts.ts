/** What the records say to the articles of the EU AI Act, one part per article. */
import type { Database } from "better-sqlite3";
import mappings from "../../../resources/catalogue/mappings.json";
import { ASSESSMENT_STATUSES, wordOf } from "../../../src-shared/domain/assessment/words.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { labelOf, SOA_STATUSES, TREATMENTS } from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { assessment } from "../../db/schema/assessments.ts";
import { risk, soaEntry, type system } from "../../db/schema/domain.ts";
import { incident, metric } from "../../db/schema/registers.ts";
import { words } from "../../documents/language/words.ts";
import type { Block, Row, Text } from "../../documents/model.ts";
import { controlsById } from "../../records/catalogue.ts";
import { linkedIds, linkedRecords, type Named } from "../../records/links.ts";

/** What each part is about, in the order of the Act. */
const PARTS = [
  { articles: ["Art. 9"], title: "Risk management (Art. 9)" },
  { articles: ["Art. 10"], title: "Data and data governance (Art. 10)" },
  { articles: ["Art. 11", "Annex IV"], title: "Technical documentation (Art. 11, Annex IV)" },
  { articles: ["Art. 12"], title: "Logging (Art. 12)" },
  { articles: ["Art. 13"], title: "Transparency (Art. 13)" },
  { articles: ["Art. 14"], title: "Human oversight (Art. 14)" },
  { articles: ["Art. 15"], title: "Accuracy, robustness, cybersecurity (Art. 15)" },
  { articles: ["Art. 27"], title: "Fundamental rights impact assessment (Art. 27)" },
  { articles: ["Art. 72"], title: "Post-market monitoring (Art. 72)" },
  { articles: ["Art. 73"], title: "Serious incidents (Art. 73)" },
] as const;

/** Controls that serve an article, the ones that only give background left out. */
const servingControls = (articles: readonly string[]): string[] => [
  ...new Set(
    mappings.mappings.flatMap(({ source, target, relation }) =>
      source.type === "control" &&
      target.framework === "eu-ai-act" &&
      relation !== "context" &&
      articles.some((article) => target.ref === article || target.ref.startsWith(`${article}(`))
        ? [source.id]
        : [],
    ),
  ),
];

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ type: "heading", level, text });
export const paragraph = (text: Text): Block => ({ type: "paragraph", text });
export const table = (
  caption: string,
  columns: readonly (readonly [string, number])[],
  rows: readonly (readonly Text[])[],
): Block => ({
  type: "table",
  caption,
  dense: true,
  columns: columns.map(([header, weight], at) => ({ header, weight, ...(at === 0 && { rowHeading: true }) })),
  rows: rows.map((cells): Row => ({ cells: cells.map((cell) => (cell === "" ? "–" : cell)) })),
});
const orNone = (block: Block, count: number, none: string): Block => (count === 0 ? paragraph(words(none)) : block);
const names = (list: readonly Named[] | undefined): string =>
  (list ?? []).map(({ ref, title }) => `${ref} ${title}`).join("\n");

export type SystemRow = typeof system.$inferSelect;

/** The controls of Annex A that serve the articles, as the Statement of Applicability decides them. */
const controlBlock = (raw: Database, articles: readonly string[]): Block => {
  const entries = new Map(readRecords(raw, soaEntry).map((entry) => [entry.controlId, entry]));
  const evidence = linkedRecords(raw, "control", "evidence");
  const ids = servingControls(articles);
  return orNone(
    table(
      `Controls that serve ${articles.join(" and ")}`,
      [
        ["Control", 10],
        ["Title", 26],
        ["Decision and status", 20],
        ["How", 34],
        ["Evidence", 24],
      ],
      ids.map((id) => {
        const entry = entries.get(id);
        const decision =
          entry?.decision === "included" ? "Included" : entry?.decision === "excluded" ? "Excluded" : "Not decided";
        return [
          id,
          words(controlsById().get(id)?.title ?? ""),
          entry?.decision === "included"
            ? [...words(decision), { text: ", " }, ...words(labelOf(SOA_STATUSES, entry.status))]
            : words(decision),
          entry?.description || entry?.justification || "",
          names(evidence.get(id)),
        ];
      }),
    ),
    ids.length,
    "The mapping names no control for this article.",
  );
};

/** What the records of the system itself say to an article. */
const ownBlocks = (raw: Database, row: SystemRow, article: string): Block[] => {
  const tied = (kind: "risk" | "document" | "evidence"): Named[] =>
    linkedRecords(raw, "system", kind).get(row.id) ?? [];
  switch (article) {
    case "Art. 9": {
      const ids = new Set(linkedIds(raw, "system", "risk").get(row.id));
      const risks = readRecords(raw, risk, "number").filter(({ id }) => ids.has(id));
      return [
        orNone(
          table(
            "Risks of the system",
            [
              ["Ref.", 10],
              ["Risk", 40],
              ["Treatment", 18],
              ["Plan", 36],
              ["Review", 14],
            ],
            risks.map((one) => [
              refOf("risk", one.number),
              one.title,
              one.treatment === "" ? "" : words(labelOf(TREATMENTS, one.treatment)),
              one.treatmentPlan,
              one.reviewDate,
            ]),
          ),
          risks.length,
          "No risk is tied to this system.",
        ),
      ];
    }
    case "Art. 10":
      return [paragraph(row.data || words("The data of this system are not described yet."))];
    case "Art. 11": {
      const documents = [...tied("document"), ...tied("evidence")];
      return [
        orNone(
          table(
            "Documents and evidence tied to the system",
            [
              ["Ref.", 14],
              ["Title", 86],
            ],
            documents.map(({ ref, title }) => [ref, title]),
          ),
          documents.length,
          "No document and no evidence is tied to this system.",
        ),
      ];
    }
    case "Art. 27": {
      const all = readRecords(raw, assessment, "number").filter(({ systemId }) => systemId === row.id);
      return [
        orNone(
          table(
            "Impact assessments of the system",
            [
              ["Ref.", 12],
              ["Title", 44],
              ["Version", 10],
              ["Status", 22],
              ["Next review", 14],
            ],
            all.map((one) => [
              refOf("assessment", one.number),
              one.title,
              String(one.version),
              words(wordOf(ASSESSMENT_STATUSES, one.status as "draft")),
              one.nextReviewDate,
            ]),
          ),
          all.length,
          "No impact assessment is recorded for this system.",
        ),
      ];
    }
    case "Art. 72":
      return [ofSystem(raw, row, metric, "metrics", "Metrics of the system", "No metric is recorded for this system.")];
    case "Art. 73":
      return [
        ofSystem(
          raw,
          row,
          incident,
          "incidents",
          "Incidents of the system",
          "No incident is recorded for this system.",
        ),
      ];
    default:
      return [];
  }
};

const ofSystem = (
  raw: Database,
  row: SystemRow,
  register: typeof metric,
  kind: "metrics" | "incidents",
  caption: string,
  none: string,
): Block => {
  const all = readRecords(raw, register, "number").filter(
    (one) => (one as unknown as { systemId: string | null }).systemId === row.id,
  ) as unknown as readonly { number: number; title: string }[];
  return orNone(
    table(
      caption,
      [
        ["Ref.", 14],
        ["Title", 86],
      ],
      all.map(({ number, title }) => [refOf(kind, number), title]),
    ),
    all.length,
    none,
  );
};

/** Classes for which the articles below are duties, or may be: while nothing is decided they are read as such. */
const DUTIES_APPLY: ReadonlySet<string> = new Set(["high-risk", "unknown", ""]);

/** Every part: what the records of the system say, and the controls that serve the article. */
export const articleBlocks = (raw: Database, row: SystemRow, actClass: string): Block[] => [
  ...(DUTIES_APPLY.has(actClass)
    ? []
    : [
        paragraph(
          words(
            "Articles 9 to 15, 27, 72 and 73 set duties for high-risk AI systems. For a system of this class they are shown for orientation only.",
          ),
        ),
      ]),
  ...PARTS.flatMap(({ articles, title }): Block[] => [
    heading(title),
    ...ownBlocks(raw, row, articles[0]),
    controlBlock(raw, articles),
  ]),
];
