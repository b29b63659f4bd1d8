/** The program's own words in a row of the statement, which was frozen in English, in the language of the document. */
import { AI_ROLES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import type { Say } from "../../documents/language/say.ts";
import type { SoaRow } from "./soa-input.ts";

const ROLES: ReadonlySet<string> = new Set(AI_ROLES.map(({ id }) => labelOf(AI_ROLES, id)));

/** What stands in place of records where a reason was chosen without one. */
const BY_HAND = "by hand";

/** "Yes" or "Yes: remark": the remark is a person's. */
export const guidanceIn = (text: string, say: Say): string => {
  const [answer = "", ...remark] = text.split(": ");
  return answer === "" ? "" : [say(answer), ...remark].join(": ");
};

export const rowIn = (row: SoaRow, say: Say): SoaRow => ({
  ...row,
  title: row.source === "annexA" ? say(row.title) : row.title,
  reasonCodes: row.reasonCodes.map(({ title, from, ...reason }) => ({
    ...reason,
    // What the form asks for stands in the justification.
    title: say(title).replace(/ \(name it\)$/, ""),
    ...(from && { from: from.length === 0 && say(BY_HAND) !== BY_HAND ? [say(BY_HAND)] : from }),
  })),
  systems: row.systems === "All AI systems" ? say(row.systems) : row.systems,
  role: row.role
    .split(", ")
    .map((role) => (ROLES.has(role) ? say(role) : role))
    .join(", "),
  status: { ...row.status, label: say(row.status.label) },
  guidanceConsidered: guidanceIn(row.guidanceConsidered, say),
});
