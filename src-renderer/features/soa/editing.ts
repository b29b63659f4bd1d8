import type { SaveResult } from "../../ui/saver.ts";
import type { EntryPatch, SoaRow } from "./sheet-model.ts";

/** What every part of the editor is given. */
export type Editing = {
  readonly row: SoaRow;
  readonly issues: Readonly<Record<string, string>>;
  readonly save: (patch: EntryPatch) => Promise<SaveResult>;
};
