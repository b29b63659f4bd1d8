import { Alert, List, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Catalogue } from "../../../src-shared/catalogue/schema.ts";
import type { ActClass, ActResult as Result } from "../../../src-shared/domain/ai-act/classify.ts";
import type { Tone } from "../../../src-shared/domain/tones.ts";
import { AI_ACT_CLASSES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { systemsText } from "../../text/systems.ts";
import { ToneBadge } from "../../ui/badges.tsx";
import { formatDay } from "../../ui/format.ts";

const text = systemsText.act.result;

const TONE: Readonly<Record<ActClass, Tone>> = {
  prohibited: "very-high",
  "high-risk": "high",
  transparency: "moderate",
  gpai: "info",
  minimal: "low",
  "not-in-scope": "excluded",
  unknown: "not-started",
};

/** A class in its colour and its words. */
export const ActClassBadge = ({ id }: { readonly id: ActClass }) => (
  <div>
    <ToneBadge tone={TONE[id]}>{labelOf(AI_ACT_CLASSES, id)}</ToneBadge>
  </div>
);

type Props = { readonly result: Result; readonly data: Catalogue["aiAct"] };

/** What the answers give: class, what it rests on, what is open, duties beside it, from when, and what the path does not know. */
export const ActResult = ({ result, data }: Props) => {
  const cite = (id: string): string => data.steps.find((step) => step.id === id)?.cite ?? id;
  const duties = result.duties.flatMap((duty) => {
    if (duty.kind === "transparency") return [text.transparency(cite(duty.step))];
    if (duty.kind === "document-exception") return [text.exception];
    return duty.systemic === "yes" ? [text.gpai, text.systemic] : [text.gpai];
  });
  const dates = data.dates.filter(({ id }) => result.dates.includes(id));
  return (
    <Stack gap="xs">
      <ActClassBadge id={result.class} />
      {result.class === "unknown" ? (
        <Text size="sm">{text.atLeast(labelOf(AI_ACT_CLASSES, result.atLeast))}</Text>
      ) : null}
      {result.class === "prohibited" ? (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {systemsText.act.prohibited}
        </Alert>
      ) : null}
      <Part title={text.open} items={result.open.map(cite)} />
      <Part title={text.duties} items={duties} />
      <Part title={text.openDuties} items={result.openDuties.map(cite)} />
      <Part title={text.dates} items={dates.map((date) => `${formatDay(date.date)}: ${date.text} (${date.cite})`)} />
    </Stack>
  );
};

const MOST_SHOWN = 6;

const Part = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) =>
  items.length === 0 ? null : (
    <div>
      <Text size="xs" fw={600}>
        {title}
      </Text>
      <List size="xs" spacing={2}>
        {items.slice(0, MOST_SHOWN).map((item) => (
          <List.Item key={item}>{item}</List.Item>
        ))}
        {items.length > MOST_SHOWN ? <List.Item>{text.more(items.length - MOST_SHOWN)}</List.Item> : null}
      </List>
    </div>
  );
