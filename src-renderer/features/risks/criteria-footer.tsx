import { Button, Group, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCheck } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { DEFAULT_CRITERIA } from "../../../src-shared/domain/risk/default-criteria.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { criteriaText as text } from "../../text/risk-assessment.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { issueOf } from "../../ui/issue-of.ts";
import { useReadOnly } from "../../ui/workspace.ts";
import { sameCriteria, sendable } from "./criteria-draft.ts";
import type { CriteriaInForce } from "./risk.ts";
import classes from "./risks.module.css";
import { useCriteriaDraft } from "./use-criteria-draft.ts";

type Props = {
  readonly inForce: CriteriaInForce;
  readonly criteria: Criteria;
  readonly isDraft: boolean;
  /** How many entries keep the draft from being used. */
  readonly problems: number;
  /** Risks cannot follow to the new scale yet. */
  readonly blocked: boolean;
  readonly onChange: (criteria: Criteria) => void;
};

/** Where the draft stands, why it is made, and putting it into force. */
export const CriteriaFooter = ({ inForce, criteria, isDraft, problems, blocked, onChange }: Props) => {
  const { note, remap, revision, say, rebase, drop } = useCriteriaDraft();
  const set = useCommand(contract.risks.setCriteria);
  const readOnly = useReadOnly();
  const apply = async (): Promise<void> => {
    const result = await set.send({
      revision,
      criteria: sendable(criteria),
      note,
      remap: remap === null ? null : { likelihood: [...remap.likelihood], impact: [...remap.impact] },
    });
    if (!result.ok) {
      if (result.error.code === "STALE_REVISION") rebase(inForce.revision);
      return;
    }
    drop();
    notifications.show({ message: text.applied });
  };
  const discard = (): void => {
    drop();
    set.clear();
  };
  if (readOnly) return null;
  return (
    <div className={classes.footer}>
      <ErrorNote error={set.error} onClose={set.clear} />
      {isDraft ? (
        <TextInput
          size="xs"
          mb="xs"
          label={text.note}
          description={text.noteHint}
          maxLength={2000}
          value={note}
          error={issueOf(set.error, "note")}
          onChange={(event) => say(event.currentTarget.value)}
        />
      ) : null}
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {!isDraft
            ? `${text.inForce} ${text.version(inForce.revision)}.`
            : problems > 0
              ? text.broken(problems)
              : note.trim() === ""
                ? text.draftWithoutReason
                : text.draft}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            variant="subtle"
            disabled={sameCriteria(criteria, DEFAULT_CRITERIA)}
            onClick={() => onChange(DEFAULT_CRITERIA)}
          >
            {text.defaults}
          </Button>
          <Button size="xs" variant="default" disabled={!isDraft} onClick={discard}>
            {text.discard}
          </Button>
          <Button
            size="xs"
            leftSection={<IconCheck size={16} aria-hidden />}
            disabled={!isDraft || problems > 0 || blocked || note.trim() === ""}
            loading={set.busy}
            onClick={() => void apply()}
          >
            {text.apply}
          </Button>
        </Group>
      </Group>
    </div>
  );
};
