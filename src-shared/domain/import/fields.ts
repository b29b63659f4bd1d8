import type { ImportField, ImportKind } from './types.ts';

// The fields a column can feed, with the titles other people give them: English and German registers, the US federal AI
// inventories of 2023 and 2024, and the usual risk register templates. Aliases are compared folded (fold.ts).

const short = 300;
const long = 20_000;

const systemFields: readonly ImportField[] = [
  { id: 'externalId', label: 'Id in the source', type: 'id', maxLength: 100, aliases: ['id', 'external id', 'use case id', 'system id', 'ai system id', 'inventory id', 'asset id', 'reference', 'ref', 'ref no', 'identifier', 'key', 'kennung', 'nr', 'no', 'nummer', 'lfd nr', 'system nr', 'inventarnummer'] },
  { id: 'name', label: 'Name', type: 'text', required: true, maxLength: short, aliases: ['name', 'title', 'system', 'system name', 'ai system', 'ai system name', 'use case', 'use case name', 'use case title', 'application', 'application name', 'product', 'product name', 'titel', 'bezeichnung', 'systemname', 'ki system', 'anwendung', 'anwendungsfall', 'produkt'] },
  { id: 'purpose', label: 'Purpose', type: 'text', several: true, maxLength: long, aliases: ['purpose', 'summary', 'description', 'objective', 'goal', 'aim', 'what is the purpose', 'zweck', 'beschreibung', 'kurzbeschreibung', 'ziel', 'zusammenfassung'] },
  { id: 'intendedUse', label: 'Intended use', type: 'text', several: true, maxLength: long, aliases: ['intended use', 'use', 'usage', 'context of use', 'intended purpose', 'scope of use', 'verwendungszweck', 'bestimmungsgemaesse verwendung', 'einsatzbereich', 'nutzung', 'einsatz'] },
  { id: 'roles', label: 'AI roles', type: 'roles', several: true, maxLength: long, aliases: ['role', 'roles', 'ai role', 'ai roles', 'our role', 'organisation role', 'organization role', 'rolle', 'rollen', 'unsere rolle', 'ki rolle'] },
  { id: 'lifeCycleStage', label: 'Life-cycle stage', type: 'stage', maxLength: short, aliases: ['stage', 'life cycle stage', 'lifecycle stage', 'lifecycle', 'life cycle', 'development stage', 'stage of development', 'status', 'phase', 'maturity', 'lebenszyklusphase', 'lebenszyklus', 'entwicklungsstand', 'entwicklungsphase', 'stand'] },
  { id: 'owner', label: 'Owner', type: 'owner', maxLength: short, aliases: ['owner', 'system owner', 'business owner', 'responsible', 'responsible person', 'accountable', 'contact', 'verantwortlich', 'verantwortlicher', 'verantwortliche person', 'eigentuemer', 'systemverantwortlicher', 'ansprechpartner'] },
  { id: 'peopleAffected', label: 'People affected', type: 'text', several: true, maxLength: long, aliases: ['people affected', 'affected people', 'affected persons', 'affected groups', 'stakeholders', 'data subjects', 'users', 'user groups', 'betroffene', 'betroffene personen', 'betroffene gruppen', 'nutzer', 'zielgruppe'] },
  { id: 'data', label: 'Data', type: 'text', several: true, maxLength: long, aliases: ['data', 'data used', 'datasets', 'data sets', 'data sources', 'training data', 'input data', 'data categories', 'daten', 'datenquellen', 'trainingsdaten', 'datenarten', 'datenkategorien'] },
  { id: 'suppliers', label: 'Suppliers', type: 'text', several: true, maxLength: long, aliases: ['supplier', 'suppliers', 'vendor', 'vendors', 'vendor name', 'third party', 'third parties', 'provider name', 'manufacturer', 'lieferant', 'lieferanten', 'anbieter', 'hersteller', 'dienstleister'] },
  { id: 'autonomy', label: 'Autonomy', type: 'text', maxLength: long, aliases: ['autonomy', 'level of autonomy', 'degree of autonomy', 'automation level', 'level of automation', 'human oversight', 'autonomie', 'autonomiegrad', 'automatisierungsgrad', 'menschliche aufsicht'] },
  { id: 'aiActClass', label: 'AI Act class', type: 'actClass', maxLength: short, aliases: ['ai act class', 'ai act', 'eu ai act', 'ai act category', 'ai act risk class', 'ai act classification', 'eu ai act classification', 'risk class', 'risk category', 'risk classification', 'risikoklasse', 'ki vo klasse', 'ki verordnung', 'ai act klasse', 'risikoeinstufung'] },
  { id: 'aiActReason', label: 'Reason for the AI Act class', type: 'text', maxLength: long, aliases: ['ai act reason', 'classification reason', 'reason for classification', 'justification', 'rationale', 'begruendung', 'begruendung einstufung', 'begruendung der einstufung'] },
  { id: 'notes', label: 'Notes', type: 'text', several: true, maxLength: long, aliases: ['notes', 'note', 'remarks', 'remark', 'comment', 'comments', 'department', 'agency', 'bureau', 'office', 'business unit', 'techniques', 'technique', 'source code', 'technology', 'model', 'bemerkung', 'bemerkungen', 'anmerkung', 'anmerkungen', 'notizen', 'kommentar', 'abteilung', 'organisationseinheit', 'technologie', 'verfahren'] },
];

