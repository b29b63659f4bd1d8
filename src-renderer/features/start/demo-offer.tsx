import { Button, Group, Stack, Text } from "@mantine/core";
import { useDemoJob } from "../../app/demo-job.ts";
import { startText as text } from "../../text/start.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { JobProgress } from "../../ui/job-progress.tsx";
import classes from "./start.module.css";

export const DemoOffer = () => {
  const demo = useDemoJob();
  return (
    <Stack gap="xs" className={classes.demo}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{text.demoHint}</Text>
        <Button
          variant="default"
          loading={demo.running !== null}
          onClick={() => void demo.run()}
          className={classes.demoButton}
        >
          {text.demo}
        </Button>
      </Group>
      {demo.running && demo.progress ? (
        <JobProgress
          label={text.demoProgress}
          done={demo.progress.done}
          total={demo.progress.total}
          onCancel={demo.cancel}
        />
      ) : null}
      <ErrorNote error={demo.error} onClose={demo.clear} />
    </Stack>
  );
};
