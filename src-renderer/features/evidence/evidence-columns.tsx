import { Text } from "@mantine/core";
import { evidenceText } from "../../text/evidence.ts";
import type { Column } from "../../ui/data-table.tsx";
import { formatMoment, formatSize } from "../../ui/format.ts";
import { typeLabel, type Evidence } from "./evidence.ts";

const text = evidenceText.columns;

export const evidenceColumns: readonly Column<Evidence>[] = [
  { id: "ref", header: text.ref, value: (row) => row.ref, width: 76 },
  { id: "title", header: text.title, value: (row) => row.title, width: 260 },
  { id: "fileName", header: text.fileName, value: (row) => row.fileName, width: 200 },
  { id: "type", header: text.type, value: (row) => typeLabel(row.mediaType), width: 100 },
  {
    id: "size",
    header: text.size,
    value: (row) => row.size,
    render: (row) => formatSize(row.size),
    width: 84,
    align: "right",
  },
  {
    id: "attachedAt",
    header: text.attachedAt,
    value: (row) => row.attachedAt,
    render: (row) => formatMoment(row.attachedAt),
    width: 168,
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
