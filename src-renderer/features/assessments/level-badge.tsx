import { Popover, Stack, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { assessmentsText } from "../../text/assessments.ts";
import { BandBadge } from "../../ui/badges.tsx";
import type { Whole } from "./assessment.ts";

const text = assessmentsText.impact;

type Props = {
  readonly stage: "before" | "after";
  readonly assessment: Pick<Whole, "levels" | "impacts">;
};

/** The level of the whole before or after measures; opens to the impacts it comes from and to what made the number. */
export const LevelBadge = ({ stage, assessment }: Props) => {
  const highest = assessment.levels[stage];
  if (highest === null) return null;
  const { level, consequence, likelihood, raised, floored, band } = highest.level;
  const from = assessment.impacts.filter(({ id }) => highest.impactIds.includes(id));
  return (
    <Popover width={320} position="bottom-start" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton>
          <Text span size="xs" mr={4}>
            {text[stage]}
          </Text>
          <BandBadge band={band} score={level} />
          <VisuallyHidden>{text.showWhy}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6}>
          <Text size="sm" fw={600}>
            {text[stage]}
          </Text>
          <Text size="sm">{text.level(level, consequence, likelihood, raised, floored)}</Text>
          <Text size="sm">{text.highestOf(from.map(({ title }) => title).join("; "))}</Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
