/**
 * Prints HTML to PDF in a hidden window that can do nothing else: sandboxed, without scripts, preload or network. The page
 * comes from memory through a scheme of the printer's own session, so that nothing confidential lies in a temporary file
 * and large documents (data: addresses end at 2 MB) still print.
 */
import { BrowserWindow, session, type Session } from "electron";

/** Prints one page; rejects with the signal's reason when it is aborted. */
export type PrintPage = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;

const SCHEME = "aims-print";
const PAGE_URL = `${SCHEME}://document/`;
const ALLOWED = [`${SCHEME}:`, "data:"];

/** A printer that prints one page at a time: a long tagged table takes several hundred megabytes while it is printed. */
export function createPrinter(): PrintPage {
  let previous: Promise<unknown> = Promise.resolve();
  return (html, signal) => {
    const job = previous.then(async () => printPage(html, signal));
    previous = job.catch(() => undefined);
    return job;
  };
}

async function printPage(html: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const printSession = openSession(html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const settled = new AbortController();
  try {
    return await Promise.race([loadAndPrint(window), failure(window, signal, settled.signal)]);
  } finally {
    settled.abort();
    if (!window.isDestroyed()) window.destroy();
    printSession.protocol.unhandle(SCHEME);
  }
}

async function loadAndPrint(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(PAGE_URL);
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Rejects when the caller aborts or the page's process dies; never resolves. */
async function failure(window: BrowserWindow, signal: AbortSignal | undefined, settled: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled });
    window.webContents.once("render-process-gone", (_event, details) =>
      reject(new Error(`Printing stopped: ${details.reason}`)),
    );
  });
}

/** The printer's own session, in memory only, which serves this one page and refuses everything else. */
function openSession(html: string): Session {
  const printSession = session.fromPartition("print");
  printSession.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !ALLOWED.some((scheme) => details.url.startsWith(scheme)) }),
  );
  printSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  printSession.protocol.handle(
    SCHEME,
    () => new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }),
  );
  return printSession;
}
