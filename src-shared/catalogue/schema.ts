/** The shape of the shipped content: the standard in this project's own words, ids and relations only, never a client's answers. */
import { z } from "zod";

const strings = z.array(z.string());

const point = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(["do", "decide", "document", "may"]),
  binding: z.boolean(),
});

export const clauseSchema = z.object({
  id: z.string(),
  title: z.string(),
  level: z.int(),
  parent: z.string().nullable(),
  leaf: z.boolean(),
  summary: z.string(),
  nature: z.enum(["harmonised", "harmonised+ai", "ai-specific"]).optional(),
  points: z.array(point).optional(),
  documentedInformation: strings.optional(),
  typicalEvidence: strings.optional(),
  stage1: strings.optional(),
  stage2: strings.optional(),
  relatedControls: strings.optional(),
  notes: z.string().nullish(),
});

export const controlSchema = z.object({
  id: z.string(),
  title: z.string(),
  area: z.string(),
  subObjective: z.string().nullable(),
  typicalRoles: strings,
  documentationExpected: z.boolean(),
  intent: z.string(),
  prompts: strings,
  typicalEvidence: strings,
  stage2Tests: strings,
  relatedClauses: strings,
  guidance: z.string(),
  caution: z.string().nullable(),
});

export const areaSchema = z.object({ id: z.string(), title: z.string(), objective: z.string() });

export const catalogueRiskSchema = z.object({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  description: z.string(),
  typicalCauses: strings,
  /** generative, predictive, agentic or third-party: the kinds of system it is known from. */
  systemKinds: strings,
  lifecycleStages: strings,
  /** Ids of Annex C.2. */
  objectivesAtStake: strings,
  exampleIndicator: z.string(),
  consequenceDimensions: strings,
  riskSources: strings,
  suggestedControls: strings,
  typicalTreatment: z.string(),
  labels: z.array(z.object({ scheme: z.string(), ref: z.string() })),
  positive: z.boolean(),
});

export const riskSourceSchema = z.object({ id: z.string(), title: z.string(), explanation: z.string() });
export const objectiveSchema = z.object({
  id: z.string(),
  title: z.string(),
  explanation: z.string(),
  exampleIndicators: strings,
});
/** An objective with its measure that a firm can start from; `theme` names the objective of Annex C.2 it serves. */
export const exampleObjectiveSchema = z.object({
  id: z.string(),
  objective: z.string(),
  kpi: z.string(),
  target: z.string(),
  frequency: z.string(),
  theme: z.string(),
});
/** One entry of a public taxonomy of AI risks that library risks are labelled with. */
export const riskLabelSchema = z.object({ scheme: z.string(), ref: z.string(), name: z.string() });
export const documentedInformationSchema = z.object({ id: z.string(), title: z.string(), clause: z.string() });

const anchor = z.object({ value: z.int(), text: z.string() });

/** The template of an impact assessment: screening, sections with questions, impact lines, scales and scoring. */
export const assessmentTemplateSchema = z.object({
  screening: z.object({
    questions: z.array(z.object({ id: z.string(), text: z.string(), weight: z.int(), hardTrigger: z.boolean() })),
    rule: z.string(),
  }),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      purpose: z.string(),
      questions: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          type: z.string(),
          options: strings.nullable(),
          required: z.boolean(),
          refs: strings,
        }),
      ),
    }),
  ),
  impactItems: z.array(
    z.object({ id: z.string(), title: z.string(), dimension: z.enum(["individuals", "societies", "organisation"]) }),
  ),
  scales: z.object({
    severity: z.array(anchor),
    reach: z.array(anchor),
    reversibility: z.array(anchor),
    likelihood: z.array(anchor),
    confidence: z.array(z.object({ value: z.string(), text: z.string() })),
  }),
  scoringSteps: strings,
  bands: z.array(
    z.object({
      id: z.enum(["low", "moderate", "high", "very-high"]),
      min: z.int(),
      max: z.int(),
      /** Who should approve. */
      approval: z.string(),
      /** The template's words, such as "12 months". */
      review: z.string(),
      /** The number in them. */
      reviewMonths: z.int().min(1),
    }),
  ),
  triggers: strings,
  fria: z.object({
    when: z.string(),
    elements: z.array(z.object({ ref: z.string(), asks: z.string(), sections: strings })),
    after: z.string(),
  }),
});

/** The AI Act's decision path and dates of application: `mark` says how a date was checked (S: secondary sources). */
export const aiActSchema = z.object({
  meta: z.object({ law: z.string(), edition: z.string(), note: z.string(), doubts: strings }),
  steps: z.array(
    z.object({
      id: z.string(),
      group: z.enum(["scope", "prohibited", "high-risk", "exception", "transparency", "gpai"]),
      cite: z.string(),
      question: z.string(),
      help: z.string(),
      /** What the answer yes means. */ yes: z.string(),
    }),
  ),
  dates: z.array(z.object({ id: z.string(), date: z.string(), cite: z.string(), text: z.string(), mark: z.string() })),
});

export const catalogueSchema = z.object({
  standard: z.string(),
  edition: z.string(),
  clauses: z.array(clauseSchema),
  documentedInformation: z.array(documentedInformationSchema),
  areas: z.array(areaSchema),
  controls: z.array(controlSchema),
  risks: z.array(catalogueRiskSchema),
  riskSources: z.array(riskSourceSchema),
  /** Annex C.2. */
  objectives: z.array(objectiveSchema),
  exampleObjectives: z.array(exampleObjectiveSchema),
  riskLabels: z.array(riskLabelSchema),
  assessment: assessmentTemplateSchema,
  aiAct: aiActSchema,
});

export type Catalogue = z.output<typeof catalogueSchema>;
export type Clause = z.output<typeof clauseSchema>;
export type Control = z.output<typeof controlSchema>;
export type CatalogueRisk = z.output<typeof catalogueRiskSchema>;
export type AssessmentTemplate = z.output<typeof assessmentTemplateSchema>;
