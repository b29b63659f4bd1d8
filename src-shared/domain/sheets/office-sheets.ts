/** The lists of people, evidence and documents as sheets: what a file may change of them, and what it may not. */
import { checkEvidence } from "../evidence/check-evidence.ts";
import type { Value } from "../registers/register.ts";
import type { Sheet } from "./sheet.ts";

const words = (value: Value | undefined): string => (typeof value === "string" ? value : "");

export const PEOPLE: Sheet = {
  id: "people",
  title: "People",
  table: "person",
  named: "name",
  fields: {
    name: { kind: "title", label: "Name" },
    role: { kind: "line", label: "Role" },
    email: { kind: "line", label: "E-mail" },
    active: { kind: "flag", label: "Active" },
    designated: { kind: "flag", label: "Designated management" },
  },
};

export const EVIDENCE: Sheet = {
  id: "evidence",
  title: "Evidence",
  table: "evidence",
  named: "title",
  fields: {
    title: { kind: "title", label: "Title" },
    fileName: { kind: "line", label: "File" },
    description: { kind: "text", label: "Description" },
    periodFrom: { kind: "day", label: "Speaks for the time from" },
    periodTo: { kind: "day", label: "Speaks for the time to" },
    expiresOn: { kind: "day", label: "Expires on" },
    ownerId: { kind: "person", label: "Owner" },
  },
  fixed: { fileName: "the name of an attached file cannot be changed; attach the new file instead" },
  noNew: "evidence is added by attaching its file, not by a row",
  check: (values) =>
    checkEvidence({
      periodFrom: words(values["periodFrom"]),
      periodTo: words(values["periodTo"]),
      expiresOn: words(values["expiresOn"]),
    }),
};

export const DOCUMENTS: Sheet = {
  id: "documents",
  title: "Documents",
  table: "document",
  named: "title",
  fields: {
    title: { kind: "title", label: "Title" },
    kind: { kind: "line", label: "Kind" },
    form: {
      kind: "choice",
      label: "Form",
      terms: [
        { id: "managed", label: "Written here" },
        { id: "register", label: "Kept elsewhere" },
      ],
    },
    version: { kind: "line", label: "Version" },
    location: { kind: "line", label: "Location" },
    ownerId: { kind: "person", label: "Owner" },
    classification: { kind: "line", label: "Classification" },
    reviewMonths: { kind: "number", label: "Review every (months)", min: 1, max: 120, integer: true },
    reviewDate: { kind: "day", label: "Next review" },
    retention: { kind: "line", label: "Retention" },
    distribution: { kind: "line", label: "Distribution" },
  },
  fixed: { form: "a document stays in the form in which it was begun" },
  check: (values, now) =>
    values["form"] === "managed" && words(values["version"]) !== words(now?.["version"])
      ? [{ path: "version", message: "a document written here gets its version when it is published (7.5.3)" }]
      : [],
};
