import { Stack, Table, Text } from "@mantine/core";
import { highestScore } from "../../../src-shared/domain/risk/check-criteria.ts";
import { calculationWords, NEVER_AVERAGED, RULE_WORDS } from "../../../src-shared/domain/risk/rule-words.ts";
import { atTopForPeople, bandOf, FLOOR_BAND } from "../../../src-shared/domain/risk/score.ts";
import {
  DIMENSIONS,
  PEOPLE_DIMENSIONS,
  type Assessment,
  type Band,
  type Criteria,
  type Scored,
} from "../../../src-shared/domain/risk/types.ts";
import { DIMENSION_WORDS, assessmentText as text } from "../../text/risk-assessment.ts";
import { appetiteWords } from "./appetite-words.ts";
import classes from "./risks.module.css";

type Props = { readonly assessment: Assessment; readonly scored: Scored; readonly criteria: Criteria };

const rangeOf = (band: Band, criteria: Criteria): readonly [number, number] => {
  const next = criteria.bands.find((other) => other.min > band.min);
  return [band.min, next ? next.min - 1 : highestScore(criteria)];
};

const floorWords = ({ assessment, scored, criteria }: Props, plain: Band | null): string | null => {
  const floor = criteria.bands.find(({ id }) => id === FLOOR_BAND);
  if (!floor) return null;
  const top = criteria.impact.length;
  if (scored.floorApplied) {
    const dimension = PEOPLE_DIMENSIONS.find((name) => (assessment[name] ?? 0) >= top) ?? "individuals";
    return text.floorApplied(DIMENSION_WORDS[dimension], floor.name, plain?.name ?? "");
  }
  return atTopForPeople(assessment, criteria) ? text.floorMet(floor.name) : text.floorIdle(floor.name, top);
};

/** The score in words: rule, scale, inputs, band, floor and appetite. */
export const ScoreWhy = (props: Props) => {
  const { assessment, scored, criteria } = props;
  const plain = bandOf(scored.score, criteria.bands);
  const floor = floorWords(props, plain);
  const likelihood = criteria.likelihood.find(({ value }) => value === assessment.likelihood);
  return (
    <Stack gap={8} className={classes.why}>
      <Text size="sm">{`${RULE_WORDS[criteria.rule]} ${NEVER_AVERAGED}`}</Text>
      <Table verticalSpacing={2} aria-label={text.inputs}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.part}</Table.Th>
            <Table.Th>{text.level}</Table.Th>
            <Table.Th>{text.meaning}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td>{text.likelihood}</Table.Td>
            <Table.Td>{`${assessment.likelihood} ${likelihood?.name ?? ""}`}</Table.Td>
            <Table.Td>{likelihood?.anchor}</Table.Td>
          </Table.Tr>
          {DIMENSIONS.map((dimension) => {
            const value = assessment[dimension];
            const level = criteria.impact.find((entry) => entry.value === value);
            const counts = scored.dimension === dimension;
            return (
              <Table.Tr key={dimension} fw={counts ? 600 : undefined}>
                <Table.Td>
                  {counts ? `${DIMENSION_WORDS[dimension]} (${text.counts})` : DIMENSION_WORDS[dimension]}
                </Table.Td>
                <Table.Td>{value === null ? text.notAssessed : `${value} ${level?.name ?? ""}`}</Table.Td>
                <Table.Td>{level?.[dimension]}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Text size="sm">
        {text.result(
          calculationWords(criteria.rule, assessment.likelihood ?? 0, scored.impact, scored.score),
          highestScore(criteria),
        )}
      </Text>
      {plain ? <Text size="sm">{text.band(plain.name, ...rangeOf(plain, criteria))}</Text> : null}
      {floor === null ? null : <Text size="sm">{floor}</Text>}
      <Text size="sm">{appetiteWords(scored, criteria)}</Text>
      {scored.band.action === "" ? null : <Text size="sm">{text.action(scored.band.action)}</Text>}
      <Text size="xs" c="dimmed">
        {text.scale}
      </Text>
    </Stack>
  );
};
