/** What every list of actions shows the same way: the state of one, and its due day. */
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconClockExclamation,
  type Icon,
} from "@tabler/icons-react";
import { isOverdueAction } from "../../src-shared/domain/actions/check-action.ts";
import { ACTION_STATUSES, labelOf } from "../../src-shared/domain/vocabulary.ts";
import type { Tone } from "../../src-shared/domain/tones.ts";
import type { contract } from "../../src-shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../src-shared/ipc/define.ts";
import { actionsText } from "../text/actions.ts";
import { ToneBadge } from "./badges.tsx";
import { formatDay } from "./format.ts";

export type Action = OutputOf<typeof contract.actions.list>[number];
export type ActionPatch = InputOf<typeof contract.actions.update>["patch"];

const STATES: Readonly<Record<string, readonly [Tone, Icon]>> = {
  open: ["not-started", IconCircleDashed],
  "in-progress": ["planned", IconCircleHalf2],
  done: ["implemented", IconCircleCheck],
  cancelled: ["excluded", IconCircleMinus],
};

export const ActionBadge = ({ status }: { readonly status: string }) => {
  const [tone, sign] = STATES[status] ?? (["info", IconCircleDashed] as const);
  return (
    <ToneBadge tone={tone} icon={sign}>
      {labelOf(ACTION_STATUSES, status)}
    </ToneBadge>
  );
};

/** The due day; an overdue one is marked and says so. */
export const DueDay = ({
  action,
  day,
}: {
  readonly action: Pick<Action, "status" | "dueDate">;
  readonly day: string;
}) =>
  isOverdueAction(action, day) ? (
    <ToneBadge tone="attention" icon={IconClockExclamation}>
      {formatDay(action.dueDate)} {actionsText.overdue.toLowerCase()}
    </ToneBadge>
  ) : (
    <span>{formatDay(action.dueDate)}</span>
  );

/** An amount in the workspace's currency, without decimals where there are none. */
export const formatCost = (amount: number, currency: string): string =>
  `${amount.toLocaleString(undefined, { maximumFractionDigits: 2 })} ${currency}`;
