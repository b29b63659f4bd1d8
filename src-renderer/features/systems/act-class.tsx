import { Alert, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { contract } from "../../../src-shared/contract/index.ts";
import { classifySystem, type ActClass as Class } from "../../../src-shared/domain/ai-act/classify.ts";
import { AI_ACT_CLASSES, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { systemsText } from "../../text/systems.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { AutosaveSelect, AutosaveText } from "../../ui/fields.tsx";
import { formatDay } from "../../ui/format.ts";
import { ActPath, type Classification } from "./act-path.tsx";
import { ActClassBadge, ActResult } from "./act-result.tsx";
import { lacksReason, type System, type SystemPatch } from "./system.ts";

type Props = {
  readonly system: System;
  readonly issues: Readonly<Record<string, string>>;
  readonly save: (patch: SystemPatch) => Promise<unknown>;
};

const text = systemsText.act;
const data = AI_ACT_CLASSES.map(({ id, label }) => ({ value: id, label }));

/** The class under the AI Act and why: by the decision path, or set by hand where nobody walked it yet. */
export const ActClass = (props: Props) => {
  const { system } = props;
  const { data: kept } = useQuery(contract.systems.classification, { systemId: system.id });
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {text.scope}
      </Text>
      {kept && kept.revision > 0 ? <ByPath system={system} kept={kept} /> : <ByHand {...props} />}
      <ActPath system={system} />
    </Stack>
  );
};

const ByPath = ({ system, kept }: { readonly system: System; readonly kept: Classification }) => {
  const { aiAct } = useCatalogue();
  const result = classifySystem(kept.answers);
  return (
    <Stack gap="xs">
      {kept.overruledClass === "" ? (
        <ActResult result={result} data={aiAct} />
      ) : (
        <>
          <ActClassBadge id={kept.overruledClass as Class} />
          <Text size="sm">{text.overrule.overruled(labelOf(AI_ACT_CLASSES, result.class))}</Text>
        </>
      )}
      <Text size="sm">{system.aiActReason}</Text>
      <Text size="xs" c="dimmed">
        {text.result.by(kept.classifiedBy, formatDay(kept.classifiedOn))}
      </Text>
      {kept.dataEdition !== "" && kept.dataEdition < aiAct.meta.edition ? (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {text.result.newer}
        </Alert>
      ) : null}
    </Stack>
  );
};

const ByHand = ({ system, issues, save }: Props) => (
  <>
    <AutosaveSelect
      label={systemsText.fields.aiActClass}
      value={system.aiActClass}
      data={data}
      clearable
      issue={issues["aiActClass"]}
      onSave={(aiActClass) => save({ aiActClass })}
    />
    {system.aiActClass === "prohibited" ? (
      <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
        {text.prohibited}
      </Alert>
    ) : null}
    <AutosaveText
      label={systemsText.fields.aiActReason}
      description={systemsText.fields.aiActReasonHint}
      multiline
      maxLength={10_000}
      value={system.aiActReason}
      issue={issues["aiActReason"]}
      onSave={(aiActReason) => save({ aiActReason })}
    />
    {lacksReason(system) ? (
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
        {text.noReason}
      </Alert>
    ) : null}
  </>
);
