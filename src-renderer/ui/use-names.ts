/** The names of records that stored fields refer to by id: people always, linked records only when a field asks for them. */
import { contract } from "../../src-shared/contract/index.ts";
import { REGISTERS } from "../../src-shared/domain/registers/all.ts";
import { isLinkKind, type LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useCatalogue, type CatalogueIndex } from "./catalogue.ts";
import { useQuery } from "../ipc/use-query.ts";

type Field = { readonly name: string; readonly before: string | null; readonly after: string | null };

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The kind of record that a column of a register points at: party_id at an interested party. */
const REGISTER_COLUMNS: ReadonlyMap<string, string> = new Map([
  ["supplier_id", "suppliers"] as const,
  ...REGISTERS.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === "record" ? [[snake(name), field.of] as const] : [],
    ),
  ),
]);

/** The kinds of record that the fields point at: `risk_id` says it itself, `to_id` through the `to_kind` beside it. */
const wanted = (fields: readonly Field[]): LinkKind[] => {
  const kinds = fields.flatMap(({ name, before, after }) =>
    name.endsWith("_kind")
      ? [before ?? "", after ?? ""]
      : [name.replace(/_ids?$/, ""), REGISTER_COLUMNS.get(name) ?? ""],
  );
  if (fields.some((field) => field.name === "applies_to")) kinds.push("system");
  return [...new Set(kinds)].filter(isLinkKind).toSorted();
};

/** Columns that hold answers by the id of a question of the catalogue. */
const ASKED: ReadonlySet<string> = new Set(["screening", "screening_notes", "question_id", "answers", "notes"]);

const questionsOf = ({ assessment, aiAct }: CatalogueIndex): readonly (readonly [string, string])[] => [
  ...assessment.screening.questions.map(({ id, text }) => [id, text] as const),
  ...assessment.sections.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text] as const)),
  ...aiAct.steps.map(({ id, question }) => [id, question] as const),
];

export const useNames = (fields: readonly Field[]): ReadonlyMap<string, string> => {
  const kinds = wanted(fields);
  const people = useQuery(contract.people.list, {}).data ?? [];
  const records = useQuery(contract.links.names, kinds.length > 0 ? { kinds } : null).data ?? [];
  const catalogue = useCatalogue();
  return new Map([
    ...(fields.some(({ name }) => ASKED.has(name)) ? questionsOf(catalogue) : []),
    ...people.map((person) => [person.id, person.name] as const),
    ...records.map((record) => [record.id, `${record.ref} ${record.title}`.trim()] as const),
  ]);
};
