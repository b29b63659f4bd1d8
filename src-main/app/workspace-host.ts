/** Owns the one open workspace: opens, creates, closes and copies the file, and remembers its newest head outside it. No Electron here. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { DEFAULT_CRITERIA } from "../../src-shared/domain/risk/default-criteria.ts";
import { fail } from "../../src-shared/ipc/result.ts";
import { closeWorkspaceFile, openWorkspaceFile, type OpenFile } from "../db/open.ts";
import { insertRecord, readRecords } from "../db/records.ts";
import { person, riskCriteria, workspace } from "../db/schema/domain.ts";
import { collectOrphans } from "../records/content.ts";
import type { Head } from "../trail/chain.ts";
import type { HeadStore } from "../trail/heads.ts";
import { createRecorder } from "../trail/record.ts";
import { guardFindings, headFindings } from "../trail/verify.ts";
import type { Session } from "../ipc/handlers.ts";
import type { NewWorkspace, WorkspaceHost } from "../ipc/shell.ts";

export type HostParts = {
  readonly heads: HeadStore;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Who worked in this workspace last on this computer. */
  readonly lastPerson: {
    readonly read: (workspaceId: string) => string | null;
    readonly write: (workspaceId: string, personId: string) => void;
  };
  /** Called when another workspace is open now, or none. */
  readonly onChange: (session: Session | null) => void;
};

export type Host = WorkspaceHost & {
  /** Notes a new head; it reaches the head store a moment later and at closing. */
  readonly noteHead: (head: Head) => void;
};

const NOTE_DELAY = 2000;

/** Remains of an earlier file of this name: SQLite would replay them into the new one. */
const removeRemains = (path: string): void => {
  for (const ending of ["-wal", "-shm", "-journal"]) rmSync(path + ending, { force: true });
};

export const createHost = (parts: HostParts): Host => {
  let session: Session | null = null;
  let noted: Head | null = null;
  let timer: NodeJS.Timeout | null = null;

  const flushHead = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (noted && session) parts.heads.write(session.id, noted);
    noted = null;
  };

  const noteHead = (head: Head): void => {
    noted = head;
    timer ??= setTimeout(flushHead, NOTE_DELAY);
  };

  const close = (): void => {
    if (!session) return;
    const head = session.recorder.head();
    if (head && session.readOnlyReason === "") noted = head;
    flushHead();
    closeWorkspaceFile(session.file);
    session = null;
    parts.onChange(null);
  };

  const choose = (opened: Session, personId: string | null): void => {
    const people = readRecords(opened.file.raw, person).filter(({ active }) => active);
    const found = people.find(({ id }) => id === personId) ?? (people.length === 1 ? people[0] : undefined);
    opened.person = found ? { id: found.id, name: found.name, role: found.role } : null;
  };

  /** The first words of why a file must not be written, from checks that cost next to nothing. */
  const alarm = (file: OpenFile, known: Head | null): string => {
    if (file.readOnly) return "The file or its medium is write-protected, so it is open for reading only.";
    const first = [...guardFindings(file.raw), ...headFindings(file.raw, known)][0];
    return first
      ? `${first.message} The workspace is open for reading only; verify it on the Trail page to see all findings.`
      : "";
  };

  const start = (file: OpenFile, first?: () => void): Session => {
    const recorder = createRecorder(file.raw);
    first?.();
    const place = readRecords(file.raw, workspace)[0];
    if (!place) {
      closeWorkspaceFile(file);
      throw fail(
        "DAMAGED",
        `${file.path} holds no workspace: it was never finished or was emptied. Nothing was changed.`,
      );
    }
    const known = parts.heads.read(place.id);
    const readOnlyReason = alarm(file, known);
    const opened: Session = {
      id: place.id,
      file,
      recorder,
      readOnlyReason,
      knownHead: () => parts.heads.read(place.id),
      person: null,
    };
    if (readOnlyReason === "") collectOrphans(file.raw);
    choose(opened, parts.lastPerson.read(place.id));
    close();
    session = opened;
    parts.onChange(opened);
    return opened;
  };

  const open = (path: string): Session => {
    if (session?.file.path === path) return session;
    return start(openWorkspaceFile(path, parts));
  };

  const create = (path: string, first: NewWorkspace): Session => {
    const fresh = `${path}.new`;
    if (existsSync(path))
      throw fail("EXISTS", `${path} exists already. Choose another name; the file was not touched.`);
    rmSync(fresh, { force: true });
    removeRemains(fresh);
    removeRemains(path);
    const file = openWorkspaceFile(fresh, parts, { create: true });
    const at = parts.clock().toISOString();
    const personId = parts.newId();
    const entry = {
      id: parts.newId(),
      at,
      actorId: personId,
      actorName: first.personName,
      command: "workspace.create",
      topics: ["workspace", "people"],
    };
    createRecorder(file.raw).record(entry, (summary) => {
      const ctx = { raw: file.raw, now: at, newId: parts.newId };
      insertRecord(ctx, workspace, { organisation: first.organisation, isDemo: first.isDemo === true });
      insertRecord(ctx, person, {
        id: personId,
        name: first.personName,
        role: first.personRole,
        email: first.personEmail,
      });
      const { likelihood, impact, bands, ...rest } = DEFAULT_CRITERIA;
      insertRecord(ctx, riskCriteria, {
        ...rest,
        matrix: [],
        likelihood: [...likelihood],
        impact: [...impact],
        bands: [...bands],
        note: "The program's proposal",
      });
      summary(`Workspace of ${first.organisation} created`);
    });
    closeWorkspaceFile(file);
    renameSync(fresh, path);
    const opened = start(openWorkspaceFile(path, parts));
    choosePerson(personId);
    return opened;
  };

  const choosePerson = (id: string): void => {
    if (!session) throw fail("NO_WORKSPACE", "No workspace is open.");
    choose(session, id);
    if (session.person?.id !== id) throw fail("NOT_FOUND", "This person is not in the workspace, or no longer active.");
    parts.lastPerson.write(session.id, id);
    parts.onChange(session);
  };

  const duplicate = (path: string): void => {
    if (!session) throw fail("NO_WORKSPACE", "No workspace is open.");
    if (existsSync(path))
      throw fail("EXISTS", `${path} exists already. Choose another name; the file was not touched.`);
    const part = `${path}.part`;
    rmSync(part, { force: true });
    removeRemains(part);
    removeRemains(path);
    session.file.raw.prepare("VACUUM INTO ?").run(part);
    sealCopy(part, session, parts);
    renameSync(part, path);
  };

  return { current: () => session, open, create, close, duplicate, choosePerson, noteHead };
};

/** A copy has a schema counter of its own; one entry in the copy's trail seals it, and says that it is a copy. */
const sealCopy = (path: string, from: Session, parts: HostParts): void => {
  const { clock, newId } = parts;
  const copy = openWorkspaceFile(path, parts);
  const at = clock().toISOString();
  const head = from.recorder.head();
  const actor = from.person ?? { id: "", name: "AIMS Workbench" };
  const entry = {
    id: newId(),
    at,
    actorId: actor.id,
    actorName: actor.name,
    command: "workspace.duplicate",
    topics: ["workspace"],
  };
  createRecorder(copy.raw).record(entry, (summary) =>
    summary(`Copy made from entry ${head?.seq ?? 0} of the workspace`),
  );
  closeWorkspaceFile(copy);
};
