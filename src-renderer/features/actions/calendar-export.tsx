import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCalendarDown } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { actionsText } from "../../text/actions.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { flushAll } from "../../ui/flush.ts";

const text = actionsText.calendar;

/** Writes the due days as a calendar file into a folder that is asked for. */
export const CalendarExport = () => {
  const job = useJob(contract.actions.exportCalendar);
  const run = async (): Promise<void> => {
    await flushAll();
    const result = await job.run({});
    if (result.ok) notifications.show({ message: text.exported(result.value.file, result.value.events) });
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        title={text.exportHint}
        loading={job.busy}
        onClick={() => void run()}
      >
        {text.export}
      </Button>
      <ErrorNote error={job.error} onClose={job.clear} />
    </>
  );
};
