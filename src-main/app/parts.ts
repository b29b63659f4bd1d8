/** The program without its shell: router, workspace host and what both are made of. Window, headless program and tests all stand on this. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { contract } from "../../src-shared/contract/index.ts";
import { proceduresOf } from "../../src-shared/ipc/define.ts";
import { uuidV7 } from "../../src-shared/domain/uuid.ts";
import { readRecords } from "../db/records.ts";
import { workspace } from "../db/schema/domain.ts";
import { handlers } from "./all-handlers.ts";
import { offeredDocuments } from "./document-kinds.ts";
import type { Session } from "../ipc/handlers.ts";
import { createRouter, type Router } from "../ipc/router.ts";
import type { Shell } from "../ipc/shell.ts";
import type { Head } from "../trail/chain.ts";
import { createHeadStore } from "../trail/heads.ts";
import { createKeyStore, type Secrets } from "./key-store.ts";
import { createLog } from "./log.ts";
import { createUserState } from "./user-state.ts";
import { createHost, type Host } from "./workspace-host.ts";

export type ProgramParts = {
  /** The folder for what this computer remembers: recent files, newest heads, the log. */
  readonly userFolder: string;
  readonly clock?: () => Date;
  readonly shell: Omit<Shell, "host" | "recent" | "keys" | "documents">;
  /** What the system offers to keep secrets; null where it has nothing safe. */
  readonly secrets?: Secrets | null;
  /** Hears of every sealed command, and of opening and closing (then with all topics). */
  readonly onPublish: (topics: readonly string[], head: Head | null) => void;
};

export type Program = {
  readonly router: Router;
  readonly host: Host;
  readonly shell: Shell;
  readonly report: (error: unknown, where: string) => string;
};

/** Every topic that any answer is read from: published when another workspace is open, so that nothing of the last one stays. */
const ALL_TOPICS = [
  ...new Set([...proceduresOf(contract).values()].flatMap((def) => (def.kind === "query" ? def.reads : []))),
];

export const createProgram = ({
  userFolder,
  clock = () => new Date(),
  shell: outer,
  secrets = null,
  onPublish,
}: ProgramParts): Program => {
  const newId = (): string => uuidV7(clock().getTime(), randomBytes(10));
  const report = createLog(join(userFolder, "aims-workbench.log"), clock);
  const state = createUserState(join(userFolder, "state.json"));
  const keys = createKeyStore(join(userFolder, "keys"), { clock, secrets });
  let opened: Session | null = null;
  const host = createHost({
    heads: createHeadStore(join(userFolder, "heads.json")),
    clock,
    newId,
    lastPerson: state.lastPerson,
    onChange: (session) => {
      if (session && session !== opened)
        state.noteOpened(
          session.file.path,
          readRecords(session.file.raw, workspace)[0]!.organisation,
          clock().toISOString(),
        );
      // Another workspace, another person or none: nobody signs with the key of the one before.
      keys.lock();
      opened = session;
      onPublish(ALL_TOPICS, session?.recorder.head() ?? null);
    },
  });
  const shell: Shell = {
    ...outer,
    host,
    keys,
    documents: offeredDocuments,
    recent: { list: state.recent, forget: state.forget },
  };
  const router = createRouter(contract, handlers, {
    shell,
    clock,
    newId,
    report,
    publish: (topics, head) => {
      if (head) host.noteHead(head);
      onPublish(topics, head);
    },
  });
  return { router, host, shell, report };
};
