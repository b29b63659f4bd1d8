import { List } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { RULE_NAMES } from "../../../src-shared/domain/risk/rule-words.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { criteriaText as text } from "../../text/risk-assessment.ts";
import { formatMoment } from "../../ui/format.ts";
import classes from "./risks.module.css";

/** What was in force before, newest first. */
export const CriteriaVersions = () => {
  const { data: versions = [] } = useQuery(contract.risks.criteriaVersions, {});
  if (versions.length < 2) return null;
  return (
    <details>
      <summary className={classes.summary}>{text.versions(versions.length - 1)}</summary>
      <List size="sm" mt={4}>
        {versions.map(({ id, revision, since, likelihood, impact, rule, appetite, tolerance, note }) => (
          <List.Item key={id}>
            <strong>{text.version(revision)}</strong>
            {`, ${text.versionLine(formatMoment(since), `${likelihood.length}×${impact.length}`, RULE_NAMES[rule], appetite, tolerance)}. ${note}`}
          </List.Item>
        ))}
      </List>
    </details>
  );
};
