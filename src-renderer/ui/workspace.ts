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

/** Whether the open workspace may only be read; false where none is open. */
export const useReadOnly = (): boolean => use(WorkspaceContext)?.readOnly ?? false;
