/** The due days of a month: overdue actions first, then a sheet of days that is walked by keyboard, then the day in hand. */
import { ActionIcon, Button, Group, Text, Title, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { isOverdueAction } from "../../../src-shared/domain/actions/check-action.ts";
import { actionsText } from "../../text/actions.ts";
import { ActionBadge, type Action } from "../../ui/action-parts.tsx";
import { formatDay } from "../../ui/format.ts";
import classes from "./action-calendar.module.css";
import { addMonths, moved, weeksOf } from "./month.ts";

type Props = {
  readonly actions: readonly Action[];
  readonly people: ReadonlyMap<string, string>;
  readonly day: string;
  readonly openId: string | null;
  readonly onOpen: (action: Action) => void;
};

const text = actionsText.calendar;
/** Actions that a day's field names; the others are counted. */
const NAMED = 2;

const monthName = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric", timeZone: "UTC" });
const weekdayName = new Intl.DateTimeFormat(undefined, { weekday: "short", timeZone: "UTC" });
const asDate = (day: string): Date => new Date(`${day}T12:00:00Z`);

type RowProps = {
  readonly action: Action;
  readonly owner: string;
  readonly showDue: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
};

const ActionRow = ({ action, owner, showDue, open, onOpen }: RowProps) => (
  <li>
    <UnstyledButton className={classes.row} aria-current={open || undefined} onClick={onOpen}>
      <span className={classes.ref}>{action.ref}</span>
      <span className={classes.title}>{action.title}</span>
      {showDue ? <span className={classes.due}>{formatDay(action.dueDate)}</span> : null}
      <span className={classes.owner}>{owner}</span>
      <ActionBadge status={action.status} />
    </UnstyledButton>
  </li>
);

export const ActionCalendar = ({ actions, people, day, openId, onOpen }: Props) => {
  const [inHand, setInHand] = useState(day);
  const sheet = useRef<HTMLDivElement>(null);
  const byDay = useMemo(() => {
    const days = new Map<string, Action[]>();
    for (const action of actions) days.set(action.dueDate, [...(days.get(action.dueDate) ?? []), action]);
    return days;
  }, [actions]);
  const overdue = actions.filter((action) => isOverdueAction(action, day));
  const chosen = byDay.get(inHand) ?? [];
  const rows = (list: readonly Action[], showDue: boolean) => (
    <ul className={classes.list}>
      {list.map((action) => (
        <ActionRow
          key={action.id}
          action={action}
          owner={people.get(action.ownerId ?? "") ?? ""}
          showDue={showDue}
          open={action.id === openId}
          onOpen={() => onOpen(action)}
        />
      ))}
    </ul>
  );
  const keys = (event: KeyboardEvent): void => {
    const next = event.ctrlKey || event.altKey || event.metaKey ? null : moved(inHand, event.key);
    if (next === null) return;
    event.preventDefault();
    setInHand(next);
    requestAnimationFrame(() => sheet.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };
  return (
    <div className={classes.calendar}>
      {overdue.length > 0 ? (
        <section aria-label={text.overdue(overdue.length)}>
          <Title order={2} size="h6" mb={4}>
            {text.overdue(overdue.length)}
          </Title>
          {rows(overdue, true)}
        </section>
      ) : null}
      <Group gap="xs">
        <ActionIcon
          variant="default"
          size={28}
          aria-label={text.previous}
          onClick={() => setInHand(addMonths(inHand, -1))}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={28} aria-label={text.next} onClick={() => setInHand(addMonths(inHand, 1))}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <Title order={2} size="h5" aria-live="polite">
          {monthName.format(asDate(inHand))}
        </Title>
        <Button size="compact-sm" variant="subtle" onClick={() => setInHand(day)}>
          {text.today}
        </Button>
      </Group>
      <div
        ref={sheet}
        role="grid"
        aria-label={text.sheet(monthName.format(asDate(inHand)))}
        onKeyDown={keys}
        tabIndex={-1}
      >
        <div role="row" className={classes.week}>
          {weeksOf(inHand)[0]!.map((one) => (
            <div key={one} role="columnheader" className={classes.weekday}>
              {weekdayName.format(asDate(one))}
            </div>
          ))}
        </div>
        {weeksOf(inHand).map((week) => (
          <div key={week[0]} role="row" className={classes.week}>
            {week.map((one) => {
              const due = byDay.get(one) ?? [];
              return (
                <div
                  key={one}
                  role="gridcell"
                  data-day={one}
                  data-outside={one.slice(0, 7) !== inHand.slice(0, 7) || undefined}
                  aria-selected={one === inHand}
                  aria-current={one === day ? "date" : undefined}
                  tabIndex={one === inHand ? 0 : -1}
                  className={classes.day}
                  onClick={() => setInHand(one)}
                  onKeyDown={(event) => {
                    if (event.key !== "Enter" || !due[0]) return;
                    event.preventDefault();
                    onOpen(due[0]);
                  }}
                >
                  <span className={classes.number} aria-hidden>
                    {Number(one.slice(8))}
                  </span>
                  <VisuallyHidden>{text.day(formatDay(one), due.length)}</VisuallyHidden>
                  {due.slice(0, NAMED).map((action) => (
                    <span
                      key={action.id}
                      className={classes.entry}
                      data-overdue={isOverdueAction(action, day) || undefined}
                      data-settled={action.status === "done" || action.status === "cancelled" || undefined}
                    >
                      {action.title}
                    </span>
                  ))}
                  {due.length > NAMED ? <span className={classes.more}>{text.more(due.length - NAMED)}</span> : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <section aria-label={text.due(formatDay(inHand))}>
        <Title order={2} size="h6" mb={4}>
          {text.due(formatDay(inHand))}
        </Title>
        {chosen.length > 0 ? (
          rows(chosen, false)
        ) : (
          <Text size="sm" c="dimmed">
            {text.nothing}
          </Text>
        )}
      </section>
    </div>
  );
};
