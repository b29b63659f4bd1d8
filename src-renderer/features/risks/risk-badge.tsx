import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { BandBadge } from "../../ui/badges.tsx";

type Props = { readonly band: string; readonly score: number | null; readonly criteria: Pick<Criteria, "bands"> };

/** A score in its band, under the name the criteria in force give it. */
export const RiskBadge = ({ band, score, criteria }: Props) => (
  <BandBadge band={band} score={score} label={criteria.bands.find(({ id }) => id === band)?.name} />
);
