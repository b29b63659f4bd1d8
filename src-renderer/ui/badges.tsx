import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconDiscountCheck,
  IconMinus,
  type Icon,
} from "@tabler/icons-react";
import type { CSSProperties, ReactNode } from "react";
import { POINT_STATUSES, SOA_DECISIONS, SOA_STATUSES, labelOf } from "../../src-shared/domain/vocabulary.ts";
import { TONES, type Tone } from "../../src-shared/domain/tones.ts";
import { uiText } from "../text/ui.ts";
import classes from "./badges.module.css";

type ToneBadgeProps = { readonly tone: Tone; readonly children: ReactNode; readonly icon?: Icon };

/** A state in its colour, its sign and its words. */
export const ToneBadge = ({ tone, children, icon: Sign }: ToneBadgeProps) => {
  const { fill, text, mark } = TONES[tone];
  return (
    <span
      className={classes.badge}
      style={{ "--tone-fill": fill, "--tone-text": text, "--tone-mark": mark } as CSSProperties}
    >
      {Sign ? (
        <Sign size={14} stroke={2} aria-hidden className={classes.sign} />
      ) : (
        <span className={classes.dot} aria-hidden />
      )}
      <span className={classes.words}>{children}</span>
    </span>
  );
};

const STATUS: Readonly<Record<string, readonly [Tone, Icon]>> = {
  "not-started": ["not-started", IconCircleDashed],
  planned: ["planned", IconCircle],
  "in-progress": ["partly", IconCircleHalf2],
  "partly-implemented": ["partly", IconCircleHalf2],
  implemented: ["implemented", IconCircleCheck],
  effective: ["effective", IconDiscountCheck],
  "not-applicable": ["excluded", IconCircleMinus],
  included: ["info", IconCircleCheck],
  excluded: ["excluded", IconCircleMinus],
};

const statusLabel = (status: string): string => {
  for (const list of [POINT_STATUSES, SOA_STATUSES, SOA_DECISIONS]) {
    const label = labelOf(list, status);
    if (label !== status) return label;
  }
  return status;
};

/** The status of a requirement point or of an SoA entry, or an SoA decision. */
export const StatusBadge = ({ status, label }: { readonly status: string; readonly label?: string }) => {
  const [tone, sign] = STATUS[status] ?? (["not-started", IconCircleDashed] as const);
  const words = label ?? (status === "" ? uiText.badge.notDecided : statusLabel(status));
  return (
    <ToneBadge tone={tone} icon={sign}>
      {words}
    </ToneBadge>
  );
};

const BANDS: Readonly<Record<string, Tone>> = {
  low: "low",
  medium: "moderate",
  moderate: "moderate",
  high: "high",
  "very-high": "very-high",
  critical: "very-high",
};

export const bandTone = (band: string): Tone =>
  BANDS[
    band
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, "-")
  ] ?? "info";

type BandProps = {
  readonly band: string;
  readonly score?: number | null;
  /** The band's name after the criteria in force. */ readonly label?: string;
};

/** A risk band by its id, with its score when there is one. */
export const BandBadge = ({ band, score, label }: BandProps) => {
  if (band === "")
    return (
      <ToneBadge tone="not-started" icon={IconMinus}>
        {uiText.badge.notAssessed}
      </ToneBadge>
    );
  const tone = bandTone(band);
  const name = label ?? uiText.bands[band] ?? band;
  return (
    <ToneBadge tone={tone} icon={tone === "high" || tone === "very-high" ? IconAlertTriangle : undefined}>
      {score === null || score === undefined ? name : uiText.badge.score(score, name)}
    </ToneBadge>
  );
};
