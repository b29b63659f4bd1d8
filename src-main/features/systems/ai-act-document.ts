/**
 * What the workspace holds that a reader of the EU AI Act asks of one AI system: class and path to it, and by article what the
 * records say. Articles and which control serves them come from the catalogue's mapping (own judgement of this project).
 */
import type { Database } from "better-sqlite3";
import type { ActAnswers } from "../../../src-shared/domain/ai-act/classify.ts";
import { reasonOf } from "../../../src-shared/domain/ai-act/reason.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { AI_ACT_CLASSES, AI_ROLES, labelOf, LIFE_CYCLE_STAGES } from "../../../src-shared/domain/vocabulary.ts";
import { readRecord, readRecords } from "../../db/records.ts";
import { actClassification } from "../../db/schema/assessments.ts";
import { system } from "../../db/schema/domain.ts";
import { sayIn, type Say } from "../../documents/language/say.ts";
import { words } from "../../documents/language/words.ts";
import type { Block, DocumentModel, Run } from "../../documents/model.ts";
import type { Session } from "../../ipc/handlers.ts";
import { catalogue } from "../../records/catalogue.ts";
import { documentFrame } from "../../records/document-frame.ts";
import { demoNotice, endingWith, traceBlocks, workingFront } from "../../records/document-front.ts";
import { articleBlocks, heading, paragraph, table, type SystemRow } from "./ai-act-parts.ts";
import { resultOf } from "./classification.ts";

const listed = (all: readonly (readonly Run[])[], between = ", "): readonly Run[] =>
  all.flatMap((runs, at) => [...(at === 0 ? [] : [{ text: between }]), ...runs]);

/** The class that counts: the one a person overruled with, else the one kept with the system. */
const classOf = (raw: Database, row: SystemRow): string =>
  readRecords(raw, actClassification).find(({ systemId }) => systemId === row.id)?.overruledClass || row.aiActClass;

const classBlocks = (raw: Database, row: SystemRow, say: Say): Block[] => {
  const kept = readRecords(raw, actClassification).find(({ systemId }) => systemId === row.id);
  const answers = (kept?.answers ?? {}) as ActAnswers;
  const { steps, dates, meta } = catalogue().aiAct;
  const result = resultOf(answers);
  /** What the record keeps is the program's own sentence until a person writes another. */
  const written = row.aiActReason !== "" && row.aiActReason !== result.reason;
  const reason = written ? row.aiActReason : reasonOf(result, steps, meta.edition, say);
  const stepOf = new Map(steps.map((step) => [step.id, step]));
  const overruled = kept?.overruledClass ?? "";
  const applies = dates.filter(({ id }) => result.dates.includes(id));
  return [
    heading("Role and class"),
    table(
      "Role and class",
      [
        ["", 28],
        ["", 72],
      ],
      [
        ["Roles held", listed(row.roles.map((role) => words(labelOf(AI_ROLES, role))))],
        ["Class", words(labelOf(AI_ACT_CLASSES, overruled || row.aiActClass || result.class))],
        ["Reason", overruled === "" ? reason : kept!.overruleReason],
        ...(overruled === "" ? [] : [["The path gives", words(labelOf(AI_ACT_CLASSES, result.class))] as const]),
        ["Decided on", kept?.classifiedOn ?? ""],
        ["Law", words(meta.law)],
        ["Data edition", meta.edition],
      ],
    ),
    ...(kept
      ? [
          heading("Path of the decision", 2),
          table(
            "Path of the decision",
            [
              ["Article", 20],
              ["Question", 50],
              ["Answer", 11],
              ["Note", 25],
            ],
            result.path.map(({ step, answer }) => [
              words(stepOf.get(step)?.cite ?? ""),
              words(stepOf.get(step)?.question ?? step),
              words(answer === "unknown" ? "Not known" : answer === "yes" ? "Yes" : "No"),
              kept.notes[step] ?? "",
            ]),
          ),
          ...(result.open.length === 0
            ? []
            : [
                {
                  type: "callout" as const,
                  tone: "attention" as const,
                  title: "Open questions that could change the class",
                  text: listed(
                    result.open.map((step) => words(stepOf.get(step)?.question ?? step)),
                    "\n",
                  ),
                },
              ]),
        ]
      : [
          paragraph(
            words(
              row.aiActClass === ""
                ? "The decision path was not answered for this system, and no class is set."
                : "The decision path was not answered for this system; the class above was set by hand.",
            ),
          ),
        ]),
    ...(applies.length === 0
      ? []
      : [
          heading("Dates of application", 2),
          table(
            "Dates of application",
            [
              ["From", 14],
              ["What", 60],
              ["Article", 22],
            ],
            applies.map(({ date, text, cite }) => [date, words(text), words(cite)]),
          ),
        ]),
  ];
};

/** The document of one system. Errors: NOT_FOUND. `now` is ISO 8601. */
export const aiActDocument = (
  session: Session,
  systemId: string,
  now: string,
): { model: DocumentModel; name: string } => {
  const { raw } = session.file;
  const row = readRecord(raw, system, systemId);
  const frame = documentFrame(session, now);
  const ref = refOf("system", row.number);
  const number = `AIA-${ref}`;
  return {
    name: `${frame.prefix}-${number}-ai-act-helper`,
    model: {
      meta: {
        ...workingFront(frame, { title: "EU AI Act helper", number, marks: ["Not a conformity file"] }),
        subtitle: `${ref} ${row.name}`,
      },
      sections: endingWith(
        [
          {
            orientation: "portrait",
            blocks: [
              ...demoNotice(frame.isDemo),
              {
                type: "callout",
                tone: "attention",
                title: "A helper, not a conformity file",
                text: words(
                  "It gathers what the management system holds about one AI system and says where. It is neither technical documentation in the sense of Annex IV nor a declaration of conformity nor legal advice. Which control serves which article is the judgement of the makers of AIMS Workbench; no authority has confirmed it.",
                ),
              },
              heading("AI system"),
              table(
                "The AI system",
                [
                  ["", 28],
                  ["", 72],
                ],
                [
                  ["System", `${ref} ${row.name}`],
                  ["Purpose", row.purpose],
                  ["Intended use", row.intendedUse],
                  [
                    "Life-cycle stage",
                    row.lifeCycleStage === "" ? "" : words(labelOf(LIFE_CYCLE_STAGES, row.lifeCycleStage)),
                  ],
                  ["People affected", row.peopleAffected],
                ],
              ),
              ...classBlocks(raw, row, sayIn(frame.language)),
            ],
          },
          { orientation: "landscape", blocks: articleBlocks(raw, row, classOf(raw, row)) },
        ],
        traceBlocks(frame),
      ),
    },
  };
};
