/** The Statement of Applicability (6.1.3): a version is frozen when it is approved; the draft goes on. */
import type { Json } from "../../../src-shared/domain/canonical-json.ts";
import { readRecord } from "../../db/records.ts";
import { soaVersion } from "../../db/schema/domain.ts";
import type { Subject } from "../subjects.ts";

/** What this reads of a version's content; the whole is made and read by the Statement of Applicability. */
type Kept = {
  readonly organisation: string;
  readonly scopeText: string;
  readonly rows: readonly {
    readonly ref: string;
    readonly title: string;
    readonly areaTitle: string;
    readonly decision: string | null;
    readonly justification: string;
    readonly status: { readonly label: string };
    readonly inheritedFrom?: string;
  }[];
};

const DECIDED: Readonly<Record<string, string>> = { included: "Included", excluded: "Excluded" };

export const soaSubject: Subject = {
  purpose: "approve",
  statement: "I approve this Statement of Applicability.",
  locks: false,
  newVersion: "The draft goes on by itself and is approved as the next version; this one stays as it is.",
  designatedOnly: false,
  read: (raw, id) => {
    const row = readRecord(raw, soaVersion, id);
    return {
      title: `Statement of Applicability, version ${row.number}`,
      revision: row.revision,
      content: JSON.parse(row.content) as Json,
    };
  },
  show: (content) => {
    const kept = content as unknown as Kept;
    const areas = [...new Set(kept.rows.map(({ areaTitle }) => areaTitle))];
    return {
      title: "Statement of Applicability",
      sections: [
        {
          title: "Scope",
          rows: [
            { label: "Organisation", value: kept.organisation },
            { label: "Scope", value: kept.scopeText },
          ],
        },
        ...areas.map((area) => ({
          title: area,
          rows: kept.rows
            .filter(({ areaTitle }) => areaTitle === area)
            .map(({ ref, title, decision, justification, status, inheritedFrom }) => ({
              label: `${ref} ${title}`,
              value: [
                DECIDED[decision ?? ""] ?? "Undecided",
                status.label,
                inheritedFrom ? `Inherited from ${inheritedFrom}` : "",
                justification,
              ]
                .filter((text) => text !== "")
                .join("; "),
            })),
        })),
      ],
    };
  },
  written: () => [{ table: "soa_entry", rowId: null }],
  check: () => [],
};
