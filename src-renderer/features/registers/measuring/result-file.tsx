import { Button, FileButton, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { readLines } from "../../../../src-shared/domain/measuring/read-lines.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { measuringText } from "../../../text/measuring.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { formatDay } from "../../../ui/format.ts";
import { today } from "../../../ui/today.ts";
import classes from "./measuring.module.css";
import { formatValue } from "./result-chart.tsx";
import { followedWords, type Subject } from "./result-form.tsx";

const text = measuringText.file;
const table = measuringText.table;
const SHOWN = 200;

type Props = {
  readonly subject: Subject;
  /** Days that have a result already. */
  readonly known: ReadonlySet<string>;
  readonly onSaid: (words: string) => void;
};

const Dialog = ({ subject, known, onSaid, onClose }: Props & { readonly onClose: () => void }) => {
  const enter = useCommand(contract.measuring.importResults);
  const [lines, setLines] = useState("");
  const [fileName, setFileName] = useState<string>(text.pasted);
  const read = useMemo(() => readLines(lines, known, today()), [lines, known]);
  const good = read.filter(({ issue }) => issue === "");
  const wrongFirst = read.toSorted((a, b) => Number(a.issue === "") - Number(b.issue === "") || a.line - b.line);
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    setFileName(file.name.slice(0, 300));
    setLines(await file.text());
  };
  const submit = async (): Promise<void> => {
    const rows = good.map(({ measuredOn, value, note }) => ({ measuredOn, value: value!, note }));
    const result = await enter.send({ ...subject, fileName, rows });
    if (!result.ok) return;
    onSaid(followedWords(measuringText.said.many(result.value.added), result.value));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={text.title} size="min(820px, 92vw)" closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">{text.hint}</Text>
        <Group>
          <FileButton accept=".csv,.txt,.tsv,text/csv,text/plain" onChange={(file) => void take(file)}>
            {(props) => (
              <Button {...props} size="xs" variant="default" data-autofocus>
                {text.choose}
              </Button>
            )}
          </FileButton>
          {fileName === text.pasted ? null : <Text size="sm">{fileName}</Text>}
        </Group>
        <Textarea
          label={text.lines}
          autosize
          minRows={4}
          maxRows={8}
          value={lines}
          onChange={(event) => {
            setLines(event.currentTarget.value);
            setFileName(text.pasted);
          }}
        />
        <Text size="sm" role="status">
          {read.length === 0 ? text.nothing : text.good(good.length, read.length - good.length)}
        </Text>
        {read.length === 0 ? null : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard
          <div className={classes["scroll"]} tabIndex={0} role="group" aria-label={text.preview}>
            <table className={classes["table"]} aria-label={text.preview}>
              <thead>
                <tr>
                  <th scope="col">{text.line}</th>
                  <th scope="col">{table.day}</th>
                  <th scope="col" className={classes["number"]}>
                    {table.value}
                  </th>
                  <th scope="col">{table.note}</th>
                  <th scope="col">{text.wrong}</th>
                </tr>
              </thead>
              <tbody>
                {wrongFirst.slice(0, SHOWN).map(({ line, raw, measuredOn, value, note, issue }) => (
                  <tr key={line}>
                    <td>{line}</td>
                    <td>{measuredOn === "" ? raw.slice(0, 60) : formatDay(measuredOn)}</td>
                    <td className={classes["number"]}>{value === null ? "" : formatValue(value)}</td>
                    <td>{note}</td>
                    <td>{issue}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <ErrorNote error={enter.error} onClose={enter.clear} />
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button size="xs" loading={enter.busy} disabled={good.length === 0} onClick={() => void submit()}>
            {text.submit(good.length)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};

/** Results from a file or pasted lines, seen before they are entered. */
export const ResultFile = (props: Props) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {text.open}
      </Button>
      {opened ? <Dialog {...props} onClose={() => setOpened(false)} /> : null}
    </>
  );
};
