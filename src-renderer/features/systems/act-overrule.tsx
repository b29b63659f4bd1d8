import { Anchor, Button, Group, Select, Stack, Text, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import type { ActClass } from "../../../src-shared/domain/ai-act/classify.ts";
import { AI_ACT_CLASSES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { systemsText } from "../../text/systems.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { issueOf } from "../../ui/issue-of.ts";
import { useReadOnly } from "../../ui/workspace.ts";
import type { Classification } from "./act-path.tsx";
import type { System } from "./system.ts";

type Props = {
  readonly system: System;
  readonly kept: Classification;
  readonly derived: ActClass;
  /** The record's revision, once what is on its way has arrived. */
  readonly revision: Promise<number>;
  readonly onDone: (revision: number) => void;
};

const text = systemsText.act.overrule;
const data = AI_ACT_CLASSES.filter(({ id }) => id !== "unknown").map(({ id, label }) => ({ value: id, label }));

/** A person decides otherwise than the path, with a reason; or takes the path's result again. */
export const OverruleClass = ({ system, kept, derived, revision, onDone }: Props) => {
  const readOnly = useReadOnly();
  const command = useCommand(contract.systems.overruleClass);
  const [open, setOpen] = useState(kept.overruledClass !== "");
  const [chosen, setChosen] = useState<string | null>(kept.overruledClass || null);
  const [reason, setReason] = useState(kept.overruleReason);
  const send = async (choice: string, why: string): Promise<void> => {
    const sent = await command.send({
      systemId: system.id,
      revision: await revision,
      class: choice,
      reason: why,
    });
    if (!sent.ok) return;
    onDone(sent.value.revision);
    if (choice === "") {
      setOpen(false);
      setChosen(null);
      setReason("");
    }
  };
  if (readOnly) return null;
  if (!open)
    return (
      <Anchor component="button" type="button" size="xs" onClick={() => setOpen(true)}>
        {text.title}
      </Anchor>
    );
  return (
    <Stack gap="xs">
      <Title order={3} size="sm">
        {text.title}
      </Title>
      <Text size="xs" c="dimmed">
        {kept.overruledClass === "" ? text.hint : text.overruled(labelOf(AI_ACT_CLASSES, derived))}
      </Text>
      {command.error ? <ErrorNote error={command.error} /> : null}
      <Select label={text.class} data={data} value={chosen} onChange={setChosen} />
      <Textarea
        label={text.reason}
        description={text.reasonHint}
        autosize
        minRows={2}
        maxLength={10_000}
        value={reason}
        error={issueOf(command.error, "reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group>
        <Button
          size="xs"
          disabled={chosen === null}
          loading={command.busy}
          onClick={() => void send(chosen ?? "", reason)}
        >
          {text.submit}
        </Button>
        {kept.overruledClass === "" ? null : (
          <Button size="xs" variant="default" onClick={() => void send("", "")}>
            {text.undo}
          </Button>
        )}
      </Group>
    </Stack>
  );
};
