import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { workshopText } from "../../../text/workshop.ts";
import classes from "./workshop.module.css";

export type Choice = {
  readonly id: string;
  /** The key that chooses it; empty where only the arrows lead there. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly chosen?: boolean;
};

type Props = {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The one Enter takes, where the arrows move between them. */
  readonly active?: string;
  readonly onChoose: (id: string) => void;
};

/** Large choices with the key of each; a click does the same. */
export const ChoiceList = ({ label, choices, active, onChoose }: Props) => (
  <ul className={classes.choices} aria-label={label}>
    {choices.map(({ id, key, label: words, hint, chosen }) => (
      <li key={id}>
        <UnstyledButton
          className={classes.choice}
          data-active={active === id || undefined}
          aria-pressed={chosen === true}
          tabIndex={-1}
          onClick={() => onChoose(id)}
        >
          {key === "" ? null : <kbd className={classes.key}>{key}</kbd>}
          <span>
            {words}
            {hint === undefined || hint === "" ? null : <span className={classes.anchor}> · {hint}</span>}
            {chosen === true ? <VisuallyHidden> ({workshopText.chosen})</VisuallyHidden> : null}
          </span>
        </UnstyledButton>
      </li>
    ))}
  </ul>
);
