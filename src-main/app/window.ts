/** The one window: sandboxed, isolated, remembering nothing but its page. */
import { join } from "node:path";
import { BrowserWindow, Menu } from "electron";
import { ORIGIN } from "./security.ts";

export const createWindow = (preload: string, developer: boolean): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: "#ffffff",
    title: "AIMS Workbench",
    icon: join(import.meta.dirname, "../../resources/icons/icon.png"),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: developer,
    },
  });
  Menu.setApplicationMenu(
    process.platform === "darwin"
      ? Menu.buildFromTemplate([{ role: "appMenu" }, { role: "editMenu" }, { role: "windowMenu" }])
      : null,
  );
  window.once("ready-to-show", () => window.show());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
};
