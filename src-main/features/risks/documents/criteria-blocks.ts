/** The risk criteria in words (6.1.1, 6.1.2): rule, lines, scales and bands. */
import { DIMENSIONS, type Criteria, type Dimension } from "../../../../src-shared/domain/risk/types.ts";
import { shipped, words } from "../../../documents/language/words.ts";
import type { Block, Run, Section } from "../../../documents/model.ts";
import { bandTone } from "./parts.ts";

const AREAS: Readonly<Record<string, string>> = {
  individuals: "Individuals",
  groups: "Groups",
  societies: "Societies",
  organisation: "Organisation",
  environment: "Environment",
};

export type CriteriaWords = {
  readonly version: number;
  /** Sentences: how the score is made, the floor, appetite and tolerance. */
  readonly rules: readonly (readonly Run[])[];
};

export const criteriaBlocks = (criteria: Criteria, { version, rules }: CriteriaWords): Block[] => [
  { type: "heading", level: 1, text: "Risk criteria" },
  {
    type: "paragraph",
    text: words("Version {version} of the risk criteria was in force when this report was made.", {
      version: String(version),
    }),
  },
  { type: "list", ordered: false, items: [...rules] },
  {
    type: "keep",
    blocks: [
      { type: "heading", level: 2, text: "Bands" },
      {
        type: "table",
        caption: "Bands",
        columns: [
          { header: "Band", weight: 20, rowHeading: true },
          { header: "From score", weight: 14, align: "right" },
          { header: "What is to be done", weight: 66 },
        ],
        rows: criteria.bands.map(({ id, name, min, action }) => ({
          cells: [{ lines: [shipped(name)], tone: bandTone(id, criteria.bands) }, String(min), shipped(action)],
        })),
      },
    ],
  },
  {
    type: "keep",
    blocks: [
      { type: "heading", level: 2, text: "Likelihood" },
      {
        type: "table",
        caption: "Likelihood",
        columns: [
          { header: "Level", weight: 26, rowHeading: true },
          { header: "What it means", weight: 74 },
        ],
        rows: criteria.likelihood.map(({ value, name, anchor }) => ({
          cells: [shipped(`${value} ${name}`), shipped(anchor)],
        })),
      },
    ],
  },
];

const said = (level: Criteria["impact"][number], area: Dimension): string => level[area] ?? "";

/** The consequence scale has a column for each area and needs the wide page. */
export const consequenceSection = (criteria: Criteria): Section => {
  const areas = DIMENSIONS.filter((area) => criteria.impact.some((level) => said(level, area) !== ""));
  return {
    orientation: "landscape",
    blocks: [
      { type: "heading", level: 1, text: "Consequence scale" },
      {
        type: "table",
        caption: "What each level of consequence means in each area",
        dense: true,
        columns: [
          { header: "Level", weight: 14, rowHeading: true },
          ...areas.map((area) => ({ header: AREAS[area] ?? area, weight: 20 })),
        ],
        rows: criteria.impact.map((level) => ({
          cells: [shipped(`${level.value} ${level.name}`), ...areas.map((area) => shipped(said(level, area) || "–"))],
        })),
      },
    ],
  };
};
