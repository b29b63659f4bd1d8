import { uiText } from "../text/ui.ts";
import type { AutosaveView } from "./autosave.ts";

/** What a field says under itself: the rule it breaks, or that it was not saved. */
export const fieldError = (view: AutosaveView<unknown>, issue: string | undefined): string | undefined => {
  if (view.state === "refused") return `${uiText.field.notSaved}: ${issue ?? view.message}`;
  return undefined;
};
