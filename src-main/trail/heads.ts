/** The newest head of each workspace, kept outside the workspace file: it finds a cut-off tail and an older copy put back. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Head } from "./chain.ts";

export type HeadStore = {
  readonly read: (workspaceId: string) => Head | null;
  readonly write: (workspaceId: string, head: Head) => void;
};

type Kept = Record<string, Head>;

/** A head store in one JSON file; a missing or unreadable file counts as empty. */
export const createHeadStore = (path: string): HeadStore => {
  const readAll = (): Kept => {
    try {
      return JSON.parse(readFileSync(path, "utf8")) as Kept;
    } catch {
      return {};
    }
  };
  return {
    read: (workspaceId) => {
      const all = readAll();
      return Object.hasOwn(all, workspaceId) ? all[workspaceId]! : null;
    },
    write: (workspaceId, head) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.part`, JSON.stringify({ ...readAll(), [workspaceId]: head }, null, 1));
      renameSync(`${path}.part`, path);
    },
  };
};

/** A head store that remembers nothing beyond the process; for tests. */
export const createMemoryHeadStore = (): HeadStore => {
  const heads = new Map<string, Head>();
  return { read: (id) => heads.get(id) ?? null, write: (id, head) => void heads.set(id, head) };
};
