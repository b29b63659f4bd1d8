import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconLock, IconSignature } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useRoute } from "../../app/route.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { assessmentsText } from "../../text/assessments.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatDay } from "../../ui/format.ts";
import { usePeople } from "../../ui/use-people.ts";
import { useReadOnly, useWorkspace } from "../../ui/workspace.ts";
import type { Whole } from "./assessment.ts";
import classes from "./assessments.module.css";

const text = assessmentsText.screening;

/** Who signed the screening and when, or the owner's button, or why it cannot be signed now. */
export const ScreeningSignature = ({ assessment }: { readonly assessment: Whole }) => {
  const { screeningSignedById, screeningSignedOn, can, system } = assessment;
  const people = usePeople();
  const readOnly = useReadOnly() || !can.decide;
  const { personId } = useWorkspace();
  const go = useRoute((state) => state.go);
  const sign = useCommand(contract.assessments.signScreening);
  if (screeningSignedOn === "" && readOnly) return null;
  return (
    <section className={classes.card} aria-label={text.signature}>
      <Title order={3} size="h6" mb={4}>
        {text.signature}
      </Title>
      <ErrorNote error={sign.error} onClose={sign.clear} />
      {screeningSignedOn !== "" ? (
        <Text size="sm">{text.signed(people.get(screeningSignedById ?? "") ?? "", formatDay(screeningSignedOn))}</Text>
      ) : (
        <Stack gap="xs" align="flex-start">
          <Text size="xs" c="dimmed">
            {text.signatureHint}
          </Text>
          {can.signScreening.map(({ message }) => (
            <Text key={message} size="sm">
              {message}
            </Text>
          ))}
          {can.signScreening.length === 0 ? (
            <Button
              size="xs"
              leftSection={<IconSignature size={16} aria-hidden />}
              loading={sign.busy}
              onClick={() => void sign.send({ id: assessment.id, revision: assessment.revision })}
            >
              {text.sign(people.get(personId ?? "") ?? "")}
            </Button>
          ) : can.signScreening.some(({ path }) => path === "ownerId") ? (
            <Button size="xs" variant="default" onClick={() => go("systems", system.id)}>
              {text.toSystem}
            </Button>
          ) : null}
        </Stack>
      )}
    </section>
  );
};

/** Before the sections while the screening is not signed: what is missing, and the way there. */
export const ClosedSections = ({
  refusals,
  onScreening,
}: {
  readonly refusals: Whole["can"]["answer"];
  readonly onScreening: () => void;
}) =>
  refusals.length === 0 ? null : (
    <Alert color="yellow" variant="light" icon={<IconLock size={18} aria-hidden />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{refusals.map(({ message }) => message).join(" ")}</Text>
        <Button size="xs" variant="default" onClick={onScreening}>
          {text.toScreening}
        </Button>
      </Group>
    </Alert>
  );
