/** The window's walls: own protocol, strict content policy, no navigation, no windows, no permissions, no network. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { randomBytes } from "node:crypto";
import { app, protocol, session as sessions, type Session } from "electron";

export const SCHEME = "app";
export const ORIGIN = `${SCHEME}://aims`;

/** The printer's page, which only the printer's own session serves. */
export const PRINT_SCHEME = "aims-print";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

const OWN = [`${ORIGIN}/`, `${PRINT_SCHEME}://document/`, "data:", "blob:", "devtools:"];

let blocked = 0;

/** How many requests to anything but the program's own files were refused since the start. */
export const blockedRequests = (): number => blocked;

/** Must run before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const withNonce = (html: string, nonce: string): string => html.replaceAll(/<(script|link)\b/g, `<$1 nonce="${nonce}"`);

/** Serves the window's files, and nothing outside their folder. */
export const serveWindow = (root: string): void => {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = normalize(join(root, decodeURIComponent(pathname === "/" ? "/index.html" : pathname)));
    if (`${SCHEME}://${host}` !== ORIGIN || !path.startsWith(root + sep)) return new Response("", { status: 404 });
    const type = TYPES[extname(path)];
    if (type === undefined) return new Response("", { status: 404 });
    try {
      const bytes = await readFile(path);
      const headers = { "content-type": type, "x-content-type-options": "nosniff" };
      if (extname(path) !== ".html") return new Response(new Uint8Array(bytes), { headers });
      const nonce = randomBytes(16).toString("base64");
      return new Response(withNonce(bytes.toString("utf8"), nonce), {
        headers: { ...headers, "content-security-policy": policy(nonce) },
      });
    } catch {
      return new Response("", { status: 404 });
    }
  });
};

/** Refuses every request that is not for the program's own files, and every permission. */
export const lockSession = (session: Session): void => {
  session.webRequest.onBeforeRequest((details, decide) => {
    const own = OWN.some((start) => details.url.startsWith(start));
    if (!own) blocked++;
    decide({ cancel: !own });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
};

/** Applies to every web contents that ever comes into being. */
export const lockContents = (): void => {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", (event) => event.preventDefault());
    contents.on("will-frame-navigate", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
  app.on("session-created", (session) => lockSession(session));
  lockSession(sessions.defaultSession);
};
