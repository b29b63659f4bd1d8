import { IconClockExclamation, IconHourglassLow } from "@tabler/icons-react";
import { expiryOf } from "../../../src-shared/domain/evidence/check-evidence.ts";
import { evidenceText as text } from "../../text/evidence.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import { formatDay } from "../../ui/format.ts";

/** The last day on which a piece counts; one that is over or near is marked and says so. */
export const ExpiryDay = ({ expiresOn, day }: { readonly expiresOn: string; readonly day: string }) => {
  const state = expiryOf(expiresOn, day);
  if (state === "expired")
    return (
      <ToneBadge tone="attention" icon={IconClockExclamation}>
        {text.expired(formatDay(expiresOn))}
      </ToneBadge>
    );
  if (state === "expiring")
    return (
      <ToneBadge tone="partly" icon={IconHourglassLow}>
        {text.expiring(formatDay(expiresOn))}
      </ToneBadge>
    );
  return <span>{formatDay(expiresOn)}</span>;
};
