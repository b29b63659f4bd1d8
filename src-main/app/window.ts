/** The one window: sandboxed, isolated, remembering nothing but its page. */
import { join } from "node:path";
import { BrowserWindow, Menu, nativeTheme, type WebContents } from "electron";
import { ORIGIN } from "./security.ts";

/** 100 to 200 % by Ctrl or Cmd with plus, minus and zero: there is no menu that would do it. */
const zoomByKeys = (contents: WebContents): void => {
  contents.on("before-input-event", (event, input) => {
    if (input.type !== "keyDown" || !(input.control || input.meta) || input.alt) return;
    const step = input.key === "+" || input.key === "=" ? 0.1 : input.key === "-" ? -0.1 : null;
    if (step === null && input.key !== "0") return;
    event.preventDefault();
    const factor = step === null ? 1 : Math.min(2, Math.max(1, contents.getZoomFactor() + step));
    contents.setZoomFactor(Math.round(factor * 10) / 10);
  });
};

export const createWindow = (preload: string, developer: boolean): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#14171c" : "#ffffff",
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
  zoomByKeys(window.webContents);
  window.once("ready-to-show", () => window.show());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
};
