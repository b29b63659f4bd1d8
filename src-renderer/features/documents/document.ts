import type { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";

export type RegisteredDocument = OutputOf<typeof contract.documents.list>[number];
export type DocumentPatch = InputOf<typeof contract.documents.update>["patch"];

/** A review is overdue from the day after the one that was set. */
export const isReviewOverdue = ({ reviewDate }: Pick<RegisteredDocument, "reviewDate">, day: string): boolean =>
  reviewDate !== "" && reviewDate < day;
