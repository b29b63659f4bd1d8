/**
 * One autosaving value without React. A typed value waits a moment, is sent, and stays on the screen until the record's own
 * value has caught up, so that a late answer never overwrites what a person typed. A refused value stays where it is.
 */
export type SaveOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly message: string; readonly stale: boolean };
export type OnSave<T> = (value: T) => void | Promise<unknown>;
export type AutosaveView<T> = {
  readonly value: T;
  readonly state: "clean" | "typed" | "sending" | "saved" | "refused";
  readonly message: string;
};

type Draft<T> = {
  readonly value: T;
  readonly save: OnSave<T>;
  readonly message: string;
  readonly stale?: boolean;
  state: "typed" | "sending" | "saved" | "refused";
};
type Options<T> = { readonly delay: number; readonly same: (a: T, b: T) => boolean };

const SETTLE = 1500;

const outcomeOf = (answer: unknown): SaveOutcome => {
  if (typeof answer !== "object" || answer === null || !("ok" in answer) || answer.ok !== false) return { ok: true };
  const error =
    "error" in answer
      ? (answer.error as { code?: unknown; message?: unknown; issues?: readonly { message: string }[] })
      : {};
  const issue = error.issues?.[0]?.message;
  return {
    ok: false,
    message: issue ?? (typeof error.message === "string" ? error.message : ""),
    stale: error.code === "STALE_REVISION",
  };
};

const run = async <T>(draft: Draft<T>): Promise<SaveOutcome> => {
  try {
    return outcomeOf(await draft.save(draft.value));
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error), stale: false };
  }
};

const staleCells = new Set<() => void>();

/** A person chose the newer version of a record: what was refused because of it goes. */
export const dropStale = (): void => {
  for (const drop of staleCells) drop();
};

export const createAutosave = <T>(first: T, { delay, same }: Options<T>) => {
  let value = first;
  let draft: Draft<T> | null = null;
  let sent: { value: T } | null = null;
  let running: Promise<void> = Promise.resolve();
  let focused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let view: AutosaveView<T> = { value, state: "clean", message: "" };
  const listeners = new Set<() => void>();

  const show = (): void => {
    view = draft
      ? { value: draft.value, state: draft.state, message: draft.message }
      : { value, state: "clean", message: "" };
    for (const listener of listeners) listener();
  };
  const settle = (mine: Draft<T>): void => {
    if (draft !== mine || mine.state !== "saved" || focused) return;
    draft = null;
    sent = null;
    show();
  };
  const send = async (mine: Draft<T>): Promise<void> => {
    mine.state = "sending";
    sent = { value: mine.value };
    show();
    const outcome = await run(mine);
    if (draft !== mine) return;
    if (outcome.ok) {
      mine.state = "saved";
      setTimeout(() => settle(mine), SETTLE);
    } else draft = { ...mine, state: "refused", message: outcome.message, stale: outcome.stale };
    show();
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const mine = draft;
    if (mine === null || mine.state !== "typed") return running;
    if (same(mine.value, sent ? sent.value : value)) {
      draft = sent ? { ...mine, state: "saved" } : null;
      show();
      return running;
    }
    return (running = send(mine));
  };

  const drop = (): void => {
    if (draft?.state !== "refused" || draft.stale !== true) return;
    draft = null;
    sent = null;
    show();
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      staleCells.add(drop);
      return () => {
        listeners.delete(listener);
        staleCells.delete(drop);
      };
    },
    view: () => view,
    flush,
    /** The record's own value was read (again). */
    read: (next: T) => {
      if (same(value, next)) return;
      value = next;
      if ((draft?.state === "saved" || draft?.state === "refused") && same(draft.value, next)) {
        draft = null;
        sent = null;
      }
      show();
    },
    /** A person changed the value; `save` is the way to the record that is open now. */
    change: (next: T, save: OnSave<T>, at?: "once") => {
      draft = { value: next, save, state: "typed", message: draft?.message ?? "" };
      show();
      clearTimeout(timer);
      if (at === "once") void flush();
      else timer = setTimeout(() => void flush(), delay);
    },
    discard: () => {
      clearTimeout(timer);
      draft = null;
      sent = null;
      show();
    },
    focus: () => {
      focused = true;
    },
    blur: () => {
      focused = false;
      const mine = draft;
      if (mine?.state === "saved") setTimeout(() => settle(mine), SETTLE);
      void flush();
    },
  };
};
