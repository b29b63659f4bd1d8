/** Carries calls between the window and the router. The only file that touches ipcMain; a sender that is not our window is refused. */
import { ipcMain, type WebContents, type WebFrameMain } from "electron";
import { CALL_CHANNEL, CANCEL_CHANNEL, PUSH_CHANNEL, type Push } from "../../src-shared/ipc/channels.ts";
import type { Result } from "../../src-shared/ipc/result.ts";
import type { Router } from "./router.ts";

export type Transport = { readonly push: (push: Push) => void };

const REFUSED: Result<never> = {
  ok: false,
  error: { code: "INTERNAL", message: "This call was refused.", issues: [] },
};

/**
 * Serves the router to the window that `contents` gives; `origin` is the only page that may call. The window may ask while
 * the program is still being loaded: its calls wait for it. Every answer goes out as one JSON text.
 */
export const serveCalls = (loading: Promise<Router>, contents: () => WebContents | null, origin: string): Transport => {
  const running = new Map<string, AbortController>();
  const ours = (frame: WebFrameMain | null): boolean =>
    frame !== null && frame === contents()?.mainFrame && frame.url.startsWith(`${origin}/`);
  const push = (message: Push): void => contents()?.send(PUSH_CHANNEL, message);

  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown, callId: unknown) => {
    if (!ours(event.senderFrame) || typeof name !== "string" || typeof callId !== "string")
      return JSON.stringify(REFUSED);
    const controller = new AbortController();
    running.set(callId, controller);
    try {
      const router = await loading;
      const result = await router.call(name, input, {
        signal: controller.signal,
        onProgress: (progress) => push({ type: "progress", callId, progress }),
      });
      return JSON.stringify(result);
    } finally {
      running.delete(callId);
    }
  });
  ipcMain.on(CANCEL_CHANNEL, (event, callId: unknown) => {
    if (ours(event.senderFrame) && typeof callId === "string") running.get(callId)?.abort();
  });
  return { push };
};
