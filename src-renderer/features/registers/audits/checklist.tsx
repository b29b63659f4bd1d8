import { Button, Chip, Group, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { POINT_RESULTS } from "../../../../src-shared/domain/audit/checklist.ts";
import { labelOf } from "../../../../src-shared/domain/vocabulary.ts";
import type { OutputOf } from "../../../../src-shared/ipc/define.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { auditsText } from "../../../text/audits.ts";
import { ToneBadge } from "../../../ui/badges.tsx";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { useReadOnly } from "../../../ui/workspace.ts";
import classes from "./audits.module.css";
import { PointForm } from "./point-form.tsx";

export type Point = OutputOf<typeof contract.audits.read>["points"][number];
type Show = "all" | "open" | "failing";

const text = auditsText.checklist;
const TONES = { conform: "implemented", nonconform: "attention", opportunity: "planned" } as const;

const fits = ({ result }: Point, show: Show): boolean =>
  show === "all" || (show === "open" ? result === "" : result === "nonconform");

const AddOwn = ({ auditId }: { readonly auditId: string }) => {
  const [question, setQuestion] = useState("");
  const { send, error, busy, clear } = useCommand(contract.audits.addPoint);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (question.trim() === "" || busy) return;
    if ((await send({ auditId, question })).ok) setQuestion("");
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          aria-label={text.ownQuestion}
          placeholder={text.ownQuestion}
          maxLength={2000}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" loading={busy} disabled={question.trim() === ""}>
          {text.add}
        </Button>
      </Group>
      <ErrorNote error={error} onClose={clear} />
    </form>
  );
};

const PointRow = ({
  point,
  opened,
  onToggle,
}: {
  readonly point: Point;
  readonly opened: boolean;
  readonly onToggle: () => void;
}) => {
  const tone = TONES[point.result as keyof typeof TONES] ?? "not-started";
  const ref = point.ref === "" ? text.ownRef : point.ref;
  return (
    <li className={classes.point}>
      <UnstyledButton className={classes.row} aria-expanded={opened} onClick={onToggle}>
        <span className={classes.ref}>{ref}</span>
        <span>{point.question}</span>
        <ToneBadge tone={tone}>{point.result === "" ? text.noResult : labelOf(POINT_RESULTS, point.result)}</ToneBadge>
      </UnstyledButton>
      {opened ? (
        <div className={classes.open}>
          <PointForm key={point.id} point={point} />
        </div>
      ) : null}
    </li>
  );
};

/** The points of an audit: made from what it covers, answered one by one, each with what was seen. */
export const Checklist = ({
  auditId,
  points,
  locked,
}: {
  readonly auditId: string;
  readonly points: readonly Point[];
  /** The results are reported: the checklist is a record now. */
  readonly locked: boolean;
}) => {
  const prepare = useCommand(contract.audits.prepare);
  const rest = useCommand(contract.audits.answerRest);
  const readOnly = useReadOnly();
  const [show, setShow] = useState<Show>("all");
  const [openId, setOpenId] = useState<string | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const done = points.filter(({ result }) => result !== "").length;
  const make = async (): Promise<void> => {
    const result = await prepare.send({ auditId });
    if (result.ok) setAdded(result.value.added);
  };
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {points.length === 0 ? text.none : text.progress(done, points.length)}
        {added === null ? "" : ` ${text.added(added)}`}
        {locked ? ` ${text.locked}` : ""}
      </Text>
      {points.length === 0 ? null : (
        <Chip.Group value={show} onChange={(next) => setShow(next)}>
          <Group gap={6} role="radiogroup" aria-label={text.show}>
            {(["all", "open", "failing"] as const).map((id) => (
              <Chip key={id} size="xs" value={id}>
                {text[id]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <ul className={classes.points}>
        {points
          .filter((point) => fits(point, show) || point.id === openId)
          .map((point) => (
            <PointRow
              key={point.id}
              point={point}
              opened={point.id === openId}
              onToggle={() => setOpenId(point.id === openId ? null : point.id)}
            />
          ))}
      </ul>
      <ErrorNote error={prepare.error} onClose={prepare.clear} />
      <ErrorNote error={rest.error} onClose={rest.clear} />
      {readOnly || locked ? null : (
        <>
          <Group>
            <Button size="xs" variant="default" loading={prepare.busy} onClick={() => void make()}>
              {points.length === 0 ? text.prepare : text.prepareMore}
            </Button>
            {done === points.length ? null : (
              <Button
                size="xs"
                variant="default"
                loading={rest.busy}
                onClick={() => void rest.send({ auditId, result: "not-audited" })}
              >
                {text.rest(points.length - done)}
              </Button>
            )}
          </Group>
          <AddOwn auditId={auditId} />
        </>
      )}
    </Stack>
  );
};
