/**
 * HTML writer: one file that opens in any browser without a network. No script and nothing to load; light, dark and print; headings,
 * landmarks and table scopes for screen readers.
 */
import { cleanDeep } from "../clean-text.ts";
import { coverTable } from "../control-table.ts";
import { sayIn } from "../language/say.ts";
import type { DocumentMeta, DocumentModel } from "../model.ts";
import { furnitureOf, paletteOf, windowTitle } from "../page.ts";
import { prepareDocument, type PreparedHeading } from "../prepare.ts";
import { blocksHtml, tableHtml, type HtmlLook } from "./blocks-html.ts";
import { escapeHtml, toneCss } from "./escape.ts";
import { logoHtml } from "./logo.ts";
import { screenCss } from "./screen-css.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const LOOK: HtmlLook = { shift: 1, scroll: true };

/** The document as the bytes of an HTML file; the same model gives the same bytes. */
export async function writeHtml(model: DocumentModel): Promise<Uint8Array> {
  return new TextEncoder().encode(pageHtml(model));
}

function pageHtml(model: DocumentModel): string {
  const { meta, sections, outline } = prepareDocument(model);
  const title = windowTitle(meta);
  const say = sayIn(meta.language);
  const body = sections
    .filter(({ blocks }) => blocks.length > 0)
    .map((section) => `<div class="${section.orientation}">${blocksHtml(section.blocks, LOOK)}</div>`)
    .join("\n");
  return `<!doctype html>
<html lang="${escapeHtml(meta.language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY.replace("", "")}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer"><meta name="author" content="${escapeHtml(meta.organisation)}">
<title>${escapeHtml(title)}</title><style>${screenCss(paletteOf(meta.look))}</style></head>
<body><a class="skip" href="#content">${say("Skip to the content")}</a>
${headerHtml(meta)}
<div class="page">${contentsHtml(outline, say("Contents"))}
<main id="content" tabindex="-1">${body}</main></div>
${footerHtml(meta)}</body></html>
`;
}

function headerHtml(meta: DocumentMeta): string {
  const marks = (meta.marks ?? [])
    .map((mark) => `<span style="${toneCss("attention")}">${escapeHtml(mark.toUpperCase())}</span>`)
    .join(" ");
  return `<header>${logoHtml(meta)}<p class="organisation">${escapeHtml(meta.organisation)}</p><h1>${escapeHtml(meta.title)}</h1><p class="subtitle">${escapeHtml(meta.subtitle ?? "")}</p>
${marks === "" ? "" : `<p class="marks">${marks}</p>`}${tableHtml(coverTable(meta), "control")}<p class="small">${escapeHtml(meta.coverNote ?? "")}</p></header>`;
}

function contentsHtml(outline: readonly PreparedHeading[], title: string): string {
  if (outline.length === 0) return "";
  const entries = outline.map(
    ({ level, id, text }) => `<li class="l${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav aria-labelledby="contents"><h2 id="contents">${title}</h2><ul>${entries.join("")}</ul></nav>`;
}

function footerHtml(meta: DocumentMeta): string {
  const texts = furnitureOf(cleanDeep(meta));
  const parts = [texts.headerLeft, texts.footerLeft, texts.note]
    .filter((text) => text !== "")
    .map((text) => `<span>${escapeHtml(text)}</span>`);
  const loud = [texts.classification, texts.marks]
    .filter((text) => text !== "")
    .map((text) => `<b>${escapeHtml(text)}</b>`);
  return `<footer><p>${[...parts, ...loud].join(" ")}</p></footer>`;
}
