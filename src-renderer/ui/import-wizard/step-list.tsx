import { importsText as text } from "../../text/imports.ts";
import { STEPS, type Step } from "./import-state.ts";
import classes from "./import-wizard.module.css";

/** Where the import stands. The steps are not buttons: Back and Next keep what depends on what in order. */
export const StepList = ({ current }: { readonly current: Step }) => {
  const at = STEPS.indexOf(current);
  return (
    <ol className={classes.steps} aria-label={text.stepsLabel}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-state={index < at ? "done" : index === at ? "now" : "later"}
          aria-current={index === at ? "step" : undefined}
        >
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          {text.steps[step]}
        </li>
      ))}
    </ol>
  );
};
