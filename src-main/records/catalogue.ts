/** The shipped content: read once, checked against its schema, handed out whole. */
import aisia from "../../resources/catalogue/aisia-template.json";
import aiAct from "../../resources/catalogue/ai-act.json";
import clauses from "../../resources/catalogue/clauses.json";
import controls from "../../resources/catalogue/controls.json";
import objectives from "../../resources/catalogue/objectives.json";
import risks from "../../resources/catalogue/risk-catalogue.json";
import sources from "../../resources/catalogue/risk-sources.json";
import {
  catalogueSchema,
  type AssessmentTemplate,
  type Catalogue,
  type CatalogueRisk,
  type Control,
} from "../../src-shared/catalogue/schema.ts";

const named = (scheme: string, list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ scheme, ref: id, name }));

/** The public taxonomies whose entries label the risks of the library. */
const riskLabels = () => {
  const { mit, owaspLlm2025, owaspLlm2026, owaspAgentic2026, nistAi6001 } = risks.taxonomies;
  return [
    ...named(
      "mit-ai-risk-repository",
      mit.flatMap(({ subdomains }) => subdomains),
    ),
    ...named("owasp-llm-2025", owaspLlm2025),
    ...named("owasp-llm-2026", owaspLlm2026),
    ...named("owasp-agentic-2026", owaspAgentic2026),
    ...named("nist-ai-600-1", nistAi6001),
  ];
};

let read: Catalogue | null = null;

/** The template's parts under the names of the schema: impact lines as one list, bands with ids and months. */
const assessmentTemplate = () => {
  const { screening, sections, impactItems, scales, scoring, triggers, friaBranch } = aisia;
  return {
    screening,
    sections,
    impactItems: Object.entries(impactItems).flatMap(([dimension, items]) =>
      items.map((item) => ({ ...item, dimension })),
    ),
    scales,
    scoringSteps: scoring.steps,
    bands: scoring.bands.map(({ band, ...rest }) => ({
      ...rest,
      id: band.replace(" ", "-"),
      reviewMonths: Number.parseInt(rest.review, 10),
    })),
    triggers,
    fria: friaBranch,
  };
};

/** The catalogue in this project's own words. */
export const catalogue = (): Catalogue =>
  (read ??= catalogueSchema.parse({
    standard: clauses.meta.standard,
    edition: clauses.meta.edition,
    clauses: clauses.clauses,
    documentedInformation: clauses.documentedInformation,
    areas: controls.areas,
    controls: controls.controls,
    risks: risks.risks,
    riskSources: sources.annexC3,
    objectives: objectives.annexC2,
    exampleObjectives: objectives.exampleObjectives,
    riskLabels: riskLabels(),
    assessment: assessmentTemplate(),
    aiAct,
  }));

const indexed = <T extends { readonly id: string }>(
  pick: (all: Catalogue) => readonly T[],
): (() => ReadonlyMap<string, T>) => {
  let map: ReadonlyMap<string, T> | null = null;
  return () => (map ??= new Map(pick(catalogue()).map((item) => [item.id, item])));
};

export const controlsById: () => ReadonlyMap<string, Control> = indexed((all) => all.controls);
export const catalogueRisksById: () => ReadonlyMap<string, CatalogueRisk> = indexed((all) => all.risks);
export const pointsById = indexed((all) => all.clauses.flatMap((clause) => clause.points ?? []));

/** The requirement points of one clause in order. */
export const clausePoints = (clauseId: string) => catalogue().clauses.find(({ id }) => id === clauseId)?.points ?? [];

/** The template of an impact assessment. */
export const assessmentContent = (): AssessmentTemplate => catalogue().assessment;
