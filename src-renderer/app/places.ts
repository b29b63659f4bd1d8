/** The places of a workspace in the order of the navigation, with their sign. */
import {
  IconAdjustments,
  IconAlertTriangle,
  IconChecklist,
  IconBooks,
  IconCheckbox,
  IconCpu,
  IconFileText,
  IconHome,
  IconInfoCircle,
  IconListCheck,
  IconPackageExport,
  IconPaperclip,
  IconShieldCheck,
  IconUsers,
  IconSignature,
  type Icon,
} from "@tabler/icons-react";
import { appText } from "../text/app.ts";
import type { Place } from "./route.ts";

export type PlaceInfo = { readonly place: Place; readonly label: string; readonly icon: Icon };

const text = appText.nav;

export const PLACES: readonly PlaceInfo[] = [
  { place: "home", label: text.home, icon: IconHome },
  { place: "clauses", label: text.clauses, icon: IconListCheck },
  { place: "systems", label: text.systems, icon: IconCpu },
  { place: "risks", label: text.risks, icon: IconAlertTriangle },
  { place: "assessments", label: text.assessments, icon: IconUsers },
  { place: "actions", label: text.actions, icon: IconCheckbox },
  { place: "registers", label: text.registers, icon: IconBooks },
  { place: "soa", label: text.soa, icon: IconChecklist },
  { place: "evidence", label: text.evidence, icon: IconPaperclip },
  { place: "documents", label: text.documents, icon: IconFileText },
  { place: "approvals", label: text.approvals, icon: IconSignature },
  { place: "packs", label: text.packs, icon: IconPackageExport },
  { place: "trail", label: text.trail, icon: IconShieldCheck },
];

export const LOWER_PLACES: readonly PlaceInfo[] = [
  { place: "settings", label: text.settings, icon: IconAdjustments },
  { place: "about", label: text.about, icon: IconInfoCircle },
];
