import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { settingsText } from "../../text/settings.ts";
import { Section } from "./section.tsx";

const text = settingsText.appearance;

export const Appearance = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={text.title}>
      <SegmentedControl
        w="fit-content"
        aria-label={text.label}
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme)}
        data={[
          { value: "light", label: text.light },
          { value: "dark", label: text.dark },
          { value: "auto", label: text.auto },
        ]}
      />
    </Section>
  );
};
