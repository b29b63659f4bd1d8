/** What each kind of document says beside its registers. */
import type { RegisterDocumentId } from "../../../../src-shared/domain/registers/documents.ts";
import { competenceMatrix } from "../../../../src-shared/domain/competence.ts";
import { LIFE_CYCLE_STAGES, labelOf } from "../../../../src-shared/domain/vocabulary.ts";
import { refOf } from "../../../../src-shared/domain/refs.ts";
import { counted, sentences, words } from "../../../documents/language/words.ts";
import type { Block, Row, Section } from "../../../documents/model.ts";
import { readRecords } from "../../../db/records.ts";
import { system } from "../../../db/schema/domain.ts";
import { climateDecision } from "../../../db/schema/management.ts";
import type { DocumentFrame } from "../../../records/document-frame.ts";
import type { Beyond } from "./build.ts";
import { programmeParts } from "./programme.ts";
import { progressBeyond } from "./progress.ts";
import type { Reader } from "./read.ts";

type Make = (reader: Reader, frame: DocumentFrame) => Beyond;

const climate: Make = ({ raw, lookup }) => {
  const newest = readRecords(raw, climateDecision).at(-1);
  const by = newest?.personId ? `, ${lookup.personName(newest.personId)}` : "";
  return {
    before: [
      newest
        ? {
            type: "callout",
            tone: "info",
            title: newest.relevant ? "Climate change is a relevant issue" : "Climate change is not a relevant issue",
            text: words("{reason} ({date}{by})", { reason: newest.reason, date: newest.decidedOn, by }),
          }
        : {
            type: "callout",
            tone: "attention",
            title: "No decision on climate change is recorded",
            text: words("Whether climate change is a relevant issue is to be determined (4.1)."),
          },
    ],
  };
};

const scope: Make = ({ raw, lookup }, frame) => {
  const systems = readRecords(raw, system, "number");
  const text: Block[] =
    frame.scopeText.trim() === ""
      ? [
          {
            type: "callout",
            tone: "attention",
            title: "The scope is not worded yet",
            text: words("It is kept in the settings."),
          },
        ]
      : [{ type: "callout", tone: "info", title: "Scope", text: frame.scopeText }];
  const table: Block = {
    type: "table",
    caption: "AI systems",
    columns: [
      { header: "Ref.", weight: 10, rowHeading: true },
      { header: "AI system", weight: 36 },
      { header: "Life-cycle stage", weight: 28 },
      { header: "Owner", weight: 26 },
    ],
    rows: systems.map(({ number, name, lifeCycleStage, ownerId }): Row => ({
      cells: [
        refOf("system", number),
        name,
        lifeCycleStage === "" ? "–" : words(labelOf(LIFE_CYCLE_STAGES, lifeCycleStage)),
        ownerId === null ? "–" : lookup.personName(ownerId),
      ],
    })),
  };
  return {
    before: [
      { type: "heading", level: 1, text: "Scope statement" },
      ...text,
      { type: "heading", level: 1, text: "AI systems in the scope" },
      systems.length === 0 ? { type: "paragraph", text: words("No AI system is recorded.") } : table,
    ],
  };
};

const competence: Make = (reader) => {
  const cells = competenceMatrix(
    reader.rows("competence-needs").map(({ row }) => ({
      id: row.id,
      title: String(row.values["title"]),
      roleId: row.values["roleId"] as string | null,
      level: String(row.values["level"]),
    })),
    reader.rows("competences").map(({ row }) => ({
      id: row.id,
      title: String(row.values["title"]),
      personId: row.values["personId"] as string | null,
      level: String(row.values["level"]),
      validUntil: String(row.values["validUntil"]),
    })),
    reader.rows("roles").map(({ row }) => ({ roleId: row.id, holders: row.values["holders"] as string[] })),
    reader.today,
  );
  if (cells.length === 0) return {};
  const gaps = cells.filter(({ gap }) => gap).length;
  const section: Section = {
    orientation: "portrait",
    blocks: [
      { type: "heading", level: 1, text: "Needed against shown" },
      {
        type: "paragraph",
        text: sentences(
          counted(
            gaps,
            "{needs} needs of people in their roles; 1 is not met.",
            "{needs} needs of people in their roles; {count} are not met.",
            {
              needs: cells.length,
            },
          ),
          words(
            "Levels: 0 none, 1 aware, 2 with help, 3 alone, 4 leads and teaches. A proof counts until its last valid day.",
          ),
        ),
      },
      {
        type: "table",
        caption: "Competence matrix",
        columns: [
          { header: "Person", weight: 22, rowHeading: true },
          { header: "Competence", weight: 38 },
          { header: "Needed", weight: 11, align: "right" },
          { header: "Shown", weight: 11, align: "right" },
          { header: "", weight: 18 },
        ],
        rows: cells.map(({ personId, need, needed, reached, gap, expired }): Row => ({
          cells: [
            reader.lookup.personName(personId),
            need.title,
            String(needed),
            String(reached),
            gap
              ? { lines: [words(expired ? "Proof has run out" : "Gap")], tone: "attention" }
              : { lines: [words("Met")], tone: "implemented" },
          ],
        })),
      },
    ],
  };
  return { after: [section] };
};

const MAKERS: Partial<Record<RegisterDocumentId, Make>> = {
  context: climate,
  scope,
  competence,
  objectives: progressBeyond,
  "audit-programme": programmeParts,
};

export const beyondOf = (id: RegisterDocumentId, reader: Reader, frame: DocumentFrame): Beyond =>
  MAKERS[id]?.(reader, frame) ?? {};
