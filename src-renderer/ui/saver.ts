/**
 * The writer of one record: patches go out one after another with the newest revision, waiting ones are merged, and a patch
 * whose one field breaks a rule is sent again without that field, so that a bad date never holds back a good text.
 * A newer revision is taken over only while nothing is being typed: text that was typed on an older one must not go over words
 * its writer has not seen.
 */
import type { Failure, Result } from "../../src-shared/ipc/result.ts";
import { dropStale } from "./autosave.ts";
import { hasPending, registerFlush } from "./flush.ts";

export type Written = { readonly revision: number };
export type Send<P> = (revision: number, patch: P) => Promise<Result<Written, string>>;
export type SaveResult = Result<null, string>;
export type SaverView = {
  /** What is wrong with a field, by the field's name. */
  readonly issues: Readonly<Record<string, string>>;
  /** The failure that no single field is to blame for. */
  readonly error: Failure | null;
  /** Someone else changed the record meanwhile: choose between their version and this text. */
  readonly stale: boolean;
  readonly busy: boolean;
};

type Waiting<P> = { readonly patch: P; readonly send: Send<P>; readonly waiters: readonly Waiter[] };
/** Someone who waits for the outcome of some fields. */
type Waiter = { readonly keys: readonly string[]; readonly done: (result: SaveResult) => void };
const CLEAN: SaverView = { issues: {}, error: null, stale: false, busy: false };
const DONE: SaveResult = { ok: true, value: null };

/** The fields of the patch that the failure names, with what is wrong with each. */
const guilty = (failure: Failure, patch: object): Record<string, string> => {
  const found: Record<string, string> = {};
  for (const issue of failure.issues) {
    const field = issue.path.split(".").find((part) => part in patch);
    if (field !== undefined) found[field] ??= issue.message;
  }
  return found;
};

const without = (record: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

const broken = (cause: unknown): Result<Written, string> => ({
  ok: false,
  error: { code: "INTERNAL", message: cause instanceof Error ? cause.message : String(cause), issues: [] },
});

/** The revision that a refused command found in the workspace. */
const foundIn = ({ details }: Failure): number => {
  const found = (details as { readonly revision?: unknown } | null | undefined)?.revision;
  return typeof found === "number" ? found : 0;
};

const SOON = 200;

export const createSaver = <P extends object>(isTyping: () => boolean = hasPending) => {
  /** What the next patch is sent with: the revision that the person has seen. */
  let revision = 0;
  /** The newest revision heard of. */
  let newest = 0;
  let known = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  let waiting: Waiting<P> | null = null;
  let running: Promise<void> | null = null;
  let view = CLEAN;
  const listeners = new Set<() => void>();
  const show = (next: Partial<SaverView>): void => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };

  /** Takes the newest revision over, once nothing that was typed before it is on its way. */
  const catchUp = (): void => {
    clearTimeout(later);
    if (running !== null || view.stale || newest <= revision) return;
    if (isTyping()) later = setTimeout(catchUp, SOON);
    else revision = newest;
  };

  /** Sends a patch; the failure of each field that was not written, by its name. */
  const attempt = async (patch: P, send: Send<P>): Promise<ReadonlyMap<string, Failure>> => {
    const result = await send(revision, patch).catch(broken);
    const keys = Object.keys(patch);
    if (result.ok) {
      revision = Math.max(revision, result.value.revision);
      newest = Math.max(newest, revision);
      show({ issues: without(view.issues, keys), error: null, stale: false });
      return new Map();
    }
    const { error } = result;
    newest = Math.max(newest, foundIn(error));
    const bad = guilty(error, patch);
    const badKeys = Object.keys(bad);
    if (badKeys.length === 0) {
      show({ error, stale: error.code === "STALE_REVISION" });
      return new Map(keys.map((key) => [key, error]));
    }
    show({ issues: { ...view.issues, ...bad }, error: null });
    const refused = badKeys.map((key): [string, Failure] => [
      key,
      { ...error, message: bad[key] ?? error.message, issues: [] },
    ]);
    const rest = Object.fromEntries(Object.entries(patch).filter(([key]) => !badKeys.includes(key)));
    const others = Object.keys(rest).length > 0 ? await attempt(rest as P, send) : [];
    return new Map([...refused, ...others]);
  };
  const tell = (waiters: readonly Waiter[], failures: ReadonlyMap<string, Failure>): void => {
    for (const { keys, done } of waiters) {
      const error = keys.map((key) => failures.get(key)).find((failure) => failure !== undefined);
      done(error ? { ok: false, error } : DONE);
    }
  };

  const take = (): Waiting<P> | null => {
    const taken = waiting;
    waiting = null;
    return taken;
  };
  const drain = async (): Promise<void> => {
    show({ busy: true });
    for (let next = take(); next !== null; next = take()) {
      const failures = await attempt(next.patch, next.send);
      tell(next.waiters, failures);
      const stale = Object.entries(next.patch).filter(([key]) => failures.get(key)?.code === "STALE_REVISION");
      if (stale.length === 0) continue;
      // Held back until a person chose: what was refused, under whatever was typed since.
      const newer = take();
      const failure = failures.get(stale[0]?.[0] ?? "");
      if (newer && failure) tell(newer.waiters, new Map(Object.keys(newer.patch).map((key) => [key, failure])));
      waiting = { send: next.send, patch: { ...(Object.fromEntries(stale) as P), ...newer?.patch }, waiters: [] };
      break;
    }
    running = null;
    show({ busy: false });
    catchUp();
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    view: () => view,
    /** A revision that was read from the workspace; an older answer on its way never turns it back. */
    know: (read: number) => {
      newest = Math.max(newest, read);
      if (known) catchUp();
      else revision = read;
      known = true;
    },
    save: (patch: P, send: Send<P>): Promise<SaveResult> =>
      new Promise((resolve) => {
        const held = view.stale ? view.error : null;
        const waiters = [...(waiting?.waiters ?? []), ...(held ? [] : [{ keys: Object.keys(patch), done: resolve }])];
        waiting = { patch: { ...waiting?.patch, ...patch }, send, waiters };
        if (held) resolve({ ok: false, error: held });
        else running ??= drain();
      }),
    /** Sends what waits over the newer version, whose revision was read meanwhile. */
    keepMine: () => {
      revision = newest;
      show({ stale: false, error: null });
      if (waiting) running ??= drain();
    },
    /** Gives up what waits; the record is read again. */
    loadNewer: () => {
      revision = newest;
      waiting = null;
      show(CLEAN);
      dropStale();
    },
    discard: () => {
      waiting = null;
    },
    isBusy: () => running !== null,
    idle: async (): Promise<void> => {
      await running;
    },
  };
};

export type Saver<P extends object> = ReturnType<typeof createSaver<P>>;

let savers = new Map<string, Saver<never>>();

/** The one saver of a record, shared by every screen that edits it. */
export const saverOf = <P extends object>(key: string): Saver<P> => {
  let saver = savers.get(key) as Saver<P> | undefined;
  if (!saver) {
    saver = createSaver<P>();
    savers.set(key, saver as unknown as Saver<never>);
  }
  return saver;
};

/** Another workspace was opened: its records have revisions of their own. */
export const forgetSavers = (): void => {
  for (const saver of savers.values()) saver.discard();
  savers = new Map();
};

registerFlush(
  async () => {
    await Promise.all([...savers.values()].map((saver) => saver.idle()));
  },
  () => [...savers.values()].some((saver) => saver.isBusy()),
);
