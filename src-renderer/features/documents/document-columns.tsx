import { VisuallyHidden } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { documentsText } from "../../text/documents.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import type { Column } from "../../ui/data-table.tsx";
import { formatDay } from "../../ui/format.ts";
import { StateBadge, stateWords } from "./state-badge.tsx";
import { isReviewOverdue, type RegisteredDocument } from "./document.ts";

const text = documentsText.columns;

/** `nameOf` turns a person's id into a name. */
export const documentColumns = (
  nameOf: (id: string | null) => string,
  day: string,
): readonly Column<RegisteredDocument>[] => [
  { id: "ref", header: text.ref, value: (row) => row.ref, width: 76 },
  { id: "title", header: text.title, value: (row) => row.title, width: 260 },
  { id: "kind", header: text.kind, value: (row) => row.kind, width: 110 },
  { id: "version", header: text.version, value: (row) => row.version, width: 80 },
  {
    id: "state",
    header: text.state,
    value: (row) => stateWords(row),
    render: (row) => <StateBadge document={row} />,
    width: 170,
  },
  { id: "location", header: text.location, value: (row) => row.location, width: 200 },
  { id: "owner", header: text.owner, value: (row) => nameOf(row.ownerId), width: 130 },
  {
    id: "reviewDate",
    header: text.reviewDate,
    value: (row) => row.reviewDate,
    render: (row) =>
      isReviewOverdue(row, day) ? (
        <ToneBadge tone="attention" icon={IconClockExclamation}>
          <VisuallyHidden>{documentsText.overdue} </VisuallyHidden>
          {formatDay(row.reviewDate)}
        </ToneBadge>
      ) : (
        formatDay(row.reviewDate)
      ),
    width: 140,
  },
];
