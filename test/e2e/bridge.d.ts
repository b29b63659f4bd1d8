import type { Bridge } from "../../src-shared/ipc/channels.ts";

declare global {
  interface Window {
    readonly aims: Bridge;
  }
}
