// The floor of every window figure: one window with the program's own options, and nothing in it.
const path = require("node:path");
const { app, BrowserWindow, Menu } = require("electron");

app.on("window-all-closed", () => app.quit());
app.once("ready", () => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  Menu.setApplicationMenu(null);
  window.once("ready-to-show", () => window.show());
  void window.loadFile(path.join(__dirname, "index.html"));
});
