/** The calendar file of a workspace's actions. */
import { calendarOf } from "../../../src-shared/domain/actions/calendar.ts";
import { readRecords } from "../../db/records.ts";
import { person, workspace } from "../../db/schema/domain.ts";
import type { Session } from "../../ipc/handlers.ts";
import { listActions } from "../../records/actions.ts";

/** Its name and text. `now` is the moment of the export; `events` counts the actions that have a due day. */
export const calendarFile = (session: Session, now: string): { name: string; text: string; events: number } => {
  const { raw } = session.file;
  const people = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
  const actions = listActions(raw)
    .filter(({ dueDate }) => dueDate !== "")
    .map((action) => ({
      ...action,
      owner: people.get(action.ownerId ?? "") ?? "",
      source: action.source ? `${action.source.ref} ${action.source.title}`.trim() : "",
    }));
  const title = `Actions – ${readRecords(raw, workspace)[0]!.organisation}`;
  return {
    name: `Actions calendar ${now.slice(0, 10)}.ics`,
    text: calendarOf(actions, title, now),
    events: actions.length,
  };
};
