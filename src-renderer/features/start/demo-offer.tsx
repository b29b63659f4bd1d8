import { Button, Group, Stack, Text } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { startText as text } from "../../text/start.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { JobProgress } from "../../ui/job-progress.tsx";
import classes from "./start.module.css";

export const DemoOffer = () => {
  const demo = useJob(contract.workspace.createDemo);
  return (
    <Stack gap="xs" className={classes.demo}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{text.demoHint}</Text>
        <Button variant="default" loading={demo.busy} onClick={() => void demo.run({})} miw={230}>
          {text.demo}
        </Button>
      </Group>
      {demo.busy && demo.progress ? <JobProgress label={text.demoProgress} done={demo.progress.done} total={demo.progress.total} onCancel={demo.cancel} /> : null}
      <ErrorNote error={demo.error} onClose={demo.clear} />
    </Stack>
  );
};
