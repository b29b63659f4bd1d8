import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconShieldX } from "@tabler/icons-react";
import { trailText } from "../../text/trail.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatMoment } from "../../ui/format.ts";
import { JobProgress } from "../../ui/job-progress.tsx";
import { useWorkspace } from "../../ui/workspace.ts";
import classes from "./trail.module.css";
import { useVerification, type Verdict } from "./verification.ts";

const text = trailText.verify;

const Findings = ({ verdict }: { readonly verdict: Verdict }) => (
  <ol className={classes.findings}>
    {verdict.findings.map((finding) => (
      <li key={`${finding.check}:${finding.where}:${finding.message}`}>
        <strong>{text.checks[finding.check] ?? finding.check}</strong>, {finding.where}: {finding.message}
      </li>
    ))}
  </ol>
);

const Result = ({
  verdict,
  at,
  onClose,
}: {
  readonly verdict: Verdict;
  readonly at: Date;
  readonly onClose: () => void;
}) => (
  <Alert
    role="status"
    variant="light"
    color={verdict.whole ? "green" : "red"}
    icon={verdict.whole ? <IconCircleCheck size={20} aria-hidden /> : <IconShieldX size={20} aria-hidden />}
    title={verdict.whole ? text.whole : text.broken(verdict.findings.length)}
    withCloseButton
    onClose={onClose}
    closeButtonLabel={text.close}
  >
    <Stack gap={4}>
      <Text size="sm">
        {verdict.whole ? text.wholeBody(verdict.entries, verdict.changes, verdict.rows) : text.brokenBody}
      </Text>
      {verdict.whole ? null : <Findings verdict={verdict} />}
      {verdict.head ? (
        <Text size="xs" className={classes.seal}>
          {text.head(verdict.head.seq, verdict.head.hash)}
        </Text>
      ) : null}
      <Text size="xs">{text.at(formatMoment(at.toISOString()))}</Text>
    </Stack>
  </Alert>
);

export const VerifyButton = () => {
  const { id } = useWorkspace();
  const { run, running, verdict } = useVerification();
  return (
    <Button onClick={() => void run(id)} disabled={running !== null}>
      {verdict ? text.again : text.button}
    </Button>
  );
};

/** Progress, then the verdict in words; below it what verification can and cannot say. */
export const VerifyPanel = () => {
  const { id } = useWorkspace();
  const { workspaceId, running, progress, verdict, at, error, cancel, clear } = useVerification();
  const mine = workspaceId === id;
  return (
    <Stack gap="xs" mb="sm">
      {mine && running ? (
        <JobProgress
          label={progress ? `${text.running}: ${progress.step}` : text.running}
          done={progress?.done}
          total={progress?.total}
          onCancel={cancel}
        />
      ) : null}
      {mine && verdict && at ? <Result verdict={verdict} at={at} onClose={clear} /> : null}
      {mine && error?.code === "CANCELLED" ? <Text size="sm">{text.cancelled}</Text> : null}
      {mine && error && error.code !== "CANCELLED" ? <ErrorNote error={error} onClose={clear} /> : null}
      <details className={classes.explain}>
        <summary>{text.what}</summary>
        <Text size="sm">{text.proves}</Text>
        <Text size="sm">{text.provesNot}</Text>
      </details>
    </Stack>
  );
};
