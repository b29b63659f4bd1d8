import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useHotkeys, type HotkeyItem } from "@mantine/hooks";
import { useEffect } from "react";
import { notifications } from "@mantine/notifications";
import { create } from "zustand";
import { appText } from "../text/app.ts";
import { flushAll } from "../ui/flush.ts";
import { undoLast } from "../ui/undo.tsx";
import { PLACES } from "./places.ts";
import { useRoute } from "./route.ts";

const text = appText.shortcuts;

export const useHelp = create<{ readonly opened: boolean; readonly show: (opened: boolean) => void }>((set) => ({
  opened: false,
  show: (opened) => set({ opened }),
}));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** Keys that work everywhere in the workspace. Those with a modifier also work while typing. */
export const useShortcuts = (seq: number | undefined): void => {
  const go = useRoute((state) => state.go);
  const back = useRoute((state) => state.back);
  const forward = useRoute((state) => state.forward);
  const saved = (): void => {
    void flushAll();
    notifications.show({
      id: "saved",
      title: appText.save.already,
      message: appText.save.alreadyBody(seq),
      autoClose: 3000,
    });
  };
  const everywhere: HotkeyItem[] = [
    ["mod+S", saved],
    ["alt+ArrowLeft", back],
    ["alt+ArrowRight", forward],
    ...PLACES.slice(0, 9).map(({ place }, index): HotkeyItem => [`mod+${index + 1}`, () => go(place)]),
  ];
  useHotkeys(everywhere, [], true);
  useEffect(() => {
    const undo = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      if (!isTyping(event.target) && undoLast()) event.preventDefault();
    };
    window.addEventListener("keydown", undo);
    return () => window.removeEventListener("keydown", undo);
  }, []);
  useEffect(() => {
    const help = (event: KeyboardEvent): void => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      useHelp.getState().show(true);
    };
    window.addEventListener("keydown", help);
    return () => window.removeEventListener("keydown", help);
  }, []);
};

const Keys = ({
  title,
  keys,
}: {
  readonly title: string;
  readonly keys: readonly (readonly [readonly string[], string])[];
}) => (
  <Stack gap={8}>
    <Title order={2} size="h5">
      {title}
    </Title>
    {keys.map(([combination, meaning]) => (
      <Group key={meaning} justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{meaning}</Text>
        <Group gap={4} wrap="nowrap">
          {combination.map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}
        </Group>
      </Group>
    ))}
  </Stack>
);

export const ShortcutsHelp = () => {
  const { opened, show } = useHelp();
  return (
    <Modal opened={opened} onClose={() => show(false)} title={text.title} size="lg">
      <SimpleGrid cols={2} spacing="xl">
        <Stack gap="lg">
          <Keys title={text.everywhere} keys={text.keys.everywhere} />
          <Keys title={text.clauses} keys={text.keys.clauses} />
        </Stack>
        <Stack gap="lg">
          <Keys title={text.tables} keys={text.keys.tables} />
          <Keys title={text.editors} keys={text.keys.editors} />
        </Stack>
      </SimpleGrid>
    </Modal>
  );
};
