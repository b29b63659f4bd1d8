/** Words a stranger meets in a pack, in our own words. */
import { sayIn } from "../../documents/language/say.ts";

type Entry = readonly [term: string, meaning: string];

const GLOSSARY: readonly Entry[] = [
  [
    "AI management system (AIMS)",
    "What an organisation sets up to direct and control how it develops, provides or uses AI: policy, roles, processes, records. ISO/IEC 42001 says what it must have.",
  ],
  [
    "AI system impact assessment (AISIA)",
    "A look at what an AI system can do to individuals, groups and societies, made before use and again when something changes (clauses 6.1.4 and 8.4).",
  ],
  ["Annex A", "The list of 38 reference controls in ISO/IEC 42001. Each is taken in or left out, with a reason."],
  ["Clause", "A numbered part of the standard. Clauses 4 to 10 hold the requirements an audit looks at."],
  [
    "Control",
    "Something that is done or in place to modify a risk. Numbers such as A.6.2.4 are those of Annex A; others are the organisation's own.",
  ],
  ["Evidence", "A file or record that shows that something was really done. References begin with E."],
  [
    "Fingerprint",
    "A short number made from a key. Two keys never share one, so comparing fingerprints tells whether a key is the right one.",
  ],
  [
    "Inherited control",
    "A control that another organisation carries out, such as a cloud provider; the provider is named.",
  ],
  [
    "Nonconformity",
    "A requirement that is not fulfilled. Its correction, causes and corrective action are recorded (clause 10.2).",
  ],
  [
    "Point, such as 6.1.2-a",
    "A letter behind a clause, as in 6.1.2-a, names a point into which AIMS Workbench divides the clause; it is no letter of the standard.",
  ],
  ["Residual risk", "What is left of a risk after its treatment. Somebody accepts it by name."],
  [
    "Risk treatment plan",
    "Which controls and actions deal with which risk, who does them and until when (clause 6.1.3).",
  ],
  ["SHA-256", "A number of 64 signs that is made from a file. Change one byte of the file and the number is another."],
  [
    "Statement of Applicability (SoA)",
    "The list of all controls with the decision for each, the reason, and how far it is put into practice (clause 6.1.3). A certificate names its version.",
  ],
  [
    "Trail",
    "The numbered list of everything that was changed in the management system's file. Each entry holds the hash of the one before, so none can be taken out unseen.",
  ],
];

/** The words in a language, in its alphabetical order. */
export const glossaryIn = (language: string): Entry[] => {
  const say = sayIn(language);
  const { compare } = new Intl.Collator(language);
  return GLOSSARY.map(([term, meaning]): Entry => [say(term), say(meaning)]).sort(([a], [b]) => compare(a, b));
};
