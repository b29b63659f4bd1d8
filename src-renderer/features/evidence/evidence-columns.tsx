import { Text } from "@mantine/core";
import { evidenceText } from "../../text/evidence.ts";
import type { Column } from "../../ui/data-table.tsx";
import { formatDay, formatMoment, formatSize } from "../../ui/format.ts";
import { typeLabel, type Evidence } from "./evidence.ts";
import { ExpiryDay } from "./expiry-day.tsx";

const text = evidenceText.columns;

const periodOf = ({ periodFrom, periodTo }: Evidence): string =>
  evidenceText.period(formatDay(periodFrom), formatDay(periodTo));

export const evidenceColumns = (
  people: ReadonlyMap<string, string>,
  day: string,
  refs: ReadonlyMap<string, string>,
): readonly Column<Evidence>[] => [
  { id: "ref", header: text.ref, value: (row) => row.ref, width: 76 },
  { id: "title", header: text.title, value: (row) => row.title, width: 260 },
  {
    id: "expires",
    header: text.expires,
    value: (row) => row.expiresOn,
    render: (row) => <ExpiryDay expiresOn={row.expiresOn} day={day} />,
    width: 196,
  },
  { id: "period", header: text.period, value: periodOf, width: 190 },
  { id: "fileName", header: text.fileName, value: (row) => row.fileName, width: 200 },
  { id: "type", header: text.type, value: (row) => typeLabel(row.mediaType), width: 100, hiddenByDefault: true },
  {
    id: "size",
    header: text.size,
    value: (row) => row.size,
    render: (row) => formatSize(row.size),
    width: 84,
    align: "right",
    hiddenByDefault: true,
  },
  {
    id: "attachedAt",
    header: text.attachedAt,
    value: (row) => row.attachedAt,
    render: (row) => formatMoment(row.attachedAt),
    width: 168,
    hiddenByDefault: true,
  },
  { id: "owner", header: text.owner, value: (row) => people.get(row.ownerId ?? "") ?? "", width: 120 },
  {
    id: "revisions",
    header: text.revisions,
    value: (row) =>
      row.nextId === null
        ? evidenceText.earlierCount(row.earlier)
        : evidenceText.replacedBy(refs.get(row.nextId) ?? ""),
    width: 120,
  },
  {
    id: "passages",
    header: text.passages,
    value: (row) => row.passageCount,
    render: (row) => (row.passageCount === 0 ? "" : row.passageCount.toLocaleString()),
    width: 92,
    align: "right",
    hiddenByDefault: true,
  },
  {
    id: "links",
    header: text.links,
    value: (row) => row.linkCount,
    render: (row) =>
      row.linkCount > 0 ? (
        row.linkCount.toLocaleString()
      ) : (
        <Text component="span" size="sm" c="dimmed">
          {evidenceText.notLinked}
        </Text>
      ),
    width: 92,
    align: "right",
  },
];
