import { VisuallyHidden } from "@mantine/core";
import { IconArrowBarToUp } from "@tabler/icons-react";
import { bandOf } from "../../../src-shared/domain/risk/score.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { assessmentText as text } from "../../text/risk-assessment.ts";
import { BandBadge } from "../../ui/badges.tsx";
import classes from "./risks.module.css";

type Props = { readonly band: string; readonly score: number | null; readonly criteria: Pick<Criteria, "bands"> };

/** The mark of a band that the floor for harm to people lifted above the score's own; nothing where it did not. */
export const FloorMark = ({ band, score, criteria }: Props) => {
  const plain = score === null || band === "" ? null : bandOf(score, criteria.bands);
  const name = criteria.bands.find(({ id }) => id === band)?.name;
  if (plain === null || name === undefined || plain.id === band) return null;
  const words = text.lifted(score ?? 0, plain.name, name);
  return (
    <span title={words} className={classes.lifted}>
      <IconArrowBarToUp size={16} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
};

/** A score in its band, under the name the criteria in force give it; with a mark where the floor lifted the band. */
export const RiskBadge = (props: Props) => {
  const { band, score, criteria } = props;
  return (
    <span className={classes.rated}>
      <BandBadge band={band} score={score} label={criteria.bands.find(({ id }) => id === band)?.name} />
      <FloorMark {...props} />
    </span>
  );
};
