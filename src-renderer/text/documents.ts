/** The words of the register of documents. */
export const documentsText = {
  title: "Documents",
  subtitle:
    "Where the organisation's own documents are kept, in which version, who answers for them and when they are due for review.",
  table: "Documents",
  detail: (ref: string, title: string) => `${ref} ${title}`,
  gone: "This document is not in the register any more.",
  overdue: "Review overdue",
  add: {
    open: "Register a document",
    title: "Title of the document",
    hint: "The title is enough for now; the rest can follow.",
    submit: "Register",
  },
  empty: {
    title: "No document yet",
    body: "The policies, procedures, plans and records of the AI management system stay where the organisation keeps them: in its document system, on a share, on paper. Here you note which they are and where to find them, because clause 7.5 asks that documented information is identified, in a known version, reviewed, and available where it is needed.",
    next: "Begin with the AI policy and the scope. Then link each document to the requirement points and controls it serves.",
  },
  columns: {
    ref: "Ref.",
    title: "Title",
    kind: "Kind",
    version: "Version",
    location: "Location",
    owner: "Owner",
    reviewDate: "Review",
  },
  fields: {
    title: "Title",
    kind: "Kind",
    kindHint: "Choose or write one.",
    version: "Version",
    versionHint: "As it stands on the document.",
    location: "Location",
    locationHint: "Where a colleague finds it: path, address, number in the document system, cabinet.",
    owner: "Owner",
    ownerHint: "Who keeps it up to date.",
    reviewDate: "Next review",
    reviewDateHint: "Review it, then set the next day.",
  },
  kinds: [
    "Policy",
    "Procedure",
    "Plan",
    "Register",
    "Record",
    "Report",
    "Form or template",
    "Contract",
    "External document",
  ],
  remove: {
    action: "Remove from the register…",
    title: (ref: string, title: string) => `Remove ${ref} ${title}?`,
    body: (links: number) =>
      links === 0
        ? "The document leaves the register. The document itself is not touched, and the trail keeps what the register said."
        : `The document leaves the register, with its ${links === 1 ? "link" : `${links.toLocaleString()} links`} to other records. The document itself is not touched, and the trail keeps what the register said.`,
    confirm: "Remove document",
  },
} as const;
