import { Anchor, Button, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconArrowRight } from "@tabler/icons-react";
import { useRoute } from "../../app/route.ts";
import { homeText } from "../../text/home.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import classes from "./home.module.css";
import type { NextStep } from "./next-steps.ts";

const titleOf = ({ id, count }: NextStep): string => {
  const { title } = homeText.steps[id];
  return typeof title === "string" ? title : title(count);
};

const Step = ({ step, number }: { readonly step: NextStep; readonly number: number }) => {
  const go = useRoute((state) => state.go);
  const { why, open } = homeText.steps[step.id];
  const rest = step.place === "clauses" ? 0 : step.count - step.items.length;
  return (
    <li className={classes.step} data-late={step.late || undefined}>
      <span className={classes.sign} aria-hidden>
        {step.late ? <IconAlertTriangle size={18} /> : number}
      </span>
      <div className={classes.stepText}>
        <Text fw={600}>{titleOf(step)}</Text>
        <Text size="sm" c="dimmed">
          {why}
        </Text>
        {step.items.length > 0 ? (
          <div className={classes.items}>
            {step.items.map((item) => (
              <Anchor
                key={item.id}
                component="button"
                type="button"
                size="sm"
                underline="always"
                onClick={() => go(step.itemPlace ?? step.place, item.id)}
              >
                {step.place === "clauses" ? homeText.clause(item.label) : item.label}
              </Anchor>
            ))}
            {rest > 0 && step.id !== "soaFindings" ? (
              <Text size="sm" c="dimmed" component="span">
                {homeText.more(rest)}
              </Text>
            ) : null}
          </div>
        ) : null}
      </div>
      <Button
        size="xs"
        variant="default"
        className={classes.open}
        rightSection={<IconArrowRight size={14} aria-hidden />}
        onClick={() => go(step.place, step.target)}
      >
        {open}
      </Button>
    </li>
  );
};

export const NextSteps = ({ steps }: { readonly steps: readonly NextStep[] }) => (
  <section aria-labelledby="next-steps">
    <Title order={2} size="h4" id="next-steps" mb="xs">
      {homeText.next}
    </Title>
    {steps.length === 0 ? (
      <EmptyState title={homeText.nothingTitle}>{homeText.nothing}</EmptyState>
    ) : (
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} />
        ))}
      </ol>
    )}
  </section>
);
