/** What a check of the trail finds and what it is given. */

export type Finding = {
  readonly check: "file" | "guard" | "chain" | "head" | "replay" | "content" | "approval";
  /** The entry or row that is wrong, such as "entry 12" or "risk 0192…". */
  readonly where: string;
  readonly message: string;
};

export type VerifyOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { step: string; done: number; total: number }) => void;
  /** The newest head this computer has seen of this workspace, kept outside the file. */
  readonly knownHead?: { readonly seq: number; readonly hash: string } | null;
};

/** Lets other work of the process run; throws when the caller has cancelled. */
export const breathe = async (signal?: AbortSignal): Promise<void> => {
  await new Promise<void>((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
};
