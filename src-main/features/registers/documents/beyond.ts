/** What each kind of document says beside its registers. */
import type { RegisterDocumentId } from "../../../../src-shared/domain/registers/documents.ts";
import { competenceMatrix } from "../../../../src-shared/domain/competence.ts";
import { AI_ACT_CLASSES, AI_ROLES, LIFE_CYCLE_STAGES, labelOf } from "../../../../src-shared/domain/vocabulary.ts";
import { refOf } from "../../../../src-shared/domain/refs.ts";
import { counted, sentences, words } from "../../../documents/language/words.ts";
import type { Block, CellInput, Row, Section } from "../../../documents/model.ts";
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
      { header: "Ref.", weight: 9, rowHeading: true },
      { header: "AI system", weight: 24 },
      { header: "Roles held", weight: 18 },
      { header: "EU AI Act", weight: 16 },
      { header: "Life-cycle stage", weight: 17 },
      { header: "Owner", weight: 18 },
    ],
    rows: systems.map(({ number, name, roles, aiActClass, lifeCycleStage, ownerId }): Row => ({
      cells: [
        refOf("system", number),
        name,
        roles.length === 0 ? "–" : { lines: roles.map((role) => words(labelOf(AI_ROLES, role))) },
        aiActClass === "" ? "–" : words(labelOf(AI_ACT_CLASSES, aiActClass)),
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

/** What is recorded to close a gap: the action of the person's own competence of this name. */
const measureOf = (reader: Reader, personId: string, title: string): CellInput => {
  const own = reader
    .rows("competences")
    .filter(
      ({ row }) =>
        row.values["personId"] === personId &&
        String(row.values["title"]).trim().toLowerCase() === title.trim().toLowerCase(),
    )
    .flatMap(({ say }) => (say("action") === "" ? [] : [say("action")]));
  return { lines: own.length === 0 ? [words("No measure recorded")] : own };
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
          { header: "Person", weight: 19, rowHeading: true },
          { header: "Competence", weight: 29 },
          { header: "Needed", weight: 10, align: "right" },
          { header: "Shown", weight: 10, align: "right" },
          { header: "Standing", weight: 13 },
          { header: "What is done", weight: 24 },
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
            gap ? measureOf(reader, personId, need.title) : "–",
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
