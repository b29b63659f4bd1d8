import { contract } from "../../../src-shared/contract/index.ts";
import { client } from "../../ipc/api.ts";
import { flushAll } from "../../ui/flush.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";

/** The revision after everything that was typed has been saved: what a step is taken from. */
export const savedRevision = async (id: string, shown: number): Promise<number> => {
  await flushAll();
  const result = await client.call(contract.documents.read, { id });
  return result.ok ? result.value.revision : shown;
};

export type RegisteredDocument = OutputOf<typeof contract.documents.list>[number];
export type DocumentPatch = InputOf<typeof contract.documents.update>["patch"];

/** A review is overdue from the day after the one that was set. */
export const isReviewOverdue = ({ reviewDate }: Pick<RegisteredDocument, "reviewDate">, day: string): boolean =>
  reviewDate !== "" && reviewDate < day;
