/** The open workspace, for every screen inside it. */
import { createContext, use } from "react";
import type { OutputOf } from "../../src-shared/ipc/define.ts";
import type { contract } from "../../src-shared/contract/index.ts";

export type OpenWorkspace = NonNullable<OutputOf<typeof contract.workspace.state>>;

export const WorkspaceContext = createContext<OpenWorkspace | null>(null);

export const useWorkspace = (): OpenWorkspace => {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error("a screen of the workspace is shown while none is open");
  return workspace;
};

/** True below a record that an approval locks. */
export const LockContext = createContext(false);

/** Whether what is shown here may only be read: the open workspace, or a record that an approval locks. */
export const useReadOnly = (): boolean => {
  const locked = use(LockContext);
  return (use(WorkspaceContext)?.readOnly ?? false) || locked;
};
