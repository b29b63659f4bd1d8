import { UnstyledButton } from "@mantine/core";
import { planText } from "../../text/treatment.ts";
import classes from "./parts-bar.module.css";
import { useRisksView, type RisksView } from "./use-risks-view.ts";

const PARTS: readonly RisksView[] = ["register", "plan", "views"];

/** Register, treatment plan and views as parts of one place. */
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
    </nav>
  );
};
