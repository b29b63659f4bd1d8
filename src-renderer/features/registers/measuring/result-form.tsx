import { Button, Text, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../../src-shared/ipc/define.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { measuringText } from "../../../text/measuring.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { formatDay } from "../../../ui/format.ts";
import { issueOf } from "../../../ui/issue-of.ts";
import { today } from "../../../ui/today.ts";
import classes from "./measuring.module.css";

export type Subject = { readonly kind: "metrics" | "objectives"; readonly id: string };
type Followed = Pick<OutputOf<typeof contract.measuring.record>, "breach" | "nextOn">;

const text = measuringText.add;
const { said } = measuringText;

/** What was entered and what followed from it. */
export const followedWords = (entered: string, { breach, nextOn }: Followed): string =>
  [
    entered,
    ...(breach === null ? [] : [breach.opened ? said.opened(breach.ref) : said.stands(breach.ref)]),
    ...(nextOn === "" ? [] : [said.next(formatDay(nextOn))]),
  ].join(" ");

/** One line to enter a result; says what followed. */
export const ResultForm = ({
  subject,
  onSaid,
}: {
  readonly subject: Subject;
  readonly onSaid: (words: string) => void;
}) => {
  const record = useCommand(contract.measuring.record);
  const [day, setDay] = useState(today());
  const [value, setValue] = useState("");
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = value.trim().replace(",", ".");
    const figure = Number(typed);
    const bad = typed === "" || !Number.isFinite(figure);
    setWrong(bad);
    if (bad || record.busy) return;
    onSaid("");
    const result = await record.send({ ...subject, measuredOn: day, value: figure, note });
    if (!result.ok) return;
    onSaid(followedWords(said.entered, result.value));
    setValue("");
    setNote("");
  };
  const dayIssue = issueOf(record.error, "measuredOn");
  const valueIssue = issueOf(record.error, "value");
  return (
    <form onSubmit={(event) => void submit(event)}>
      {dayIssue === undefined && valueIssue === undefined ? (
        <ErrorNote error={record.error} onClose={record.clear} />
      ) : null}
      <div className={classes["form"]}>
        <TextInput
          size="xs"
          type="date"
          label={text.day}
          value={day}
          error={dayIssue !== undefined}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={text.value}
          inputMode="decimal"
          value={value}
          error={wrong ? text.noNumber : valueIssue}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={text.note}
          maxLength={10_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" loading={record.busy}>
          {text.submit}
        </Button>
      </div>
      {dayIssue === undefined ? null : (
        <Text size="xs" c="var(--mantine-color-error)" mt={4} role="alert">
          {text.day}: {dayIssue}
        </Text>
      )}
    </form>
  );
};
