/** The window's one door to the main process. */
import type { Bridge } from "../../src-shared/ipc/channels.ts";
import { createClient } from "../../src-shared/ipc/client.ts";

declare global {
  interface Window {
    readonly aims: Bridge;
  }
}

export const client = createClient(window.aims);
