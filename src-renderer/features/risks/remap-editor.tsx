import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { checkRemap, type Remap } from "../../../src-shared/domain/risk/compare-criteria.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { criteriaText as text } from "../../text/risk-assessment.ts";
import { risksText } from "../../text/risks.ts";

type Props = {
  readonly before: Criteria;
  readonly after: Criteria;
  readonly proposals: { readonly keep: Remap; readonly spread: Remap };
  readonly remap: Remap | null;
  readonly onRemap: (remap: Remap | null) => void;
};

const LISTS = ["likelihood", "impact"] as const;

/** Which level of the new scale takes the place of each one there was. */
export const RemapEditor = ({ before, after, proposals, remap, onRemap }: Props) => {
  const issues = new Map(
    remap === null ? [] : checkRemap(remap, before, after).map(({ path, message }) => [path, message]),
  );
  const choices = (list: "likelihood" | "impact") =>
    after[list].map(({ value, name }) => ({ value: String(value), label: risksText.map.level(value, name) }));
  return (
    <Stack gap={8} align="stretch">
      <div>
        <Text size="sm" fw={500}>
          {text.remap}
        </Text>
        <Text size="xs" c="dimmed">
          {text.remapHint}
        </Text>
      </div>
      <Group gap="xs">
        <Button size="compact-xs" variant="default" onClick={() => onRemap(proposals.keep)}>
          {text.keep}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onRemap(proposals.spread)}>
          {text.spread}
        </Button>
        {remap === null ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => onRemap(null)}>
            {text.asIs}
          </Button>
        )}
      </Group>
      {remap === null
        ? null
        : LISTS.filter((list) => before[list].length !== after[list].length).map((list) => (
            <Group key={list} gap="xs" align="flex-start">
              {before[list].map(({ value, name }, index) => (
                <NativeSelect
                  key={value}
                  size="xs"
                  label={text.remapLevel(text[list], risksText.map.level(value, name))}
                  data={choices(list)}
                  value={String(remap[list][index])}
                  error={issues.get(`${list}.${index}`)}
                  onChange={(event) =>
                    onRemap({
                      ...remap,
                      [list]: remap[list].map((old, at) => (at === index ? Number(event.currentTarget.value) : old)),
                    })
                  }
                />
              ))}
            </Group>
          ))}
    </Stack>
  );
};
