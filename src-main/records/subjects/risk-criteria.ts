/** The risk criteria (6.1.1, 6.1.2): scales, bands, rule, appetite and tolerance of one version. */
import { readRecord } from "../../db/records.ts";
import { riskCriteria } from "../../db/schema/domain.ts";
import type { Subject } from "../subjects.ts";
import { asContent, line, showAsIs } from "./seen.ts";

const RULES: Readonly<Record<string, string>> = {
  product: "likelihood × highest consequence",
  sum: "likelihood + highest consequence",
  max: "the higher of likelihood and consequence",
  matrix: "own matrix",
};

export const riskCriteriaSubject: Subject = {
  purpose: "approve",
  statement: "I approve these risk criteria.",
  locks: false,
  newVersion: "Criteria that are put into force are a new version by themselves; the approval stays with this one.",
  designatedOnly: false,
  read: (raw, id) => {
    const row = readRecord(raw, riskCriteria, id);
    const title = `Risk criteria, version ${row.version}`;
    const content = {
      title,
      sections: [
        {
          title: "Lines",
          rows: [
            { label: "Score", value: RULES[row.rule] ?? row.rule },
            { label: "Risk appetite", value: `score ${row.appetite}` },
            ...line("Risk tolerance", row.tolerance === null ? "" : `score ${row.tolerance}`),
            ...line("Note", row.note),
          ],
        },
        {
          title: "Likelihood",
          rows: row.likelihood.map(({ value, name, anchor }) => ({ label: `${value} ${name}`, value: anchor })),
        },
        {
          title: "Consequence",
          rows: row.impact.flatMap(({ value, name, ...areas }) =>
            Object.entries(areas).map(([area, anchor]) => ({
              label: `${value} ${name}: ${area}`,
              value: anchor ?? "",
            })),
          ),
        },
        {
          title: "Matrix (rows: likelihood, lowest first)",
          rows: row.matrix.map((scores, at) => ({ label: `Likelihood ${at + 1}`, value: scores.join("  ") })),
        },
        {
          title: "Bands",
          rows: row.bands.map(({ name, min, action }) => ({ label: `${name}, from ${min}`, value: action })),
        },
      ].filter(({ rows }) => rows.length > 0),
    };
    return { title, revision: row.revision, content: asContent(content) };
  },
  show: showAsIs,
  written: (_raw, id) => [{ table: "risk_criteria", rowId: id }],
  check: () => [],
};
