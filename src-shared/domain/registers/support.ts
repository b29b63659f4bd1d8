/** Clauses 5.3 and 7: roles, resources, competence, awareness and communication. */
import { all, inOrder, register, terms } from "./register.ts";

/** Levels of competence, 0 to 4. */
export const COMPETENCE_LEVELS = terms({
  "0": "0 None",
  "1": "1 Aware",
  "2": "2 Can do with help",
  "3": "3 Can do alone",
  "4": "4 Can lead and teach",
});

export const roles = register({
  id: "roles",
  table: "aims_role",
  letters: "RO",
  clause: "5.3",
  title: "Roles of the AIMS",
  one: "role",
  why: "Roles with responsibility and authority, and who holds them. Clause 5.3 asks that they are assigned and known; the responsibility matrix stands on them.",
  fields: {
    title: { kind: "title", label: "Role" },
    description: { kind: "text", label: "Responsibilities" },
    authority: { kind: "text", label: "Authority", hint: "What the role may decide, stop or spend." },
    holders: { kind: "people", label: "Held by" },
    deputies: { kind: "people", label: "Deputies" },
    reportsTo: { kind: "record", label: "Reports to", of: "roles" },
  },
  columns: ["title", "holders", "deputies", "reportsTo"],
});

export const resources = register({
  id: "resources",
  table: "resource",
  letters: "RS",
  clause: "7.1",
  title: "Resources",
  one: "resource",
  why: "People, data, tools and computing that the AI systems and the AIMS need. Clause 7.1 and controls A.4.2 to A.4.6 ask for the inventories.",
  fields: {
    title: { kind: "title", label: "Resource" },
    kind: {
      kind: "choice",
      label: "Kind",
      terms: terms({
        data: "Data (A.4.3)",
        tooling: "Tooling (A.4.4)",
        computing: "System and computing (A.4.5)",
        people: "Human (A.4.6)",
        other: "Other",
      }),
    },
    description: { kind: "text", label: "Description" },
    systemId: { kind: "record", label: "AI system", of: "system" },
    stage: { kind: "line", label: "Life-cycle stages that need it" },
    provenance: {
      kind: "text",
      label: "Origin and conditions",
      hint: "Source, licence, categories and quality of data; version and supplier of tools; place and capacity of computing.",
    },
    ownerId: { kind: "person", label: "Owner" },
    reviewDate: { kind: "day", label: "Look again on" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({ planned: "Planned", available: "Available", lacking: "Lacking", retired: "Retired" }),
    },
  },
  columns: ["title", "kind", "systemId", "status", "ownerId", "reviewDate"],
  due: { field: "reviewDate", state: "status", settled: ["retired"] },
});

export const competenceNeeds = register({
  id: "competence-needs",
  table: "competence_need",
  letters: "CN",
  clause: "7.2",
  title: "Competence needs",
  one: "competence need",
  why: "What a role must be able to do, and how well. Clause 7.2 asks for it before it asks for proof.",
  fields: {
    title: { kind: "title", label: "Competence" },
    roleId: { kind: "record", label: "Role", of: "roles" },
    level: { kind: "choice", label: "Level needed", terms: COMPETENCE_LEVELS },
    description: { kind: "text", label: "What it means here" },
  },
  columns: ["title", "roleId", "level"],
});

export const competences = register({
  id: "competences",
  table: "competence",
  letters: "CO",
  clause: "7.2",
  title: "Competence of people",
  one: "competence record",
  why: "What a person can do, on what proof, until when; what is done about a gap, and whether that worked.",
  fields: {
    title: { kind: "title", label: "Competence" },
    personId: { kind: "person", label: "Person" },
    level: { kind: "choice", label: "Level reached", terms: COMPETENCE_LEVELS },
    basis: {
      kind: "choice",
      label: "Shown by",
      terms: terms({
        education: "Education",
        training: "Training",
        experience: "Experience",
        test: "Test or observation",
      }),
    },
    proof: { kind: "text", label: "Proof", hint: "Certificate, project, assessment; link the evidence." },
    assessedOn: { kind: "day", label: "Assessed on" },
    validUntil: { kind: "day", label: "Valid until" },
    action: { kind: "text", label: "What is done about a gap" },
    effectiveness: {
      kind: "choice",
      label: "Did it work",
      terms: terms({ open: "Not checked", yes: "Yes", no: "No" }),
    },
    effectivenessNote: { kind: "text", label: "How it was checked" },
  },
  columns: ["title", "personId", "level", "basis", "validUntil", "effectiveness"],
  due: { field: "validUntil", settled: [] },
  check: inOrder("assessedOn", "validUntil", "must not be before the assessment"),
});

