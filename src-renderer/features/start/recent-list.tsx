import { ActionIcon, Stack, Text, Title, Tooltip, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { startText as text } from "../../text/start.ts";
import { formatMoment } from "../../ui/format.ts";
import classes from "./start.module.css";

/** The workspaces opened last on this computer. Forgetting one removes the line, never the file. */
export const RecentList = ({
  onOpen,
  disabled,
}: {
  readonly onOpen: (key: string) => void;
  readonly disabled: boolean;
}) => {
  const { data: files, reload } = useQuery(contract.workspace.recent, {});
  const forget = useJob(contract.workspace.forget);
  const remove = async (key: string): Promise<void> => {
    await forget.run({ key });
    reload();
  };
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {text.recent}
      </Title>
      {files?.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.recentEmpty}
        </Text>
      ) : null}
      {files && files.length > 0 ? (
        <ul className={classes.recent}>
          {files.map((file) => (
            <li key={file.key} className={classes.recentRow}>
              <UnstyledButton
                className={classes.recentOpen}
                aria-disabled={!file.exists || disabled}
                onClick={() => (file.exists && !disabled ? onOpen(file.key) : undefined)}
              >
                <span className={classes.name}>{file.organisation}</span>
                <span className={classes.when}>
                  {file.exists ? text.opened(formatMoment(file.openedAt)) : text.missing}
                </span>
                <span className={classes.place} title={file.folder}>
                  {file.fileName} · {file.folder}
                </span>
              </UnstyledButton>
              <Tooltip label={text.forget(file.organisation)}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={text.forget(file.organisation)}
                  onClick={() => void remove(file.key)}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      ) : null}
    </Stack>
  );
};
