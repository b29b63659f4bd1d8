import { useEffect, useSyncExternalStore } from "react";
import { useSaveState } from "../ipc/save-state.ts";
import { saverOf, type SaveResult, type SaverView, type Send } from "./saver.ts";

type Options<P extends object> = {
  /** Names the record in the whole window, like "risk:0198…". */
  readonly key: string;
  /** The revision that the screen has read. */
  readonly revision: number;
  /** Sends the command with the revision it is given, not with the one on the screen. */
  readonly send: Send<P>;
};

export type RecordEditor<P extends object> = SaverView & {
  readonly save: (patch: P) => Promise<SaveResult>;
  readonly keepMine: () => void;
  readonly loadNewer: () => void;
};

/**
 * Saves patches of one record one after another. Use it with the autosaving fields:
 * `<AutosaveText onSave={(title) => editor.save({ title })} issue={editor.issues["title"]} />`, and show `<StaleNote editor={editor} />`.
 */
export const useRecordEditor = <P extends object>({ key, revision, send }: Options<P>): RecordEditor<P> => {
  const saver = saverOf<P>(key);
  const view = useSyncExternalStore(saver.subscribe, saver.view);
  useEffect(() => saver.know(revision), [saver, revision]);
  const loadNewer = (): void => {
    saver.loadNewer();
    // Nothing of the person's is unsaved any more.
    useSaveState.setState({ refused: null });
  };
  return { ...view, save: (patch) => saver.save(patch, send), keepMine: saver.keepMine, loadNewer };
};
