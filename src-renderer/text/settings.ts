export const settingsText = {
  title: "Settings",
  subtitle:
    "Settings of this workspace are part of the file and of its trail; the appearance belongs to this computer.",
  organisation: {
    title: "Organisation and scope",
    name: "Organisation",
    scope: "Scope of the AI management system",
    scopeHint:
      "Activities, units, AI roles, systems and sites, as clause 4.3 asks for. Documents and the Statement of Applicability quote this text.",
  },
  annexA: {
    title: "Reading of Annex A",
    hint: "6.1.3 has the necessary controls compared with Annex A. Certification bodies differ in how they want the Statement of Applicability arranged; ask yours. All 38 controls are decided with a reason either way.",
    strict: "Every reference control, in the order of Annex A",
    strictHint:
      "The SoA goes through Annex A from A.2.2 to A.10.4, each control with its decision and reason; own controls follow. Most auditors expect this.",
    informative: "Necessary controls first, Annex A as a reference list",
    informativeHint:
      "The SoA begins with the controls determined as necessary, own ones included; the other controls of Annex A follow with the reason why they were not.",
  },
  documents: {
    title: "Documents",
    prefix: "Document prefix",
    prefixHint:
      "Begins the number of every exported document, like AIMS-SOA. 1 to 12 capital letters, digits or hyphens.",
    currency: "Currency",
    currencyHint: "Of costs and losses: the three letters of ISO 4217, like EUR.",
    classification: "Classification",
    classificationHint: "Printed on every page of exported documents.",
  },
  approvals: {
    title: "Approvals",
    separate: "Who wrote a record may not approve it",
    separateHint:
      "Rule of this workspace: author and approver are two people. Everyone who changed a record since its last approval counts as its author.",
  },
  people: {
    title: "People",
    hint: "People own records, approve documents and sign changes. Someone who left is set inactive: the trail keeps the name.",
    add: "Add a person…",
    name: "Name",
    role: "Role",
    email: "E-mail",
    state: "State",
    active: "Active",
    inactive: "Inactive",
    deactivate: "Set inactive",
    activate: "Set active",
    you: "working now",
    edit: (name: string) => `Edit ${name}`,
    editShort: "Edit",
    youStay: "Choose someone else at the top of the window to set this person inactive.",
    designated: "Designated management (6.1.3): may approve the treatment plan and accept residual risk",
    designatedShort: "designated",
    done: "Done",
    actions: "Actions",
  },
  appearance: { title: "Appearance", label: "Colours", light: "Light", dark: "Dark", auto: "As the system" },
  file: {
    title: "Workspace file",
    where: (name: string, folder: string) => `${name} in ${folder}`,
    hint: "This one file is the whole management system, evidence included. While it is open, make copies with the button, not in the file manager.",
    duplicate: "Save a copy…",
    show: "Show in folder",
    close: "Close this workspace",
    copied: (name: string) => `A complete copy was written as ${name}.`,
  },
} as const;

export const aboutText = {
  title: "About",
  version: "Version",
  electron: "Electron",
  sqlite: "SQLite",
  licence: "Licence",
  licenceValue: "Apache-2.0",
  network: "Network",
  networkNone: "None. The program blocks every request of its window.",
  blocked: "Blocked requests since the start",
  blockedNone: "0: nothing tried",
  development:
    "This window runs on a development runtime. Do not use it for a client's data; install a released package for that.",
  disclaimerTitle: "What this program is not",
  disclaimer: [
    "It gives no legal advice and no certification advice, and no certification body stands behind it. Using it does not make an organisation conform.",
    "It does not contain the text of ISO/IEC 42001. Clause and control numbers and titles are named so that you find them; the explanations are this project's own words. Buy the standard for the authoritative wording.",
    "The risk library, the classification under the AI Act and the suggested controls are starting points. Decisions and their reasons are yours.",
  ],
  thirdPartyTitle: "Third-party software",
  thirdParty:
    "Built with Electron, React, Mantine, TipTap, SQLite and others under their own licences; the notices are in the installation folder.",
} as const;
