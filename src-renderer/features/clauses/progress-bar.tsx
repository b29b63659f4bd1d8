import type { CSSProperties } from "react";
import type { Progress } from "../../../src-shared/domain/clauses/progress.ts";
import { TONES } from "../../../src-shared/domain/tones.ts";
import classes from "./progress.module.css";

const share = (part: number, whole: number): string => (whole === 0 ? "0%" : `${(part / whole) * 100}%`);

/** Decided and in progress as parts of all. The figure always stands beside it in words, so the bar itself is silent. */
export const ProgressBar = ({ progress }: { readonly progress: Progress }) => (
  <span
    className={classes.bar}
    aria-hidden
    style={
      {
        "--decided": share(progress.decided, progress.total),
        "--begun": share(progress.counts["in-progress"], progress.total),
        "--decided-mark": TONES.implemented.mark,
        "--begun-mark": TONES.partly.mark,
      } as CSSProperties
    }
  >
    <span className={classes.decided} />
    <span className={classes.begun} />
  </span>
);
