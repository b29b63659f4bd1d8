/** Documents about one record: an audit's report, a nonconformity's and a review's minutes. */
import { registerOf } from "../../../../src-shared/domain/registers/all.ts";
import {
  registerDocument,
  type DocumentPart,
  type RegisterDocumentId,
} from "../../../../src-shared/domain/registers/documents.ts";
import { CAUSE_CATEGORIES, readCauses } from "../../../../src-shared/domain/improvement/causes.ts";
import { POINT_RESULTS } from "../../../../src-shared/domain/audit/checklist.ts";
import { labelOf } from "../../../../src-shared/domain/vocabulary.ts";
import { figure, shipped, words } from "../../../documents/language/words.ts";
import type { Block, Row, Section, Text } from "../../../documents/model.ts";
import { pointNote } from "../../../records/document-front.ts";
import { listPoints } from "../../../records/audits.ts";
import { listInputs } from "../../../records/review-inputs.ts";
import { factTable, recordBlocks, type Beyond } from "./build.ts";
import { inputLine } from "./input-line.ts";
import type { Reader, Told } from "./read.ts";

type One = { readonly beyond: Beyond; readonly parts: readonly DocumentPart[] };

/** How a record that is finished stands, and the person in `field` who answers for it; nothing while it is not. */
const settled = (told: Told, states: readonly string[], field: string): Pick<Beyond, "settled"> =>
  states.includes(String(told.row.values["status"]))
    ? { settled: { state: told.say("status"), name: told.say(field) } }
    : {};

const TONES = { conform: "implemented", nonconform: "attention", opportunity: "planned" } as const;

const checklist = (reader: Reader, auditId: string): Section[] => {
  const points = listPoints(reader.raw, auditId);
  if (points.length === 0) return [];
  return [
    {
      orientation: "landscape",
      blocks: [
        { type: "heading", level: 1, text: "Checklist" },
        pointNote(),
        {
          type: "table",
          caption: "Points of the checklist",
          dense: true,
          columns: [
            { header: "Ref.", weight: 10, rowHeading: true },
            { header: "Point", weight: 34 },
            { header: "Notes", weight: 26 },
            { header: "Samples", weight: 18 },
            { header: "Result", weight: 12 },
          ],
          rows: points.map(({ ref, question, notes, samples, result }): Row => {
            const tone = TONES[result as keyof typeof TONES];
            return {
              cells: [
                { lines: [[{ text: ref, noBreak: true }]] },
                shipped(question),
                notes || "–",
                samples || "–",
                { lines: [words(result === "" ? "Open" : labelOf(POINT_RESULTS, result))], ...(tone && { tone }) },
              ],
            };
          }),
        },
      ],
    },
  ];
};

const auditReport = (told: Told, reader: Reader): One => {
  const fields = [
    "objective",
    "criteria",
    "scope",
    "method",
    "leadId",
    "auditorIds",
    "auditees",
    "plannedFrom",
    "plannedTo",
    "status",
  ];
  const findings = reader.rows("findings").filter(({ row }) => row.values["auditId"] === told.row.id);
  const count = (grade: string): Text => [figure(findings.filter(({ row }) => row.values["grade"] === grade).length)];
  const { fields: described } = registerOf("audits");
  return {
    parts: registerDocument("audit-report").parts.map((part) => ({
      ...part,
      where: ["auditId", told.row.id] as const,
    })),
    beyond: {
      ...settled(told, ["reported", "follow-up", "closed"], "leadId"),
      before: [
        { type: "heading", level: 1, text: "The audit" },
        factTable(
          "The audit",
          fields.map((name) => [described[name as "title"].label, told.tell(name)] as const),
        ),
        { type: "heading", level: 1, text: "Conclusion" },
        { type: "paragraph", text: told.say("conclusion") || words("No conclusion is written yet.") },
        factTable("Findings by grade", [
          ["Major nonconformities", count("major")],
          ["Minor nonconformities", count("minor")],
          ["Opportunities for improvement", count("opportunity")],
          ["Strengths", count("positive")],
        ]),
      ],
      after: checklist(reader, told.row.id),
    },
  };
};

/** An input that was put together after the meeting says so: nobody shall take it for what was on the table. */
const frozenWords = (intact: boolean, late: boolean): string => {
  const frozen = late ? "Put together on {date}, after the meeting" : "Frozen for the meeting on {date}";
  return intact ? `${frozen}. SHA-256 {hash}` : `${frozen}, and altered since: its SHA-256 is no longer {hash}.`;
};

