import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
} from "@tabler/icons-react";
import { VisuallyHidden } from "@mantine/core";
import { soaText } from "../../text/soa.ts";
import type { Marks, SoaRow } from "./sheet-model.ts";
import classes from "./sheet.module.css";

const text = soaText.table;

const SIGNS = { "": IconCircleDashed, included: IconCircleCheck, excluded: IconCircleMinus } as const;

/** The decision as sign and word; in a narrow list the word is only read aloud. */
export const DecisionMark = ({
  decision,
  withWords,
}: {
  readonly decision: SoaRow["decision"];
  readonly withWords: boolean;
}) => {
  const Sign = SIGNS[decision];
  const words = decision === "" ? text.undecided : text.decisions[decision];
  return (
    <span className={classes.decision} data-decision={decision} title={words}>
      <Sign size={16} stroke={2} aria-hidden />
      {withWords ? <span>{words}</span> : <VisuallyHidden>{words}</VisuallyHidden>}
    </span>
  );
};

/** How many findings a control has: sign, figure, and the words for those who cannot see it. */
export const FindingMark = ({ marks }: { readonly marks: Marks | undefined }) => {
  if (!marks) return <VisuallyHidden>{text.noFindings}</VisuallyHidden>;
  const isError = marks.errors > 0;
  const Sign = isError ? IconAlertCircle : IconAlertTriangle;
  const words = text.mark(marks.errors, marks.warnings);
  return (
    <span className={classes.mark} data-severity={isError ? "error" : "warning"} title={words}>
      <Sign size={16} stroke={2} aria-hidden />
      <span aria-hidden>{isError ? marks.errors : marks.warnings}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
};
