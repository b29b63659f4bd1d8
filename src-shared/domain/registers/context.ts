/** Clause 4: the organisation's surroundings, the people who care, what the law asks, the scope and the processes. */
import { needs, register, terms } from "./register.ts";

export const issues = register({
  id: "issues",
  table: "context_issue",
  letters: "CI",
  clause: "4.1",
  title: "Internal and external issues",
  one: "issue",
  why: "What inside and outside the organisation bears on its purpose and on what the AIMS is meant to achieve. Clause 4.1 asks for it, and for a decision whether climate change is one of them; risks and objectives start here.",
  fields: {
    title: { kind: "title", label: "Issue" },
    side: {
      kind: "choice",
      label: "Where it comes from",
      terms: terms({ internal: "Internal", external: "External" }),
    },
    theme: {
      kind: "choice",
      label: "Theme",
      terms: terms({
        law: "Law and regulation",
        market: "Market and competition",
        technology: "AI technology",
        society: "Society and ethics",
        climate: "Climate and environment",
        supply: "Suppliers and models",
        people: "People and competence",
        culture: "Culture and governance",
        data: "Data",
        finance: "Finance",
      }),
    },
    description: { kind: "text", label: "What it is about" },
    effect: {
      kind: "text",
      label: "What it does to the AIMS",
      hint: "Which intended result it helps or hinders, and what follows.",
    },
    direction: {
      kind: "choice",
      label: "Effect",
      terms: terms({ threat: "Threat", opportunity: "Opportunity", both: "Both" }),
    },
    ownerId: { kind: "person", label: "Watched by" },
    reviewDate: { kind: "day", label: "Look again on" },
    status: { kind: "choice", label: "Status", terms: terms({ current: "Current", past: "No longer relevant" }) },
  },
  columns: ["title", "side", "theme", "direction", "ownerId", "reviewDate"],
  due: { field: "reviewDate", state: "status", settled: ["past"] },
});

export const parties = register({
  id: "parties",
  table: "interested_party",
  letters: "IP",
  clause: "4.2",
  title: "Interested parties",
  one: "interested party",
  why: "Who has a stake in the AIMS, people affected by AI outputs among them. Clause 4.2 asks who they are, what they require, and which of it the AIMS takes on.",
  fields: {
    title: { kind: "title", label: "Party" },
    kind: {
      kind: "choice",
      label: "Kind",
      terms: terms({
        affected: "People affected by AI outputs",
        customer: "Customers and users",
        staff: "Staff and their representatives",
        owner: "Owners and management",
        authority: "Authorities",
        supplier: "Suppliers and partners",
        society: "Society and civil organisations",
      }),
    },
    description: { kind: "text", label: "Their stake" },
    influence: {
      kind: "choice",
      label: "Influence on the AIMS",
      terms: terms({ low: "Low", medium: "Medium", high: "High" }),
    },
    contact: {
      kind: "line",
      label: "How they are heard",
      hint: "Survey, complaint channel, works council, contract meeting.",
    },
    ownerId: { kind: "person", label: "Relationship kept by" },
    reviewDate: { kind: "day", label: "Look again on" },
  },
  columns: ["title", "kind", "influence", "ownerId", "reviewDate"],
  due: { field: "reviewDate", settled: [] },
});

export const requirements = register({
  id: "requirements",
  table: "party_requirement",
  letters: "PR",
  clause: "4.2",
  title: "Requirements of interested parties",
  one: "requirement",
  why: "What a party requires, and the decision whether the AIMS takes it on. A requirement that is not taken on needs a reason.",
  fields: {
    title: { kind: "title", label: "Requirement" },
    partyId: { kind: "record", label: "Party", of: "parties" },
    nature: { kind: "choice", label: "Nature", terms: terms({ need: "Need or expectation", duty: "Binding duty" }) },
    taken: {
      kind: "choice",
      label: "Taken on by the AIMS",
      terms: terms({ yes: "Yes", no: "No", open: "Not decided" }),
    },
    reason: { kind: "text", label: "Reason", hint: "Needed where it is not taken on." },
    how: { kind: "text", label: "How the AIMS meets it" },
    ownerId: { kind: "person", label: "Owner" },
  },
  columns: ["title", "partyId", "nature", "taken", "ownerId"],
  check: needs("taken", ["no"], "reason", "a requirement that is not taken on needs a reason"),
});

