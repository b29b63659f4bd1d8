import type { MantineColorScheme } from "@mantine/core";
import {
  IconChecklist,
  IconCopy,
  IconDeviceDesktop,
  IconFolderOpen,
  IconGitCompare,
  IconKeyboard,
  IconMoon,
  IconPackageExport,
  IconPlus,
  IconShieldCheck,
  IconSun,
  IconUser,
  IconX,
  type Icon,
} from "@tabler/icons-react";
import { appText } from "../text/app.ts";
import { useRoute } from "./route.ts";
import { useHelp } from "./shortcuts.tsx";
import { closeWorkspace, duplicateWorkspace, openOther } from "./workspace-jobs.ts";

export type PaletteAction = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon: Icon;
  readonly run: () => void;
};

type Parts = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly choosePerson: (id: string) => void;
  readonly setColorScheme: (scheme: MantineColorScheme) => void;
};

const text = appText.palette;

/** Every word of the query occurs in the action's name. */
export const matches = (action: Pick<PaletteAction, "label">, query: string): boolean => {
  const label = action.label.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => label.includes(word));
};

export const actionsOf = ({ people, choosePerson, setColorScheme }: Parts): readonly PaletteAction[] => {
  const { go } = useRoute.getState();
  return [
    { id: "new-system", label: text.newSystem, icon: IconPlus, run: () => go("systems") },
    { id: "new-risk", label: text.newRisk, icon: IconPlus, run: () => go("risks") },
    { id: "attach", label: text.attach, icon: IconPlus, run: () => go("evidence") },
    { id: "export", label: text.export, icon: IconChecklist, run: () => go("soa") },
    { id: "soa-compare", label: text.soaCompare, icon: IconGitCompare, run: () => go("soa", "difference") },
    { id: "pack", label: text.pack, icon: IconPackageExport, run: () => go("packs") },
    { id: "verify", label: text.verify, icon: IconShieldCheck, run: () => go("trail", "verify") },
    { id: "duplicate", label: appText.top.duplicate, icon: IconCopy, run: () => void duplicateWorkspace() },
    { id: "open", label: appText.top.openOther, icon: IconFolderOpen, run: () => void openOther() },
    { id: "close", label: appText.top.close, icon: IconX, run: () => void closeWorkspace() },
    { id: "shortcuts", label: text.shortcuts, icon: IconKeyboard, run: () => useHelp.getState().show(true) },
    { id: "light", label: text.light, icon: IconSun, run: () => setColorScheme("light") },
    { id: "dark", label: text.dark, icon: IconMoon, run: () => setColorScheme("dark") },
    { id: "system", label: text.system, icon: IconDeviceDesktop, run: () => setColorScheme("auto") },
    ...people.map(({ id, name, role }) => ({
      id: `as-${id}`,
      label: text.workAs(name),
      description: role,
      icon: IconUser,
      run: () => choosePerson(id),
    })),
  ];
};
