import { Button, List, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { ASSESSMENT_STATUSES, TRIGGERS, wordOf } from "../../../src-shared/domain/assessment/words.ts";
import { assessmentsText } from "../../text/assessments.ts";
import { formatDay } from "../../ui/format.ts";
import { HistoryPanel } from "../../ui/history-panel.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import type { Whole } from "./assessment.ts";

const text = assessmentsText.inspector;

type Props = {
  readonly assessment: Whole;
  readonly onOpen: (sectionId: string) => void;
  readonly onCompare: (id: string) => void;
};

/** What is open, what calls for another look, earlier versions, ties and history. */
export const AssessmentInspector = ({ assessment, onOpen, onCompare }: Props) => {
  const flags = assessment.flags.filter(({ settledOn }) => settledOn === "");
  const others = assessment.versions.filter(({ id }) => id !== assessment.id);
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h5" mb={4}>
          {text.open}
        </Title>
        {assessment.openPoints.length === 0 ? (
          <Text size="sm" c="dimmed">
            {text.none}
          </Text>
        ) : (
          <List size="sm" spacing={4}>
            {assessment.openPoints.slice(0, 12).map((point) => (
              <List.Item key={`${point.target} ${point.field} ${point.message}`}>
                <UnstyledButton display="inline" onClick={() => onOpen(point.sectionId)}>
                  <Text span size="sm" td="underline">
                    {point.message}
                  </Text>
                </UnstyledButton>
              </List.Item>
            ))}
          </List>
        )}
      </div>
      {flags.length === 0 ? null : (
        <div>
          <Title order={2} size="h5" mb={4}>
            {text.flags}
          </Title>
          <List size="sm">
            {flags.map((flag) => (
              <List.Item
                key={flag.id}
              >{`${flag.detail === "" ? flag.cause : flag.detail} · ${formatDay(flag.raisedOn)}`}</List.Item>
            ))}
          </List>
        </div>
      )}
      {others.length === 0 ? null : (
        <div>
          <Title order={2} size="h5" mb={4}>
            {text.versions}
          </Title>
          {others.map((other) => (
            <div key={other.id}>
              <Text size="sm">{`${assessmentsText.versionOf(other.version)} · ${wordOf(ASSESSMENT_STATUSES, other.status)}`}</Text>
              <Text size="xs" c="dimmed">
                {other.trigger === "" ? text.first : wordOf(TRIGGERS, other.trigger)}
              </Text>
              <Button size="compact-xs" variant="subtle" onClick={() => onCompare(other.id)}>
                {text.compare}
              </Button>
            </div>
          ))}
        </div>
      )}
      <LinksPanel kind="assessment" id={assessment.id} />
      <HistoryPanel table="assessment" rowId={assessment.id} />
    </Stack>
  );
};
