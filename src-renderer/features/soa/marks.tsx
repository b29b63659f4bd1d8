import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleArrowDown,
} from "@tabler/icons-react";
import { VisuallyHidden } from "@mantine/core";
import { recordsBehind } from "../../../src-shared/domain/soa/derive.ts";
import { soaText } from "../../text/soa.ts";
import { isInherited, type Marks, type SoaRow } from "./sheet-model.ts";
import classes from "./sheet.module.css";

const text = soaText.table;

const SIGNS = {
  "": IconCircleDashed,
  included: IconCircleCheck,
  inherited: IconCircleArrowDown,
  excluded: IconCircleMinus,
} as const;

/** The decision as sign and word; in a narrow list the word is only read aloud. */
export const DecisionMark = ({
  row,
  withWords,
}: {
  readonly row: Pick<SoaRow, "decision" | "provider">;
  readonly withWords: boolean;
}) => {
  const decision = isInherited(row) ? "inherited" : row.decision;
  const Sign = SIGNS[decision];
  const words = decision === "" ? text.undecided : text.decisions[decision];
  return (
    <span
      className={classes.decision}
      data-decision={row.decision}
      title={isInherited(row) ? `${words}: ${row.provider}` : words}
    >
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

/** The reasons: those that follow from records stand out from those that were chosen by hand. */
export const ReasonMarks = ({ row }: { readonly row: Pick<SoaRow, "reasonCodes" | "derived"> }) =>
  row.reasonCodes.map((code) => {
    const refs = recordsBehind(row.derived, code);
    const words = refs.length === 0 ? text.byHand(code) : text.follows(code, refs);
    return (
      <span key={code} className={classes.code} data-derived={refs.length > 0 || undefined} title={words}>
        {code}
      </span>
    );
  });
