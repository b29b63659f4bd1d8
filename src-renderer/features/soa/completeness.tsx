import { Button, Text } from "@mantine/core";
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
} from "@tabler/icons-react";
import { useId } from "react";
import { countSoa } from "../../../src-shared/domain/soa/count-soa.ts";
import { isInPlace } from "../../../src-shared/domain/soa/row.ts";
import { soaText } from "../../text/soa.ts";
import { FindingList } from "./finding-list.tsx";
import type { Finding, Reading, Sheet } from "./sheet-model.ts";
import classes from "./soa.module.css";
import { useViewState } from "./view-state.ts";

type Props = {
  readonly sheet: Sheet;
  readonly reading: Reading;
  readonly openId: string | null;
  readonly compact: boolean;
  readonly onOpen: (controlId: string) => void;
};

const text = soaText.state;

const ofSeverity = (findings: readonly Finding[], severity: Finding["severity"]): readonly Finding[] =>
  findings.filter((found) => found.severity === severity);

/** How complete the statement is, in words; opens to the findings it was counted from. */
export const Completeness = ({ sheet, reading, openId, compact, onOpen }: Props) => {
  const { findingsOpen, showFindings } = useViewState();
  const listId = useId();
  const errors = ofSeverity(sheet.findings, "error");
  const warnings = ofSeverity(sheet.findings, "warning");
  const counts = countSoa(sheet.rows);
  const annexA = counts.rows.annexA;
  const decided = annexA - counts.decisions.undecided.annexA;
  const inPlace = counts.statuses
    .filter((status) => isInPlace(status.id))
    .reduce((sum, status) => sum + status.count.total, 0);
  const Chevron = findingsOpen ? IconChevronUp : IconChevronDown;
  return (
    <section aria-label={text.label}>
      <div className={classes.state}>
        <Text size="sm" fw={600} component="p" m={0}>
          {(reading === "strict" ? text.decided : text.compared)(decided, annexA, counts.rows)}
        </Text>
        {errors.length > 0 ? (
          <span className={`${classes.tally} ${classes.error}`}>
            <IconAlertCircle size={16} stroke={2} aria-hidden />
            <Text size="sm" span>
              {text.errors(errors.length)}
            </Text>
          </span>
        ) : (
          <span className={`${classes.tally} ${classes.good}`}>
            <IconCircleCheck size={16} stroke={2} aria-hidden />
            <Text size="sm" span>
              {text.complete}
            </Text>
          </span>
        )}
        {warnings.length > 0 ? (
          <span className={`${classes.tally} ${classes.warning}`}>
            <IconAlertTriangle size={16} stroke={2} aria-hidden />
            <Text size="sm" span>
              {text.warnings(warnings.length)}
            </Text>
          </span>
        ) : null}
        {compact || counts.decisions.included.total === 0 ? null : (
          <Text size="sm" c="dimmed" span>
            {text.inPlace(inPlace, counts.decisions.included.total)}
          </Text>
        )}
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={findingsOpen}
          aria-controls={listId}
          rightSection={<Chevron size={14} aria-hidden />}
          onClick={() => showFindings(!findingsOpen)}
        >
          {findingsOpen ? text.hide : text.show}
        </Button>
      </div>
      <div
        id={listId}
        hidden={!findingsOpen}
        className={findingsOpen ? classes.findings : undefined}
        role="region"
        aria-label={soaText.findings.label}
      >
        {findingsOpen ? <Found errors={errors} warnings={warnings} openId={openId} onOpen={onOpen} /> : null}
      </div>
    </section>
  );
};

type FoundProps = {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly openId: string | null;
  readonly onOpen: (controlId: string) => void;
};

const Found = ({ errors, warnings, openId, onOpen }: FoundProps) => (
  <>
    {errors.length + warnings.length === 0 ? (
      <Text size="sm" className={classes.findingsHead}>
        {soaText.findings.none}
      </Text>
    ) : null}
    {[
      { list: errors, words: soaText.findings.errors },
      { list: warnings, words: soaText.findings.warnings },
    ].map(({ list, words }) =>
      list.length === 0 ? null : (
        <div key={words(list.length)}>
          <Text size="xs" fw={600} c="dimmed" className={classes.findingsHead}>
            {words(list.length)}
          </Text>
          <FindingList findings={list} openId={openId} onOpen={onOpen} />
        </div>
      ),
    )}
  </>
);
