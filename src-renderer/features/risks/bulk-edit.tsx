import { Button, Checkbox, NativeSelect, Popover, Stack, Text, TextInput } from "@mantine/core";
import { IconEdit } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { TREATMENTS } from "../../../src-shared/domain/vocabulary.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { risksText } from "../../text/risks.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { flushAll } from "../../ui/flush.ts";
import type { BulkPatch, ListedRisk } from "./risk.ts";

type Props = {
  readonly risks: readonly ListedRisk[];
  readonly people: ReadonlyMap<string, string>;
  readonly onDone: () => void;
};
type Field = keyof BulkPatch;

const text = risksText.bulk;
const FIELDS = (Object.keys(text.fields) as Field[]).map((value) => ({ value, label: text.fields[value] }));

const patchOf = (field: Field, value: string): BulkPatch =>
  field === "ownerId" ? { ownerId: value || null } : { [field]: value };

const ValueField = ({
  field,
  value,
  onValue,
  people,
}: {
  readonly field: Field;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly people: Props["people"];
}) => {
  const common = {
    label: text.value,
    size: "xs",
    value,
    onChange: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  } as const;
  if (field === "reviewDate") return <TextInput {...common} type="date" min="1900-01-01" max="2999-12-31" />;
  if (field === "category") return <TextInput {...common} maxLength={120} />;
  const list =
    field === "treatment"
      ? TREATMENTS.map(({ id, label }) => ({ value: id, label }))
      : [...people].map(([id, label]) => ({ value: id, label }));
  return <NativeSelect {...common} data={[{ value: "", label: text.choose }, ...list]} />;
};

/** Changes one field of every selected risk as one command. */
export const BulkEdit = ({ risks, people, onDone }: Props) => {
  const [opened, setOpened] = useState(false);
  const [field, setField] = useState<Field>("treatment");
  const [value, setValue] = useState("");
  const [emptied, setEmptied] = useState(false);
  const update = useCommand(contract.risks.updateMany);
  const apply = async (): Promise<void> => {
    const result = await update.send({
      rows: risks.map(({ id, revision }) => ({ id, revision })),
      patch: patchOf(field, emptied ? "" : value),
    });
    if (!result.ok) return;
    setOpened(false);
    setValue("");
    setEmptied(false);
    onDone();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          leftSection={<IconEdit size={14} aria-hidden />}
          onClick={() => {
            void flushAll();
            setOpened((old) => !old);
          }}
        >
          {text.open(risks.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.open(risks.length)}>
        <Stack gap="xs">
          <NativeSelect
            label={text.field}
            size="xs"
            data={FIELDS}
            value={field}
            onChange={(event) => {
              setField(event.currentTarget.value as Field);
              setValue("");
            }}
          />
          {emptied ? null : <ValueField field={field} value={value} onValue={setValue} people={people} />}
          <Checkbox
            size="xs"
            label={text.emptyIt}
            checked={emptied}
            onChange={(event) => setEmptied(event.currentTarget.checked)}
          />
          <Text size="xs" c="dimmed">
            {text.one}
          </Text>
          <ErrorNote error={update.error} onClose={update.clear} />
          <Button
            size="xs"
            loading={update.busy}
            disabled={!emptied && value.trim() === ""}
            onClick={() => void apply()}
          >
            {emptied ? text.clear(risks.length) : text.apply(risks.length)}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
