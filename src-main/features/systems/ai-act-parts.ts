/** What the records say to the articles of the EU AI Act, one part per article. */
import type { Database } from "better-sqlite3";
import mappings from "../../../resources/catalogue/mappings.json";
import { ASSESSMENT_STATUSES, wordOf } from "../../../src-shared/domain/assessment/words.ts";
import { registerOf } from "../../../src-shared/domain/registers/all.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { labelOf, shortLabelOf, SOA_STATUSES, TREATMENTS } from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { assessment } from "../../db/schema/assessments.ts";
import { risk, soaEntry, type system } from "../../db/schema/domain.ts";
import { figure, words } from "../../documents/language/words.ts";
import type { Block, Row, Run, Text } from "../../documents/model.ts";
import { controlsById } from "../../records/catalogue.ts";
import { linkedIds, linkedRecords, type Named } from "../../records/links.ts";
import { listRegister, type RegisterRow } from "../../records/registers.ts";
import { resultsOf } from "../../records/results.ts";

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
const controlBlock = (raw: Database, systemId: string, articles: readonly string[]): Block => {
  const entries = new Map(readRecords(raw, soaEntry).map((entry) => [entry.controlId, entry]));
  const evidence = linkedRecords(raw, "control", "evidence");
  const systemsOf = linkedIds(raw, "evidence", "system");
  /** Evidence that is tied to other systems only says nothing of this one. */
  const ofThis = ({ id }: Named): boolean => systemsOf.get(id)?.includes(systemId) ?? true;
  const ids = servingControls(articles);
  return orNone(
    table(
      `Controls that serve ${articles.join(" and ")}`,
      [
        ["Control", 27],
        ["Decision and status", 17],
        ["How", 44],
        ["Evidence", 26],
      ],
      ids.map((id) => {
        const entry = entries.get(id);
        const decision =
          entry?.decision === "included" ? "Included" : entry?.decision === "excluded" ? "Excluded" : "Not decided";
        return [
          [{ text: id, noBreak: true }, { text: " " }, ...words(controlsById().get(id)?.title ?? "")],
          entry?.decision === "included"
            ? [...words(decision), { text: ", " }, ...words(labelOf(SOA_STATUSES, entry.status))]
            : words(decision),
          entry?.description || entry?.justification || "",
          names(evidence.get(id)?.filter(ofThis)),
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
              ["Ref.", 8],
              ["Risk", 34],
              ["Treatment", 12],
              ["Plan", 52],
              ["Review", 12],
            ],
            risks.map((one) => [
              refOf("risk", one.number),
              one.title,
              one.treatment === "" ? "" : words(shortLabelOf(TREATMENTS, one.treatment)),
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
      return [metricBlock(raw, row)];
    case "Art. 73":
      return [incidentBlock(raw, row)];
    default:
      return [];
  }
};

/** The records of a register that are about the system, and how one of their choices is said. */
const ofSystem = (raw: Database, row: SystemRow, register: "metrics" | "incidents") => {
  const { fields } = registerOf(register);
  return {
    all: listRegister(raw, register).filter(({ values }) => values["systemId"] === row.id),
    choice: ({ values }: RegisterRow, name: string): Text => {
      const field = fields[name as "title"];
      const id = String(values[name] ?? "");
      return field.kind !== "choice" || id === "" ? "" : words(labelOf(field.terms, id));
    },
  };
};

const metricBlock = (raw: Database, row: SystemRow): Block => {
  const { all, choice } = ofSystem(raw, row, "metrics");
  return orNone(
    table(
      "Metrics of the system",
      [
        ["Ref.", 8],
        ["Metric", 36],
        ["How often", 12],
        ["Direction", 14],
        ["Threshold", 11],
        ["Target", 11],
        ["Newest result", 16],
      ],
      all.map((one) => {
        const { title, unit, threshold, target } = one.values;
        const measured = (value: unknown): readonly Run[] =>
          typeof value === "number" ? [figure(value), { text: unit ? ` ${String(unit)}` : "" }] : [{ text: "–" }];
        const newest = resultsOf(raw, { kind: "metrics", id: one.id }).at(-1);
        return [
          one.ref,
          String(title),
          choice(one, "frequency"),
          choice(one, "better"),
          measured(threshold),
          measured(target),
          newest ? [...measured(newest.value), { text: ` (${newest.measuredOn})` }] : words("No result yet"),
        ];
      }),
    ),
    all.length,
    "No metric is recorded for this system.",
  );
};

const incidentBlock = (raw: Database, row: SystemRow): Block => {
  const { all, choice } = ofSystem(raw, row, "incidents");
  return orNone(
    table(
      "Incidents of the system",
      [
        ["Ref.", 8],
        ["Incident", 40],
        ["Occurred on", 13],
        ["Severity", 13],
        ["To be reported to an authority", 18],
        ["Status", 13],
      ],
      all.map((one) => [
        one.ref,
        String(one.values["title"]),
        String(one.values["occurredOn"]),
        choice(one, "severity"),
        choice(one, "reportable"),
        choice(one, "status"),
      ]),
    ),
    all.length,
    "No incident is recorded for this system.",
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
  paragraph(
    words(
      "Other articles are not followed here. Controls are those of Annex A that serve an article; one that is excluded stands with the reason, which names what replaces it. Evidence that is tied to other AI systems only is left out.",
    ),
  ),
  ...PARTS.flatMap(({ articles, title }): Block[] => [
    heading(title),
    ...ownBlocks(raw, row, articles[0]),
    controlBlock(raw, row.id, articles),
  ]),
];