export const obligations = register({
  id: "obligations",
  table: "obligation",
  letters: "OB",
  clause: "4.2",
  alsoClauses: ["4.1"],
  title: "Obligations",
  one: "obligation",
  why: "Laws, contracts and promises that bind the organisation where it builds or uses AI. The scope, the Statement of Applicability (reasons L and C) and the audit refer to them.",
  fields: {
    title: { kind: "title", label: "Obligation" },
    source: {
      kind: "choice",
      label: "Source",
      terms: terms({
        law: "Law or regulation",
        contract: "Contract",
        standard: "Standard or code",
        own: "Own promise",
      }),
    },
    reference: { kind: "line", label: "Reference", hint: "Article, section or contract number." },
    startingSet: {
      kind: "line",
      label: "From the starting set",
      hint: "Filled where it was taken from a set that ships with the program.",
    },
    description: { kind: "text", label: "What it asks" },
    applies: { kind: "choice", label: "Applies", terms: terms({ yes: "Yes", no: "No", open: "Not decided" }) },
    reason: { kind: "text", label: "Why it applies or not" },
    how: { kind: "text", label: "How it is met" },
    appliesFrom: { kind: "day", label: "Applies from" },
    ownerId: { kind: "person", label: "Owner" },
    reviewDate: { kind: "day", label: "Look again on" },
    status: {
      kind: "choice",
      label: "Compliance",
      terms: terms({ unknown: "Not assessed", partly: "Partly met", met: "Met", breached: "Breached" }),
    },
  },
  columns: ["title", "source", "reference", "applies", "status", "appliesFrom", "ownerId"],
  due: { field: "reviewDate", state: "applies", settled: ["no"] },
  check: needs("applies", ["no"], "reason", "an obligation that does not apply needs a reason"),
});

export const scopeItems = register({
  id: "scope-items",
  table: "scope_item",
  letters: "SC",
  clause: "4.3",
  title: "Scope: what is inside and outside",
  one: "part of the scope",
  why: "Sites, units, products and activities with the decision whether they are inside the AIMS. Clause 4.3 asks for a documented boundary; a certificate quotes it. What is left out needs a reason.",
  fields: {
    title: { kind: "title", label: "Part" },
    kind: {
      kind: "choice",
      label: "Kind",
      terms: terms({
        site: "Site",
        unit: "Organisational unit",
        activity: "Activity",
        product: "Product or service",
        interface: "Interface to others",
      }),
    },
    description: { kind: "text", label: "Description" },
    inside: { kind: "choice", label: "Inside the scope", terms: terms({ inside: "Inside", outside: "Outside" }) },
    reason: { kind: "text", label: "Reason", hint: "Needed where it is outside." },
    address: { kind: "line", label: "Address or place" },
    headcount: {
      kind: "number",
      label: "People in the AI life cycle",
      hint: "Certification bodies plan audit time by it.",
      min: 0,
      integer: true,
    },
    ownerId: { kind: "person", label: "Responsible" },
  },
  columns: ["title", "kind", "inside", "headcount", "ownerId"],
  check: needs("inside", ["outside"], "reason", "what is outside the scope needs a reason"),
});

export const processes = register({
  id: "processes",
  table: "process",
  letters: "P",
  clause: "4.4",
  title: "Processes of the AIMS",
  one: "process",
  why: "The processes that make up the AIMS, with their owner, inputs, outputs and what they hand to each other (clause 4.4).",
  fields: {
    title: { kind: "title", label: "Process" },
    group: {
      kind: "choice",
      label: "Group",
      terms: terms({ lead: "Leading", core: "Core: AI life cycle", support: "Supporting" }),
    },
    purpose: { kind: "text", label: "Purpose" },
    inputs: { kind: "text", label: "Inputs" },
    outputs: { kind: "text", label: "Outputs" },
    criteria: { kind: "text", label: "Criteria", hint: "How one sees that it works (8.1)." },
    ownerId: { kind: "person", label: "Process owner" },
  },
  columns: ["title", "group", "ownerId"],
});

export const interactions = register({
  id: "interactions",
  table: "process_interaction",
  letters: "PI",
  clause: "4.4",
  title: "Interactions between processes",
  one: "interaction",
  why: "What one process hands to another. The process map is drawn from these.",
  fields: {
    title: { kind: "title", label: "What is handed over" },
    fromId: { kind: "record", label: "From", of: "processes" },
    toId: { kind: "record", label: "To", of: "processes" },
    note: { kind: "text", label: "Note" },
  },
  columns: ["title", "fromId", "toId"],
  check: (row) =>
    row["fromId"] !== null && row["fromId"] === row["toId"]
      ? [{ path: "toId", message: "must be another process" }]
      : [],
});
