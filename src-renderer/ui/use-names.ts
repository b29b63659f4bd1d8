/** The names of records that stored fields refer to by id: people always, linked records only when a field asks for them. */
import { contract } from "../../src-shared/contract/index.ts";
import { LINK_KINDS, type LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../ipc/use-query.ts";

type Field = { readonly name: string; readonly before: string | null; readonly after: string | null };

const isKind = (word: string): word is LinkKind => (LINK_KINDS as readonly string[]).includes(word);

/** The kinds of record that the fields point at: `risk_id` says it itself, `to_id` through the `to_kind` beside it. */
const wanted = (fields: readonly Field[]): ReadonlySet<LinkKind> => {
  const kinds = fields.flatMap(({ name, before, after }) =>
    name.endsWith("_kind") ? [before ?? "", after ?? ""] : [name.replace(/_ids?$/, "")],
  );
  if (fields.some((field) => field.name === "applies_to")) kinds.push("system");
  return new Set(kinds.filter(isKind));
};

const useCandidates = (kind: LinkKind, kinds: ReadonlySet<LinkKind>) =>
  useQuery(contract.links.candidates, kinds.has(kind) ? { kind } : null).data ?? [];

export const useNames = (fields: readonly Field[]): ReadonlyMap<string, string> => {
  const kinds = wanted(fields);
  const people = useQuery(contract.people.list, {}).data ?? [];
  const records = [
    useCandidates("point", kinds),
    useCandidates("control", kinds),
    useCandidates("risk", kinds),
    useCandidates("system", kinds),
    useCandidates("evidence", kinds),
    useCandidates("document", kinds),
    useCandidates("action", kinds),
  ].flat();
  return new Map([
    ...people.map((person) => [person.id, person.name] as const),
    ...records.map((record) => [record.id, `${record.ref} ${record.title}`.trim()] as const),
  ]);
};
