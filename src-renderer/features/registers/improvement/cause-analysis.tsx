import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState, type CSSProperties } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import {
  CAUSE_CATEGORIES,
  readCauses,
  writeCauses,
  type CauseCategory,
  type Causes,
} from "../../../../src-shared/domain/improvement/causes.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { improvementText } from "../../../text/improvement.ts";
import { AutosaveText } from "../../../ui/fields.tsx";
import { RecordSection } from "../../../ui/record-form.tsx";
import { useRecordEditor } from "../../../ui/use-record.ts";
import { useReadOnly } from "../../../ui/workspace.ts";
import type { Row, Value } from "../register.ts";
import classes from "./improvement.module.css";

const text = improvementText.causes;
const LEAST_WHYS = 3;
const MOST_WHYS = 9;
const MAX = 500;

/** The chain of whys and the fishbone; both are lines of the field Causes and saved as such. */
export const CauseAnalysis = ({ row }: { readonly row: Row }) => {
  const update = useCommand(contract.registers.update);
  const readOnly = useReadOnly();
  // The same queue as the form above, so that both save one after the other.
  const { save } = useRecordEditor<Readonly<Record<string, Value>>>({
    key: `nonconformities:${row.id}`,
    revision: row.revision,
    send: (revision, patch) => update.send({ register: "nonconformities", id: row.id, revision, patch }),
  });
  const causes = readCauses(String(row.values["causes"]));
  const [whys, setWhys] = useState(Math.max(LEAST_WHYS, causes.whys.length));
  const [added, setAdded] = useState<Readonly<Record<string, number>>>({});
  const write = (next: Partial<Causes>) => save({ causes: writeCauses({ ...causes, ...next }) });
  const saveWhy = (index: number, words: string) => {
    const next = Array.from({ length: Math.max(index + 1, causes.whys.length) }, (_, at) =>
      at === index ? words : (causes.whys[at] ?? ""),
    );
    return write({ whys: next });
  };
  const saveCause = (category: CauseCategory, index: number, words: string) => {
    const own = causes.branches.filter((branch) => branch.category === category).map(({ cause }) => cause);
    own[index] = words;
    return write({
      branches: [
        ...causes.branches.filter((branch) => branch.category !== category),
        ...own.map((cause) => ({ category, cause })),
      ],
    });
  };
  const shownWhys = readOnly ? causes.whys.length : Math.max(whys, causes.whys.length);
  return (
    <RecordSection title={text.title}>
      <Text size="sm">{text.hint}</Text>
      <ol className={classes["chain"]}>
        {Array.from({ length: shownWhys }, (_, index) => (
          <li key={index} style={{ "--step": Math.min(index, 5) } as CSSProperties}>
            <AutosaveText
              label={text.why(index + 1)}
              maxLength={MAX}
              value={causes.whys[index] ?? ""}
              onSave={(words) => saveWhy(index, words)}
            />
          </li>
        ))}
      </ol>
      {readOnly || shownWhys >= MOST_WHYS ? null : (
        <Group>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setWhys(shownWhys + 1)}
          >
            {text.addWhy}
          </Button>
        </Group>
      )}
      <AutosaveText label={text.root} maxLength={MAX} value={causes.root} onSave={(root) => write({ root })} />
      <Stack gap={6}>
        <Title order={4} size="sm" fw={600}>
          {text.tree}
        </Title>
        <Text size="xs" c="dimmed">
          {text.treeHint}
        </Text>
        <ul className={classes["tree"]} aria-label={text.tree}>
          {CAUSE_CATEGORIES.map((category) => {
            const own = causes.branches.filter((branch) => branch.category === category);
            const count = Math.max(own.length, added[category] ?? 0);
            return (
              <li key={category} className={classes["branch"]}>
                <Text size="sm" fw={600}>
                  {category}
                </Text>
                {Array.from({ length: count }, (_, index) => (
                  <AutosaveText
                    key={index}
                    label={text.cause(category, index + 1)}
                    maxLength={MAX}
                    value={own[index]?.cause ?? ""}
                    onSave={(words) => saveCause(category, index, words)}
                  />
                ))}
                {readOnly ? null : (
                  <Group>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={text.add(category)}
                      leftSection={<IconPlus size={12} aria-hidden />}
                      onClick={() => setAdded({ ...added, [category]: own.length + 1 })}
                    >
                      {text.addShort}
                    </Button>
                  </Group>
                )}
              </li>
            );
          })}
        </ul>
      </Stack>
    </RecordSection>
  );
};
