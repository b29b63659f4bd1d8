import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { DIMENSIONS, IMPACT_KINDS, wordOf } from "../../../src-shared/domain/assessment/words.ts";
import type { InputOf } from "../../../src-shared/ipc/define.ts";
import { useRoute } from "../../app/route.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { assessmentsText } from "../../text/assessments.ts";
import { BandBadge, ToneBadge } from "../../ui/badges.tsx";
import { useCatalogue } from "../../ui/catalogue.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { AutosaveSelect, AutosaveText } from "../../ui/fields.tsx";
import { StaleNote } from "../../ui/stale-note.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";
import type { Impact, Whole } from "./assessment.ts";
import classes from "./assessments.module.css";
import { Comments } from "./comments.tsx";

const text = assessmentsText.impact;
type Patch = InputOf<typeof contract.assessments.setItem>["patch"];
type Props = { readonly assessment: Whole; readonly impact: Impact; readonly readOnly: boolean };

const BEFORE = ["severity", "reach", "reversibility", "likelihood"] as const;
const AFTER = ["remainingSeverity", "remainingReach", "remainingReversibility", "remainingLikelihood"] as const;

/** One impact: whether it is relevant, whom it hits, how bad before and after measures, and what comes of it. */
export const ImpactCard = ({ assessment, impact, readOnly }: Props) => {
  const command = useCommand(contract.assessments.setItem);
  const remove = useCommand(contract.assessments.removeItem);
  const editor = useRecordEditor<Patch>({
    key: `impact:${impact.id}`,
    revision: impact.revision,
    send: (revision, patch) => command.send({ id: impact.id, revision, patch }),
  });
  const { save, issues } = editor;
  const words = (field: "affectedGroup" | "description" | "evidenceNote" | "mitigation", label: string) => (
    <AutosaveText
      label={label}
      multiline={field !== "affectedGroup"}
      value={impact[field]}
      disabled={readOnly}
      issue={issues[field]}
      onSave={(value) => save({ [field]: value })}
    />
  );
  return (
    <div className={classes.card} data-open={impact.relevant === "" || undefined}>
      <Stack gap="sm">
        <StaleNote editor={editor} />
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text size="sm" fw={600}>
              {impact.title}
            </Text>
            <Text
              size="xs"
              c="dimmed"
            >{`${wordOf(DIMENSIONS, impact.dimension)} · ${wordOf(IMPACT_KINDS, impact.kind)}`}</Text>
          </div>
          <SegmentedControl
            size="xs"
            aria-label={`${text.relevant}: ${impact.title}`}
            readOnly={readOnly}
            value={impact.relevant}
            onChange={(relevant) => void save({ relevant: relevant === "yes" ? "yes" : "no" })}
            data={[
              { value: "yes", label: text.yes },
              { value: "no", label: text.no },
            ]}
          />
        </Group>
        {impact.carried ? (
          <div>
            <ToneBadge tone="partly">{assessmentsText.question.carried}</ToneBadge>
          </div>
        ) : null}
        {impact.relevant === "yes" ? (
          <>
            {words("affectedGroup", text.group)}
            <Checkbox
              label={text.vulnerable}
              checked={impact.vulnerable}
              disabled={readOnly}
              onChange={(event) => void save({ vulnerable: event.currentTarget.checked })}
            />
            {words("description", text.description)}
            <Ratings impact={impact} readOnly={readOnly} save={save} issues={issues} after={false} />
            {words("evidenceNote", text.evidence)}
            {impact.kind === "benefit" ? null : (
              <>
                {words("mitigation", text.measure)}
                <Ratings impact={impact} readOnly={readOnly} save={save} issues={issues} after />
                <Flow assessment={assessment} impact={impact} readOnly={readOnly} />
              </>
            )}
          </>
        ) : null}
        {impact.itemId === "" && !readOnly ? (
          <Group>
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              onClick={() => void remove.send({ id: impact.id, revision: impact.revision })}
            >
              {text.remove}
            </Button>
          </Group>
        ) : null}
        <ErrorNote error={remove.error} onClose={remove.clear} />
        <Comments assessment={assessment} target={impact.id} />
      </Stack>
    </div>
  );
};

type RatingProps = {
  readonly impact: Impact;
  readonly readOnly: boolean;
  readonly save: (patch: Patch) => Promise<unknown>;
  readonly issues: Readonly<Record<string, string>>;
  readonly after: boolean;
};

/** Four ratings with their confidence, and the level that follows from them with its rule. */
const Ratings = ({ impact, readOnly, save, issues, after }: RatingProps) => {
  const { scales } = useCatalogue().assessment;
  const level = after ? impact.after : impact.before;
  const confidence = after ? "remainingConfidence" : "confidence";
  return (
    <div role="group" aria-label={after ? text.after : text.before}>
      <Text size="xs" fw={600} mb={4}>
        {after ? text.after : text.before}
      </Text>
      <div className={classes.ratings}>
        {BEFORE.map((name, index) => {
          const field = after ? AFTER[index]! : name;
          return (
            <AutosaveSelect
              key={field}
              label={text[name]}
              value={impact[field] === null ? "" : String(impact[field])}
              data={scales[name].map(({ value, text: anchor }) => ({
                value: String(value),
                label: `${value} ${anchor}`,
              }))}
              clearable
              disabled={readOnly}
              issue={issues[field]}
              onSave={(value) => save({ [field]: value === "" ? null : Number(value) })}
            />
          );
        })}
        <AutosaveSelect
          label={text.confidence}
          value={impact[confidence]}
          data={scales.confidence.map(({ value, text: anchor }) => ({ value, label: `${value} ${anchor}` }))}
          clearable
          disabled={readOnly}
          issue={issues[confidence]}
          onSave={(value) => save({ [confidence]: value as "A" | "B" | "C" | "" })}
        />
      </div>
      <Group gap="sm" mt={6}>
        {level === null ? (
          <Text size="xs" c="dimmed">
            {text.notRated}
          </Text>
        ) : (
          <>
            <BandBadge band={level.band} score={level.level} />
            <Text size="xs" c="dimmed">
              {text.level(level.level, level.consequence, level.likelihood, level.raised, level.floored)}
            </Text>
          </>
        )}
      </Group>
      {after
        ? impact.unfounded.map(({ message }) => (
            <Text key={message} size="xs" c="red">
              {message}
            </Text>
          ))
        : null}
    </div>
  );
};

/** From the impact to the risk register, and from the measure to the actions. */
const Flow = ({ assessment, impact, readOnly }: Props) => {
  const go = useRoute((state) => state.go);
  const toRisk = useCommand(contract.assessments.toRisk);
  const toAction = useCommand(contract.assessments.toAction);
  return (
    <Stack gap={4}>
      <Group gap="xs">
        {impact.riskId === null ? (
          readOnly ? null : (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => void toRisk.send({ id: impact.id, revision: impact.revision, riskId: null })}
            >
              {text.toRisk}
            </Button>
          )
        ) : (
          <Button size="compact-xs" variant="subtle" onClick={() => go("risks", impact.riskId)}>
            {text.risk(impact.riskRef)}
          </Button>
        )}
        {impact.mitigation.trim() === "" || readOnly ? null : (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              void toAction.send({
                id: assessment.id,
                itemId: impact.id,
                title: impact.mitigation.split("\n")[0]!.slice(0, 200),
                description: impact.mitigation,
                ownerId: null,
                dueDate: "",
              })
            }
          >
            {text.toAction}
          </Button>
        )}
      </Group>
      <ErrorNote error={toRisk.error ?? toAction.error} onClose={() => (toRisk.clear(), toAction.clear())} />
    </Stack>
  );
};
