/** A document that is written here, as the documents of this program look: cover, document control, and its text. */
import { sayIn } from "../../documents/language/say.ts";
import { words } from "../../documents/language/words.ts";
import type { Block, DocumentModel, PictureBytes, RichTextNode } from "../../documents/model.ts";
import type { DocumentFrame } from "../../records/document-frame.ts";
import { demoNotice } from "../../records/document-front.ts";
import type { Control } from "./read.ts";

type Given = {
  readonly control: Control;
  readonly body: string;
  /** Those that the text shows, by the evidence they are from. */
  readonly pictures: Readonly<Record<string, PictureBytes>>;
  readonly version: string;
  /** "Draft" or "Approved". */
  readonly status: string;
  readonly publishedOn: string;
};

const bodyBlocks = ({ control, body, pictures }: Given): Block[] => {
  if (body === "") return [{ type: "paragraph", text: words("Nothing is written yet.") }];
  const doc = JSON.parse(body) as RichTextNode;
  // Without a heading of its own the text would read as a part of the document control before it.
  const title: Block[] =
    doc.content?.[0]?.type === "heading" ? [] : [{ type: "heading", level: 1, text: control.title, own: true }];
  return [...title, { type: "richText", doc, headingLevel: 1, pictures }];
};

export const documentModel = (frame: DocumentFrame, given: Given): DocumentModel => {
  const { control, version, status, publishedOn } = given;
  const say = sayIn(control.language);
  const approved = status !== "Draft";
  const number = `${frame.prefix}-${control.ref}`;
  const facts: readonly (readonly [string, string])[] = [
    ["Document number", number],
    ["Kind", control.kind],
    ["Version", version],
    ["Status", say(status)],
    ["Classification", say(control.classification)],
    ["Owner", control.owner],
    ["Author", control.author],
    ["Reviewed by", control.reviewers],
    ["Approved by", control.approvedBy],
    ["Approved on", approved ? publishedOn : ""],
    ["In force from", control.effectiveFrom],
    ["Next review", control.reviewDate],
    ["Retention", control.retention],
    ["Distribution", control.distribution],
  ];
  return {
    meta: {
      title: control.title,
      ...(control.kind !== "" && { subtitle: control.kind }),
      organisation: frame.organisation,
      documentNumber: number,
      version,
      status: say(status),
      classification: say(control.classification),
      owner: control.owner,
      language: control.language,
      look: frame.look,
      date: publishedOn,
      created: frame.created,
      keywords: [control.title],
      marks: [...(approved ? [] : [say("Draft")]), ...(frame.isDemo ? [say("Fictional example")] : [])],
      control: facts.filter(([, value]) => value !== ""),
      history: control.history.map(({ version: number, date, change, approvedBy }) => ({
        version: number,
        date,
        change,
        author: control.author,
        approvedBy,
      })),
      approvals: [
        {
          step: "Approval",
          name: control.approvedBy,
          role: control.approverRole,
          date: approved ? publishedOn : "",
          note: say(approved ? "Recorded in the audit trail" : "Approval outstanding"),
        },
      ],
      coverNote: say(
        "Printed copies are not controlled. The version in force is kept in the AI management system of the organisation.",
      ),
    },
    sections: [{ orientation: "portrait", blocks: [...demoNotice(frame.isDemo), ...bodyBlocks(given)] }],
  };
};
