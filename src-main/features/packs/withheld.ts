/** What is withheld from a pack and what is missing in it, in the words of its manifest: those of the language of the documents. */
import type { Database } from "better-sqlite3";
import type { PackChoices } from "../../../src-shared/contract/packs.ts";
import type { ItemContents } from "../../../src-shared/domain/pack/contents.ts";
import type { Omitted, Redaction } from "../../../src-shared/domain/pack/manifest.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import type { Say } from "../../documents/language/say.ts";
import { nameOf, tableOf } from "../../records/links.ts";
import type { PackedEvidence } from "./read.ts";

type Chosen = { readonly table: string; readonly id: string; readonly title: string; readonly ref: string };

/** The records to withhold by name. Errors: NOT_FOUND. */
export const chosenRecords = (raw: Database, { withhold: wanted }: PackChoices): Chosen[] =>
  wanted.map(({ kind, id }) => {
    const named = nameOf(raw, { kind, id });
    const table = tableOf(kind);
    if (!named || table === null)
      throw fail("NOT_FOUND", `There is no ${kind} ${id} that could be withheld. Nothing was made.`);
    return { id, table, title: named.title, ref: named.ref };
  });

export const redactionsOf = (
  records: readonly Chosen[],
  evidence: readonly PackedEvidence[],
  choices: PackChoices,
  say: Say,
): Redaction[] => [
  ...(choices.hidePeople
    ? [
        {
          kind: "people" as const,
          what: say("Names and mail addresses of people"),
          effect: say(
            "Names are replaced by Person 1 and so on in every document, in the data and in the trail; approved files are made again from their records. Files of evidence are as they are. Who made and signed the pack is named.",
          ),
        },
      ]
    : []),
  ...records.map(({ ref }) => ({
    kind: "record" as const,
    what: ref,
    effect: say(
      "Its words and figures are left out wherever it is shown; that it exists and how it is linked remains.",
    ),
  })),
  ...evidence
    .filter(({ kept }) => !kept && choices.evidence !== "none")
    .map(({ ref }) => ({
      kind: "evidence" as const,
      what: ref,
      effect: say("Its file is not in the pack; its entry is."),
    })),
];

export const omittedOf = (
  items: readonly ItemContents[],
  evidence: readonly PackedEvidence[],
  choices: PackChoices,
  say: Say,
): Omitted[] => [
  ...items.flatMap(({ id, missing }) => missing.map((one) => ({ item: id, ...one }))),
  ...evidence
    .filter(({ kept }) => !kept)
    .map(({ row, ref }) => ({
      item: "evidence",
      title: `${ref} ${row.title}`,
      reason: say(
        choices.withoutEvidence.includes(row.id)
          ? "Withheld by choice."
          : "Files of evidence are not part of this pack; ask for it.",
      ),
    })),
];
