/** The only bridge into the window: call, cancel, on. */
import { contextBridge, ipcRenderer } from "electron";
import { CALL_CHANNEL, CANCEL_CHANNEL, PUSH_CHANNEL, type Bridge, type Push } from "../src-shared/ipc/channels.ts";

const bridge: Bridge = {
  call: (name, input, callId) => ipcRenderer.invoke(CALL_CHANNEL, name, input, callId),
  cancel: (callId) => ipcRenderer.send(CANCEL_CHANNEL, callId),
  on: (listener) => {
    const heard = (_event: unknown, push: Push): void => listener(push);
    ipcRenderer.on(PUSH_CHANNEL, heard);
    return () => void ipcRenderer.off(PUSH_CHANNEL, heard);
  },
};

contextBridge.exposeInMainWorld("aims", bridge);
