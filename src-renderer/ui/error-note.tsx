import { Alert, List, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Failure } from "../../src-shared/ipc/result.ts";
import { uiText } from "../text/ui.ts";

type Props = { readonly error: Failure | null | undefined; readonly onClose?: () => void };

/** A failure in words: what happened, what was not changed, what to do. */
export const ErrorNote = ({ error, onClose }: Props) =>
  error ? (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={uiText.error.titles[error.code] ?? uiText.error.title}
      withCloseButton={onClose !== undefined}
      onClose={onClose}
      closeButtonLabel={uiText.error.close}
    >
      <Text size="sm">{error.message}</Text>
      {error.issues.length > 1 ? (
        <List size="sm" mt={4}>
          {error.issues.slice(0, 8).map((issue) => (
            <List.Item key={`${issue.path}:${issue.message}`}>{issue.message}</List.Item>
          ))}
        </List>
      ) : null}
    </Alert>
  ) : null;
