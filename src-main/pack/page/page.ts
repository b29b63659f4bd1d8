/**
 * index.html of a pack: one file that needs no network and no script to be read, made for a stranger. Its script only checks
 * a chosen ZIP and filters tables; the content security policy allows that one script and that one style and nothing else.
 */
import { createHash } from "node:crypto";
import { PAGE_SCRIPT } from "virtual:pack-page";
import type { Clause, Control } from "../../../src-shared/catalogue/schema.ts";
import type { PackFile } from "../../../src-shared/domain/pack/manifest.ts";
import type { DocumentModel } from "../../documents/model.ts";
import type { ListSheet } from "../../documents/workbook.ts";
import { escapeHtml as escape } from "../../documents/html/escape.ts";
import type { PackFacts } from "../build.ts";
import { GLOSSARY } from "./glossary.ts";
import { PAGE_STYLE } from "./style.ts";
import { filterTable, plainTable } from "./tables.ts";

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
};

type Section = { readonly id: string; readonly title: string; readonly html: string };

const sourceOf = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
const list = ({ workbook }: DocumentModel): ListSheet | undefined =>
  workbook?.sheets.find((sheet): sheet is ListSheet => sheet.kind === "list");

const formatOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toUpperCase();
const kilobytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** One title once, with a link for each format it is there in. */
const fileLinks = (files: readonly PackFile[]): string => {
  const byTitle = new Map<string, PackFile[]>();
  for (const file of files) byTitle.set(file.title, [...(byTitle.get(file.title) ?? []), file]);
  const links = [...byTitle].map(([title, all]) => {
    const best = all.find(({ path }) => path.endsWith(".pdf")) ?? all[0]!;
    const others = all.filter((file) => file !== best);
    return `<li><a href="${escape(best.path)}">${escape(title)}</a> <span class="format">${formatOf(best.path)}</span>${others
      .map(
        (file) =>
          `<a class="format" href="${escape(file.path)}" aria-label="${escape(title)} as ${formatOf(file.path)}">${formatOf(file.path)}</a>`,
      )
      .join("")}</li>`;
  });
  return `<ul class="files">${links.join("")}</ul>`;
};

const facts = ({ facts: about, purpose, files }: PageInput): string => {
  const { signer, soa, trail, created, madeBy, program, previous } = about;
  const pairs: [string, string][] = [
    ["Organisation", escape(about.organisation)],
    ["Purpose", escape(`${purpose}, number ${about.number}`)],
    [
      "Made",
      escape(
        `${created.slice(0, 10)} ${created.slice(11, 16)} UTC by ${[madeBy.name, madeBy.role].filter((part) => part !== "").join(", ")}`,
      ),
    ],
    ["Scope", escape(about.scope || "Not stated yet.")],
    ["Roles for AI systems", escape(about.roles.join(", ") || "Not stated yet.")],
    ["Standard", escape(`${about.standard.title}, ${about.standard.edition}`)],
    ["Statement of Applicability", soa ? escape(`Version ${soa.version}`) : "No version is approved yet."],
    [
      "Signed by",
      signer
        ? `${escape([signer.name, signer.role].filter((part) => part !== "").join(", "))}<br><span class="soft">Key fingerprint</span> <code>${signer.fingerprint}</code>`
        : "<strong>Nobody.</strong> This pack is a draft.",
    ],
    ["Trail", `Up to entry ${trail.seq}<br><code>${trail.hash}</code>`],
    ["Pack before this one", previous ? `<code>${escape(previous.id)}</code>` : "None"],
    ["Files", escape(`${files.length + 1}, ${kilobytes(files.reduce((sum, { bytes }) => sum + bytes, 0))}`)],
    ["Made with", escape(`${program.name} ${program.version}`)],
  ];
  return `<dl class="facts">${pairs.map(([term, words]) => `<dt>${term}</dt><dd>${words}</dd>`).join("")}</dl>`;
};

const check = `<p>Choose the ZIP file that this page came in. The check runs in this browser; nothing leaves this computer.</p>
<div id="check-area" hidden><label for="check-file">Choose the ZIP file, or drop it here</label><input type="file" id="check-file" accept=".zip,application/zip"></div>
<div id="verdict" class="verdict" role="status"></div>
<p id="still" class="note">This browser runs no scripts. Use the commands in README.txt instead: they need only openssl and sha256sum.</p>
<p class="soft">Whoever can change a pack can change this page with it. For a check that does not rest on this page, use the commands in <a href="README.txt">README.txt</a>, or the program on another computer.</p>`;

/** What was asked for, item by item, and what answers it. */
const itemRows = ({ items, files }: PageInput): string => {
  const order = new Map(files.map((file, at) => [file.title, at] as const));
  const of = (titles: readonly string[]): PackFile[] =>
    files.filter(({ title }) => titles.includes(title)).sort((a, b) => order.get(a.title)! - order.get(b.title)!);
  return plainTable(
    "What a pack of this purpose is asked to hold",
    ["Asked for", "In this pack", "Missing"],
    items.map(({ title, documentTitles, missing }) => [
      escape(title),
      documentTitles.length === 0
        ? missing.length === 0
          ? "This page and manifest.json"
          : "–"
        : fileLinks(of(documentTitles)),
      missing.length === 0
        ? ""
        : escape(missing.map((one) => (one.title === title ? one.reason : `${one.title}: ${one.reason}`)).join("\n")),
    ]),
  );
};

