import { Button, Code, Group, Stack, Text, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { appText } from "../text/app.ts";
import { useRoute } from "./route.ts";

type Props = { readonly children: ReactNode };
type State = { readonly incident: string | null; readonly message: string };

const text = appText.failed;

/** Keeps a page that fails from taking the window with it. Names the incident and leads back; saved entries are untouched. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { incident: null, message: "" };

  static getDerivedStateFromError(error: unknown): State {
    return {
      incident: crypto.randomUUID().slice(0, 8),
      message: error instanceof Error ? error.message : String(error),
    };
  }

  override componentDidCatch(error: unknown): void {
    // The one place where the developer's console is the right reader.
    console.error(`incident ${this.state.incident ?? ""}`, error);
  }

  override render(): ReactNode {
    if (this.state.incident === null) return this.props.children;
    return (
      <Stack p="xl" gap="sm" maw={640} role="alert">
        <Title order={1} size="h3">
          {text.title}
        </Title>
        <Text size="sm">{text.body}</Text>
        <Text size="sm" c="dimmed">
          {text.incident(this.state.incident)}
        </Text>
        <Group>
          <Button
            onClick={() => {
              useRoute.getState().go("home");
              this.setState({ incident: null, message: "" });
            }}
          >
            {text.home}
          </Button>
        </Group>
        <details>
          <summary>{text.details}</summary>
          <Code block mt="xs">
            {this.state.message}
          </Code>
        </details>
      </Stack>
    );
  }
}
