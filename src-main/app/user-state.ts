/** What this computer remembers of its user, outside every workspace: recent files and who worked last. Written whole, by rename. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { RecentFile } from "../ipc/shell.ts";

type Kept = { readonly recent: readonly RecentFile[]; readonly people: Readonly<Record<string, string>> };

const MOST_RECENT = 12;

export type UserState = {
  readonly recent: () => readonly RecentFile[];
  readonly noteOpened: (path: string, organisation: string, openedAt: string) => void;
  readonly forget: (key: string) => void;
  readonly lastPerson: {
    readonly read: (workspaceId: string) => string | null;
    readonly write: (workspaceId: string, personId: string) => void;
  };
};

export const createUserState = (path: string): UserState => {
  const read = (): Kept => {
    try {
      const kept = JSON.parse(readFileSync(path, "utf8")) as Partial<Kept>;
      return { recent: Array.isArray(kept.recent) ? kept.recent : [], people: kept.people ?? {} };
    } catch {
      return { recent: [], people: {} };
    }
  };
  const write = (kept: Kept): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, JSON.stringify(kept, null, 1));
    renameSync(`${path}.part`, path);
  };
  return {
    recent: () => read().recent,
    noteOpened: (file, organisation, openedAt) => {
      const key = createHash("sha256").update(file).digest("hex").slice(0, 16);
      const kept = read();
      write({
        ...kept,
        recent: [{ key, path: file, organisation, openedAt }, ...kept.recent.filter((old) => old.key !== key)].slice(
          0,
          MOST_RECENT,
        ),
      });
    },
    forget: (key) => {
      const kept = read();
      write({ ...kept, recent: kept.recent.filter((old) => old.key !== key) });
    },
    lastPerson: {
      read: (id) => {
        const { people } = read();
        return Object.hasOwn(people, id) ? people[id]! : null;
      },
      write: (id, personId) => {
        const kept = read();
        if (kept.people[id] !== personId) write({ ...kept, people: { ...kept.people, [id]: personId } });
      },
    },
  };
};
