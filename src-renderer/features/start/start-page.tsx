import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconFolderOpen, IconPlugConnectedX, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useDemoJob } from "../../app/demo-job.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { startText as text } from "../../text/start.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { DemoOffer } from "./demo-offer.tsx";
import { NewWorkspace } from "./new-workspace.tsx";
import { RecentList } from "./recent-list.tsx";
import classes from "./start.module.css";

/** No workspace is open: what this is, and the ways to begin. */
export const StartPage = () => {
  const open = useJob(contract.workspace.open);
  const filling = useDemoJob((job) => job.running !== null);
  const [creating, setCreating] = useState(false);
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <Stack gap="xs">
          <Title order={1}>{text.title}</Title>
          <Text>{text.what}</Text>
          <Group gap="xs" wrap="nowrap" className={classes.offline}>
            <IconPlugConnectedX size={18} aria-hidden />
            <Text size="sm">{text.offline}</Text>
          </Group>
        </Stack>
        <Group gap="xs">
          <Button leftSection={<IconPlus size={16} aria-hidden />} disabled={filling} onClick={() => setCreating(true)}>
            {text.newWorkspace}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            loading={open.busy}
            disabled={filling}
            onClick={() => void open.run({})}
          >
            {text.open}
          </Button>
        </Group>
        <ErrorNote error={open.error} onClose={open.clear} />
        <RecentList disabled={filling} onOpen={(key) => void open.run({ key })} />
        <DemoOffer />
        <Text size="xs" c="dimmed">
          {text.legal}
        </Text>
      </div>
      <NewWorkspace opened={creating} onClose={() => setCreating(false)} />
    </main>
  );
};
