import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./risks.module.css";

export const RiskSection = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={classes.section}>
    <Title order={3} size="h6" mb="xs">
      {title}
    </Title>
    <Stack gap="sm">{children}</Stack>
  </section>
);
