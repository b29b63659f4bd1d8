import classes from "./fields.module.css";
import { useReadOnly } from "./workspace.ts";

type Reading = { readonly readOnly: boolean; readonly classNames?: { readonly input: string } };

/** A field that cannot be changed now keeps its text readable: it is read-only, not greyed out. */
export const useReading = (disabled: boolean | undefined): Reading => {
  const workspaceReadOnly = useReadOnly();
  if (!workspaceReadOnly && disabled !== true) return { readOnly: false };
  return { readOnly: true, classNames: { input: classes["reading"] ?? "" } };
};
