/** Text that was typed and is still on its way: everyone who holds some registers here, so that the window can wait for it before it closes. */
type Flush = () => Promise<void> | void;
type Holder = {
  /** Sends what is waiting. */
  readonly flush: Flush;
  readonly isPending: () => boolean;
  /** Gives up what is waiting. */
  readonly discard: () => void;
};

const holders = new Set<Holder>();

/** Registers a holder of unsaved text; returns the way to leave. */
export const registerFlush = (
  flush: Flush,
  isPending: () => boolean = () => false,
  discard: () => void = () => undefined,
): (() => void) => {
  const holder = { flush, isPending, discard };
  holders.add(holder);
  return () => {
    holders.delete(holder);
  };
};

/** Whether something typed has not been sent yet. */
export const hasPending = (): boolean => [...holders].some((holder) => holder.isPending());

/** Another workspace is open: what was typed for the one before must never reach it. It was sent when the window lost the focus. */
export const discardPending = (): void => {
  for (const holder of holders) holder.discard();
};

/** Sends everything that is still waiting. Never rejects. */
export const flushAll = async (): Promise<void> => {
  await Promise.allSettled([...holders].map((holder) => Promise.resolve().then(holder.flush)));
};
