/** Closing the window waits for text that is still on its way: the first close is put off, everything is sent, then the window closes. */
import { flushAll, hasPending } from "../ui/flush.ts";
import { useSaveState } from "../ipc/save-state.ts";

const LONGEST_WAIT = 5000;

const settled = async (): Promise<void> => {
  await flushAll();
  const end = Date.now() + LONGEST_WAIT;
  while (useSaveState.getState().pending > 0 && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
};

export const guardClosing = (): void => {
  let free = false;
  window.addEventListener("beforeunload", (event) => {
    if (free || (!hasPending() && useSaveState.getState().pending === 0)) return;
    event.preventDefault();
    void settled().finally(() => {
      free = true;
      window.close();
    });
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void flushAll();
  });
  window.addEventListener("blur", () => void flushAll());
};
