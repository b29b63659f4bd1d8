/** Search and choices above a long table. Without this script the table is whole and readable. */
import { compare, say } from "./language.ts";

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
};

const wordsOf = (cell: Element | undefined): string => cell?.textContent?.trim() ?? "";

/** Puts a bar above the table: words to look for, and a choice for each column marked with data-choice. */
export const addFilter = (table: HTMLTableElement): void => {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const count = element("output", { class: "count" });
  const search = element("input", {
    type: "search",
    "aria-label": say("Find in {table}", { table: table.caption?.textContent ?? { words: "the table" } }),
  });
  const choices = heads.flatMap((head, at) => {
    if (!head.hasAttribute("data-choice")) return [];
    const values = [...new Set(rows.map((row) => wordsOf(row.cells[at])))]
      .filter((value) => value !== "")
      .sort(compare);
    const options = values.map((value) => element("option", { value }, value));
    const select = element("select", {}, element("option", { value: "" }, say("All")), ...options);
    return [{ at, select, label: element("label", {}, `${wordsOf(head)} `, select) }];
  });
  const apply = (): void => {
    const wanted = search.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits =
        (wanted === "" || wordsOf(row).toLowerCase().includes(wanted)) &&
        choices.every(({ at, select }) => select.value === "" || wordsOf(row.cells[at]) === select.value);
      row.hidden = !fits;
      if (fits) shown++;
    }
    count.textContent = say("{shown} of {all} shown", { shown, all: rows.length });
  };
  search.placeholder = say("Find words");
  for (const control of [search, ...choices.map(({ select }) => select)]) control.addEventListener("input", apply);
  const bar = element("div", { class: "filter" }, search, ...choices.map(({ label }) => label), count);
  (table.closest(".scroll") ?? table).before(bar);
  apply();
};
