/** What documents made from the registers share: front matter, the notice of a fictional example, and where they came from. */
import { sayIn } from "../documents/language/say.ts";
import { words } from "../documents/language/words.ts";
import type { Block, DocumentMeta, Section } from "../documents/model.ts";
import type { DocumentFrame } from "./document-frame.ts";

export const STANDARD = "ISO/IEC 42001:2023";

type Front = {
  readonly title: string;
  /** What follows the prefix in the document number, such as "RTP-001". */
  readonly number: string;
  readonly status: string;
  readonly marks: readonly string[];
  /** Empty while nobody approved it. */
  readonly approvedBy: string;
  readonly approval: { readonly name: string; readonly role: string; readonly date: string; readonly note: string };
};

/** Cover, document control and file properties. The version is the trail entry it was made from: the state it shows. */
export const front = (frame: DocumentFrame, given: Front): DocumentMeta => {
  const say = sayIn(frame.language);
  return {
    title: say(given.title),
    subtitle: say("AI management system to {standard}", { standard: STANDARD }),
    organisation: frame.organisation,
    documentNumber: `${frame.prefix}-${given.number}`,
    version: String(frame.trailHead.seq),
    status: say(given.status),
    classification: say(frame.classification),
    owner: frame.organisation,
    language: frame.language,
    look: frame.look,
    date: frame.date,
    created: frame.created,
    keywords: [say(given.title), STANDARD],
    marks: [...given.marks.map((mark) => say(mark)), ...(frame.isDemo ? [say("Fictional example")] : [])],
    control: [
      ["Document number", `${frame.prefix}-${given.number}`],
      ["As of", frame.date],
      ["Version", say("{seq}, the entry of the trail it was made from", { seq: String(frame.trailHead.seq) })],
      ["Status", say(given.status)],
      ["Classification", say(frame.classification)],
      ["Document owner", frame.organisation],
      ...(given.approvedBy === "" ? [] : [["Approved by", given.approvedBy] as const]),
      ["Standard", STANDARD],
    ],
    // Made anew each time: only an approved state is a version that somebody looks for.
    history:
      given.approvedBy === ""
        ? []
        : [
            {
              version: String(frame.trailHead.seq),
              date: frame.date,
              change: say("Made from the registers of the AI management system as they stood on this day"),
              author: frame.organisation,
              approvedBy: given.approvedBy,
            },
          ],
    approvals: [{ step: "Approval", ...given.approval, note: say(given.approval.note) }],
    coverNote: say(
      "Printed copies are not controlled. The current state is kept in the AI management system of the organisation.",
    ),
  };
};

/**
 * The front matter of what nobody approved as a file: it shows the registers as they stand. `settled` is what the record itself
 * says where the document is about one that is finished: its state and who answers for it.
 */
export const workingFront = (
  frame: DocumentFrame,
  given: Pick<Front, "title" | "number"> & Partial<Pick<Front, "marks">>,
  settled?: { readonly state: string; readonly name: string },
): DocumentMeta =>
  front(frame, {
    marks: [],
    ...given,
    status: settled?.state ?? "Working document",
    approvedBy: "",
    approval: settled
      ? {
          name: settled.name,
          role: "",
          date: "",
          note: "As the record says; who set it and when is in the audit trail",
        }
      : { name: "", role: "", date: "", note: "Approval outstanding" },
  });

/** How references such as 9.3.2-e are meant: nobody shall read them as citations. */
export const pointNote = (): Block => ({
  type: "paragraph",
  look: "small",
  text: words(
    "A letter behind a clause, as in 6.1.2-a, names a point into which AIMS Workbench divides the clause; it is no letter of the standard.",
  ),
});

export const demoNotice = (isDemo: boolean): Block[] =>
  isDemo
    ? [
        {
          type: "callout",
          tone: "info",
          title: "Fictional example",
          text: words("The organisation, its people, its systems and every record in this document are invented."),
        },
      ]
    : [];

/** Sections of one orientation that follow each other become one: a page is begun only where the paper is turned. */
export const joinAlike = (sections: readonly Section[]): Section[] =>
  sections.reduce<Section[]>((joined, section) => {
    const last = joined.at(-1);
    return last?.orientation === section.orientation
      ? [...joined.slice(0, -1), { ...last, blocks: [...last.blocks, ...section.blocks] }]
      : [...joined, section];
  }, []);

/** The sections with `blocks` at their very end: no page is begun for them where there is room. */
export const endingWith = (sections: readonly Section[], blocks: readonly Block[]): Section[] => [
  ...sections.slice(0, -1),
  ...sections.slice(-1).map((last) => ({ ...last, blocks: [...last.blocks, ...blocks] })),
];

/** Which entry of the trail the document was made from. */
export const traceBlocks = ({ trailHead }: DocumentFrame): Block[] => [
  {
    type: "keep",
    blocks: [
      { type: "heading", level: 1, text: "Traceability" },
      {
        type: "paragraph",
        text: words(
          "References such as R-001, T-001 and A.6.2.4 point to the registers of the AI management system. The document was made from entry {seq} of its audit trail, which has this SHA-256 value:",
          { seq: String(trailHead.seq) },
        ),
      },
      { type: "paragraph", look: "code", text: trailHead.hash },
    ],
  },
];
