import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

type Props = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** What belongs here, why the standard asks for it, and how to begin. */
export const EmptyState = ({ icon, title, children, actions }: Props) => (
  <Stack className={classes.root} gap="xs" align="flex-start">
    {icon ? <div className={classes.icon}>{icon}</div> : null}
    <Title order={2} size="h4">
      {title}
    </Title>
    {children ? (
      <Text component="div" size="sm" c="dimmed">
        {children}
      </Text>
    ) : null}
    {actions ? (
      <Group gap="xs" mt={4}>
        {actions}
      </Group>
    ) : null}
  </Stack>
);
