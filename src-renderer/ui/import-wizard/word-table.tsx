import { NativeSelect, Table, Title } from "@mantine/core";
import { importsText } from "../../text/imports.ts";
import { meaningOf, type Meaning, type Meanings, type Preview } from "./import-state.ts";
import classes from "./import-wizard.module.css";

type Question = Preview["questions"][number];
type Props = {
  readonly question: Question;
  readonly meanings: Meanings;
  readonly onMeaning: (word: string, meaning: Meaning | undefined) => void;
};

const text = importsText.words;
const EMPTY = "empty";

/** An option's value carries its type, because levels are numbers and list entries are ids. */
const keyOf = (value: Meaning | undefined): string =>
  value === undefined ? "" : value === null ? EMPTY : `${typeof value}:${value}`;

export const WordTable = ({ question, meanings, onMeaning }: Props) => {
  const { field, fieldLabel, column, choices, words } = question;
  const options = [
    ...choices.map(({ value, label }) => ({ value: keyOf(value), label })),
    { value: EMPTY, label: text.leaveEmpty },
  ];
  const read = (key: string): Meaning | undefined =>
    key === EMPTY ? null : choices.find(({ value }) => keyOf(value) === key)?.value;
  return (
    <section className={classes.question}>
      <Title order={4} size="h6" mb={4}>
        {text.question(fieldLabel, column)}
      </Title>
      <Table verticalSpacing={4} className={classes.fixed}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.word}</Table.Th>
            <Table.Th w={80} className={classes.figure}>
              {text.rows}
            </Table.Th>
            <Table.Th w={320}>{text.meaning}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {words.map((word) => {
            const meaning = meaningOf(meanings, field, word);
            return (
              <Table.Tr key={word.text}>
                <Table.Td>
                  <span className={classes.clip} title={word.text}>
                    {word.text}
                  </span>
                </Table.Td>
                <Table.Td className={classes.figure}>{word.count.toLocaleString()}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    aria-label={text.select(fieldLabel, word.text)}
                    data={meaning === undefined ? [{ value: "", label: text.open }, ...options] : options}
                    value={keyOf(meaning)}
                    data-open={meaning === undefined || undefined}
                    onChange={(event) => onMeaning(word.text, read(event.currentTarget.value))}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
};