const byClause = ({ clauses, controls, files }: PageInput): string => {
  const rows = (
    all: readonly { readonly id: string; readonly title: string }[],
    of: (file: PackFile) => readonly string[],
  ): string[][] =>
    all.flatMap(({ id, title }) => {
      const serving = files.filter((file) => of(file).some((one) => one === id || id.startsWith(`${one}.`)));
      return [
        [
          escape(`${id} ${title}`),
          serving.length === 0 ? '<span class="soft">No file of its own</span>' : fileLinks(serving),
        ],
      ];
    });
  const leaves = clauses.filter(({ leaf }) => leaf);
  const served = rows(controls, (file) => file.controls).filter((row) => !row[1]!.includes("No file of its own"));
  return (
    plainTable(
      "Files by clause",
      ["Clause", "Files"],
      rows(leaves, (file) => file.clauses),
    ) +
    (served.length === 0
      ? ""
      : `<h3>Files by control of Annex A</h3>${plainTable("Files by control", ["Control", "Files"], served)}`)
  );
};

const allFiles = (files: readonly PackFile[]): string =>
  plainTable(
    "Every file with its SHA-256",
    ["File", "What it is", "Size", "SHA-256"],
    files.map(({ path, title, bytes, sha256 }) => [
      `<a href="${escape(path)}">${escape(path)}</a>`,
      escape(title),
      kilobytes(bytes),
      `<code>${sha256}</code>`,
    ]),
  );

const leftOut = ({ facts: { omitted, redactions } }: PageInput): string =>
  (redactions.length === 0
    ? "<p>Nothing was withheld.</p>"
    : plainTable(
        "Withheld by choice",
        ["What", "What it means"],
        redactions.map(({ what, effect }) => [escape(what), escape(effect)]),
      )) +
  (omitted.length === 0
    ? "<p>Nothing that belongs into a pack of this purpose is missing.</p>"
    : `<h3>Missing or unfinished</h3>${plainTable(
        "Missing or unfinished",
        ["What", "Why"],
        omitted.map(({ title, reason }) => [escape(title), escape(reason)]),
      )}`);

const sections = (input: PageInput): Section[] => {
  const soa = input.soa && list(input.soa);
  const traces = input.traceability && list(input.traceability);
  return [
    { id: "overview", title: "Overview", html: facts(input) },
    { id: "check", title: "Check this pack", html: check },
    ...(input.items.length === 0 ? [] : [{ id: "contents", title: "Contents", html: itemRows(input) }]),
    { id: "clauses", title: "By clause", html: byClause(input) },
    ...(soa
      ? [{ id: "soa", title: "Statement of Applicability", html: filterTable("Statement of Applicability", soa) }]
      : []),
    ...(traces
      ? [
          {
            id: "traceability",
            title: "Traceability",
            html: `<p>From each requirement and control to its records, and on to the evidence.</p>${filterTable("Traceability", traces)}`,
          },
        ]
      : []),
    { id: "missing", title: "Withheld and missing", html: leftOut(input) },
    { id: "files", title: "All files", html: allFiles(input.files) },
    {
      id: "glossary",
      title: "Words",
      html: `<dl class="facts">${GLOSSARY.map(([term, words]) => `<dt>${escape(term)}</dt><dd>${escape(words)}</dd>`).join("")}</dl>`,
    },
  ];
};

/** The whole page; the same input gives the same text. */
export const packPage = (input: PageInput): string => {
  const all = sections(input);
  const { organisation, id, signer } = input.facts;
  const policy = `default-src 'none'; script-src ${sourceOf(PAGE_SCRIPT)}; style-src ${sourceOf(PAGE_STYLE)}; img-src data:; form-action 'none'; base-uri 'none'`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${escape(organisation)}: ${escape(input.purpose)}</title><style>${PAGE_STYLE}</style></head>
<body data-pack="${escape(id)}"><a class="skip" href="#overview">To the content</a><div class="layout">
<nav aria-label="Sections"><ol>${all.map((section) => `<li><a href="#${section.id}">${section.title}</a></li>`).join("")}</ol></nav>
<main><header><p class="organisation">${escape(organisation)}</p><h1>${escape(input.purpose)}: pack ${input.facts.number}</h1>
<p class="lead">What the organisation gives to show its AI management system: documents, evidence and the record of every change, sealed so that nobody can alter it unseen.</p>
${input.isDemo ? '<p class="note">Fictional example: the organisation, its people and every record are invented.</p>' : ""}${signer ? "" : '<p class="note">Draft: nobody signed this pack.</p>'}
<p class="soft">Links work once the whole ZIP file is unpacked into a folder.</p></header>
${all.map((section) => `<section id="${section.id}" aria-labelledby="${section.id}-title"><h2 id="${section.id}-title">${section.title}</h2>${section.html}</section>`).join("\n")}
<footer>${escape(organisation)}. Numbers and titles of clauses and controls are those of ${escape(input.facts.standard.title)}; its text is not reproduced here.</footer>
</main></div><script>${PAGE_SCRIPT}</script></body></html>
`;
};
