/** The system's key store through Electron. On Linux without a keyring Chromium only obscures the text: that counts as none. */
import { safeStorage } from "electron";
import type { Secrets } from "./key-store.ts";

export const systemSecrets: Secrets = {
  available: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== "linux" || !["basic_text", "unknown"].includes(safeStorage.getSelectedStorageBackend())),
  protect: (text) => safeStorage.encryptString(text),
  reveal: (bytes) => safeStorage.decryptString(bytes),
};
