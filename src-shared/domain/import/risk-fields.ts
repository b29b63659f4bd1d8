import type { ImportField } from "./types.ts";

// What a risk takes over. Lengths are those of the records: a title 300, a text 10,000 and notes 20,000 characters.
const short = 300;
const long = 10_000;

const words = (list: string): string[] => list.split(", ");

/** Fields of a risk that a column can feed. */
export const riskFields: readonly ImportField[] = [
  {
    id: "externalId",
    label: "Id in the source",
    type: "id",
    maxLength: 200,
    aliases: words(
      "id, risk id, external id, reference, ref, ref no, risk ref, risk no, risk number, identifier, key, no, nr, nummer, lfd nr, risiko id, risiko nr, kennung",
    ),
  },
  {
    id: "title",
    label: "Title",
    type: "title",
    required: true,
    maxLength: short,
    aliases: words(
      "title, risk, risk title, risk name, name, headline, risk event, event, titel, risiko, risikotitel, risikobezeichnung, bezeichnung, ereignis",
    ),
  },
  {
    id: "description",
    label: "Description",
    type: "text",
    several: true,
    maxLength: long,
    aliases: words(
      "description, risk description, details, detail, summary, risk statement, scenario, consequence, consequences, effect, comment, comments, notes, remarks, beschreibung, risikobeschreibung, szenario, folgen, bemerkung, bemerkungen",
    ),
  },
  {
    id: "category",
    label: "Category",
    type: "text",
    maxLength: 120,
    aliases: words(
      "category, risk category, type, risk type, area, domain, kategorie, risikokategorie, art, risikoart, bereich",
    ),
  },
  {
    id: "cause",
    label: "Cause",
    type: "text",
    several: true,
    maxLength: long,
    aliases: words(
      "cause, causes, root cause, risk source, source, threat, vulnerability, ursache, ursachen, risikoquelle, bedrohung, schwachstelle",
    ),
  },
  {
    id: "system",
    label: "AI system",
    type: "system",
    maxLength: short,
    aliases: words(
      "system, ai system, system name, system id, ai system id, use case, use case id, asset, application, ki system, systemname, anwendung, anwendungsfall",
    ),
  },
  {
    id: "likelihood",
    label: "Likelihood",
    type: "level",
    scale: "likelihood",
    maxLength: short,
    aliases: words(
      "likelihood, probability, inherent likelihood, inherent probability, gross likelihood, current likelihood, initial likelihood, likelihood score, eintrittswahrscheinlichkeit, wahrscheinlichkeit, ew, brutto wahrscheinlichkeit",
    ),
  },
  {
    id: "impact",
    label: "Impact",
    type: "level",
    scale: "organisation",
    maxLength: short,
    aliases: words(
      "impact, severity, inherent impact, gross impact, current impact, initial impact, impact score, consequence level, consequence score, auswirkung, schadenshoehe, schadensausmass, schwere, schaden, brutto auswirkung",
    ),
  },
  {
    id: "impactOrganisation",
    label: "Impact on the organisation",
    type: "level",
    scale: "organisation",
    maxLength: short,
    aliases: words(
      "impact organisation, impact organization, impact on the organisation, impact on the organization, business impact, organisational impact, organizational impact, consequence organisation, auswirkung organisation, auswirkung unternehmen, auswirkung auf die organisation",
    ),
  },
  {
    id: "impactIndividuals",
    label: "Impact on individuals",
    type: "level",
    scale: "individuals",
    maxLength: short,
    aliases: words(
      "impact individuals, impact on individuals, impact people, impact on people, individual impact, consequence individuals, auswirkung personen, auswirkung auf personen, auswirkung einzelpersonen, auswirkung betroffene",
    ),
  },
  {
    id: "impactGroups",
    label: "Impact on groups",
    type: "level",
    scale: "groups",
    maxLength: short,
    aliases: words(
      "impact groups, impact on groups, group impact, groups of people, consequence groups, auswirkung gruppen, auswirkung auf gruppen",
    ),
  },
  {
    id: "impactSocieties",
    label: "Impact on societies",
    type: "level",
    scale: "societies",
    maxLength: short,
    aliases: words(
      "impact societies, impact society, impact on society, impact on societies, societal impact, social impact, consequence societies, auswirkung gesellschaft, auswirkung auf die gesellschaft",
    ),
  },
  {
    id: "impactEnvironment",
    label: "Impact on the environment",
    type: "level",
    scale: "environment",
    maxLength: short,
    aliases: words(
      "impact environment, impact on environment, impact on the environment, environmental impact, consequence environment, auswirkung umwelt, auswirkung auf die umwelt, umweltauswirkung",
    ),
  },
  {
    id: "targetLikelihood",
    label: "Target likelihood",
    type: "level",
    scale: "likelihood",
    maxLength: short,
    aliases: words(
      "target likelihood, target probability, planned likelihood, expected likelihood, zielwahrscheinlichkeit, soll wahrscheinlichkeit",
    ),
  },
  {
    id: "targetImpact",
    label: "Target impact",
    type: "level",
    scale: "organisation",
    maxLength: short,
    aliases: words(
      "target impact, target severity, target consequence, planned impact, expected impact, zielauswirkung, soll auswirkung",
    ),
  },
  {
    id: "residualLikelihood",
    label: "Residual likelihood",
    type: "level",
    scale: "likelihood",
    maxLength: short,
    aliases: words(
      "residual likelihood, residual probability, net likelihood, likelihood after treatment, restwahrscheinlichkeit, rest wahrscheinlichkeit, netto wahrscheinlichkeit, wahrscheinlichkeit nach massnahmen, eintrittswahrscheinlichkeit netto",
    ),
  },
  {
    id: "residualImpact",
    label: "Residual impact",
    type: "level",
    scale: "organisation",
    maxLength: short,
    aliases: words(
      "residual impact, residual severity, residual consequence, net impact, impact after treatment, restauswirkung, rest auswirkung, netto auswirkung, auswirkung nach massnahmen, auswirkung netto",
    ),
  },
  {
    id: "treatment",
    label: "Treatment option",
    type: "treatment",
    maxLength: short,
    aliases: words(
      "treatment, treatment option, risk treatment, response, risk response, strategy, treatment strategy, treatment decision, behandlung, risikobehandlung, behandlungsoption, strategie, umgang",
    ),
  },
  {
    id: "controls",
    label: "Annex A controls",
    type: "controls",
    several: true,
    maxLength: long,
    aliases: words(
      "controls, control, control id, control ids, annex a, annex a controls, iso 42001 controls, iso 42001 control, kontrollen, massnahmen, controls iso 42001, anhang a",
    ),
  },
  {
    id: "owner",
    label: "Owner",
    type: "owner",
    maxLength: short,
    aliases: words(
      "owner, risk owner, responsible, responsible person, accountable, assigned to, verantwortlich, verantwortlicher, risikoeigner, risikoeigentuemer, eigentuemer, risikoverantwortlicher",
    ),
  },
  {
    id: "reviewDate",
    label: "Review date",
    type: "date",
    maxLength: short,
    aliases: words(
      "review date, next review, next review date, review, review due, due date, due, target date, naechste ueberpruefung, ueberpruefung, pruefdatum, wiedervorlage, faellig am, termin",
    ),
  },
];
