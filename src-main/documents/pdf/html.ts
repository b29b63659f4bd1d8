/** The document as one self-contained HTML page for print: no scripts, no addresses to load, fonts inside. */
import { coverTable } from "../control-table.ts";
import type { DocumentMeta, DocumentModel } from "../model.ts";
import { prepareDocument, type PreparedDocument, type PreparedHeading } from "../prepare.ts";
import { blocksHtml, tableHtml } from "../html/blocks-html.ts";
import { pageCss } from "./css.ts";
import { escapeHtml, toneCss } from "../html/escape.ts";
import { logoHtml } from "../html/logo.ts";
import { sayIn } from "../language/say.ts";
import { paletteOf, windowTitle } from "../page.ts";
import type { DocumentFonts } from "./fonts.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

export interface HtmlOptions {
  /** Page number per heading id, known after a first print. */
  readonly pageNumbers?: Readonly<Record<string, number>>;
  readonly fonts?: DocumentFonts;
}

/** The print page of a document. */
export function renderHtml(model: DocumentModel, options: HtmlOptions = {}): string {
  const { meta, sections, outline } = prepareDocument(model);
  const title = windowTitle(meta);
  const body = sections
    .map(
      (section, i) =>
        `<section class="${section.orientation}">${i === 0 ? contentsHtml(outline, options.pageNumbers ?? {}, sayIn(meta.language)("Contents")) : ""}${blocksHtml(section.blocks)}</section>`,
    )
    .join("\n");
  return `<!doctype html>
<html lang="${escapeHtml(meta.language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title><style>${pageCss(paletteOf(meta.look), options.fonts, body)}</style></head>
<body><main>${coverHtml(meta)}
${body}</main></body></html>`;
}

/** Headings that the contents page lists. */
export function outlineOf(model: DocumentModel): PreparedDocument["outline"] {
  return prepareDocument(model).outline;
}

function coverHtml(meta: DocumentMeta): string {
  const marks = (meta.marks ?? [])
    .map((mark) => `<span style="${toneCss("attention")}">${escapeHtml(mark.toUpperCase())}</span>`)
    .join("");
  const logo = logoHtml(meta);
  return `<section class="cover${logo === "" ? "" : " branded"}">${logo}<p class="organisation">${escapeHtml(meta.organisation)}</p><p class="title">${escapeHtml(meta.title)}</p><p class="subtitle">${escapeHtml(meta.subtitle ?? "")}</p>
${marks === "" ? "" : `<p class="marks">${marks}</p>`}${tableHtml(coverTable(meta), "control")}<p class="small">${escapeHtml(meta.coverNote ?? "")}</p></section>`;
}

function contentsHtml(
  outline: readonly PreparedHeading[],
  pages: Readonly<Record<string, number>>,
  title: string,
): string {
  const entries = outline.map(
    (heading) =>
      `<a class="l${heading.level}" href="#${heading.id}"><span>${escapeHtml(heading.text)}</span><span class="dots"></span><span class="number">${pages[heading.id] ?? "00"}</span></a>`,
  );
  return `<p class="contents">${title}</p><nav aria-label="${title}">${entries.join("")}</nav>`;
}
