import type { ImportField } from "./types.ts";

// What an AI system takes over. Lengths are those of the records: a title 300, a text 10,000 and notes 20,000 characters.
const short = 300;
const long = 10_000;

const words = (list: string): string[] => list.split(", ");

/** Fields of an AI system that a column can feed. */
export const systemFields: readonly ImportField[] = [
  {
    id: "externalId",
    label: "Id in the source",
    type: "id",
    maxLength: 200,
    aliases: words(
      "id, external id, use case id, system id, ai system id, inventory id, asset id, reference, ref, ref no, identifier, key, kennung, nr, no, nummer, lfd nr, system nr, inventarnummer",
    ),
  },
  {
    id: "name",
    label: "Name",
    type: "title",
    required: true,
    maxLength: short,
    aliases: words(
      "name, title, system, system name, ai system, ai system name, use case, use case name, use case title, application, application name, product, product name, titel, bezeichnung, systemname, ki system, anwendung, anwendungsfall, produkt",
    ),
  },
  {
    id: "purpose",
    label: "Purpose",
    type: "text",
    several: true,
    maxLength: long,
    aliases: words(
      "purpose, summary, description, objective, goal, aim, what is the purpose, zweck, beschreibung, kurzbeschreibung, ziel, zusammenfassung",
    ),
  },
  {
    id: "intendedUse",
    label: "Intended use",
    type: "text",
    several: true,
    maxLength: long,
    aliases: words(
      "intended use, use, usage, context of use, intended purpose, scope of use, verwendungszweck, bestimmungsgemaesse verwendung, einsatzbereich, nutzung, einsatz",
    ),
  },
  {
    id: "roles",
    label: "AI roles",
    type: "roles",
    several: true,
    maxLength: long,
    aliases: words(
      "role, roles, ai role, ai roles, our role, organisation role, organization role, rolle, rollen, unsere rolle, ki rolle",
    ),
  },
  {
    id: "lifeCycleStage",
    label: "Life-cycle stage",
    type: "stage",
    maxLength: short,
    aliases: words(
      "stage, life cycle stage, lifecycle stage, lifecycle, life cycle, development stage, stage of development, status, phase, maturity, lebenszyklusphase, lebenszyklus, entwicklungsstand, entwicklungsphase, stand",
    ),
  },
  {
    id: "owner",
    label: "Owner",
    type: "owner",
    maxLength: short,
    aliases: words(
      "owner, system owner, business owner, responsible, responsible person, accountable, contact, verantwortlich, verantwortlicher, verantwortliche person, eigentuemer, systemverantwortlicher, ansprechpartner",
    ),
  },
  {
    id: "peopleAffected",
    label: "People affected",
    type: "text",
    several: true,
    maxLength: long,
    aliases: words(
      "people affected, affected people, affected persons, affected groups, stakeholders, data subjects, users, user groups, betroffene, betroffene personen, betroffene gruppen, nutzer, zielgruppe",
    ),
  },
  {
    id: "data",
    label: "Data",
    type: "text",
    several: true,
    maxLength: long,
    aliases: words(
      "data, data used, datasets, data sets, data sources, training data, input data, data categories, daten, datenquellen, trainingsdaten, datenarten, datenkategorien",
    ),
  },
  {
    id: "suppliers",
    label: "Suppliers",
    type: "text",
    several: true,
    maxLength: long,
    aliases: words(
      "supplier, suppliers, vendor, vendors, vendor name, third party, third parties, provider name, manufacturer, lieferant, lieferanten, anbieter, hersteller, dienstleister",
    ),
  },
  {
    id: "autonomy",
    label: "Autonomy",
    type: "autonomy",
    maxLength: short,
    aliases: words(
      "autonomy, level of autonomy, degree of autonomy, automation level, level of automation, human oversight, autonomie, autonomiegrad, automatisierungsgrad, menschliche aufsicht",
    ),
  },
  {
    id: "aiActClass",
    label: "AI Act class",
    type: "actClass",
    maxLength: short,
    aliases: words(
      "ai act class, ai act, eu ai act, ai act category, ai act risk class, ai act classification, eu ai act classification, risk class, risk category, risk classification, risikoklasse, ki vo klasse, ki verordnung, ai act klasse, risikoeinstufung",
    ),
  },
  {
    id: "aiActReason",
    label: "Reason for the AI Act class",
    type: "text",
    maxLength: long,
    aliases: words(
      "ai act reason, classification reason, reason for classification, justification, rationale, begruendung, begruendung einstufung, begruendung der einstufung",
    ),
  },
  {
    id: "notes",
    label: "Notes",
    type: "text",
    several: true,
    maxLength: 20_000,
    aliases: words(
      "notes, note, remarks, remark, comment, comments, department, agency, bureau, office, business unit, techniques, technique, source code, technology, model, bemerkung, bemerkungen, anmerkung, anmerkungen, notizen, kommentar, abteilung, organisationseinheit, technologie, verfahren",
    ),
  },
];
