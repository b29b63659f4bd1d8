import { VisuallyHidden } from "@mantine/core";
import type { Progress } from "../../../src-shared/domain/clauses/progress.ts";
import { clausesText } from "../../text/clauses.ts";
import { ProgressBar } from "./progress-bar.tsx";
import classes from "./clause-tree.module.css";

const text = clausesText.tree;

/** "3/4" over its bar; said in words to those who hear it. */
export const Figure = ({ progress }: { readonly progress: Progress | undefined }) =>
  progress ? (
    <span className={classes.figure}>
      <span aria-hidden>{text.figure(progress.decided, progress.total)}</span>
      <VisuallyHidden>{text.spoken(progress.decided, progress.total)}</VisuallyHidden>
      <ProgressBar progress={progress} />
    </span>
  ) : null;
