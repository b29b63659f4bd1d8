/** Text to HTML. */
import type { PictureBytes } from "../model.ts";
import { TONES, type Tone } from "../../../src-shared/domain/tones.ts";
import type { Run } from "../model.ts";
import type { Runs } from "../prepare.ts";
import { UNBROKEN } from "../unbroken.ts";

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text that cannot leave the place it stands in, neither in content nor in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** Runs as inline HTML. */
export function runsHtml(runs: Runs): string {
  return runs.map(runHtml).join("");
}

/** Background and text colour of a tone as an inline style. */
export function toneCss(tone: Tone): string {
  return `background:${TONES[tone].fill};color:${TONES[tone].text}`;
}

function runHtml(run: Run): string {
  const escaped = escapeHtml(run.text).replaceAll("\n", "<br>");
  const whole = run.noBreak === true || run.code === true;
  let html = whole ? escaped : escaped.replaceAll(UNBROKEN, '<span class="whole">$&</span>');
  if (run.code) html = `<code>${html}</code>`;
  if (run.strike) html = `<s>${html}</s>`;
  if (run.underline) html = `<u>${html}</u>`;
  if (run.italic) html = `<i>${html}</i>`;
  if (run.bold) html = `<b>${html}</b>`;
  if (run.muted) html = `<span class="muted">${html}</span>`;
  if (run.tone) html = `<span class="chip" style="${toneCss(run.tone)}">${html.trim()}</span>`;
  if (run.noBreak) html = `<span class="whole">${html}</span>`;
  return run.href === undefined ? html : `<a href="${escapeHtml(run.href)}">${html}</a>`;
}

/** The picture as an address inside the page itself: only the letters of base64 reach it, whatever the model holds. */
export function pictureUrl({ mediaType, base64 }: PictureBytes): string {
  return `data:${mediaType};base64,${base64.replaceAll(/[^A-Za-z0-9+/=]/g, "")}`;
}
