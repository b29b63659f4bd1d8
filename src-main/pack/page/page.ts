/**
 * index.html of a pack: one file that needs no network and no script to be read, made for a stranger. Its script only checks
 * a chosen ZIP and filters tables; the content security policy allows that one script and that one style and nothing else. The
 * program's own words are those of the language of the documents; what people wrote stays.
 */
import { createHash } from "node:crypto";
import { PAGE_SCRIPT } from "virtual:pack-page";
import type { Clause, Control } from "../../../src-shared/catalogue/schema.ts";
import type { PackFile } from "../../../src-shared/domain/pack/manifest.ts";
import type { DocumentModel } from "../../documents/model.ts";
import type { ListSheet } from "../../documents/workbook.ts";
import { escapeHtml as escape } from "../../documents/html/escape.ts";
import { figuresIn, sayIn } from "../../documents/language/say.ts";
import { translateModel } from "../../documents/language/translate.ts";
import type { PackFacts } from "../build.ts";
import { glossaryIn } from "./glossary.ts";
import { scriptWords } from "./script-words.ts";
import { PAGE_STYLE } from "./style.ts";
import { filterTable, plainTable, type Voice } from "./tables.ts";

export type PageInput = {
  readonly facts: PackFacts;
  readonly files: readonly PackFile[];
  /** What is asked for, with the titles of the documents that answer it; empty for internal use. */
  readonly items: readonly {
    readonly title: string;
    readonly documentTitles: readonly string[];
    readonly missing: readonly { readonly title: string; readonly reason: string }[];
  }[];
  /** The purpose in words. */
  readonly purpose: string;
  readonly clauses: readonly Pick<Clause, "id" | "title" | "leaf">[];
  readonly controls: readonly Pick<Control, "id" | "title">[];
  /** Documents whose tables the page shows itself; null where the pack does not hold them. */
  readonly soa: DocumentModel | null;
  readonly traceability: DocumentModel | null;
  /** The organisation and everything about it is invented. */
  readonly isDemo: boolean;
  /** Of the documents, BCP 47; English where it is left out. Titles of files and items and all reasons are in it already. */
  readonly language?: string;
};

type Section = { readonly id: string; readonly title: string; readonly html: string };

const sourceOf = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
const list = (model: DocumentModel): ListSheet | undefined =>
  translateModel(model).workbook?.sheets.find((sheet): sheet is ListSheet => sheet.kind === "list");

const formatOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toUpperCase();
const kilobytes = (bytes: number, { number }: Voice): string => {
  if (bytes < 1024 * 1024) return `${number(Math.max(1, Math.round(bytes / 1024)))} KB`;
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return `${number(Number(megabytes), megabytes)} MB`;
};

/** One title once, with a link for each format it is there in. */
const fileLinks = (files: readonly PackFile[], { say }: Voice): string => {
  const byTitle = new Map<string, PackFile[]>();
  for (const file of files) byTitle.set(file.title, [...(byTitle.get(file.title) ?? []), file]);
  const links = [...byTitle].map(([title, all]) => {
    const best = all.find(({ path }) => path.endsWith(".pdf")) ?? all[0]!;
    const others = all.filter((file) => file !== best);
    return `<li><a href="${escape(best.path)}">${escape(title)}</a> <span class="format">${formatOf(best.path)}</span>${others
      .map(
        (file) =>
          `<a class="format" href="${escape(file.path)}" aria-label="${escape(say("{title} as {format}", { title, format: formatOf(file.path) }))}">${formatOf(file.path)}</a>`,
      )
      .join("")}</li>`;
  });
  return `<ul class="files">${links.join("")}</ul>`;
};

const named = ({ name, role }: { readonly name: string; readonly role: string }): string =>
  [name, role].filter((part) => part !== "").join(", ");

