import { Radio, Stack, Text, Title } from "@mantine/core";
import { NEVER_AVERAGED, RULE_NAMES, RULE_WORDS } from "../../../src-shared/domain/risk/rule-words.ts";
import { SCORE_RULES, type Criteria } from "../../../src-shared/domain/risk/types.ts";
import { criteriaText as text } from "../../text/risk-assessment.ts";
import { withRule } from "./criteria-draft.ts";
import { MatrixEditor } from "./matrix-editor.tsx";

type Props = {
  readonly criteria: Criteria;
  readonly issues: ReadonlyMap<string, string>;
  readonly onChange: (criteria: Criteria) => void;
};

/** How likelihood and consequence become a score; with its own matrix the score of each cell. */
export const RuleEditor = ({ criteria, issues, onChange }: Props) => (
  <section aria-label={text.scoreRule}>
    <Title order={2} size="h5" mb={4}>
      {text.scoreRule}
    </Title>
    <Radio.Group
      aria-label={text.scoreRule}
      value={criteria.rule}
      error={issues.get("rule")}
      onChange={(rule) => onChange(withRule(criteria, rule))}
    >
      <Stack gap={6}>
        {SCORE_RULES.map((rule) => (
          <Radio key={rule} size="xs" value={rule} label={RULE_NAMES[rule]} description={RULE_WORDS[rule]} />
        ))}
      </Stack>
    </Radio.Group>
    <Text size="xs" c="dimmed" mt={4}>
      {NEVER_AVERAGED}
    </Text>
    {criteria.rule === "matrix" ? <MatrixEditor criteria={criteria} issues={issues} onChange={onChange} /> : null}
  </section>
);
