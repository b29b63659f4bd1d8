import { Stack, Text, Title } from "@mantine/core";
import { useId, type ReactNode } from "react";

type Props = { readonly title: string; readonly hint?: string; readonly children: ReactNode };

export const Section = ({ title, hint, children }: Props) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id={id}>
            {title}
          </Title>
          {hint ? (
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          ) : null}
        </div>
        {children}
      </Stack>
    </section>
  );
};
