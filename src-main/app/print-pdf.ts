/**
 * Prints HTML to PDF in a view that no window shows (so that no display is needed) and that can do nothing else: sandboxed,
 * without scripts, preload or network. The page
 * comes from memory through a scheme of the printer's own session, so that nothing confidential lies in a temporary file
 * and large documents (data: addresses end at 2 MB) still print.
 */
import { constants, setPriority } from "node:os";
import { session, WebContentsView, type RenderProcessGoneDetails, type WebContents } from "electron";
import { lockSession, PRINT_SCHEME } from "./security.ts";

/** Prints one page, given as text or as its UTF-8 bytes; rejects with the signal's reason when it is aborted. */
export type PrintPage = (html: string | Uint8Array, signal?: AbortSignal) => Promise<Uint8Array>;

/** In ms: so long a press stays open for the next page. Opening one starts a process, which the window would feel page by page. */
const IDLE = 5000;

/** A view that prints, and whose process stays until it is closed. */
type Press = { readonly contents: WebContents; readonly close: () => void };

/** A view that nothing refers to is collected, and its page with it. */
const open = new Set<WebContentsView>();

/** A printer that prints one page at a time: a long tagged table takes several hundred megabytes while it is printed. */
export function createPrinter(): PrintPage {
  let previous: Promise<unknown> = Promise.resolve();
  let press: Press | null = null;
  let idle: NodeJS.Timeout | undefined;
  let html: string | Uint8Array = "";
  let count = 0;
  const close = (): void => {
    press?.close();
    press = null;
  };
  const printPage = async (given: string | Uint8Array, signal: AbortSignal | undefined): Promise<Uint8Array> => {
    signal?.throwIfAborted();
    clearTimeout(idle);
    html = given;
    press ??= openPress(() => html);
    const settled = new AbortController();
    try {
      return await Promise.race([
        loadAndPrint(press.contents, ++count),
        failure(press.contents, signal, settled.signal),
      ]);
    } catch (error) {
      close();
      throw error;
    } finally {
      settled.abort();
      html = "";
      idle = setTimeout(close, IDLE);
      idle.unref();
    }
  };
  return (given, signal) => {
    const job = previous.then(async () => printPage(given, signal));
    previous = job.catch(() => undefined);
    return job;
  };
}

/** The press has a session of its own, in memory only, which serves the one page and refuses everything else. */
function openPress(html: () => string | Uint8Array): Press {
  const printSession = session.fromPartition("print");
  lockSession(printSession);
  printSession.protocol.handle(
    PRINT_SCHEME,
    () =>
      new Response(html() as ConstructorParameters<typeof Response>[0], {
        headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
      }),
  );
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
  open.add(view);
  const contents = view.webContents;
  return {
    contents,
    close: () => {
      open.delete(view);
      if (!contents.isDestroyed()) contents.close();
      printSession.protocol.unhandle(PRINT_SCHEME);
    },
  };
}

async function loadAndPrint(page: WebContents, count: number): Promise<Uint8Array> {
  await page.loadURL(`${PRINT_SCHEME}://document/${count}`);
  stepBack(page.getOSProcessId());
  return page.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Who works in the window comes first: on a small computer a long print would take every second frame from it. */
function stepBack(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // The page is gone already, or the system does not allow it: then it prints as everything else runs.
  }
}

/** Rejects when the caller aborts or the page's process dies; never resolves. */
async function failure(page: WebContents, signal: AbortSignal | undefined, settled: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled });
    const gone = (_event: unknown, details: RenderProcessGoneDetails): void =>
      reject(new Error(`Printing stopped: ${details.reason}`));
    page.once("render-process-gone", gone);
    settled.addEventListener("abort", () => page.off("render-process-gone", gone), { once: true });
  });
}
