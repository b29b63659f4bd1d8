/** Text that was typed and is still on its way: everyone who holds some registers here, so that the window can wait for it before it closes. */
type Flush = () => Promise<void> | void;

const flushes = new Set<Flush>();

/** Registers a holder of unsaved text; returns the way to leave. */
export const registerFlush = (flush: Flush): (() => void) => {
  flushes.add(flush);
  return () => {
    flushes.delete(flush);
  };
};

/** Sends everything that is still waiting. Never rejects. */
export const flushAll = async (): Promise<void> => {
  await Promise.allSettled([...flushes].map((flush) => Promise.resolve().then(flush)));
};
