import { IconCircleMinus, IconEqual, IconPencil, IconPlus } from "@tabler/icons-react";
import { importsText } from "../../text/imports.ts";
import { ToneBadge } from "../badges.tsx";
import type { Preview } from "./import-state.ts";

const SIGNS = {
  new: { tone: "implemented", icon: IconPlus },
  changed: { tone: "planned", icon: IconPencil },
  unchanged: { tone: "not-started", icon: IconEqual },
  refused: { tone: "attention", icon: IconCircleMinus },
} as const;

export const ActionBadge = ({ action }: { readonly action: Preview["rows"][number]["action"] }) => (
  <ToneBadge tone={SIGNS[action].tone} icon={SIGNS[action].icon}>
    {importsText.preview.actions[action]}
  </ToneBadge>
);
