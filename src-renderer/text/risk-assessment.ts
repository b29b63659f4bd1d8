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
  stages: { inherent: "Inherent", current: "Current", target: "Target", residual: "Residual" },
  likelihood: "Likelihood",
  consequence: (dimension: Dimension) => `Consequence: ${DIMENSION_WORDS[dimension].toLowerCase()}`,
  picker: (stage: string, part: string) => `${stage} ${part.toLowerCase()}`,
  choose: "Not assessed",
  derived: (level: string) => `${level} (derived)`,
  copy: "Copy from inherent",
  score: "Score",
  why: "Why this score",
  missing: "No score yet: choose the likelihood and at least one consequence.",
  inputs: "Inputs",
  part: "Input",
  level: "Level",
  meaning: "What the scale says",
  counts: "counts",
  notAssessed: "Not assessed",
  result: (calculation: string, highest: number) => `${calculation}, of at most ${highest}.`,
  band: (name: string, from: number, to: number) => `Band by score: ${name} (${from} to ${to}).`,
  action: (action: string) => `What the criteria ask for: ${action}.`,
  floorApplied: (dimension: string, band: string, plain: string) =>
    `Floor: the consequence for ${dimension.toLowerCase()} is at the top of the scale, so the risk is never below ${band}. By its score alone it would be ${plain}.`,
  lifted: (score: number, plain: string, band: string) =>
    `${score} by itself is ${plain}. The floor lifts it to ${band}: the consequence for individuals, groups or societies is at the top of the scale.`,
  floorMet: (band: string) =>
    `Floor: a consequence for individuals, groups or societies is at the top of the scale, so the risk is never below ${band}. The score reaches that by itself.`,
  floorIdle: (band: string, top: number) =>
    `Floor: not touched. It keeps a risk at ${band} or above when the consequence for individuals, groups or societies is ${top}.`,
  above: (score: number, appetite: number) =>
    `${score} is above the appetite of ${appetite}: treat it further, or have it accepted by someone with the authority.`,
  tolerable: (score: number, appetite: number, tolerance: number) =>
    `${score} is above the appetite of ${appetite} and within the tolerance of ${tolerance}: tolerable for a time, with a plan.`,
  beyond: (score: number, tolerance: number) =>
    `${score} is beyond the tolerance of ${tolerance}: it must not stay like this; treat it further.`,
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
    "The band is the highest one whose first score is reached.",
    band === null
      ? "No band carries the floor for harm to people."
      : `Floor: a consequence for individuals, groups or societies at the top of the scale is never below ${band}.`,
    "What counts: the residual risk; the current one while there is none; else the inherent one. The target is a plan and never counts.",
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
  tolerance: "Tolerance",
  noTolerance: "No tolerance line",
  toleranceHint:
    "The highest score that may be borne for a time, with a plan; at least the appetite. Leave it empty for one line only.",
  lines: "Appetite and tolerance",
  scoreRule: "How the score is made",
  matrixCells: "Scores of the matrix",
  matrixCell: (likelihood: string, impact: string) => `Score for likelihood ${likelihood}, consequence ${impact}`,
  matrixHint:
    "A whole number in each cell; never lower than the cell below it or to its left. Arrow keys go from cell to cell.",
  matrix: "What this looks like",
  changes: "What would change",
  noChanges: "No rated risk would change.",
  checking: "Looking at every risk…",
  changed: (n: number, rated: number, matters: number) =>
    `${n.toLocaleString()} of ${rated.toLocaleString()} rated risks would change, ${matters.toLocaleString()} of them to another band or across a line.`,
  changedTable: "Risks that would change",
  risk: "Risk",
  stage: "Stage",
  from: "From",
  to: "To",
  none: "no score",
  position: { acceptable: "acceptable", tolerable: "tolerable", unacceptable: "unacceptable" },
  more: (n: number) => `… and ${n.toLocaleString()} more`,
  remap: "Levels on the new scale",
  remapHint: "Each level there was needs the level that takes its place. Every risk moves in the same command.",
  remapLevel: (list: string, level: string) => `${list} ${level} becomes`,
  keep: "Keep the levels that are still there",
  spread: "Spread the old scale over the new one",
  asIs: "Leave every level as it is",
  lost: (n: number, refs: string) =>
    n === 1
      ? `One risk holds a level that the new scale does not have (${refs}). Say which level takes its place.`
      : `${n.toLocaleString()} risks hold levels that the new scale does not have (${refs}). Say which level takes their place.`,
  note: "Why do the criteria change?",
  noteHint: "Kept with the version. An auditor asks who decided it, and why.",
  version: (n: number) => `Version ${n}`,
  versions: (n: number) => `Earlier versions: ${n}`,
  versionLine: (since: string, size: string, rule: string, appetite: number, tolerance: number | null) =>
    `in force from ${since}: ${size}, ${rule.toLowerCase()}, appetite ${appetite}${tolerance === null ? "" : `, tolerance ${tolerance}`}`,
  draft: "A draft: nothing is re-scored before it is in force.",
  draftWithoutReason: "A draft: nothing is re-scored before it is in force. Say why the criteria change first.",
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
