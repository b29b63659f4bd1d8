import { TableError } from "./table-error.ts";
import type { WorkbookParts } from "./open-parts.ts";

/** A sheet of a workbook and the part that holds its cells. */
export type SheetPart = { name: string; hidden: boolean; path: string };
/** Where the pieces of a workbook lie inside its ZIP. `keep` are the parts that reading one sheet needs. */
export type SheetList = { sheets: SheetPart[]; keep: string[] };

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Attributes of every element with this local name, in order. Prefixes (x:sheet, r:id) are dropped. */
function elements(xml: string, local: string): Map<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${local}\\b([^>]*)>`, "g"))].map(
    ([, attributes = ""]) =>
      new Map(
        [...attributes.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
          ([, key = "", double, single]) => [key, decodeEntities(double ?? single ?? "")],
        ),
      ),
  );
}

function resolvePath(base: string, target: string): string {
  const parts = target.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

async function relations(parts: WorkbookParts, of: string): Promise<{ id: string; type: string; path: string }[]> {
  const slash = of.lastIndexOf("/") + 1;
  const name = `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
  if (!parts.names.has(name)) return [];
  const xml = Buffer.from(await parts.read(name)).toString("utf8");
  return elements(xml, "Relationship")
    .filter((attributes) => attributes.get("TargetMode") !== "External")
    .map((attributes) => ({
      id: attributes.get("Id") ?? "",
      type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
      path: resolvePath(of, attributes.get("Target") ?? ""),
    }));
}

/** Reads which sheets a workbook has. @throws TableError NOT_A_TABLE, BROKEN */
export async function listSheets(parts: WorkbookParts): Promise<SheetList> {
  const workbook = (await relations(parts, "")).find(({ type }) => type === "officeDocument")?.path;
  if (workbook === undefined || !parts.names.has(workbook))
    throw new TableError(
      "NOT_A_TABLE",
      "The file is an archive, but there is no workbook in it. Save the table as an Excel workbook (.xlsx).",
    );
  const related = await relations(parts, workbook);
  const xml = Buffer.from(await parts.read(workbook)).toString("utf8");
  const sheets = elements(xml, "sheet").flatMap((attributes) => {
    const part = related.find(({ id, type }) => type === "worksheet" && id === attributes.get("id"));
    return part && parts.names.has(part.path)
      ? [{ name: attributes.get("name") ?? "", hidden: /hidden/i.test(attributes.get("state") ?? ""), path: part.path }]
      : [];
  });
  if (sheets.length === 0) throw new TableError("EMPTY", "The workbook has no sheet with cells.");
  const slash = workbook.lastIndexOf("/") + 1;
  const own = related.filter(({ type }) => type === "sharedStrings" || type === "styles").map(({ path }) => path);
  const keep = [
    "[Content_Types].xml",
    "_rels/.rels",
    workbook,
    `${workbook.slice(0, slash)}_rels/${workbook.slice(slash)}.rels`,
    ...own,
  ];
  return { sheets, keep: [...new Set(keep)].filter((name) => parts.names.has(name)) };
}
