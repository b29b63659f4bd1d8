/** The clauses and controls that an audit can cover, in groups as the standard has them. */
import type { contract } from "../../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../../src-shared/ipc/define.ts";

export type PartGroup = OutputOf<typeof contract.audits.parts>[number];
export type Part = PartGroup["parts"][number];

export const keyOf = ({ kind, id }: Pick<Part, "kind" | "id">): string => `${kind} ${id}`;

/** "9 Performance evaluation"; groups without a number are named by their title. */
export const groupName = ({ id, title }: Pick<PartGroup, "id" | "title">): string =>
  id === "own" ? title : `${id} ${title}`;