const facts = ({ facts: about, purpose, files }: PageInput, voice: Voice): string => {
  const { say, number } = voice;
  const { signer, soa, trail, created, madeBy, program, previous } = about;
  const pairs: [string, string][] = [
    ["Organisation", escape(about.organisation)],
    ["Purpose", escape(say("{purpose}, number {number}", { purpose: say(purpose), number: about.number }))],
    [
      "Made",
      escape(
        say("{day} {time} UTC by {who}", {
          day: created.slice(0, 10),
          time: created.slice(11, 16),
          who: named(madeBy),
        }),
      ),
    ],
    ["Scope", escape(about.scope || say("Not stated yet."))],
    ["Roles for AI systems", escape(about.roles.map((role) => say(role)).join(", ") || say("Not stated yet."))],
    ["Standard", escape(`${about.standard.title}, ${say(about.standard.edition)}`)],
    [
      "Statement of Applicability",
      escape(soa ? say("Version {version}", { version: soa.version }) : say("No version is approved yet.")),
    ],
    [
      "Signed by",
      signer
        ? `${escape(named(signer))}<br><span class="soft">${escape(say("Key fingerprint"))}</span> <code>${signer.fingerprint}</code>`
        : `<strong>${escape(say("Nobody."))}</strong> ${escape(say("This pack is a draft."))}`,
    ],
    ["Trail", `${escape(say("Up to entry {seq}", { seq: String(trail.seq) }))}<br><code>${trail.hash}</code>`],
    ["Pack before this one", previous ? `<code>${escape(previous.id)}</code>` : escape(say("None"))],
    [
      "Files",
      escape(
        `${number(files.length + 1)}, ${kilobytes(
          files.reduce((sum, { bytes }) => sum + bytes, 0),
          voice,
        )}`,
      ),
    ],
    ["Made with", escape(`${program.name} ${program.version}`)],
  ];
  return `<dl class="facts">${pairs.map(([term, words]) => `<dt>${escape(say(term))}</dt><dd>${words}</dd>`).join("")}</dl>`;
};

const check = ({ say }: Voice): string => {
  const said = (words: string): string => escape(say(words));
  const beyond = said(
    "Whoever can change a pack can change this page with it. For a check that does not rest on this page, use the commands in README.txt, or the program on another computer.",
  ).replace("README.txt", '<a href="README.txt">README.txt</a>');
  return `<p>${said("Choose the ZIP file that this page came in. The check runs in this browser; nothing leaves this computer.")}</p>
<div id="check-area" hidden><label for="check-file">${said("Choose the ZIP file, or drop it here")}</label><input type="file" id="check-file" accept=".zip,application/zip"></div>
<div id="verdict" class="verdict" role="status"></div>
<p id="still" class="note">${said("This browser runs no scripts. Use the commands in README.txt instead: they need only openssl and sha256sum.")}</p>
<p class="soft">${beyond}</p>`;
};

/** What was asked for, item by item, and what answers it. */
const itemRows = ({ items, files }: PageInput, voice: Voice): string => {
  const order = new Map(files.map((file, at) => [file.title, at] as const));
  const of = (titles: readonly string[]): PackFile[] =>
    files.filter(({ title }) => titles.includes(title)).sort((a, b) => order.get(a.title)! - order.get(b.title)!);
  return plainTable(
    voice,
    "What a pack of this purpose is asked to hold",
    ["Asked for", "In this pack", "Missing"],
    items.map(({ title, documentTitles, missing }) => [
      escape(title),
      documentTitles.length === 0
        ? missing.length === 0
          ? escape(voice.say("This page and manifest.json"))
          : "–"
        : fileLinks(of(documentTitles), voice),
      missing.length === 0
        ? ""
        : escape(missing.map((one) => (one.title === title ? one.reason : `${one.title}: ${one.reason}`)).join("\n")),
    ]),
  );
};

const byClause = ({ clauses, controls, files }: PageInput, voice: Voice): string => {
  const { say } = voice;
  const none = `<span class="soft">${escape(say("No file of its own"))}</span>`;
  const rows = (
    all: readonly { readonly id: string; readonly title: string }[],
    of: (file: PackFile) => readonly string[],
  ): string[][] =>
    all.map(({ id, title }) => {
      const serving = files.filter((file) => of(file).some((one) => one === id || id.startsWith(`${one}.`)));
      return [escape(`${id} ${say(title)}`), serving.length === 0 ? none : fileLinks(serving, voice)];
    });
  const leaves = clauses.filter(({ leaf }) => leaf);
  const served = rows(controls, (file) => file.controls).filter(([, cell]) => cell !== none);
  return (
    plainTable(
      voice,
      "Files by clause",
      ["Clause", "Files"],
      rows(leaves, (file) => file.clauses),
    ) +
    (served.length === 0
      ? ""
      : `<h3>${escape(say("Files by control of Annex A"))}</h3>${plainTable(voice, "Files by control", ["Control", "Files"], served)}`)
  );
};

const allFiles = (files: readonly PackFile[], voice: Voice): string =>
  plainTable(
    voice,
    "Every file with its SHA-256",
    ["File", "What it is", "Size", "SHA-256"],
    files.map(({ path, title, bytes, sha256 }) => [
      `<a href="${escape(path)}">${escape(path)}</a>`,
      escape(title),
      kilobytes(bytes, voice),
      `<code>${sha256}</code>`,
    ]),
  );

