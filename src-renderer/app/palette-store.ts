/** Whether the command palette is open, and which of its lines Enter would run. */
import { createSpotlight } from "@mantine/spotlight";

export const [paletteStore, palette] = createSpotlight();
export const PALETTE_LIST = "palette-list";

/** Marks the first line, also when the search answers after the last key. */
export const selectFirst = (): void => {
  const list = document.getElementById(PALETTE_LIST);
  const first = list?.querySelector("[data-action]");
  if (!list || !first) return;
  for (const marked of list.querySelectorAll("[data-selected]")) marked.removeAttribute("data-selected");
  first.setAttribute("data-selected", "true");
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
};