export const awareness = register({
  id: "awareness",
  table: "awareness_campaign",
  letters: "AW",
  clause: "7.3",
  title: "Awareness",
  one: "campaign",
  why: "What people who work under the organisation's control must know: the AI policy, their part in the AIMS, what follows from not conforming (clause 7.3). Who was reached is kept.",
  fields: {
    title: { kind: "title", label: "Campaign or session" },
    topics: {
      kind: "choices",
      label: "Topics",
      terms: terms({
        policy: "AI policy",
        contribution: "Own contribution",
        consequences: "Consequences of not conforming",
        literacy: "AI literacy",
        incident: "Reporting concerns and incidents",
      }),
    },
    audience: { kind: "text", label: "For whom" },
    method: { kind: "line", label: "How" },
    heldOn: { kind: "day", label: "Planned or held on" },
    invited: { kind: "people", label: "Invited" },
    attended: { kind: "people", label: "Took part" },
    checked: { kind: "text", label: "How understanding was checked" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({ planned: "Planned", held: "Held", cancelled: "Cancelled" }),
    },
    ownerId: { kind: "person", label: "Owner" },
  },
  columns: ["title", "heldOn", "status", "invited", "attended", "ownerId"],
  due: { field: "heldOn", state: "status", settled: ["held", "cancelled"] },
});

export const communications = register({
  id: "communications",
  table: "communication",
  letters: "CM",
  clause: "7.4",
  title: "Communication plan and log",
  one: "communication",
  why: "What is communicated about the AIMS, when, with whom and how (clause 7.4), inside and outside; what was sent stands beside what is planned.",
  fields: {
    title: { kind: "title", label: "What about" },
    direction: { kind: "choice", label: "Direction", terms: terms({ internal: "Internal", external: "External" }) },
    partyId: { kind: "record", label: "With whom", of: "parties" },
    audience: { kind: "line", label: "Audience" },
    method: { kind: "line", label: "How" },
    occasion: {
      kind: "line",
      label: "When",
      hint: "The rule: yearly, at each release, within 72 hours of an incident.",
    },
    ownerId: { kind: "person", label: "Who communicates" },
    plannedOn: { kind: "day", label: "Next on" },
    doneOn: { kind: "day", label: "Last done on" },
    log: { kind: "text", label: "What was communicated" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({ planned: "Planned", done: "Done", stopped: "No longer" }),
    },
  },
  columns: ["title", "direction", "audience", "ownerId", "plannedOn", "doneOn", "status"],
  due: { field: "plannedOn", state: "status", settled: ["done", "stopped"] },
});

export const suppliers = register({
  id: "suppliers",
  table: "supplier",
  letters: "SU",
  clause: "8.1",
  title: "Suppliers and outsourced processes",
  one: "supplier",
  why: "Who delivers models, data, tools or whole processes, and how they are controlled. Clause 8.1 asks for control of externally provided processes; A.10.2 and A.10.3 ask who answers for what.",
  fields: {
    title: { kind: "title", label: "Supplier" },
    delivers: { kind: "text", label: "What it delivers" },
    kind: {
      kind: "choice",
      label: "Kind",
      terms: terms({
        model: "AI model or service",
        data: "Data",
        tooling: "Tools",
        computing: "Computing",
        process: "Outsourced process",
        expert: "People and expertise",
      }),
    },
    criticality: {
      kind: "choice",
      label: "How much depends on it",
      terms: terms({ low: "Little", medium: "Some", high: "Much" }),
    },
    contract: { kind: "line", label: "Contract", hint: "Number and date; link the document." },
    responsibilities: {
      kind: "text",
      label: "Who answers for what",
      hint: "Split between the supplier, you and customers (A.10.2).",
    },
    requirements: { kind: "text", label: "What it must meet" },
    assessment: {
      kind: "choice",
      label: "Assessment",
      terms: terms({ open: "Not assessed", fit: "Fit", conditions: "Fit with conditions", unfit: "Not fit" }),
    },
    assessmentNote: { kind: "text", label: "How it was assessed" },
    assessedOn: { kind: "day", label: "Assessed on" },
    reviewDate: { kind: "day", label: "Assess again on" },
    ownerId: { kind: "person", label: "Owner" },
  },
  columns: ["title", "kind", "criticality", "assessment", "reviewDate", "ownerId"],
  due: { field: "reviewDate", settled: [] },
  check: all(inOrder("assessedOn", "reviewDate", "must not be before the assessment")),
});
