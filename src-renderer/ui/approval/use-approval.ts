import { contract } from "../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import type { ApprovalKind } from "../../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../../ipc/use-query.ts";

export type Target = { readonly kind: ApprovalKind; readonly id: string };
export type Approval = OutputOf<typeof contract.approvals.list>[number];

/** Whether the record is locked by an approval; false while that is not known yet. */
export const useLocked = (target: Target): boolean => {
  const { data } = useQuery(contract.approvals.status, target);
  return data?.state === "approved" && data.locks;
};
