import { Checkbox, Collapse, Group, Radio, Select, Stack, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { FORMATS } from "../../../src-shared/contract/export.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { PACK_PURPOSES } from "../../../src-shared/domain/pack/contents.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { packsText } from "../../text/packs.ts";
import { uiText } from "../../text/ui.ts";
import { withPurpose, type Choices } from "./choices.ts";
import classes from "./packs.module.css";
import { WithholdFields } from "./withhold-fields.tsx";

type Props = { readonly choices: Choices; readonly onChange: (choices: Choices) => void };

const text = packsText.choose;
const EVIDENCE = ["linked", "all", "none"] as const;

/** Purpose, formats, evidence, and what is withheld. */
export const ChoiceFields = ({ choices, onChange }: Props) => {
  const { data: systems = [] } = useQuery(contract.links.candidates, { kind: "system" });
  const [more, setMore] = useState(false);
  const set = (patch: Partial<Choices>): void => onChange({ ...choices, ...patch });
  return (
    <Stack gap="md">
      <Select
        label={text.purpose}
        data={PACK_PURPOSES.map(({ id, label }) => ({ value: id, label }))}
        value={choices.purpose}
        allowDeselect={false}
        onChange={(next) => {
          const found = PACK_PURPOSES.find(({ id }) => id === next);
          if (found) onChange(withPurpose(choices, found.id));
        }}
      />
      {choices.purpose === "ai-act" ? (
        <Select
          label={text.system}
          description={text.systemHint}
          searchable
          data={systems.map(({ id, ref, title }) => ({ value: id, label: `${ref} ${title}` }))}
          value={choices.systemId}
          onChange={(systemId) => set({ systemId })}
        />
      ) : null}
      <Checkbox.Group
        label={text.formats}
        value={[...choices.formats]}
        error={choices.formats.length === 0 ? uiText.exporting.formatNone : undefined}
        onChange={(next) => set({ formats: FORMATS.filter((format) => next.includes(format)) })}
      >
        <Group gap="md" mt={6}>
          {FORMATS.map((format) => (
            <Checkbox key={format} size="xs" value={format} label={format.toUpperCase()} />
          ))}
        </Group>
      </Checkbox.Group>
      <Radio.Group
        label={text.evidence}
        value={choices.evidence}
        onChange={(next) => set({ evidence: EVIDENCE.find((one) => one === next) ?? "none" })}
      >
        <Stack gap={6} mt={6}>
          {EVIDENCE.map((one) => (
            <Radio key={one} size="xs" value={one} label={text.evidenceKinds[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        <UnstyledButton className={classes.more} aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          {text.more}
        </UnstyledButton>
        <Collapse expanded={more}>
          <div className={classes.inner}>
            <WithholdFields choices={choices} onChange={onChange} />
          </div>
        </Collapse>
      </div>
    </Stack>
  );
};
