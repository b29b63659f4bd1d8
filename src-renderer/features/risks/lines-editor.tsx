import { NumberInput, Title } from "@mantine/core";
import { highestScore } from "../../../src-shared/domain/risk/check-criteria.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { criteriaText as text } from "../../text/risk-assessment.ts";
import { FieldPair } from "../../ui/record-form.tsx";

type Props = {
  readonly criteria: Criteria;
  readonly issues: ReadonlyMap<string, string>;
  readonly onChange: (criteria: Criteria) => void;
};

/** What is acceptable, and what may be borne for a time. */
export const LinesEditor = ({ criteria, issues, onChange }: Props) => {
  const highest = highestScore(criteria);
  const common = { size: "xs", min: 0, max: highest, allowDecimal: false, clampBehavior: "none" } as const;
  return (
    <section aria-label={text.lines}>
      <Title order={2} size="h5" mb={4}>
        {text.lines}
      </Title>
      <FieldPair>
        <NumberInput
          {...common}
          label={text.appetite}
          description={text.appetiteHint(highest)}
          value={criteria.appetite}
          error={issues.get("appetite")}
          onChange={(next) => onChange({ ...criteria, appetite: Number(next) })}
        />
        <NumberInput
          {...common}
          label={text.tolerance}
          description={text.toleranceHint}
          placeholder={text.noTolerance}
          value={criteria.tolerance ?? ""}
          error={issues.get("tolerance")}
          onChange={(next) => onChange({ ...criteria, tolerance: next === "" ? null : Number(next) })}
        />
      </FieldPair>
    </section>
  );
};
