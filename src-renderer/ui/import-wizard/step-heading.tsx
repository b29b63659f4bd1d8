import { Text, Title } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";
import classes from "./import-wizard.module.css";

/** The heading of a step takes the focus, so that a screen reader says where the wizard is now. */
export const StepHeading = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <Title ref={heading} order={3} size="h5" tabIndex={-1} className={classes.heading}>
        {title}
      </Title>
      {children ? (
        <Text size="sm" c="dimmed">
          {children}
        </Text>
      ) : null}
    </div>
  );
};