const minutes = (told: Told, reader: Reader): One => {
  const { fields: described } = registerOf("reviews");
  const facts = (names: readonly string[]): Block =>
    factTable(
      "The review",
      names.map((name) => [described[name as "title"].label, told.tell(name)] as const),
    );
  const inputs = listInputs(reader.raw, told.row.id, reader.today);
  return {
    parts: [],
    beyond: {
      ...settled(told, ["minuted"], "chairId"),
      before: [
        { type: "heading", level: 1, text: "The meeting" },
        facts(["plannedOn", "heldOn", "chairId", "attendees", "status"]),
        { type: "heading", level: 1, text: "Inputs" },
        pointNote(),
        ...inputs.flatMap(({ id, title, frozenAt, contentHash, intact, notes, lines }): Block[] => [
          { type: "heading", level: 2, text: `${id} ${title}` },
          {
            type: "paragraph",
            look: "small",
            text:
              frozenAt === ""
                ? words("As it stands now; not frozen yet.")
                : words(frozenWords(intact, frozenAt.slice(0, 10) > told.say("heldOn") && told.say("heldOn") !== ""), {
                    date: frozenAt.slice(0, 10),
                    hash: contentHash,
                  }),
          },
          lines.length === 0
            ? { type: "paragraph", text: words("Nothing recorded.") }
            : { type: "list", ordered: false, items: lines.map(inputLine) },
          ...(notes === "" ? [] : [{ type: "paragraph" as const, look: "quote" as const, text: notes }]),
        ]),
        { type: "heading", level: 1, text: "Results" },
        facts(["suitability", "improvements", "changes", "resources"]),
        ...(reader.ties("reviews", told.row.id).length + reader.actions("reviews", told.row.id).length === 0
          ? []
          : recordBlocks({ register: "reviews" }, [], told, reader)),
      ],
    },
  };
};

/** The causes as the chain and the branches they were written as, then what was said freely. */
const causeBlocks = (text: string): Block[] => {
  const { whys, branches, root, free } = readCauses(text);
  const said: Block[] = [
    ...(whys.length === 0
      ? []
      : [
          factTable(
            "Why",
            whys.map((why, index) => [`Why ${index + 1}`, why] as const),
          ),
        ]),
    ...(branches.length === 0
      ? []
      : [
          factTable(
            "Causes by category",
            CAUSE_CATEGORIES.map((category) => {
              const own = branches.filter((branch) => branch.category === category);
              return [category, own.map(({ cause }) => cause).join("\n")] as const;
            }),
          ),
        ]),
    ...(root === "" ? [] : [factTable("Root cause", [["Root cause", root]])]),
    ...(free === "" ? [] : [{ type: "paragraph" as const, text: free }]),
  ];
  return said.length === 0 ? [{ type: "paragraph", text: words("No cause is written down yet.") }] : said;
};

const nonconformityReport = (told: Told, reader: Reader): One => {
  const { fields: described } = registerOf("nonconformities");
  const facts = (caption: string, names: readonly string[]): Block =>
    factTable(
      caption,
      names.map((name) => [described[name as "title"].label, told.tell(name)] as const),
    );
  const heading = (text: string): Block => ({ type: "heading", level: 1, text });
  const said = (name: string): Block => ({
    type: "paragraph",
    text: told.say(name) || words("Nothing is written down yet."),
  });
  return {
    parts: [],
    beyond: {
      ...settled(told, ["closed"], "closedById"),
      before: [
        heading("The nonconformity"),
        facts("The nonconformity", [
          "title",
          "source",
          "findingId",
          "incidentId",
          "grade",
          "requirement",
          "detectedOn",
          "ownerId",
          "dueDate",
          "status",
        ]),
        heading("What happened"),
        said("description"),
        heading("Correction and consequences"),
        said("correction"),
        heading("Causes"),
        ...causeBlocks(told.say("causes")),
        heading("Does it exist elsewhere"),
        said("similar"),
        heading("Corrective action"),
        said("plan"),
        ...(reader.actions("nonconformities", told.row.id).length +
          reader.ties("nonconformities", told.row.id).length ===
        0
          ? []
          : recordBlocks({ register: "nonconformities" }, [], told, reader)),
        heading("Effect and closure"),
        facts("Effect and closure", ["effectiveness", "effectivenessNote", "checkedOn", "closedById"]),
      ],
    },
  };
};

const MAKERS: Partial<Record<RegisterDocumentId, (told: Told, reader: Reader) => One>> = {
  "audit-report": auditReport,
  "nonconformity-report": nonconformityReport,
};

export const aboutOne = (id: RegisterDocumentId, told: Told, reader: Reader): One =>
  (MAKERS[id] ?? minutes)(told, reader);
