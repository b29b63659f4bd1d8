import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { IconCheck, IconMinus, IconX } from "@tabler/icons-react";
import { useEffect } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { PACK_PURPOSES } from "../../../src-shared/domain/pack/contents.ts";
import { VERIFY_STEPS } from "../../../src-shared/domain/pack/verify.ts";
import { labelOf } from "../../../src-shared/domain/vocabulary.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import type { JobState } from "../../ipc/use-command.ts";
import { packsText } from "../../text/packs.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { JobProgress } from "../../ui/job-progress.tsx";
import classes from "./packs.module.css";

export type Said = OutputOf<typeof contract.packs.verify>;
const text = packsText.verify;

const Steps = ({ failure }: Pick<Said, "failure">) => {
  const stopped = failure ? VERIFY_STEPS.indexOf(failure.step) : VERIFY_STEPS.length;
  return (
    <ol className={classes.steps}>
      {VERIFY_STEPS.map((step, at) => {
        const [Sign, words] =
          at < stopped
            ? ([IconCheck, text.passed] as const)
            : at === stopped
              ? ([IconX, text.failed] as const)
              : ([IconMinus, text.open] as const);
        return (
          <li key={step} data-failed={at === stopped || undefined}>
            <Sign size={16} aria-hidden />
            <span>{text.steps[step]}</span>
            <span className={classes.answer}>{words}</span>
          </li>
        );
      })}
    </ol>
  );
};

const Verdict = ({ said }: { readonly said: Said }) => {
  const { good, failure, fileName, about, here, keyKnown } = said;
  return (
    <Stack gap="sm">
      <div role="status">
        <ToneBadge tone={good ? "implemented" : "attention"}>
          {good ? text.whole(fileName) : text.broken(fileName)}
        </ToneBadge>
      </div>
      {failure ? <Text size="sm">{failure.message}</Text> : null}
      {good && about ? (
        <>
          <Text size="sm">{text.about(about.files, about.signer, about.organisation)}</Text>
          <Text size="sm">
            {text.facts(labelOf(PACK_PURPOSES, about.purpose), about.number, about.soaVersion, about.trailSeq)}
          </Text>
          {here === "" ? null : <Text size="sm">{text.here[here]}</Text>}
          <Text size="xs" c="dimmed" className={classes.long}>
            {text.key(about.fingerprint)}
          </Text>
          <Text size="sm">{keyKnown ? text.known : text.unknown}</Text>
        </>
      ) : null}
      <Steps failure={failure} />
    </Stack>
  );
};

/** Asks for a ZIP as soon as it opens, and says whether it is the pack that was signed. */
export const VerifyDialog = ({
  job,
  said,
  onAgain,
  onLook,
  onClose,
}: {
  readonly job: JobState<typeof contract.packs.verify>;
  readonly said: Said | null;
  readonly onAgain: () => void;
  readonly onLook: (token: string) => void;
  readonly onClose: () => void;
}) => {
  const { cancel } = job;
  useEffect(() => () => cancel(), [cancel]);
  return (
    <Modal opened onClose={onClose} title={text.title} size="lg">
      <Stack gap="sm">
        {job.busy ? (
          <JobProgress
            label={text.running}
            done={job.progress?.done}
            total={job.progress?.total}
            figure={job.progress ? packsText.size(job.progress.done) : undefined}
            onCancel={onClose}
          />
        ) : said ? (
          <Verdict said={said} />
        ) : null}
        <ErrorNote error={job.error} />
        <Group gap="xs">
          <Button variant="default" disabled={job.busy} onClick={onAgain}>
            {text.again}
          </Button>
          {said && said.token !== "" ? (
            <Button variant="default" onClick={() => onLook(said.token)}>
              {text.look}
            </Button>
          ) : null}
          <Button onClick={onClose}>{text.close}</Button>
        </Group>
      </Stack>
    </Modal>
  );
};
