/** The logo in HTML, inside the page itself. */
import { cleanLine } from "../clean-text.ts";
import { sayIn } from "../language/say.ts";
import type { DocumentMeta } from "../model.ts";
import { escapeHtml, pictureUrl } from "./escape.ts";

/** A paragraph with the picture, named for screen readers; nothing without a logo. */
export function logoHtml({ look, organisation, language }: DocumentMeta): string {
  if (look?.logo === undefined) return "";
  const { width, height } = look.logo;
  const name = sayIn(language)("Logo of {name}", { name: cleanLine(organisation) });
  return `<p class="logo"><img alt="${escapeHtml(name)}" width="${width}" height="${height}" src="${pictureUrl(look.logo)}"></p>`;
}
