import { useCallback } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { EXCLUDE_REASONS, INCLUDE_REASONS } from "../../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { saverOf, type SaveResult, type Send } from "../../ui/saver.ts";
import type { EntryPatch, SoaRow } from "./sheet-model.ts";

export const entryKey = (controlId: string): string => `soa:${controlId}`;

type Decision = SoaRow["decision"];
type Codes = SoaRow["reasonCodes"];

/** The codes that were chosen for a decision before it was changed, so that changing back brings them back. */
const remembered = new Map<string, Codes>();

const fitting = (decision: Decision, codes: Codes): Codes => {
  const ids: ReadonlySet<string> = new Set(
    (decision === "included" ? INCLUDE_REASONS : EXCLUDE_REASONS).map((term) => term.id),
  );
  return codes.filter((code) => ids.has(code));
};

/** Another decision, with only those reason codes that fit it. */
export const decisionPatch = (row: SoaRow, decision: Decision): EntryPatch => {
  remembered.set(`${row.controlId}:${row.decision}`, row.reasonCodes);
  if (decision === "") return { decision };
  const kept = fitting(decision, row.reasonCodes);
  const reasonCodes = kept.length > 0 ? kept : fitting(decision, remembered.get(`${row.controlId}:${decision}`) ?? []);
  return { decision, reasonCodes };
};

export type Decide = {
  readonly sendFor: (controlId: string) => Send<EntryPatch>;
  /** Decides a control through the one saver its editor uses as well. */
  readonly decide: (row: SoaRow, decision: Decision) => Promise<SaveResult>;
};

export const useDecide = (): Decide => {
  const { send } = useCommand(contract.soa.decide);
  const sendFor = useCallback(
    (controlId: string): Send<EntryPatch> =>
      (revision, patch) =>
        send({ controlId, revision, patch }),
    [send],
  );
  const decide = useCallback(
    (row: SoaRow, decision: Decision) => {
      const saver = saverOf<EntryPatch>(entryKey(row.controlId));
      saver.know(row.revision);
      return saver.save(decisionPatch(row, decision), sendFor(row.controlId));
    },
    [sendFor],
  );
  return { sendFor, decide };
};
