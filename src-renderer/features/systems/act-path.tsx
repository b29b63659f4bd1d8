import { Anchor, Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { classifySystem, type ActAnswer, type ActAnswers } from "../../../src-shared/domain/ai-act/classify.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { systemsText } from "../../text/systems.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { useReadOnly } from "../../ui/workspace.ts";
import { ActQuestion } from "./act-question.tsx";
import { ActResult } from "./act-result.tsx";
import { OverruleClass } from "./act-overrule.tsx";
import classes from "./act-path.module.css";
import type { System } from "./system.ts";

const text = systemsText.act;

export type Classification = OutputOf<typeof contract.systems.classification>;

/** The button and the dialog that lead through the AI Act's questions for one system. */
export const ActPath = ({ system }: { readonly system: System }) => {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(contract.systems.classification, { systemId: system.id });
  return (
    <>
      <Group>
        <Button size="xs" variant="default" disabled={!data} onClick={() => setOpen(true)}>
          {data && data.revision > 0 ? text.goOn : text.begin}
        </Button>
      </Group>
      <Modal opened={open} onClose={() => setOpen(false)} size={980} title={text.path.title(system.name)}>
        {open && data ? <Path system={system} kept={data} /> : null}
      </Modal>
    </>
  );
};

const Path = ({ system, kept }: { readonly system: System; readonly kept: Classification }) => {
  const { aiAct } = useCatalogue();
  const readOnly = useReadOnly();
  const command = useCommand(contract.systems.classify);
  // What was clicked shows at once; the record follows, one command after the other.
  const [answers, setAnswers] = useState<ActAnswers>(kept.answers);
  const [notes, setNotes] = useState(kept.notes);
  const [queue, setQueue] = useState<Promise<number>>(() => Promise.resolve(kept.revision));
  const result = classifySystem(answers);

  const keep = (next: ActAnswers, nextNotes: Readonly<Record<string, string>>): void => {
    const before = answers;
    setAnswers(next);
    setNotes({ ...nextNotes });
    setQueue(
      queue.then(async (revision) => {
        const sent = await command.send({
          systemId: system.id,
          revision,
          answers: next,
          notes: { ...nextNotes },
        });
        if (sent.ok) return sent.value.revision;
        setAnswers(before);
        return revision;
      }),
    );
  };

  const asked = result.path.map(({ step }) => step);
  const groups = [...new Set(aiAct.steps.map(({ group }) => group))];
  return (
    <div className={classes.layout}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {text.path.intro}
        </Text>
        {groups.map((group) => {
          const steps = aiAct.steps.filter((step) => step.group === group && asked.some((id) => id === step.id));
          if (steps.length === 0) return null;
          const open = steps.filter(({ id }) => answerOf(answers, id) === undefined);
          return (
            <section key={group} aria-labelledby={`act-${group}`}>
              <Group justify="space-between" mb={4}>
                <Title order={3} size="sm" id={`act-${group}`}>
                  {text.path.groups[group]}
                </Title>
                {open.length > 1 && group !== "scope" && !readOnly ? (
                  <Anchor
                    component="button"
                    type="button"
                    size="xs"
                    onClick={() =>
                      keep({ ...answers, ...Object.fromEntries(open.map(({ id }) => [id, "no" as const])) }, notes)
                    }
                  >
                    {text.path.allNo}
                  </Anchor>
                ) : null}
              </Group>
              <Stack gap={6}>
                {steps.map((step) => (
                  <ActQuestion
                    key={step.id}
                    step={step}
                    answer={answerOf(answers, step.id) ?? "unknown"}
                    note={notes[step.id] ?? ""}
                    readOnly={readOnly}
                    onAnswer={(answer) => keep({ ...answers, [step.id]: answer }, notes)}
                    onNote={(note) => keep(answers, { ...notes, [step.id]: note })}
                  />
                ))}
              </Stack>
            </section>
          );
        })}
        <OverruleClass
          system={system}
          kept={kept}
          derived={result.class}
          revision={queue}
          onDone={(revision) => setQueue(Promise.resolve(revision))}
        />
        <div>
          <Text size="xs" fw={600}>
            {text.result.doubts}
          </Text>
          <Text size="xs" c="dimmed">
            {aiAct.meta.doubts.join(" ")}
          </Text>
          <Text size="xs" c="dimmed" mt={4}>
            {text.result.edition(aiAct.meta.law, aiAct.meta.edition)}
          </Text>
        </div>
      </Stack>
      <aside className={classes.result} aria-live="polite" aria-label={text.result.title}>
        {command.error ? <ErrorNote error={command.error} /> : null}
        <Title order={3} size="sm" mb={8}>
          {text.result.title}
        </Title>
        <ActResult result={result} data={aiAct} />
      </aside>
    </div>
  );
};

const answerOf = (answers: ActAnswers, id: string): ActAnswer | undefined =>
  (answers as Readonly<Record<string, ActAnswer | undefined>>)[id];
