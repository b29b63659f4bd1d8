import type { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";

export type System = OutputOf<typeof contract.systems.list>[number];
export type SystemPatch = InputOf<typeof contract.systems.update>["patch"];

/** A class was chosen and nobody said why: a reader cannot follow it. */
export const lacksReason = (system: Pick<System, "aiActClass" | "aiActReason">): boolean =>
  system.aiActClass !== "" && system.aiActClass !== "unknown" && system.aiActReason.trim() === "";