const riskFields: readonly ImportField[] = [
  { id: 'externalId', label: 'Id in the source', type: 'id', maxLength: 100, aliases: ['id', 'risk id', 'external id', 'reference', 'ref', 'ref no', 'risk ref', 'risk no', 'risk number', 'identifier', 'key', 'no', 'nr', 'nummer', 'lfd nr', 'risiko id', 'risiko nr', 'kennung'] },
  { id: 'title', label: 'Title', type: 'text', required: true, maxLength: short, aliases: ['title', 'risk', 'risk title', 'risk name', 'name', 'headline', 'risk event', 'event', 'titel', 'risiko', 'risikotitel', 'risikobezeichnung', 'bezeichnung', 'ereignis'] },
  { id: 'description', label: 'Description', type: 'text', several: true, maxLength: long, aliases: ['description', 'risk description', 'details', 'detail', 'summary', 'risk statement', 'scenario', 'consequence', 'consequences', 'effect', 'comment', 'comments', 'notes', 'remarks', 'beschreibung', 'risikobeschreibung', 'szenario', 'folgen', 'bemerkung', 'bemerkungen'] },
  { id: 'category', label: 'Category', type: 'text', maxLength: short, aliases: ['category', 'risk category', 'type', 'risk type', 'area', 'domain', 'kategorie', 'risikokategorie', 'art', 'risikoart', 'bereich'] },
  { id: 'cause', label: 'Cause', type: 'text', several: true, maxLength: long, aliases: ['cause', 'causes', 'root cause', 'risk source', 'source', 'threat', 'vulnerability', 'ursache', 'ursachen', 'risikoquelle', 'bedrohung', 'schwachstelle'] },
  { id: 'system', label: 'AI system', type: 'system', maxLength: short, aliases: ['system', 'ai system', 'system name', 'system id', 'ai system id', 'use case', 'use case id', 'asset', 'application', 'ki system', 'systemname', 'anwendung', 'anwendungsfall'] },
  { id: 'likelihood', label: 'Likelihood', type: 'level', scale: 'likelihood', maxLength: short, aliases: ['likelihood', 'probability', 'inherent likelihood', 'inherent probability', 'gross likelihood', 'current likelihood', 'initial likelihood', 'likelihood score', 'eintrittswahrscheinlichkeit', 'wahrscheinlichkeit', 'ew', 'brutto wahrscheinlichkeit'] },
  { id: 'impact', label: 'Impact', type: 'level', scale: 'organisation', maxLength: short, aliases: ['impact', 'severity', 'inherent impact', 'gross impact', 'current impact', 'initial impact', 'impact score', 'consequence level', 'consequence score', 'auswirkung', 'schadenshoehe', 'schadensausmass', 'schwere', 'schaden', 'brutto auswirkung'] },
  { id: 'impactOrganisation', label: 'Impact on the organisation', type: 'level', scale: 'organisation', maxLength: short, aliases: ['impact organisation', 'impact organization', 'impact on the organisation', 'impact on the organization', 'business impact', 'organisational impact', 'organizational impact', 'consequence organisation', 'auswirkung organisation', 'auswirkung unternehmen', 'auswirkung auf die organisation'] },
  { id: 'impactIndividuals', label: 'Impact on individuals', type: 'level', scale: 'individuals', maxLength: short, aliases: ['impact individuals', 'impact on individuals', 'impact people', 'impact on people', 'individual impact', 'consequence individuals', 'auswirkung personen', 'auswirkung auf personen', 'auswirkung einzelpersonen', 'auswirkung betroffene'] },
  { id: 'impactSocieties', label: 'Impact on societies', type: 'level', scale: 'societies', maxLength: short, aliases: ['impact societies', 'impact society', 'impact on society', 'impact on societies', 'societal impact', 'social impact', 'consequence societies', 'auswirkung gesellschaft', 'auswirkung auf die gesellschaft'] },
  { id: 'residualLikelihood', label: 'Residual likelihood', type: 'level', scale: 'likelihood', maxLength: short, aliases: ['residual likelihood', 'residual probability', 'net likelihood', 'target likelihood', 'likelihood after treatment', 'restwahrscheinlichkeit', 'rest wahrscheinlichkeit', 'netto wahrscheinlichkeit', 'wahrscheinlichkeit nach massnahmen', 'eintrittswahrscheinlichkeit netto'] },
  { id: 'residualImpact', label: 'Residual impact', type: 'level', scale: 'organisation', maxLength: short, aliases: ['residual impact', 'residual severity', 'residual consequence', 'net impact', 'target impact', 'impact after treatment', 'restauswirkung', 'rest auswirkung', 'netto auswirkung', 'auswirkung nach massnahmen', 'auswirkung netto'] },
  { id: 'treatment', label: 'Treatment option', type: 'treatment', maxLength: short, aliases: ['treatment', 'treatment option', 'risk treatment', 'response', 'risk response', 'strategy', 'treatment strategy', 'treatment decision', 'behandlung', 'risikobehandlung', 'behandlungsoption', 'strategie', 'umgang'] },
  { id: 'controls', label: 'Annex A controls', type: 'controls', several: true, maxLength: long, aliases: ['controls', 'control', 'control id', 'control ids', 'annex a', 'annex a controls', 'iso 42001 controls', 'iso 42001 control', 'kontrollen', 'massnahmen', 'controls iso 42001', 'anhang a'] },
  { id: 'owner', label: 'Owner', type: 'owner', maxLength: short, aliases: ['owner', 'risk owner', 'responsible', 'responsible person', 'accountable', 'assigned to', 'verantwortlich', 'verantwortlicher', 'risikoeigner', 'risikoeigentuemer', 'eigentuemer', 'risikoverantwortlicher'] },
  { id: 'reviewDate', label: 'Review date', type: 'date', maxLength: short, aliases: ['review date', 'next review', 'next review date', 'review', 'review due', 'due date', 'due', 'target date', 'naechste ueberpruefung', 'ueberpruefung', 'pruefdatum', 'wiedervorlage', 'faellig am', 'termin'] },
];

/** The fields of ours that a table of this kind can fill, in the order a form shows them. */
export function importFields(kind: ImportKind): readonly ImportField[] {
  return kind === 'systems' ? systemFields : riskFields;
}

/** The field with this id. @throws RangeError when there is none: mappings are checked before they are used. */
export function importField(kind: ImportKind, id: string): ImportField {
  const field = importFields(kind).find((candidate) => candidate.id === id);
  if (!field) throw new RangeError(`No field "${id}" for ${kind}`);
  return field;
}
