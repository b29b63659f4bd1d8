/** The names of records that stored fields refer to by id: people always, linked records only when a field asks for them. */
import { contract } from "../../src-shared/contract/index.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../ipc/use-query.ts";

type Field = { readonly name: string; readonly before: string | null; readonly after: string | null };

const KIND_FIELDS: ReadonlySet<string> = new Set(["from_kind", "to_kind"]);

/** The kinds of record that the fields point at. */
const wanted = (fields: readonly Field[]): ReadonlySet<string> => {
  const kinds = fields.flatMap((field) => (KIND_FIELDS.has(field.name) ? [field.before ?? "", field.after ?? ""] : []));
  if (fields.some((field) => field.name === "control_id")) kinds.push("control");
  if (fields.some((field) => field.name === "point_id")) kinds.push("point");
  if (fields.some((field) => field.name === "applies_to")) kinds.push("system");
  return new Set(kinds);
};

const useCandidates = (kind: LinkKind, kinds: ReadonlySet<string>) =>
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
  ].flat();
  return new Map([
    ...people.map((person) => [person.id, person.name] as const),
    ...records.map((record) => [record.id, `${record.ref} ${record.title}`.trim()] as const),
  ]);
};
