/**
 * Prints HTML to PDF in a view that no window shows (so that no display is needed) and that can do nothing else: sandboxed,
 * without scripts, preload or network. The page
 * comes from memory through a scheme of the printer's own session, so that nothing confidential lies in a temporary file
 * and large documents (data: addresses end at 2 MB) still print.
 */
import { session, WebContentsView, type Session, type WebContents } from "electron";
import { lockSession, PRINT_SCHEME } from "./security.ts";

/** Prints one page; rejects with the signal's reason when it is aborted. */
export type PrintPage = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;

const PAGE_URL = `${PRINT_SCHEME}://document/`;

const printing = new Set<WebContentsView>();

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
  const view = new WebContentsView({
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
  // A view that nothing refers to is collected, and its page with it.
  printing.add(view);
  const { webContents } = view;
  const settled = new AbortController();
  try {
    return await Promise.race([loadAndPrint(webContents), failure(webContents, signal, settled.signal)]);
  } finally {
    settled.abort();
    printing.delete(view);
    if (!webContents.isDestroyed()) webContents.close();
    printSession.protocol.unhandle(PRINT_SCHEME);
  }
}

async function loadAndPrint(page: WebContents): Promise<Uint8Array> {
  await page.loadURL(PAGE_URL);
  return page.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Rejects when the caller aborts or the page's process dies; never resolves. */
async function failure(page: WebContents, signal: AbortSignal | undefined, settled: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled });
    page.once("render-process-gone", (_event, details) => reject(new Error(`Printing stopped: ${details.reason}`)));
  });
}

/** The printer's own session, in memory only, which serves this one page and refuses everything else. */
function openSession(html: string): Session {
  const printSession = session.fromPartition("print");
  lockSession(printSession);
  printSession.protocol.handle(
    PRINT_SCHEME,
    () => new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }),
  );
  return printSession;
}
