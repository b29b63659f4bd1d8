import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { FLAG_CAUSES } from "../../../src-shared/domain/risk/review.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { ratingText } from "../../text/risk-rating.ts";
import { AddDialog } from "../../ui/add-dialog.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { AutosaveDate, AutosaveSelect } from "../../ui/fields.tsx";
import { formatDay } from "../../ui/format.ts";
import { FieldPair } from "../../ui/record-form.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import { ReviewFlags } from "./review-flags.tsx";
import { isOverdue, today, type Risk, type RiskPatch } from "./risk.ts";
import classes from "./risks.module.css";

const text = ratingText.review;
const MONTHS = [1, 3, 6, 12, 24];
const CAUSES = FLAG_CAUSES.map(({ id, label }) => ({ value: id, label }));

type Props = {
  readonly risk: Risk;
  readonly issues: Readonly<Record<string, string>>;
  readonly save: (patch: RiskPatch) => Promise<unknown>;
};

/** Says what was found; that settles the open triggers and starts the cycle again. */
const ReviewForm = ({
  risk,
  open,
  onDone,
}: {
  readonly risk: Risk;
  readonly open: number;
  readonly onDone: () => void;
}) => {
  const review = useCommand(contract.risks.review);
  const [note, setNote] = useState("");
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await review.send({ id: risk.id, revision: risk.revision, note });
    if (result.ok) onDone();
  };
  return (
    <form onSubmit={(event) => void send(event)} className={classes.why}>
      <Stack gap="xs" align="stretch">
        <Textarea
          label={text.note}
          description={open === 0 ? text.noteHint : text.noteSettles(open)}
          autosize
          minRows={2}
          maxLength={2000}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked for this field
          autoFocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={review.busy} disabled={note.trim() === ""}>
            {text.save}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {text.cancel}
          </Button>
        </Group>
        <ErrorNote error={review.error} onClose={review.clear} />
      </Stack>
    </form>
  );
};

/** When the risk is looked at again, and what calls for it before then. */
export const ReviewPanel = ({ risk, issues, save }: Props) => {
  const { data: flags = [] } = useQuery(contract.reviews.of, { subjectKind: "risk", subjectId: risk.id });
  const [reviewing, setReviewing] = useState(false);
  const readOnly = useReadOnly();
  const open = flags.filter(({ settledOn }) => settledOn === "").length;
  const overdue = isOverdue(risk, today());
  const months = [...new Set([...MONTHS, ...(risk.reviewMonths === null ? [] : [risk.reviewMonths])])].sort(
    (a, b) => a - b,
  );
  return (
    <Stack gap="sm">
      <FieldPair>
        <AutosaveDate
          label={text.date}
          description={text.dateHint}
          value={risk.reviewDate}
          issue={issues["reviewDate"]}
          onSave={(reviewDate) => save({ reviewDate })}
        />
        <AutosaveSelect
          label={text.interval}
          description={text.intervalHint}
          value={risk.reviewMonths === null ? "" : String(risk.reviewMonths)}
          data={months.map((count) => ({ value: String(count), label: text.months(count) }))}
          placeholder={text.noInterval}
          clearable
          issue={issues["reviewMonths"]}
          onSave={(count) => save({ reviewMonths: count === "" ? null : Number(count) })}
        />
      </FieldPair>
      <Text size="sm">
        {risk.nextReview === "" ? text.noNext : text.next(formatDay(risk.nextReview), overdue)}{" "}
        {risk.reviewedOn === "" ? text.never : text.last(formatDay(risk.reviewedOn))}
      </Text>
      <ReviewFlags flags={flags} />
      {readOnly ? null : reviewing ? (
        <ReviewForm risk={risk} open={open} onDone={() => setReviewing(false)} />
      ) : (
        <Group gap="xs">
          <Button
            size="xs"
            variant={open > 0 || overdue ? "filled" : "default"}
            leftSection={<IconChecks size={16} aria-hidden />}
            onClick={() => setReviewing(true)}
          >
            {text.record}
          </Button>
          <AddDialog
            label={text.raise}
            submit={text.raiseSubmit}
            variant="default"
            command={contract.reviews.raise}
            fields={[
              { name: "cause", label: text.cause, kind: "choice", data: CAUSES, required: true },
              { name: "detail", label: text.detail, hint: text.detailHint, kind: "words", required: true },
            ]}
            input={({ cause, detail }) => ({
              source: { kind: "risk" as const, id: risk.id },
              cause: cause as (typeof FLAG_CAUSES)[number]["id"],
              detail,
            })}
            onAdded={() => undefined}
          />
        </Group>
      )}
    </Stack>
  );
};
