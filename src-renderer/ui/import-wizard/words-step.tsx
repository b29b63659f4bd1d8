import { Alert, Button, Group, NativeSelect, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { importsText } from "../../text/imports.ts";
import { openWords, withMeaning, type DateOrder, type Meanings, type Preview } from "./import-state.ts";
import classes from "./import-wizard.module.css";
import { StepHeading } from "./step-heading.tsx";
import { WordTable } from "./word-table.tsx";

type Props = {
  readonly asked: Preview;
  readonly meanings: Meanings;
  readonly dateOrder: DateOrder;
  readonly onMeanings: (meanings: Meanings) => void;
  readonly onDateOrder: (order: DateOrder) => void;
};

const text = importsText.words;
const ORDERS = [
  { value: "", label: text.dateOpen },
  { value: "day-first", label: text.dayFirst },
  { value: "month-first", label: text.monthFirst },
];

/** What the file's level and list words mean here. A word nobody explains refuses its rows; it is never guessed. */
export const WordsStep = ({ asked, meanings, dateOrder, onMeanings, onDateOrder }: Props) => {
  const open = openWords(asked.questions, meanings);
  const none = asked.questions.length === 0 && !asked.asksDateOrder;
  return (
    <>
      <StepHeading title={text.heading}>{none ? text.none : text.body}</StepHeading>
      {open.length > 0 ? (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} role="status">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{text.undecided(open.length)}</Text>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() =>
                onMeanings(
                  open.reduce<Meanings>((all, { field, text: word }) => withMeaning(all, field, word, null), meanings),
                )
              }
            >
              {text.leaveAll}
            </Button>
          </Group>
        </Alert>
      ) : null}
      <div className={classes.scroll} role="region" aria-label={text.heading}>
        {asked.asksDateOrder ? (
          <NativeSelect
            className={classes.dates}
            label={text.dates}
            description={text.dateHint}
            maw={360}
            data={ORDERS}
            value={dateOrder ?? ""}
            onChange={(event) => onDateOrder((event.currentTarget.value || null) as DateOrder)}
          />
        ) : null}
        {asked.questions.map((question) => (
          <WordTable
            key={`${question.field} ${question.column}`}
            question={question}
            meanings={meanings}
            onMeaning={(word, meaning) => onMeanings(withMeaning(meanings, question.field, word, meaning))}
          />
        ))}
      </div>
    </>
  );
};
