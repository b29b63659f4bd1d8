/** The inputs of a management review (9.3.2): what the workspace says now, and what it said when the meeting froze it. */
import type { Database } from "better-sqlite3";
import { ACTION_STATUSES, labelOf } from "../../src-shared/domain/vocabulary.ts";
import { isOverdue, isSettled } from "../../src-shared/domain/registers/due.ts";
import { registerOf, type RegisterId } from "../../src-shared/domain/registers/all.ts";
import { readRecordsOf } from "../db/records.ts";
import { reviewInput } from "../db/schema/management.ts";
import { sha256 } from "../trail/chain.ts";
import { listActions } from "./actions.ts";
import { clausePoints } from "./catalogue.ts";
import { createLookup } from "./lookup.ts";
import { listRegister, type RegisterRow } from "./registers.ts";

export type ReviewInput = {
  /** The requirement point, such as 9.3.2-a. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly notes: string;
  /** ISO time; empty while it shows what the workspace says now. */
  readonly frozenAt: string;
  /** SHA-256 of the frozen content; empty until then. */
  readonly contentHash: string;
  /** Whether the frozen content still has that hash. */
  readonly intact: boolean;
};

const title = ({ ref, values }: RegisterRow): string => `${ref} ${String(values["title"])}`;

/** The label of a record's choice. */
const label = (register: RegisterId, row: RegisterRow, field: string): string => {
  const described = registerOf(register).fields[field as "title"];
  return described?.kind === "choice" ? labelOf(described.terms, String(row.values[field])) : "";
};

/** The live content of each input. `since` is the day of the review before, "" where there was none. */
const liveLines = (
  raw: Database,
  reviewId: string,
  today: string,
  since: string,
): Readonly<Record<string, () => string[]>> => {
  const rows = (register: RegisterId): RegisterRow[] => listRegister(raw, register);
  const changed = (register: RegisterId): string[] =>
    rows(register)
      .filter(({ updatedAt }) => since === "" || updatedAt.slice(0, 10) > since)
      .map(
        (row) =>
          `${title(row)}: ${since === "" || row.createdAt.slice(0, 10) > since ? "new" : "changed"} ${row.updatedAt.slice(0, 10)}`,
      );
  const counted = (register: RegisterId): string => {
    const all = rows(register);
    const open = all.filter(({ values }) => !isSettled(register, values)).length;
    const overdue = all.filter(({ values }) => isOverdue(register, values, today)).length;
    return `${all.length} in all, ${open} open, ${overdue} overdue`;
  };
  const lookup = createLookup(raw);
  const results = rows("measurements").toSorted((a, b) =>
    String(a.values["measuredOn"]).localeCompare(String(b.values["measuredOn"])),
  );
  const newest = (field: "metricId" | "objectiveId", id: string): string => {
    const last = results.findLast(({ values }) => values[field] === id);
    return last ? `${String(last.values["value"])} on ${String(last.values["measuredOn"])}` : "no result yet";
  };
  return {
    "9.3.2-a": () =>
      listActions(raw)
        .filter(({ source }) => source?.kind === "reviews" && source.id !== reviewId)
        .map(
          ({ ref, title: words, status, dueDate, ownerId }) =>
            `${ref} ${words}: ${labelOf(ACTION_STATUSES, status).toLowerCase()}${dueDate === "" ? "" : `, due ${dueDate}`}${ownerId === null ? "" : `, ${lookup.personName(ownerId)}`}`,
        ),
    "9.3.2-b": () => changed("issues"),
    "9.3.2-c": () => [...changed("parties"), ...changed("requirements"), ...changed("obligations")],
    "9.3.2-d": () => [
      `Nonconformities: ${counted("nonconformities")}`,
      ...rows("nonconformities").map(
        (row) =>
          `${title(row)}: ${[label("nonconformities", row, "grade"), label("nonconformities", row, "status")].filter(Boolean).join(", ").toLowerCase()}`,
      ),
    ],
    "9.3.2-e": () => [
      ...rows("metrics").map(
        (row) =>
          `${title(row)}: ${newest("metricId", row.id)}${row.values["threshold"] === null ? "" : ` (threshold ${String(row.values["threshold"])})`}`,
      ),
      ...rows("objectives").map(
        (row) =>
          `${title(row)}: ${newest("objectiveId", row.id)}${row.values["target"] === null ? "" : ` (target ${String(row.values["target"])})`}, ${label("objectives", row, "status").toLowerCase()}`,
      ),
    ],
    "9.3.2-f": () => [
      ...rows("audits").map((row) => `${title(row)}: ${label("audits", row, "status").toLowerCase()}`),
      ...rows("findings").map(
        (row) =>
          `${title(row)}: ${[label("findings", row, "grade"), label("findings", row, "status")].filter(Boolean).join(", ").toLowerCase()}`,
      ),
    ],
    "9.3.2-g": () =>
      rows("improvements").map((row) => `${title(row)}: ${label("improvements", row, "status").toLowerCase()}`),
  };
};

/** The day of the newest review that was held before this one. */
const dayBefore = (raw: Database, reviewId: string): string => {
  const reviews = listRegister(raw, "reviews");
  const own = String(reviews.find(({ id }) => id === reviewId)?.values["heldOn"] ?? "");
  return reviews
    .filter(
      ({ id, values }) => id !== reviewId && values["heldOn"] !== "" && (own === "" || String(values["heldOn"]) < own),
    )
    .reduce((latest, { values }) => (String(values["heldOn"]) > latest ? String(values["heldOn"]) : latest), "");
};

/** Every required input in the order of the standard. */
export const listInputs = (raw: Database, reviewId: string, today: string): ReviewInput[] => {
  const kept = new Map(readRecordsOf(raw, reviewInput, "reviewId", reviewId).map((row) => [row.inputId, row]));
  const live = liveLines(raw, reviewId, today, dayBefore(raw, reviewId));
  return clausePoints("9.3.2").map(({ id, text }) => {
    const row = kept.get(id);
    const frozen = row !== undefined && row.frozenAt !== "";
    return {
      id,
      title: text.replace(/\.$/, ""),
      lines: frozen ? (JSON.parse(row.content) as string[]) : (live[id]?.() ?? []),
      notes: row?.notes ?? "",
      frozenAt: row?.frozenAt ?? "",
      contentHash: row?.contentHash ?? "",
      intact: !frozen || sha256(row.content) === row.contentHash,
    };
  });
};

/** Whether every required input is frozen. */
export const frozenInputs = (raw: Database, reviewId: string): boolean => {
  const frozen = new Set(
    readRecordsOf(raw, reviewInput, "reviewId", reviewId).flatMap(({ inputId, frozenAt }) =>
      frozenAt === "" ? [] : [inputId],
    ),
  );
  return clausePoints("9.3.2").every(({ id }) => frozen.has(id));
};