const leftOut = ({ facts: { omitted, redactions } }: PageInput, voice: Voice): string =>
  (redactions.length === 0
    ? `<p>${escape(voice.say("Nothing was withheld."))}</p>`
    : plainTable(
        voice,
        "Withheld by choice",
        ["What", "What it means"],
        redactions.map(({ what, effect }) => [escape(what), escape(effect)]),
      )) +
  (omitted.length === 0
    ? `<p>${escape(voice.say("Nothing that belongs into a pack of this purpose is missing."))}</p>`
    : `<h3>${escape(voice.say("Missing or unfinished"))}</h3>${plainTable(
        voice,
        "Missing or unfinished",
        ["What", "Why"],
        omitted.map(({ title, reason }) => [escape(title), escape(reason)]),
      )}`);

/** With titles in English; they are said where the page is put together. */
const sections = (input: PageInput, voice: Voice): Section[] => {
  const soa = input.soa && list(input.soa);
  const traces = input.traceability && list(input.traceability);
  return [
    { id: "overview", title: "Overview", html: facts(input, voice) },
    { id: "check", title: "Check this pack", html: check(voice) },
    ...(input.items.length === 0 ? [] : [{ id: "contents", title: "Contents", html: itemRows(input, voice) }]),
    { id: "clauses", title: "By clause", html: byClause(input, voice) },
    ...(soa
      ? [
          {
            id: "soa",
            title: "Statement of Applicability",
            html: filterTable(voice, "Statement of Applicability", soa),
          },
        ]
      : []),
    ...(traces
      ? [
          {
            id: "traceability",
            title: "Traceability",
            html: `<p>${escape(voice.say("From each requirement and control to its records, and on to the evidence."))}</p>${filterTable(voice, "Traceability", traces)}`,
          },
        ]
      : []),
    { id: "missing", title: "Withheld and missing", html: leftOut(input, voice) },
    { id: "files", title: "All files", html: allFiles(input.files, voice) },
    {
      id: "glossary",
      title: "Words",
      html: `<dl class="facts">${glossaryIn(input.language ?? "en")
        .map(([term, words]) => `<dt>${escape(term)}</dt><dd>${escape(words)}</dd>`)
        .join("")}</dl>`,
    },
  ];
};

const note = (words: string): string => `<p class="note">${escape(words)}</p>`;

/** The whole page; the same input gives the same text. */
export const packPage = (input: PageInput): string => {
  const { language = "en" } = input;
  const say = sayIn(language);
  const all = sections(input, { ...figuresIn(language), say }).map((section) => ({
    ...section,
    title: escape(say(section.title)),
  }));
  const { organisation, id, signer, number, standard } = input.facts;
  const purpose = say(input.purpose);
  const policy = `default-src 'none'; script-src ${sourceOf(PAGE_SCRIPT)}; style-src ${sourceOf(PAGE_STYLE)}; img-src data:; form-action 'none'; base-uri 'none'`;
  return `<!doctype html>
<html lang="${escape(language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${escape(organisation)}: ${escape(purpose)}</title><style>${PAGE_STYLE}</style></head>
<body data-pack="${escape(id)}"><a class="skip" href="#overview">${escape(say("To the content"))}</a><div class="layout">
<nav aria-label="${escape(say("Sections"))}"><ol>${all.map((section) => `<li><a href="#${section.id}">${section.title}</a></li>`).join("")}</ol></nav>
<main><header><p class="organisation">${escape(organisation)}</p><h1>${escape(say("{purpose}: pack {number}", { purpose, number }))}</h1>
<p class="lead">${escape(say("What the organisation gives to show its AI management system: documents, evidence and the record of every change, sealed so that nobody can alter it unseen."))}</p>
${input.isDemo ? note(say("Fictional example: the organisation, its people and every record are invented.")) : ""}${signer ? "" : note(say("Draft: nobody signed this pack."))}
<p class="soft">${escape(say("Links work once the whole ZIP file is unpacked into a folder."))}</p></header>
${all.map((section) => `<section id="${section.id}" aria-labelledby="${section.id}-title"><h2 id="${section.id}-title">${section.title}</h2>${section.html}</section>`).join("\n")}
<footer>${escape(organisation)}. ${escape(say("Numbers and titles of clauses and controls are those of {standard}; its text is not reproduced here.", { standard: standard.title }))}</footer>
</main></div>${scriptWords(language)}<script>${PAGE_SCRIPT}</script></body></html>
`;
};
