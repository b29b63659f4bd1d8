import { ACTION_STATUSES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { actionsText } from "../../text/actions.ts";
import { ActionBadge, DueDay, type Action } from "../../ui/action-parts.tsx";
import type { Column } from "../../ui/data-table.tsx";
import { formatDay } from "../../ui/format.ts";

const text = actionsText.columns;

/** The record it comes from, in words; "" where it stands alone. */
export const sourceWords = ({ source }: Pick<Action, "source">): string => {
  if (source === null) return "";
  const name = `${source.ref} ${source.title}`.trim();
  return source.gone ? actionsText.source.gone(name) : name;
};

export const actionColumns = (
  people: ReadonlyMap<string, string>,
  currency: string,
  day: string,
): readonly Column<Action>[] => [
  { id: "ref", header: text.ref, value: (row) => row.ref, width: 68 },
  { id: "title", header: text.title, value: (row) => row.title, width: 300 },
  {
    id: "due",
    header: text.due,
    value: (row) => row.dueDate,
    render: (row) => <DueDay action={row} day={day} />,
    width: 190,
  },
  { id: "owner", header: text.owner, value: (row) => people.get(row.ownerId ?? "") ?? "", width: 130 },
  {
    id: "status",
    header: text.status,
    value: (row) => labelOf(ACTION_STATUSES, row.status),
    render: (row) => <ActionBadge status={row.status} />,
    width: 120,
  },
  { id: "source", header: text.source, value: sourceWords, width: 200 },
  {
    id: "start",
    header: text.start,
    value: (row) => row.startDate,
    render: (row) => formatDay(row.startDate),
    width: 110,
    hiddenByDefault: true,
  },
  {
    id: "done",
    header: text.done,
    value: (row) => row.doneOn,
    render: (row) => formatDay(row.doneOn),
    width: 110,
    hiddenByDefault: true,
  },
  {
    id: "cost",
    header: text.cost(currency),
    value: (row) => row.cost,
    render: (row) => row.cost?.toLocaleString() ?? "",
    width: 110,
    align: "right",
    hiddenByDefault: true,
  },
];
