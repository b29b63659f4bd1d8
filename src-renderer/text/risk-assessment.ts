/** The words that explain a score, a treatment and the criteria behind them. */
import type { Dimension } from "../../src-shared/domain/risk/types.ts";

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  individuals: "Individuals",
  groups: "Groups",
  societies: "Societies",
  organisation: "Organisation",
  environment: "Environment",
};

export const assessmentText = {
  intro:
    "Before treatment (inherent) and after it (residual): how likely it is, and what it would mean for the organisation, for individuals and for societies. Choose the level whose words fit best.",
  stages: { inherent: "Inherent", residual: "Residual" },
  likelihood: "Likelihood",
  consequence: (dimension: Dimension) => `Consequence: ${DIMENSION_WORDS[dimension].toLowerCase()}`,
  picker: (stage: string, part: string) => `${stage} ${part.toLowerCase()}`,
  choose: "Not assessed",
  copy: "Copy from inherent",
  score: "Score",
  why: "Why this score",
  aboveInherent: "The residual risk is above the inherent risk. Say why in the rationale.",
  missing: "No score yet: choose the likelihood and at least one consequence.",
  rule: "Score = likelihood × the highest consequence over the dimensions that were assessed. Dimensions are never averaged, so that harm to people is not diluted.",
  inputs: "Inputs",
  part: "Input",
  level: "Level",
  meaning: "What the scale says",
  counts: "counts",
  notAssessed: "Not assessed",
  result: (likelihood: number, impact: number, score: number, highest: number) =>
    `${likelihood} × ${impact} = ${score}, of at most ${highest}.`,
  band: (name: string, from: number, to: number) => `Band by score: ${name} (${from} to ${to}).`,
  action: (action: string) => `What the criteria ask for: ${action}.`,
  floorApplied: (dimension: string, band: string, plain: string) =>
    `Floor: the consequence for ${dimension.toLowerCase()} is at the top of the scale, so the risk is never below ${band}. By its score alone it would be ${plain}.`,
  floorMet: (band: string) =>
    `Floor: a consequence for individuals or societies is at the top of the scale, so the risk is never below ${band}. The score reaches that by itself.`,
  floorIdle: (band: string, top: number) =>
    `Floor: not touched. It keeps a risk at ${band} or above when the consequence for individuals or societies is ${top}.`,
  above: (score: number, appetite: number) =>
    `${score} is above the appetite of ${appetite}: treat it further, or have it accepted by someone with the authority.`,
  within: (score: number, appetite: number) => `${score} is within the appetite of ${appetite}.`,
  withinFloor: (score: number, appetite: number, band: string) =>
    `${score} is within the appetite of ${appetite}, but the floor for harm to people makes it ${band}: what the criteria ask for ${band} applies.`,
  scale: "The scales, bands and appetite are the organisation's own; see Criteria.",
} as const;

export const treatmentText = {
  explain: {
    modify: "Change the likelihood or the consequences by controls.",
    share: "Split the risk by contract or insurance. Accountability stays.",
    avoid: "Do not start, stop or redesign the activity.",
    retain: "Accept the risk by informed decision, with a review date.",
  } as Readonly<Record<string, string>>,
  none: "Choose one of the options of ISO 31000.",
  controls: "Controls that treat it",
  controlsHint: "They carry into the Statement of Applicability as the reason “Risk treatment”.",
  noControls: "No control is linked yet.",
  suggested: "Suggested by the library",
  link: (id: string) => `Link ${id}`,
  linkAll: (n: number) => `Link all ${n}`,
  noSystems: "Not tied to an AI system yet.",
} as const;

export const criteriaText = {
  approval: "Approval of the criteria in force",
  approvalDraft: "Put the draft into force or discard it first.",
  title: "Risk criteria",
  subtitle:
    "The scales, bands and the appetite by which every risk is judged (6.1.1, 6.1.2). Set them before you assess.",
  rule: "The rule",
  rules: (band: string | null) => [
    "The score is likelihood × the highest consequence for the organisation, individuals or societies. It is never averaged.",
    "The band is the highest one whose first score is reached.",
    band === null
      ? "No band carries the floor for harm to people."
      : `Floor: a consequence for individuals or societies at the top of the scale is never below ${band}.`,
    "A risk is above the appetite when its score is higher than the appetite. The residual score counts; the inherent one while there is none.",
  ],
  likelihood: "Likelihood",
  impact: "Consequence",
  value: "Level",
  name: "Name",
  anchor: "What it means",
  dimension: DIMENSION_WORDS,
  cell: (list: string, row: number, column: string) => `${list} ${row}: ${column}`,
  addLevel: "Add a level at the top",
  removeLevel: "Remove the top level",
  bands: "Bands",
  band: "Band",
  min: "From score",
  action: "What is to be done",
  addBand: "Add a band at the top",
  removeBand: (name: string) => `Remove band ${name}`,
  appetite: "Appetite",
  appetiteHint: (highest: number) =>
    `The highest score that needs no further treatment: 0 accepts no risk, ${highest} accepts every one.`,
  matrix: "What this looks like",
  effect: (now: number, then: number) =>
    now === then
      ? `${now.toLocaleString()} above the appetite, as now.`
      : `${now.toLocaleString()} above the appetite now, ${then.toLocaleString()} with these criteria.`,
  draft: "A draft: nothing is re-scored before it is in force.",
  inForce: "These criteria are in force.",
  apply: "Put into force",
  discard: "Discard the draft",
  defaults: "Start from the proposal",
  applied: "The criteria are in force. Every risk was scored again.",
  broken: (n: number) =>
    n === 1
      ? "One entry needs attention before this can be put into force."
      : `${n} entries need attention before this can be put into force.`,
} as const;
