import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { uiText } from "../text/ui.ts";

type Props = {
  readonly label: string;
  readonly done?: number | undefined;
  readonly total?: number | undefined;
  /** The figure in words, where it is not a plain count. */ readonly figure?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
};

/** Long work with a figure and a way to stop it. Without a total the bar only says that it runs. */
export const JobProgress = ({ label, done, total, figure, onCancel }: Props) => {
  const known = done !== undefined && total !== undefined && total > 0;
  const words = figure ?? (known ? uiText.job.of(done, total) : undefined);
  const percent = known ? Math.min(100, Math.round((done / total) * 100)) : 100;
  return (
    <Stack gap={4} role="status">
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm">{label}</Text>
        <Group gap="xs" wrap="nowrap">
          {words === undefined ? null : <Text size="sm">{words}</Text>}
          {onCancel ? (
            <Button size="compact-xs" variant="default" onClick={onCancel}>
              {uiText.job.cancel}
            </Button>
          ) : null}
        </Group>
      </Group>
      <Progress value={percent} animated={!known} aria-label={label} />
    </Stack>
  );
};
