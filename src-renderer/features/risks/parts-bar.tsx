import { Button, UnstyledButton } from "@mantine/core";
import { IconChartHistogram, IconRuler2 } from "@tabler/icons-react";
import { figuresText } from "../../text/figures.ts";
import { risksText } from "../../text/risks.ts";
import { planText } from "../../text/treatment.ts";
import classes from "./parts-bar.module.css";
import { useRisksView, type RisksView } from "./use-risks-view.ts";

const PARTS: readonly RisksView[] = ["register", "plan", "views"];

const BESIDE = [
  ["figures", figuresText.action, IconChartHistogram],
  ["criteria", risksText.actions.criteria, IconRuler2],
] as const;

/** Register, treatment plan and views as parts of one place; at the end what they are measured by. */
export const PartsBar = () => {
  const { view, show } = useRisksView();
  return (
    <nav className={classes.bar} aria-label={planText.parts.label}>
      {PARTS.map((part) => (
        <UnstyledButton
          key={part}
          className={classes.part}
          aria-current={part === view ? "page" : undefined}
          onClick={() => show(part)}
        >
          {planText.parts[part as "plan"]}
        </UnstyledButton>
      ))}
      <div className={classes.beside}>
        {BESIDE.map(([id, label, Icon]) => (
          <Button
            key={id}
            size="compact-sm"
            variant="subtle"
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => show(id)}
          >
            {label}
          </Button>
        ))}
      </div>
    </nav>
  );
};
